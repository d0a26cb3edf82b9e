/** What it costs a process to have the reader ready: its modules, and all that its first article makes ready. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Article } from '../src/core/model.ts';

const RUNS = 5;

/** CPU milliseconds, the best of several processes. Bundled first, so that the TypeScript loader does not count. */
export async function startUpMilliseconds(article: Article): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'writethru-bench-'));
  try {
    const bundle = join(folder, 'reader.mjs');
    const entry = fileURLToPath(new URL('../src/core/read/read-article.ts', import.meta.url));
    await build({ entryPoints: [entry], bundle: true, platform: 'node', format: 'esm', outfile: bundle });
    const script = `
      const start = process.cpuUsage();
      const { readArticle } = await import(${JSON.stringify(bundle)});
      readArticle(${JSON.stringify(article)});
      const { user, system } = process.cpuUsage(start);
      console.log((user + system) / 1000);`;
    const runs = Array.from({ length: RUNS }, () =>
      Number(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })),
    );
    return Math.min(...runs);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
