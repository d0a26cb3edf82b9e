/** People in a Slack of others ask the bot, by Socket Mode and by signed HTTP; the store is a real Postgres. */
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { connectSlack } from '../../src/cli/connect-slack.ts';
import type { SlackConfig } from '../../src/config/slack.ts';
import { createLog } from '../../src/log.ts';
import type { Store } from '../../src/ports.ts';
import { openStore } from '../../src/store/index.ts';
import { openAnswers } from '../../src/usecases/answer-question.ts';
import { uniqueSchema } from '../contracts/store.ts';
import { startFaultProxy } from '../servers/fault-proxy.ts';
import {
  APP_TOKEN,
  BOT_TOKEN,
  BOT_USER,
  JANE,
  JOHN,
  KITCHEN,
  type LocalMessage,
  type LocalSlack,
  NO_LOCAL_SLACK,
  PANTRY,
  SIGNING_SECRET,
  startLocalSlack,
  TEAM,
} from '../servers/local-slack.ts';
import { freePort } from '../servers/server.ts';
import { sendForm, sendSigned } from '../servers/slack-signed.ts';
import { article, evidence, fact, NOON, step, story } from '../store/examples.ts';

const STORIES = [story('tinplate'), { ...story('harbour-cranes'), title: 'Harbour and Cranes' }];
const CHANNEL = `${TEAM}/${KITCHEN}`;
const soon = { timeout: 60_000, interval: 20 };
/** What is surely handled by then. Milliseconds. */
const A_WHILE = 600;

const isForJane = ({ ephemeral_to }: LocalMessage): boolean => ephemeral_to === JANE;
const saying =
  (...words: readonly string[]) =>
  (message: LocalMessage): boolean =>
    words.every((one) => JSON.stringify(message).includes(one));

describe.skipIf(NO_LOCAL_SLACK !== '').each(['socket', 'http'] as const)(
  `Slack by %s${NO_LOCAL_SLACK}`,
  (kind) => {
    const schema = uniqueSchema();
    let slack: LocalSlack;
    let pool: pg.Pool;
    let store: Store;
    let port: number;
    let stopListening: () => Promise<void>;
    /** Whose budget a model would have been asked on. */
    const payers = new Set<string>();

    beforeAll(async () => {
      port = await freePort();
      slack = await startLocalSlack(kind === 'http' ? `http://127.0.0.1:${port}/slack/events` : undefined);
      pool = new pg.Pool({ connectionString: inject('databaseUrl') });
      store = await openStore(pool, schema);
      await store.followStories(STORIES);
      const { versionId } = await store.saveArticle(article(), NOON);
      await store.updateStory('tinplate', versionId, () => step({ evidence: [evidence()], facts: [fact()] }));
      const config: SlackConfig = {
        access: { kind: 'token', botToken: BOT_TOKEN },
        door: kind === 'http' ? { kind, signingSecret: SIGNING_SECRET, port } : { kind, appToken: APP_TOKEN },
        apiUrl: slack.apiUrl,
        admins: [JANE],
      };
      const clock = { now: () => new Date().toISOString() };
      const connection = await connectSlack(config, store.installations, undefined);
      stopListening = await connection.listen(
        {
          store,
          stories: STORIES,
          answer: openAnswers(store, STORIES, clock, async ({ workspace }) => {
            payers.add(workspace);
            return undefined;
          }),
          clock,
        },
        createLog('silent', []),
      );
    });
    afterAll(async () => {
      await stopListening();
      await slack.stop();
      await store.close();
      await pool.query(`drop schema ${schema} cascade`);
      await pool.end();
    });

    it('tells whoever asks where a story stands, and nobody else', async () => {
      await slack.command('/tinplate', '');
      const shown = await slack.until(saying('Brightwater and Tinplate', '$2B'));
      expect(isForJane(shown)).toBe(true);
      expect(JSON.stringify(shown.blocks)).toContain('since 4 May 2031');
    });

    it('shows it to the channel when that is asked', async () => {
      await slack.command('/story', 'tinplate timeline public');
      const shown = await slack.until(saying(': timeline', '$2B'));
      expect(shown.subtype).toBeUndefined();
    });

    it.each([
      ['sources', 'Example Wire'],
      ['ask what is the price?', 'Price: $2B'],
      ['what is the price?', 'Price: $2B'],
      ['ask who is the chief cook?', 'Not reported'],
      ['explain https://news.example/deals/tinplate', 'Version 1: update'],
      ['explain https://news.example/other', 'No article of'],
      ['timelin', 'Did you mean \\"timeline\\"?'],
      ['help', 'where the story stands'],
      ['mute 2h', 'does not follow'],
    ])('/tinplate %s', async (text, words) => {
      await slack.command('/tinplate', text);
      expect(isForJane(await slack.until(saying(words)))).toBe(true);
    });

    it('counts what a model costs by workspace', async () => {
      await slack.command('/tinplate', 'ask who is the chief cook?');
      await slack.until(saying('Not reported'));
      expect([...payers]).toEqual([`slack ${TEAM}`]);
    });

    it('gives help for a story that left digests/', async () => {
      await slack.command('/tinplatte', 'now');
      await slack.until(saying('No story', 'Did you mean \\"tinplate\\"?'));
    });

    it('lets a channel follow a story, hold it back and leave it', async () => {
      await slack.command('/tinplate', 'subscribe all');
      await slack.until(saying('now follows', 'every change'));
      expect(await store.subscriptions('tinplate')).toMatchObject([
        { platform: 'slack', channel: CHANNEL, level: 'all' },
      ]);
      await slack.command('/tinplate', 'mute 2h');
      await slack.until(saying('is muted here until'));
      await slack.command('/tinplate', 'unsubscribe');
      await slack.until(saying('no longer follows'));
      expect(await store.subscriptions('tinplate')).toEqual([]);
    });

    it('lets nobody but those who may change what a channel follows', async () => {
      for (const text of ['subscribe', 'unsubscribe', 'mute 2h']) {
        await slack.command('/tinplate', text, PANTRY, JOHN);
        await slack.until(saying('You may not change'), PANTRY);
      }
      expect(await store.subscriptions('tinplate')).toEqual([]);
      await slack.command('/tinplate', 'timeline', PANTRY, JOHN);
      await slack.until(saying(': timeline'), PANTRY);
    });

    it('shows at home what the channels of this workspace follow, and of no other', async () => {
      expect(JSON.stringify(await slack.openHome())).toContain('No story is followed here yet');
      for (const channel of [CHANNEL, `TOTHER/${PANTRY}`]) {
        await store.subscribe({ story: 'tinplate', platform: 'slack', channel, level: 'major' });
      }
      const home = JSON.stringify(await slack.openHome());
      for (const shown of ['Brightwater and Tinplate', '$2B', KITCHEN]) expect(home).toContain(shown);
      expect(home).not.toContain(PANTRY);
      expect(home).not.toContain('Harbour');
      for (const team of [TEAM, 'TOTHER'])
        await store.forgetChannels('slack', `${team}/`, 'the test is over');
    });

    it('answers the buttons under a story', async () => {
      await slack.command('/tinplate', 'show public');
      const board = await slack.until((one) => saying('"type":"actions"')(one) && !isForJane(one));
      const before = (await slack.messages()).length;
      await slack.press(board.ts, { type: 'button', action_id: 'sources', block_id: 'b', value: 'tinplate' });
      await slack.until((one) => isForJane(one) && saying('for Price')(one));
      await slack.press(board.ts, { type: 'button', action_id: 'sources', block_id: 'b', value: 'gone' });
      await slack.until(saying('no longer followed'));
      expect((await slack.messages()).length).toBe(before + 2);
      expect((await slack.messages()).find(({ ts }) => ts === board.ts)).toEqual(board);
    });

    describe('what is said in a channel', () => {
      /** A root message of the story, which a person starts a thread under. */
      async function newRoot(): Promise<string> {
        const { ts } = await slack.say('the root');
        await pool.query(`delete from ${schema}.root`);
        const { id } = await store.root('tinplate', 'slack', CHANNEL);
        await store.changeRoot(id, { state: 'posted', messageId: ts });
        return ts;
      }
      const inThread = async (thread: string): Promise<readonly LocalMessage[]> =>
        (await slack.messages()).filter((one) => one.thread_ts === thread && one.user === BOT_USER);

      it('a question in the thread of a story is answered there, without a mention, once', async () => {
        const thread = await newRoot();
        await slack.say('So what is the price now?', thread);
        await slack.until((one) => one.thread_ts === thread && saying('Price: $2B')(one));
        await sleep(A_WHILE);
        expect(await inThread(thread)).toHaveLength(1);
      });

      it('a mention comes as two events and is answered once', async () => {
        const thread = await newRoot();
        await slack.say(`<@${BOT_USER}> what is the price?`, thread);
        await slack.until((one) => one.thread_ts === thread && saying('Price: $2B')(one));
        await sleep(A_WHILE);
        expect(await inThread(thread)).toHaveLength(1);
      });

      it('a mention outside a thread opens one, when it names a story', async () => {
        const { ts } = await slack.say(`<@${BOT_USER}> what is the price of Brightwater and Tinplate?`);
        await slack.until((one) => one.thread_ts === ts && saying('Price: $2B')(one));
      });

      it('a mention that names no story is asked which', async () => {
        const { ts } = await slack.say(`<@${BOT_USER}> what is the price?`, undefined, PANTRY);
        await slack.until((one) => one.thread_ts === ts && saying('Which story?')(one), PANTRY);
      });

      it.each([
        ['mentions', 1],
        ['off', 0],
        ['all', 2],
      ] as const)('with "answers %s", %i of a question and a mention are answered', async (policy, count) => {
        const thread = await newRoot();
        await store.subscribe({ story: 'tinplate', platform: 'slack', channel: CHANNEL, level: 'major' });
        await slack.command('/tinplate', `answers ${policy}`);
        await slack.until(({ text }) => /answered/.test(text));
        await slack.say('What is the price?', thread);
        await slack.say(`<@${BOT_USER}> price?`, thread);
        await vi.waitFor(async () => expect(await inThread(thread)).toHaveLength(count), soon);
        await sleep(A_WHILE);
        expect(await inThread(thread)).toHaveLength(count);
        await store.forgetChannels('slack', `${TEAM}/`, 'the test is over');
      });

      it('chatter, edits and questions elsewhere are left alone', async () => {
        const thread = await newRoot();
        const { ts: chatter } = await slack.say('Well, that was to be expected.', thread);
        await slack.say('really?', thread);
        await slack.edit(chatter, 'Well, what is the price?');
        const { ts: elsewhere } = await slack.say('lunch');
        await slack.say('What is the price of that?', elsewhere);
        await sleep(A_WHILE);
        expect(await inThread(thread)).toEqual([]);
        expect(await inThread(elsewhere)).toEqual([]);
      });
    });

    it.skipIf(kind !== 'http').each([
      ['Look: <https://news.example/deals/tinplate|news>', 'Nothing that this story asks for'],
      ['Look: <https://news.example/nowhere>', 'belongs to a story that is followed'],
      ['Look!', 'There is no link'],
    ])('"What changed since?" of "%s"', async (text, words) => {
      const heard = await startFaultProxy('http://127.0.0.1:1');
      heard.add({ path: /reply/, fault: { kind: 'answer', status: 200 } });
      const payload = JSON.stringify({
        type: 'message_action',
        callback_id: 'what_changed_since',
        team: { id: TEAM, domain: 'test-kitchen' },
        user: { id: JANE },
        channel: { id: KITCHEN },
        message: { ts: '1.2', text },
        response_url: `${heard.url}/reply`,
      });
      expect((await sendForm(port, SIGNING_SECRET, { payload })).status).toBe(200);
      await vi.waitFor(
        () => expect(heard.seen().map(({ body }) => body)).toEqual([expect.stringContaining(words)]),
        soon,
      );
      await heard.stop();
    });

    it.skipIf(kind !== 'http').each([
      ['removed', { type: 'app_uninstalled' }],
      ['left without its token', { type: 'tokens_revoked', tokens: { bot: [BOT_USER], oauth: [] } }],
    ])('keeps nothing of a workspace that it was %s', async (_name, event) => {
      const subscribe = (channel: string) =>
        store.subscribe({ story: 'tinplate', platform: 'slack', channel, level: 'major' });
      await subscribe(CHANNEL);
      await subscribe(`TOTHER/${KITCHEN}`);
      await sendSigned(port, 0, SIGNING_SECRET, { type: 'tokens_revoked', tokens: { oauth: [JANE] } }, TEAM);
      await sleep(A_WHILE);
      expect(await store.subscriptions('tinplate')).toHaveLength(2);
      await sendSigned(port, 0, SIGNING_SECRET, event, TEAM);
      await vi.waitFor(
        async () =>
          expect((await store.subscriptions('tinplate')).map(({ channel }) => channel)).toEqual([
            `TOTHER/${KITCHEN}`,
          ]),
        soon,
      );
      await store.forgetChannels('slack', 'TOTHER/', 'the test is over');
    });

    it.skipIf(kind !== 'http')('does nothing for a workspace that it is not installed in', async () => {
      await store.subscribe({ story: 'tinplate', platform: 'slack', channel: CHANNEL, level: 'major' });
      await sendSigned(port, 0, SIGNING_SECRET, { type: 'app_uninstalled' }, 'TOTHER');
      await sleep(A_WHILE);
      expect(await store.subscriptions('tinplate')).toHaveLength(1);
      await store.forgetChannels('slack', `${TEAM}/`, 'the test is over');
    });

    it.skipIf(kind !== 'http').each([
      ['now, signed', 0, SIGNING_SECRET, 200],
      ['now, signed by another', 0, 'signing-secret-of-another', 401],
      ['four minutes ago', -240, SIGNING_SECRET, 200],
      ['six minutes ago', -360, SIGNING_SECRET, 401],
      ['in four minutes', 240, SIGNING_SECRET, 200],
      ['in six minutes', 360, SIGNING_SECRET, 401],
    ])('a request of %s', async (_name, offset, secret, status) => {
      expect((await sendSigned(port, offset, secret, { type: 'nothing' }, TEAM)).status).toBe(status);
    });
  },
);
