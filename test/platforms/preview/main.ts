/**
 * Draws the picture of the README anew:
 *
 *     node --import tsx test/platforms/preview/main.ts [chromium]
 *
 * What it shows is what the renderers give, for the update of the demo story.
 */
import { fileURLToPath } from 'node:url';
import { demoDigests } from './demo-digests.ts';
import { drawPage } from './page.ts';
import { shoot } from './shoot.ts';

const PICTURE = fileURLToPath(new URL('../../../docs/pictures/update.png', import.meta.url));

/** What the two messages need. */
const SIZE = { width: 1200, height: 900 };

const update = (await demoDigests()).at(-1);
if (!update) throw new Error('The demo tells nothing');
shoot(drawPage(update), PICTURE, SIZE, process.argv[2] ?? 'chromium');
