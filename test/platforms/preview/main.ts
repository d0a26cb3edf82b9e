/**
 * Draws the picture of the README anew:
 *
 *     node --import tsx test/platforms/preview/main.ts [chromium]
 *
 * What it shows is what the renderers give, for the update of the demo story.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { demoUpdate } from './demo-update.ts';
import { drawPage } from './page.ts';

const PICTURE = fileURLToPath(new URL('../../../docs/pictures/update.png', import.meta.url));

/** Pixels; the height is what the two messages need. */
const WIDTH = 1200;
const HEIGHT = 830;

async function drawPicture(chromium: string): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'writethru-preview-'));
  try {
    const page = join(dir, 'update.html');
    writeFileSync(page, drawPage(await demoUpdate()));
    execFileSync(chromium, [
      ...[
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--hide-scrollbars',
      ],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
      `--user-data-dir=${join(dir, 'profile')}`,
      `--window-size=${WIDTH},${HEIGHT}`,
      '--force-device-scale-factor=1.5',
      `--screenshot=${PICTURE}`,
      pathToFileURL(page).href,
    ]);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

await drawPicture(process.argv[2] ?? 'chromium');
