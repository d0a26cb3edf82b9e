/**
 * Draws the picture of the README anew:
 *
 *     node --import tsx test/platforms/preview/main.ts [chromium]
 *
 * What it shows is what the renderers give, for the update of the demo story.
 */
import { fileURLToPath } from 'node:url';
import { demoUpdate } from './demo-update.ts';
import { drawPage } from './page.ts';
import { shoot } from './shoot.ts';

const PICTURE = fileURLToPath(new URL('../../../docs/pictures/update.png', import.meta.url));

/** What the two messages need. */
const SIZE = { width: 1200, height: 900 };

shoot(drawPage(await demoUpdate()), PICTURE, SIZE, process.argv[2] ?? 'chromium');
