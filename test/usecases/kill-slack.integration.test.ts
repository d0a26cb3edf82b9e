/** Workers that post to a Slack of others are killed at any point; what Slack holds in the end is counted. */
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Store } from '../../src/ports.ts';
import { openStore } from '../../src/store/index.ts';
import { uniqueSchema } from '../contracts/store.ts';
import { startTroubledSlack, type TroubledSlack } from '../platforms/slack/places.ts';
import { article, digest, evidence, fact, NOON, step, story } from '../store/examples.ts';
import { start } from '../store/processes.ts';

const KILLS = 25;
const UPDATES = 12;
const ROOMS = 4;
/** A worker lives for this many requests at most. */
const MOST_REQUESTS = 14;

const schema = uniqueSchema();
let slack: TroubledSlack;
let pool: pg.Pool;
let store: Store;
const rooms: string[] = [];

beforeAll(async () => {
  slack = await startTroubledSlack();
  pool = new pg.Pool({ connectionString: inject('databaseUrl') });
  store = await openStore(pool, schema);
  await store.followStories([story('tinplate')]);
  for (let room = 0; room < ROOMS; room += 1) {
    const { channel } = await slack.client.conversations.create({ name: `room-${room}` });
    rooms.push(channel?.id ?? '');
    const address = `${slack.team}/${rooms.at(-1)}`;
    await store.subscribe({ story: 'tinplate', platform: 'slack', channel: address, level: 'major' });
  }
});
afterAll(async () => {
  await store.close();
  await pool.query(`drop schema ${schema} cascade`);
  await pool.end();
  await slack.stop();
});

function startWorker() {
  const args = [inject('databaseUrl'), schema, `${slack.proxy.url}/api/`, slack.team, slack.botToken];
  return start('../usecases/child-deliver.ts', ...args);
}

/** The waits and leases that a killed worker leaves behind are cut short. */
async function hurry(): Promise<void> {
  await pool.query(
    `update ${schema}.delivery set next_attempt_at = now(),
       lease_until = case when lease is null then null else now() - interval '1 second' end
     where status in ('pending', 'sending')`,
  );
}

async function newUpdate(number: number): Promise<void> {
  const { versionId } = await store.saveArticle(article({ body: `text ${number}` }), NOON);
  const kind = number === 0 ? 'scene' : 'update';
  await store.updateStory('tinplate', versionId, () =>
    step({
      evidence: [evidence()],
      facts: [fact()],
      digests: [{ audience: 'major', digest: { ...digest(`Update ${number}`), kind } }],
    }),
  );
}

test('every update is there once, in order, under one root', { timeout: 300_000 }, async () => {
  for (let number = 0; number < UPDATES; number += 1) await newUpdate(number);
  // Time for a kill between what Slack has stored and what the worker hears of it; and answers that never come.
  for (let lost = 0; lost < 8; lost += 1) {
    slack.proxy.add({ path: /chat\./, fault: { kind: 'slow answer', ms: 40 }, times: 9 });
    slack.proxy.add({ path: /chat\./, fault: { kind: 'store-then-drop' }, times: 1 });
  }
  let killed = 0;
  while (killed < KILLS && (await store.openDeliveries()) > 0) {
    const worker = startWorker();
    const seen = slack.proxy.seen().length;
    const life = Math.floor(Math.random() * MOST_REQUESTS);
    const stop = setInterval(() => {
      if (slack.proxy.seen().length - seen >= life) worker.process.kill('SIGKILL');
    }, 2);
    const { signal, stderr } = await worker.ended;
    clearInterval(stop);
    expect(stderr).toBe('');
    if (signal === 'SIGKILL') killed += 1;
    await hurry();
  }
  expect(killed).toBeGreaterThan(KILLS / 2);
  const last = startWorker();
  const hurrying = setInterval(hurryUnleased, 50);
  const { code } = await last.ended;
  clearInterval(hurrying);
  expect(code).toBe(0);

  const { rows } = await pool.query(`select distinct status from ${schema}.delivery`);
  expect(rows).toEqual([{ status: 'sent' }]);
  for (const channel of rooms) {
    const { messages: roots = [] } = await slack.client.conversations.history({ channel });
    expect(roots).toHaveLength(1);
    const ts = roots[0]?.ts ?? '';
    const { messages = [] } = await slack.client.conversations.replies({ channel, ts, limit: 1000 });
    expect(messages.slice(1).map(({ text }) => text?.split('\n')[0])).toEqual(
      Array.from({ length: UPDATES }, (_, number) => `Update ${number}`),
    );
    expect(roots[0]?.text).toContain(`Update ${UPDATES - 1}`);
  }
});

/** A living worker keeps its leases; only waits are cut short. */
function hurryUnleased(): void {
  void pool.query(`update ${schema}.delivery set next_attempt_at = now() where lease is null`);
}
