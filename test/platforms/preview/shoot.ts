import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Draws a page into a PNG with a headless browser. Sizes in pixels. */
export function shoot(
  html: string,
  picture: string,
  { width, height }: { readonly width: number; readonly height: number },
  chromium: string,
): void {
  const dir = mkdtempSync(join(tmpdir(), 'writethru-preview-'));
  try {
    const page = join(dir, 'page.html');
    writeFileSync(page, html);
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
      `--window-size=${width},${height}`,
      '--force-device-scale-factor=1.5',
      `--screenshot=${picture}`,
      pathToFileURL(page).href,
    ]);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
