/** A figure that was told wrong, on a Slack and a Discord of others, and a real Postgres: what its messages say in the end. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { ChannelType } from 'discord-api-types/v10';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type { Article } from '../../src/core/model.ts';
import { createLog } from '../../src/log.ts';
import { openDiscord } from '../../src/platforms/discord/index.ts';
import { openSender } from '../../src/platforms/discord/rest.ts';
import type { Platform, PlatformName, Queue, Store } from '../../src/ports.ts';
import { openPostgresQueue } from '../../src/queue/index.ts';
import { openStore } from '../../src/store/index.ts';
import { deliverDigest } from '../../src/usecases/deliver-digest.ts';
import { ingestArticle } from '../../src/usecases/ingest-article.ts';
import { tellDueWindows } from '../../src/usecases/tell-window.ts';
import { updateStories } from '../../src/usecases/update-stories.ts';
import { uniqueSchema } from '../contracts/store.ts';
import { startTroubledSlack, type TroubledSlack } from '../platforms/slack/places.ts';
import { type DiscordServer, startDiscord, TOKEN } from '../servers/discord.ts';
import type { Fault } from '../servers/fault-proxy.ts';
import { start } from '../store/processes.ts';
import type { DeliverOrders } from './child-deliver.ts';
import {
  correctedPage,
  laterPage,
  page,
  quotedPage,
  raisedPage,
  secondPage,
  storyOf,
} from './corrected-story.ts';

const log = createLog('silent', []);
const schema = uniqueSchema();
const clock = { now: () => '2025-08-07T12:00:00.000Z' };
const ROOMS = Array.from({ length: 16 }, (_, index) => `13000000000000000${10 + index}`);

let slack: TroubledSlack;
let discord: DiscordServer;
let platforms: { readonly slack: Platform; readonly discord: Platform };
let pool: pg.Pool;
let store: Store;
let queue: Queue;
/** Of each test its own. */
let count = 0;
let slug: string;
let room: string;
let channel: string;

beforeAll(async () => {
  slack = await startTroubledSlack();
  const channels = ROOMS.map((id) => ({ id, name: id, type: ChannelType.GuildText }));
  discord = await startDiscord([{ id: '1200000000000000001', name: 'Galley', channels }]);
  pool = new pg.Pool({ connectionString: inject('databaseUrl') });
  store = await openStore(pool, schema);
  queue = await openPostgresQueue(pool, `test-${randomUUID()}`, log);
  platforms = { slack: slack.open(), discord: openDiscord(openSender(TOKEN, discord.api, log, 20_000)) };
});
afterAll(async () => {
  await platforms.discord.close();
  await queue.close();
  await store.close();
  await pool.query(`drop schema ${schema} cascade`);
  await pool.end();
  await slack.stop();
  await discord.stop();
});
beforeEach(async () => {
  slack.proxy.clear();
  discord.faults.clear();
  channel = ROOMS[count] ?? '';
  count += 1;
  slug = `zenith-${count}`;
  const made = await slack.client.conversations.create({ name: `amended-${count}` });
  room = made.channel?.id ?? '';
  await store.followStories([storyOf(slug)]);
  const where = [
    ['slack', `${slack.team}/${room}`],
    ['discord', channel],
  ] as const;
  for (const [platform, place] of where)
    await store.subscribe({ story: slug, platform, channel: place, level: 'all' });
});

async function read(article: Article): Promise<void> {
  const { versionId } = await ingestArticle({ store, queue, clock, log }, article);
  await updateStories({ store, queue, stories: [storyOf(slug)], log }, versionId);
}

/** As workers do, until nothing is due; the waits that rows ask for are cut short. */
async function deliverAll(attempts = 40): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    await pool.query(`update ${schema}.delivery set next_attempt_at = now(), amend_lease_until = null,
      amend_at = case when amend_at is not null then now() end`);
    const due = await store.dueDeliveries(['slack', 'discord'], 100);
    if (due.length === 0) return;
    for (const id of due) await deliverDigest({ store, platforms, stories: [storyOf(slug)], log }, id);
  }
}

async function tell(...articles: readonly Article[]): Promise<void> {
  for (const article of articles) {
    await read(article);
    await deliverAll();
  }
}

const wrong = () => tell(page(slug), secondPage(slug));

/** Rich text as people see it, in the marks of Discord. */
function drawnBlock(block: unknown): string {
  if (typeof block !== 'object' || block === null) return '';
  const { type, text, style, elements } = block as {
    readonly type?: string;
    readonly text?: unknown;
    readonly style?: { readonly strike?: boolean };
    readonly elements?: readonly unknown[];
  };
  const end = type === 'rich_text_section' || type === 'rich_text_quote' || type === 'context' ? '\n' : '';
  if (elements) return elements.map(drawnBlock).join('') + end;
  if (typeof text === 'object') return `${drawnBlock(text)}\n`;
  return style?.strike === true ? `~~${text}~~` : String(text ?? '');
}

interface Message {
  readonly headline: string;
  readonly text: string;
  readonly isLoud: boolean;
}

/** The replies under the root, oldest first. */
async function inSlack(): Promise<readonly Message[]> {
  const { messages: roots = [] } = await slack.client.conversations.history({ channel: room });
  const { messages = [] } = await slack.client.conversations.replies({
    channel: room,
    ts: roots[0]?.ts ?? '',
  });
  return messages.slice(1).map((message) => ({
    headline: message.text?.split('\n')[0] ?? '',
    text: (message.blocks ?? []).map(drawnBlock).join(''),
    isLoud: 'reply_broadcast' in message,
  }));
}

async function inDiscord(): Promise<readonly Message[]> {
  const threads = await discord.twin.prisma.channel.findMany({ where: { parentId: channel } });
  const places = [channel, ...threads.map(({ id }) => id)];
  const messages = await discord.twin.prisma.message.findMany({ where: { channelId: { in: places } } });
  return messages
    .filter(({ components }) => components.includes('### ') && !components.includes('-# latest, '))
    .toSorted((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1))
    .map(({ components, channelId }) => {
      const texts = [...components.matchAll(/"content":"((?:[^"\\]|\\.)*)"/g)].map(([, content]) =>
        JSON.parse(`"${content}"`),
      );
      const text = texts.join('\n').replaceAll('\\', '').replaceAll('*', '');
      return { headline: text.split('\n')[0]?.slice(4) ?? '', text, isLoud: channelId === channel };
    });
}

const PLACES = { slack: inSlack, discord: inDiscord } as const;
const EDITS = {
  slack: { path: /chat\.update/, body: /corrected(?:\+|%20)5(?:\+|%20)Aug/ },
  discord: { path: /\/messages\/\d+$/, method: 'PATCH', body: /corrected 5 Aug/ },
} as const;

function spoil(platform: 'slack' | 'discord', fault: Fault, times = 1): void {
  const proxy = platform === 'slack' ? slack.proxy : discord.faults;
  proxy.add({ ...EDITS[platform], fault, times });
}

function edits(platform: 'slack' | 'discord'): number {
  const { path, body } = EDITS[platform];
  const seen = platform === 'slack' ? slack.proxy.seen() : discord.faults.seen();
  return seen.filter((one) => path.test(one.path) && body.test(one.body)).length;
}

const NAMES = ['slack', 'discord'] as const;

const HEADLINES = [
  '[Since corrected] Acme and Zenith: deal worth $14B',
  expect.stringMatching(/49%/),
  'Corrected: deal $12B (was $14B)',
];

/** Each message once, what was wrong in it struck through, and the correction in the channel for all to see. */
async function expectCorrected(platform: 'slack' | 'discord'): Promise<void> {
  const messages = await PLACES[platform]();
  expect(messages.map(({ headline }) => headline)).toEqual(HEADLINES);
  const [scene, second, correction] = messages;
  expect(scene?.text).toContain(`~~$14B~~ · corrected 5 Aug 2025: $12B\n`);
  expect(second?.text).toContain(`~~$14B~~ · corrected 5 Aug 2025: $12B\n`);
  expect(scene?.text).not.toContain('“');
  expect(correction?.text).toMatch(/Correction: Price\s+~~\$14B~~ → \$12B\n/);
  expect(messages.map(({ isLoud }) => isLoud)).toEqual([false, true, true]);
}

async function expectAllCorrected(): Promise<void> {
  await expectCorrected('slack');
  await expectCorrected('discord');
}

async function entries(platform: PlatformName) {
  const all = await store.deliveries({ story: slug }, 10);
  return all.filter((one) => one.platform === platform);
}

describe('what a publisher corrects', () => {
  it('is struck through where it was told, once, and told loudly, once', async () => {
    await wrong();
    for (const show of [inSlack, inDiscord]) expect((await show())[0]?.text).toMatch(/Price\s+\$14B\n/);
    await tell(correctedPage(slug, 12, 14, 5));
    await expectAllCorrected();
    expect(NAMES.map(edits)).toEqual([2, 2]);
  });

  it('says so in the end, whatever becomes of the first edits', async () => {
    const faults = [
      {
        kind: 'answer',
        status: 429,
        headers: { 'retry-after': '1' },
        body: { retry_after: 1, global: false },
      },
      { kind: 'answer', status: 500 },
      { kind: 'drop' },
      { kind: 'store-then-drop' },
    ] as const;
    await wrong();
    for (const fault of faults) for (const platform of NAMES) spoil(platform, fault);
    await tell(correctedPage(slug, 12, 14, 5));
    await expectAllCorrected();
    expect(NAMES.map(edits)).toEqual([2 + faults.length, 2 + faults.length]);
  });

  it('says so in the end, though the process was killed in the middle of an edit', async () => {
    await wrong();
    await read(correctedPage(slug, 12, 14, 5));
    for (const platform of NAMES) spoil(platform, { kind: 'slow answer', ms: 120_000 });
    const orders: DeliverOrders = {
      ...{ database: inject('databaseUrl'), schema, story: slug },
      slack: { api: `${slack.proxy.url}/api/`, team: slack.team, botToken: slack.botToken },
      discord: { api: discord.api, token: TOKEN },
    };
    const child = start('../usecases/child-deliver.ts', JSON.stringify(orders));
    while (edits('slack') === 0 || edits('discord') === 0) await sleep(20);
    child.process.kill('SIGKILL');
    expect(await child.ended).toMatchObject({ signal: 'SIGKILL' });
    await deliverAll();
    await expectAllCorrected();
  });

  it('is left where somebody deleted the message, and that is told', async () => {
    await wrong();
    const [, scene] = await entries('slack');
    await slack.client.chat.delete({ channel: room, ts: scene?.messageId ?? '' });
    const [, there] = await entries('discord');
    await discord.twin.prisma.message.delete({ where: { id: there?.messageId ?? '' } });
    await tell(correctedPage(slug, 12, 14, 5));
    for (const platform of NAMES) {
      const [correction, second, first] = await entries(platform);
      expect(correction).toMatchObject({ status: 'sent', amendReason: undefined });
      expect(second).toMatchObject({ amendedAt: expect.any(String) });
      expect(first).toMatchObject({ status: 'sent', amendAt: undefined, amendedAt: undefined });
      expect(first?.amendReason).toMatch(/not there|deleted/);
      expect(await PLACES[platform]()).toHaveLength(2);
    }
  });

  it('is found in the thread of a root that somebody deleted', async () => {
    await tell(page(slug));
    const { messageId: root = '' } = await store.root(slug, 'discord', channel);
    await discord.twin.prisma.message.delete({ where: { id: root } });
    await tell(secondPage(slug), correctedPage(slug, 12, 14, 5));
    expect((await store.root(slug, 'discord', channel)).messageId).not.toBe(root);
    await expectCorrected('discord');
  });

  it('is told with its correction, where it is told after it at last', async () => {
    const refused = { status: 400, body: { code: 50_035, message: 'as Discord words it' } };
    discord.faults.add({
      path: /\/messages$/,
      method: 'POST',
      body: /49%/,
      fault: { kind: 'answer', ...refused },
    });
    const body = { ok: false, error: 'invalid_blocks' };
    slack.proxy.add({
      path: /chat\.postMessage/,
      body: /49%25/,
      fault: { kind: 'answer', status: 200, body },
    });
    await wrong();
    await tell(correctedPage(slug, 12, 14, 5));
    slack.proxy.clear();
    discord.faults.clear();
    for (const platform of NAMES) {
      const [, second] = await entries(platform);
      expect(second).toMatchObject({ status: 'dead', seq: 2 });
      expect(await store.retryDelivery(second?.id ?? '')).toBe(true);
    }
    const rooted = async () => {
      const { messages = [] } = await slack.client.conversations.history({ channel: room });
      return JSON.stringify(messages[0]?.blocks);
    };
    const root = await rooted();
    await deliverAll();
    for (const show of [inSlack, inDiscord]) {
      const [scene, correction, second] = await show();
      expect(scene?.text).toContain('~~$14B~~ · corrected 5 Aug 2025: $12B\n');
      expect(correction?.headline).toBe('Corrected: deal $12B (was $14B)');
      expect(second?.text).toContain('~~$14B~~ · corrected 5 Aug 2025: $12B\n');
    }
    // It was never there without.
    for (const seen of [slack.proxy.seen(), discord.faults.seen()])
      for (const { body: sent } of seen.filter(
        ({ method, body: each }) => method === 'POST' && /49%/.test(each),
      ))
        expect(sent).toMatch(/corrected(?: |\+|%20)5/);
    expect(await rooted()).toBe(root);
  });

  it('is struck through when its page no longer states it, until it does again', async () => {
    await tell(page(slug), laterPage(slug, 'Acme will put money into Zenith, the company said.', 5));
    for (const show of [inSlack, inDiscord]) {
      const [scene, retraction] = await show();
      expect(scene?.headline).toBe('[Since taken back] Acme and Zenith: deal worth $14B');
      expect(scene?.text).toContain('~~$14B~~ · taken back 5 Aug 2025\n');
      expect(retraction?.text).toMatch(/^(?:### )?Deal of \$14B no longer stated\nTaken back: Price/i);
      expect(retraction?.isLoud).toBe(true);
    }
    await tell(laterPage(slug, 'Acme will put $14 billion into Zenith after all, the company said.', 6));
    for (const show of [inSlack, inDiscord]) {
      const [scene] = await show();
      expect(scene?.headline).toBe('Acme and Zenith: deal worth $14B');
      expect(scene?.text).toMatch(/Price\s+\$14B\n/);
    }
  });

  it('is corrected, and not back to what it was, where another value is stated again', async () => {
    await tell(page(slug), laterPage(slug, 'Acme will put money into Zenith, the company said.', 5));
    await tell(correctedPage(slug, 12, 14, 6));
    for (const show of [inSlack, inDiscord]) {
      const [scene, , correction] = await show();
      expect(correction?.headline).toBe('Corrected: deal $12B (was $14B)');
      expect(scene?.text).toContain('~~$14B~~ · corrected 6 Aug 2025: $12B\n');
    }
  });

  it('says what the last correction says', async () => {
    await wrong();
    await tell(correctedPage(slug, 12, 14, 5));
    await tell(correctedPage(slug, 13, 12, 6));
    for (const show of [inSlack, inDiscord]) {
      const texts = (await show()).map(({ text }) => text);
      expect(texts[0]).toContain('~~$14B~~ · corrected 6 Aug 2025: $13B');
      expect(texts[2]).toMatch(/Correction: Price\s+~~\$14B~~ → ~~\$12B~~ · corrected 6 Aug 2025: \$13B/);
      expect(texts[3]).toMatch(/Correction: Price\s+~~\$12B~~ → \$13B/);
    }
  });

  const LEAD = 'Acme will put money into Zenith, Jane Roe of Zenith told the Quay Post.';
  const closing = (staff: number) =>
    `Zenith will close its foundry in Orvex with ${staff} staff, Jane Roe said.`;
  const NOTE = 'Correction: An earlier version misstated the number of staff. It is 350, not 450.';
  const quoting = (staff: number, day: number, note = '') =>
    quotedPage(slug, [LEAD, closing(staff), note].filter((part) => part !== '').join('\n\n'), day);

  it('is struck through in a quote too, and put right again when it was right', async () => {
    await tell(page(slug), quoting(450, 2));
    const quote = async (show: typeof inSlack) =>
      (await show()).find(({ text }) => text.includes('with 450'))?.text;
    for (const show of [inSlack, inDiscord])
      expect(await quote(show)).toMatch(/Also new\s+“Zenith will close .* 450 staff/);
    await tell(quoting(350, 5, NOTE));
    for (const show of [inSlack, inDiscord])
      expect(await quote(show)).toContain(`~~“${closing(450)}”~~ · corrected 5 Aug 2025: “${closing(350)}”`);
    for (const show of [inSlack, inDiscord]) expect(await quote(show)).toContain('Quay Post');
    await tell(quoting(450, 6, 'Correction: The number of staff is 450 after all, not 350.'));
    for (const show of [inSlack, inDiscord])
      expect(await quote(show)).toMatch(/Also new\s+“Zenith will close .* 450 staff/);
  });

  it('is left in a quote whose figure was merely edited', async () => {
    await tell(page(slug), quoting(450, 2));
    await tell(quoting(440, 5));
    const quote = async (show: typeof inSlack) =>
      (await show()).find(({ text }) => text.includes('with 450'))?.text;
    for (const show of [inSlack, inDiscord]) expect(await quote(show)).not.toContain('~~');
    expect(NAMES.map(edits)).toEqual([0, 0]);
  });

  it('is told with its mark where a quote waited while it was corrected', async () => {
    await tell(page(slug));
    await store.mute(slug, 'slack', `${slack.team}/${room}`, 600_000);
    await tell(quoting(450, 2));
    await tell(quoting(350, 5, NOTE));
    await store.mute(slug, 'slack', `${slack.team}/${room}`, 0);
    await deliverAll();
    const told = slack.proxy
      .seen()
      .filter(({ body }) => body.includes('with+450') || body.includes('with%20450'));
    expect(told[0]?.path).toMatch(/postMessage/);
    expect(told[0]?.body).toMatch(/corrected(?:\+|%20)5/);
    // It says so already.
    expect(NAMES.map(edits)).toEqual([0, 1]);
  });

  /** Told at the full hour alone; the hour is over now. */
  const hour = async (...articles: readonly Article[]) => {
    for (const article of articles) await read(article);
    await pool.query(`update ${schema}.audience set next_at = now() where next_at is not null`);
    await tellDueWindows({ store, queue, stories: [storyOf(slug)], log });
    await deliverAll();
  };

  it.each([
    ['twice', correctedPage, /Correction: Price\s+~~\$14B~~ → \$13B/, 'corrected 6 Aug 2025: $13B'],
    ['and then changed', raisedPage, /Price\s+~~\$12B~~ → \$20B/, 'corrected 5 Aug 2025: $12B'],
  ] as const)(
    'within one hour %s is told and struck through as what it was',
    async (_what, next, told, mark) => {
      const hourly = { story: slug, level: 'all', pace: { every: 'hour' } } as const;
      await store.subscribe({ ...hourly, platform: 'slack', channel: `${slack.team}/${room}` });
      await store.subscribe({ ...hourly, platform: 'discord', channel });
      await hour(page(slug));
      await hour(correctedPage(slug, 12, 14, 5), next(slug, 13, 12, 6));
      for (const show of [inSlack, inDiscord]) {
        const [scene, update, ...none] = await show();
        expect(none).toEqual([]);
        expect(update?.text).toMatch(told);
        expect(scene?.text).toContain(`~~$14B~~ · ${mark}`);
      }
    },
  );
});
