/**
 * One of several workers that post for the bot, as `start` runs it: deliverer.ts DATABASE SCHEMA REDIS PLATFORM API TOKENS
 * With Slack the tokens are "TEAM=TOKEN,..."; with Discord there is one. Says "ready", and at "end" what it has used since then.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { runWorkers } from '../../src/cli/run-workers.ts';
import { createLog } from '../../src/log.ts';
import { openDiscord } from '../../src/platforms/discord/index.ts';
import { openSender } from '../../src/platforms/discord/rest.ts';
import { installedIn } from '../../src/platforms/slack/authorise.ts';
import { openSlack } from '../../src/platforms/slack/index.ts';
import type { Pace } from '../../src/ports/pace.ts';
import { openRedisQueue } from '../../src/queue/index.ts';
import { openPostgres, openStore } from '../../src/store/index.ts';
import type { Platforms } from '../../src/usecases/deliver-digest.ts';
import { openPace } from '../../src/usecases/pace.ts';
import { story } from '../store/examples.ts';

const [url = '', schema = '', redis = '', platform, api = '', tokens = ''] = process.argv.slice(2);
const log = createLog((process.env.LOG_LEVEL ?? 'silent') as 'debug', []);
const pool = await openPostgres(url);
const store = await openStore(pool, schema);
const queue = await openRedisQueue(redis, schema, log);
const pace = openPace(store.turns);
let sent = 0;
const counting: Pace = {
  ...pace,
  send: (limits, patience, request) =>
    pace.send(limits, patience, () => {
      sent += 1;
      return request();
    }),
};

const engine = { name: 'Postgres and Redis', store, queue, close: async () => {} } as const;
const stop = await runWorkers(engine, [story('tinplate')], await platforms(), 64, log);
const { userCPUTime: user, systemCPUTime: system } = process.resourceUsage();
const stalls = monitorEventLoopDelay({ resolution: 10 });
stalls.enable();
process.send?.('ready');
process.once('message', async () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.send?.({
    sent,
    /** The longest time that it stood still. */
    stallMs: stalls.max / 1e6,
    cpuSeconds: (userCPUTime - user + systemCPUTime - system) / 1e6,
    peakMb: maxRSS / 1024,
  });
  await stop();
  await queue.close();
  await pool.end();
  process.disconnect();
});

async function platforms(): Promise<Platforms> {
  if (platform === 'slack') {
    const bots = tokens.split(',').map((pair) => {
      const [team = '', botToken = ''] = pair.split('=');
      return { team, botToken };
    });
    return { slack: openSlack(installedIn(bots), api, counting) };
  }
  const sender = openSender(tokens, api, log, undefined, counting);
  // As a bot that has been running knows its channels.
  const { rows } = await pool.query<{ channel: string }>(`select channel from ${schema}.root`);
  for (const { channel } of rows)
    sender.places.set(channel, { isForum: false, guild: '1', parent: undefined });
  return { discord: openDiscord(sender) };
}
