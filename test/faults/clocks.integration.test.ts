/** Clocks that are wrong, and processes that stand still. Leases go by the clock of the database, which all share. */
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, inject, test } from 'vitest';
import { expectAllTold, expectDone, type Newsroom, openNewsroom, PATIENCE_MS } from './newsroom.ts';

const ARTICLES = 4;
const HOUR_S = 3_600;
const database = inject('databaseUrl');
const limit = { timeout: PATIENCE_MS };

let newsroom: Newsroom;
let pool: pg.Pool;
beforeEach(async () => {
  newsroom = await openNewsroom();
  pool = new pg.Pool({ connectionString: database });
});
afterEach(async () => {
  await newsroom.close();
  await pool.query(`drop schema if exists ${newsroom.schema} cascade`);
  await pool.end();
});

test.for([
  { queue: 'Redis', redis: inject('redisUrl') },
  { queue: 'Postgres', redis: undefined },
])(
  'bots whose clocks jump by hours, one against the other, tell all once: queue in $queue',
  limit,
  async ({ redis }) => {
    // Answers take long enough for one bot to meet what the other has in hand.
    for (const proxy of newsroom.proxies) proxy.add({ path: /./, fault: { kind: 'slow answer', ms: 50 } });
    const orders = { to: ARTICLES, database, redis, pace: 'patient' } as const;
    const ahead = newsroom.startBot({ ...orders, clockJumps: [HOUR_S, 0, -HOUR_S] });
    const behind = newsroom.startBot({ ...orders, clockJumps: [-HOUR_S, HOUR_S, 0] });
    await Promise.all([expectDone(ahead), expectDone(behind)]);
    await expectAllTold(newsroom, ARTICLES);
  },
);

test(
  'a process that stood still past its leases posts nothing that another one has posted',
  limit,
  async () => {
    await expectDone(newsroom.startBot({ to: 2, database }));
    // With the table locked, deliveries are claimed and get no further.
    const lock = await pool.connect();
    await lock.query(`begin; lock table ${newsroom.schema}.root in access exclusive mode`);
    const still = newsroom.startBot({ from: 2, to: 3, database, pace: 'patient', timeoutMs: 1_000 });
    await untilClaimed(newsroom.channels.length - 1);
    still.process.kill('SIGSTOP');
    await lock.query('commit');
    lock.release();
    await expectDone(newsroom.startBot({ from: 2, to: 3, database, pace: 'patient' }));
    await expectAllTold(newsroom, 3);
    still.process.kill('SIGCONT');
    await expectDone(still);
    await expectAllTold(newsroom, 3);
  },
);

async function untilClaimed(count: number): Promise<void> {
  const held = `select id from ${newsroom.schema}.delivery where lease is not null and platform != 'console'`;
  while ((await pool.query(held)).rowCount !== count) await sleep(20);
}
