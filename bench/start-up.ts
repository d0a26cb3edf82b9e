/** What it costs a process to have the reader ready: its modules, and all that its first article makes ready. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { z } from 'zod';
import type { Article } from '../src/core/model.ts';

const RUNS = 5;

const Times = z.object({ modules: z.number(), firstArticle: z.number() });

interface StartUp {
  readonly modules: number;
  readonly firstArticle: number;
}

/** CPU milliseconds, each the best of several processes. Bundled first, so that the TypeScript loader does not count. */
export async function startUpMilliseconds(article: Article): Promise<StartUp> {
  const folder = mkdtempSync(join(tmpdir(), 'writethru-bench-'));
  try {
    const bundle = join(folder, 'reader.mjs');
    const entry = fileURLToPath(new URL('../src/core/read/read-article.ts', import.meta.url));
    await build({ entryPoints: [entry], bundle: true, platform: 'node', format: 'esm', outfile: bundle });
    const script = `
      const spent = (since) => { const { user, system } = process.cpuUsage(since); return (user + system) / 1000; };
      const start = process.cpuUsage();
      const { readArticle } = await import(${JSON.stringify(bundle)});
      const modules = spent(start);
      const ready = process.cpuUsage();
      readArticle(${JSON.stringify(article)});
      console.log(JSON.stringify({ modules, firstArticle: spent(ready) }));`;
    const runs = Array.from({ length: RUNS }, () =>
      Times.parse(
        JSON.parse(
          execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }),
        ),
      ),
    );
    return {
      modules: Math.min(...runs.map(({ modules }) => modules)),
      firstArticle: Math.min(...runs.map(({ firstArticle }) => firstArticle)),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
