/** Root messages and their replies, on a Slack of others with trouble in front of it, and a real Postgres. */
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type { ChangeKind, Digest } from '../../src/core/model.ts';
import { createLog } from '../../src/log.ts';
import type { Platform, Store } from '../../src/ports.ts';
import { openStore } from '../../src/store/index.ts';
import { deliverDigest } from '../../src/usecases/deliver-digest.ts';
import { uniqueSchema } from '../contracts/store.ts';
import { startTroubledSlack, type TroubledSlack } from '../platforms/slack/places.ts';
import type { Fault } from '../servers/fault-proxy.ts';
import { article, digest, evidence, fact, idsOf, NOON, step, story } from '../store/examples.ts';

const log = createLog('silent', []);
const schema = uniqueSchema();
const TINPLATE = story('tinplate');
let slack: TroubledSlack;
let platform: Platform;
let pool: pg.Pool;
let store: Store;
let channel: string;
let count = 0;

beforeAll(async () => {
  slack = await startTroubledSlack();
  pool = new pg.Pool({ connectionString: inject('databaseUrl') });
  store = await openStore(pool, schema);
  await store.followStories([TINPLATE]);
});
beforeEach(async () => {
  slack.proxy.clear();
  platform = slack.open();
  count += 1;
  const made = await slack.client.conversations.create({ name: `room-${count}` });
  channel = made.channel?.id ?? '';
  const address = `${slack.team}/${channel}`;
  await store.subscribe({ story: 'tinplate', platform: 'slack', channel: address, level: 'major' });
});
afterEach(async () => {
  await store.unsubscribe('tinplate', 'slack', `${slack.team}/${channel}`, 'the test is over');
});
afterAll(async () => {
  await store.close();
  await pool.query(`drop schema ${schema} cascade`);
  await pool.end();
  await slack.stop();
});

async function newDelivery(kind: Digest['kind'], headline: string, change: ChangeKind = 'revised') {
  count += 1;
  const { versionId } = await store.saveArticle(article({ body: `text ${count}` }), NOON);
  const said = digest(headline);
  const lines = said.lines.map((line) => ({ ...line, change }));
  const [id = ''] = idsOf(
    await store.updateStory('tinplate', versionId, () =>
      step({
        evidence: [evidence()],
        facts: [fact()],
        digests: [{ audience: 'major', digest: { ...said, kind, lines } }],
      }),
    ),
  );
  return id;
}

/** As a worker does, over and over; the waits that a row asks for are cut short. */
async function deliver(id: string, attempts = 1): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    await pool.query(`update ${schema}.delivery set next_attempt_at = now()`);
    await deliverDigest({ store, platforms: { slack: platform }, stories: [TINPLATE], log }, id);
  }
}

function spoil(path: RegExp, fault: Fault, body?: RegExp): void {
  slack.proxy.add({ path, fault, times: 1, ...(body ? { body } : {}) });
}

/** What the channel and its threads hold: the first line of each message, replies indented. */
async function shown(): Promise<readonly string[]> {
  const { messages: roots = [] } = await slack.client.conversations.history({ channel });
  const lines: string[] = [];
  for (const { ts = '', text = '' } of roots.reverse()) {
    const { messages: thread = [] } = await slack.client.conversations.replies({ channel, ts });
    lines.push(text.split('\n').slice(0, 2).join(' | '));
    lines.push(
      ...thread
        .slice(1)
        .map(
          (reply) => `  ${'reply_broadcast' in reply ? 'loud: ' : ''}${(reply.text ?? '').split('\n')[0]}`,
        ),
    );
  }
  return lines;
}

async function statusOf(id: string): Promise<string> {
  const { rows } = await pool.query(`select status from ${schema}.delivery where id = $1`, [id]);
  return rows[0].status;
}

const LATEST = (headline: string) => `Brightwater and Tinplate | ${headline} · 4 May 2031, 12:00\u00A0UTC`;

describe('a story in a channel', () => {
  it('is one message that shows where it stands, with every update under it', async () => {
    await deliver(await newDelivery('scene', 'The scene', 'new'));
    expect(await shown()).toEqual([LATEST('The scene'), '  The scene']);
    await deliver(await newDelivery('update', 'A new price'));
    await deliver(await newDelivery('update', 'Others say so', 'corroborated'));
    await deliver(await newDelivery('update', 'It was wrong', 'corrected'));
    expect(await shown()).toEqual([
      LATEST('It was wrong'),
      '  The scene',
      '  loud: A new price',
      '  Others say so',
      '  loud: It was wrong',
    ]);
  });

  it('says what is known in its root', async () => {
    await deliver(await newDelivery('scene', 'The scene', 'new'));
    const { messages = [] } = await slack.client.conversations.history({ channel });
    expect(messages[0]?.text).toContain('• Price: $2B (since 4 May 2031)');
  });

  it('gets its root once, though the answer to the post was lost', async () => {
    const id = await newDelivery('scene', 'The scene', 'new');
    spoil(/postMessage/, { kind: 'store-then-drop' });
    await deliver(id);
    expect(await shown()).toEqual([LATEST('The scene')]);
    await deliver(id);
    expect(await shown()).toEqual([LATEST('The scene'), '  The scene']);
  });

  it('does not get a second root while Slack cannot tell of the first', async () => {
    const id = await newDelivery('scene', 'The scene', 'new');
    spoil(/postMessage/, { kind: 'store-then-drop' });
    await deliver(id);
    spoil(/history/, { kind: 'answer', status: 500 });
    await deliver(id);
    expect(await shown()).toHaveLength(1);
    await deliver(id);
    expect(await shown()).toHaveLength(2);
  });

  it('does not look for a root that was surely not posted', async () => {
    const id = await newDelivery('scene', 'The scene', 'new');
    spoil(/postMessage/, { kind: 'answer', status: 429, headers: { 'retry-after': '3' } });
    await deliver(id, 2);
    expect(await shown()).toHaveLength(2);
    expect(slack.proxy.seen().filter(({ path }) => path.includes('history'))).toEqual([]);
  });

  it('gets a reply once, though the answer to the post was lost', async () => {
    await deliver(await newDelivery('scene', 'The scene', 'new'));
    const id = await newDelivery('update', 'A new price');
    spoil(/postMessage/, { kind: 'store-then-drop' });
    await deliver(id, 2);
    expect(await shown()).toEqual([LATEST('A new price'), '  The scene', '  loud: A new price']);
    expect(await statusOf(id)).toBe('sent');
  });

  it.each([
    ['a 429', { kind: 'answer', status: 429, headers: { 'retry-after': '3' } } as const],
    ['a 500', { kind: 'answer', status: 500 } as const],
    ['a dropped line', { kind: 'drop' } as const],
    ['a lost answer', { kind: 'store-then-drop' } as const],
  ])('is made current after %s to the edit, and nothing is posted again', async (_name, fault) => {
    await deliver(await newDelivery('scene', 'The scene', 'new'));
    const id = await newDelivery('update', 'A new price');
    spoil(/chat\.update/, fault);
    await deliver(id);
    expect(await statusOf(id)).toBe('pending');
    await deliver(id);
    expect(slack.proxy.seen().filter(({ path }) => path.includes('replies'))).toEqual([]);
    expect(await shown()).toEqual([LATEST('A new price'), '  The scene', '  loud: A new price']);
    expect(await statusOf(id)).toBe('sent');
  });

  it('goes on without an edit that never succeeds', async () => {
    await deliver(await newDelivery('scene', 'The scene', 'new'));
    const id = await newDelivery('update', 'A new price');
    slack.proxy.add({ path: /chat\.update/, fault: { kind: 'answer', status: 500 } });
    await deliver(id, 6);
    expect(await statusOf(id)).toBe('sent');
    expect(await shown()).toEqual([LATEST('The scene'), '  The scene', '  loud: A new price']);
  });

  it('is not edited when nothing that it shows has changed', async () => {
    const id = await newDelivery('scene', 'The scene', 'new');
    await deliver(id);
    expect(slack.proxy.seen().filter(({ path }) => path.includes('chat.update'))).toEqual([]);
  });

  it('gets a new root when somebody deleted the old one', async () => {
    await deliver(await newDelivery('scene', 'The scene', 'new'));
    const { messages = [] } = await slack.client.conversations.history({ channel });
    await slack.client.chat.delete({ channel, ts: messages[0]?.ts ?? '' });
    spoil(/postMessage/, { kind: 'answer', status: 200, body: { ok: false, error: 'thread_not_found' } });
    const id = await newDelivery('update', 'A new price');
    await deliver(id, 2);
    expect(await statusOf(id)).toBe('sent');
    expect(await shown()).toEqual([LATEST('A new price'), '  loud: A new price']);
  });
});

describe('a channel that takes no posts any more', () => {
  it('ends its subscription, with everything that was on its way', async () => {
    const [first, second] = [
      await newDelivery('scene', 'The scene', 'new'),
      await newDelivery('update', 'A new price'),
    ];
    await slack.client.conversations.archive({ channel });
    await deliver(first);
    await deliver(second);
    expect([await statusOf(first), await statusOf(second)]).toEqual(['dead', 'dead']);
    expect(await store.subscriptions('tinplate')).toEqual([]);
    expect(await newDelivery('update', 'Later')).toBe('');
  });

  it('is told once to whoever set it up', async () => {
    const { members = [] } = await slack.client.users.list({});
    const { id: user = '', name } = members.find((one) => one.name !== 'writethru') ?? {};
    const address = `${slack.team}/${channel}`;
    await store.subscribe({
      story: 'tinplate',
      platform: 'slack',
      channel: address,
      level: 'major',
      setUpBy: user,
    });
    const ids = [await newDelivery('scene', 'The scene', 'new'), await newDelivery('update', 'More')];
    await slack.client.conversations.archive({ channel });
    for (const id of ids) await deliver(id, 2);
    const { channel: direct } = await slack.client.conversations.open({ users: user });
    const { messages = [] } = await slack.client.conversations.history({ channel: direct?.id ?? '' });
    expect(
      messages.map(({ text }) => text),
      name,
    ).toEqual([expect.stringMatching(/Brightwater and Tinplate.*no longer follows it.*is_archived/)]);
  });

  it('is not one that refuses a single message', async () => {
    const first = await newDelivery('scene', 'The scene', 'new');
    const second = await newDelivery('update', 'A new price');
    await deliver(first);
    spoil(/postMessage/, { kind: 'answer', status: 200, body: { ok: false, error: 'invalid_blocks' } });
    await deliver(second);
    expect(await statusOf(second)).toBe('dead');
    const third = await newDelivery('update', 'A newer price');
    await deliver(third);
    expect(await shown()).toEqual([LATEST('A newer price'), '  The scene', '  loud: A newer price']);
  });
});

it('a story that is not followed here is posted without a root', async () => {
  const id = await newDelivery('scene', 'The scene', 'new');
  await deliverDigest({ store, platforms: { slack: platform }, stories: [], log }, id);
  expect(await shown()).toEqual(['The scene | • Price: $2 billion']);
});
