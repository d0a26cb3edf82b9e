/**
 * `npm run bench:feeds [-- --feeds N] [--json]`: how long it takes to ask many feeds for the first time and again, each
 * on a host of its own, with one slow host of fifty feeds among them; and what memory that takes. Embedded engine, or
 * DATABASE_URL and REDIS_URL when they are set. Needs Linux, which has all of 127.0.0.0/8.
 */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openEngine } from '../src/cli/open-engine.ts';
import { openBotWeb } from '../src/cli/open-web.ts';
import { runWatches } from '../src/cli/run-watches.ts';
import { readConfig } from '../src/config.ts';
import type { Story } from '../src/core/model.ts';
import { createLog } from '../src/log.ts';
import type { WatchReport } from '../src/ports/watches.ts';

const SLOW_FEEDS = 50;
/** Looking costs the engine too. */
const LOOK_MS = 1_000;

const { values } = parseArgs({
  options: { feeds: { type: 'string', default: '1000' }, json: { type: 'boolean', default: false } },
});
const count = Number(values.feeds);
const folder = mkdtempSync(join(tmpdir(), 'writethru-bench-'));
const server = spawn(process.execPath, [
  '--import',
  'tsx',
  fileURLToPath(new URL('feed-server.ts', import.meta.url)),
]);
const [said] = (await once(server.stdout, 'data')) as [Buffer];
const port = Number(said.toString());

const config = readConfig({ ...process.env, DATA_DIR: folder, ALLOW_HOSTS: '127.0.0.0/8' });
const log = createLog('warn', config.secrets);
const space = `bench_${randomUUID().replaceAll('-', '').slice(0, 12)}`;
const engine = await openEngine(config, space, log);
const web = openBotWeb(config);

const quick = Array.from(
  { length: count },
  (_, index) => `http://127.0.${1 + (index >> 8)}.${index & 255}:${port}/feed`,
);
const slow = Array.from({ length: SLOW_FEEDS }, (_, index) => `http://127.0.250.1:${port}/slow/${index}`);
const story: Story = {
  slug: 'bench',
  title: 'Bench',
  kind: 'generic',
  parties: {},
  people: [],
  feeds: [...slow, ...quick].map((url) => ({ url })),
  match: { all: ['no article has this'], any: [], none: [] },
  lead: [],
  facts: [],
};
await engine.store.followStories([story]);

const before = process.memoryUsage.rss();
const cpu = process.cpuUsage();
let most = before;
const watching = setInterval(() => {
  most = Math.max(most, process.memoryUsage.rss());
}, 20);
const began = performance.now();
const stop = await runWatches(engine, [story], web, config, log);
const asked = (reports: readonly WatchReport[]) =>
  reports.filter(({ url, okAt }) => okAt !== undefined && !url.includes('/slow/')).length;
while (asked(await engine.store.watches.reports()) < count) await sleep(LOOK_MS);
const seconds = (performance.now() - began) / 1000;
const { user, system } = process.cpuUsage(cpu);
const slowAsked = (await engine.store.watches.reports()).filter(
  ({ url, okAt }) => okAt !== undefined && url.includes('/slow/'),
).length;
clearInterval(watching);
await stop();

const figures = {
  'feeds, each on a host of its own': count,
  'feeds on one slow host beside them': SLOW_FEEDS,
  'seconds until every quick feed was asked': seconds,
  'slow feeds asked by then': slowAsked,
  'CPU seconds for it, engine and queue included': (user + system) / 1e6,
  'memory before, MB': before / 1e6,
  'memory at most, MB': most / 1e6,
};
process.stdout.write(
  values.json
    ? `${JSON.stringify(figures)}\n`
    : Object.entries(figures)
        .map(([name, figure]) => `${name.padEnd(48)} ${figure.toFixed(figure < 100 ? 1 : 0)}\n`)
        .join(''),
);
await engine.close();
server.stdin.end();
rmSync(folder, { recursive: true });
process.exit();
