/** The App Home and its form, unfurled links and the Messages tab, in a Slack of others; the store is a real Postgres. */
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { connectSlack } from '../../src/cli/connect-slack.ts';
import type { SlackConfig } from '../../src/config/slack.ts';
import { createLog } from '../../src/log.ts';
import { renderFollowForm } from '../../src/platforms/slack/render-follow.ts';
import type { Store } from '../../src/ports.ts';
import { openStore } from '../../src/store/index.ts';
import { openAnswers } from '../../src/usecases/answer-question.ts';
import { uniqueSchema } from '../contracts/store.ts';
import { startTroubledSlack, type TroubledSlack } from '../platforms/slack/places.ts';
import { freePort } from '../servers/server.ts';
import { sendForm, sendSigned } from '../servers/slack-signed.ts';
import { article, evidence, fact, NOON, step, story } from '../store/examples.ts';

const SECRET = 'signing-secret-of-the-home';
const soon = { timeout: 60_000, interval: 20 };
/** What is surely handled by then. Milliseconds. */
const A_WHILE = 300;
/** An answer that takes so long shows that it is worked on. Milliseconds. */
const LONG = 1_200;
/** And in that nothing shows. Milliseconds. */
const QUICK = 600;
const PAGES = 'https://news.example/follow';
const STORIES = [story('tinplate'), { ...story('harbour-cranes'), title: 'Harbour and Cranes' }];

describe('the bot at home in Slack', () => {
  const schema = uniqueSchema();
  const folder = mkdtempSync(join(tmpdir(), 'writethru-home-'));
  const logFile = join(folder, 'log');
  let slack: TroubledSlack;
  let port: number;
  let pool: pg.Pool;
  let store: Store;
  let user: string;
  let other: string;
  let stopListening: () => Promise<void>;

  beforeAll(async () => {
    slack = await startTroubledSlack();
    const { members = [] } = await slack.client.users.list({});
    [user = '', other = ''] = members.map(({ id = '' }) => id);
    port = await freePort();
    pool = new pg.Pool({ connectionString: inject('databaseUrl') });
    store = await openStore(pool, schema);
    await store.followStories(STORIES);
    const { versionId } = await store.saveArticle(article(), NOON);
    await store.updateStory('tinplate', versionId, () => step({ evidence: [evidence()], facts: [fact()] }));
    const config: SlackConfig = {
      access: { kind: 'token', botToken: slack.botToken },
      door: { kind: 'http', signingSecret: SECRET, port },
      apiUrl: `${slack.proxy.url}/api/`,
      admins: [user],
    };
    const connection = await connectSlack(config, store.installations, PAGES);
    const clock = { now: () => new Date().toISOString() };
    const answers = openAnswers(store, STORIES, clock);
    stopListening = await connection.listen(
      {
        store,
        stories: STORIES,
        answer: async (one, question, thread) => {
          if (question.includes('patiently')) await sleep(LONG);
          return answers(one, question, thread);
        },
        clock,
      },
      createLog('error', [], openSync(logFile, 'w')),
    );
  });
  afterEach(async () => {
    slack.proxy.clear();
    await pool.query(`truncate ${schema}.subscription`);
  });
  afterAll(async () => {
    await stopListening();
    await slack.stop();
    await store.close();
    await pool.query(`drop schema ${schema} cascade`);
    await pool.end();
    rmSync(folder, { recursive: true });
  });

  /** What was asked of a method, the newest last. */
  const asked = (method: string): readonly URLSearchParams[] =>
    slack.proxy
      .seen()
      .filter(({ path }) => path.endsWith(method))
      .map(({ body }) => new URLSearchParams(body));
  const until = async (method: string): Promise<URLSearchParams> =>
    vi.waitFor(() => {
      const last = asked(method).at(-1);
      if (last === undefined) throw new Error(`${method} was not asked for`);
      return last;
    }, soon);
  const interact = (payload: object, who = user): Promise<Response> =>
    sendForm(port, SECRET, {
      payload: JSON.stringify({ team: { id: slack.team }, user: { id: who }, api_app_id: 'A1', ...payload }),
    });

  describe('the form', () => {
    async function trigger(): Promise<string> {
      const answer = await slack.client.apiCall('views.generateTriggerId', { user_id: user });
      return 'trigger_id' in answer ? String(answer.trigger_id) : '';
    }
    async function open(): Promise<string> {
      const trigger_id = await trigger();
      await interact({
        type: 'block_actions',
        trigger_id,
        view: { type: 'home', id: 'V1' },
        actions: [{ type: 'button', action_id: 'follow_story', block_id: 'b', value: 'follow_story' }],
      });
      return (await until('views.open')).get('view') ?? '';
    }
    /** A form that is open, and sent in. */
    const submit = async (values: readonly [unknown, unknown, unknown], who = user): Promise<Response> => {
      const { view } = await slack.client.views.open({
        trigger_id: await trigger(),
        view: renderFollowForm(STORIES),
      });
      return interact(
        {
          type: 'view_submission',
          view: {
            ...{ id: view?.id, type: 'modal', callback_id: 'follow_form' },
            state: {
              values: {
                story: { story: { type: 'static_select', selected_option: { value: values[0] } } },
                channel: { channel: { type: 'conversations_select', selected_conversation: values[1] } },
                wish: { wish: { type: 'radio_buttons', selected_option: { value: values[2] } } },
              },
            },
          },
        },
        who,
      );
    };

    it('opens from Home, with every story, and Slack takes it', async () => {
      const view = JSON.parse(await open());
      expect(JSON.stringify(view)).toContain('Harbour and Cranes');
      expect(view.title.text.length).toBeLessThanOrEqual(24);
      expect(asked('views.open')).toHaveLength(1);
    });

    it('lets a channel follow a story, follow it otherwise and leave it, and shows Home anew', async () => {
      const channel = `${slack.team}/C1`;
      for (const [wish, level] of [
        ['major', ['major']],
        ['all', ['all']],
        ['none', []],
      ] as const) {
        slack.proxy.clear();
        const acked = await submit(['tinplate', 'C1', wish]);
        expect(await acked.json()).toMatchObject({ response_action: 'update' });
        await until('views.publish');
        const now = await store.subscriptions('tinplate');
        expect(now).toEqual(level.map((one) => expect.objectContaining({ channel, level: one })));
        expect((await until('views.update')).get('view')).toContain(
          wish === 'none' ? 'no longer' : 'now follows',
        );
      }
    });

    it.each([
      ['a story that is gone', ['gone', 'C1', 'major'], 'story'],
      ['a channel that is none', ['tinplate', 'T0/C1', 'major'], 'channel'],
      ['no channel', ['tinplate', null, 'major'], 'channel'],
      ['a wish that is none', ['tinplate', 'C1', 'loud'], 'wish'],
    ] as const)('says what is wrong with %s, and does nothing', async (_what, values, field) => {
      const acked = await submit(values);
      expect(await acked.json()).toMatchObject({
        response_action: 'errors',
        errors: { [field]: expect.any(String) },
      });
      expect(await store.subscriptions('tinplate')).toEqual([]);
    });

    it('does nothing for those who may not change what a channel follows', async () => {
      await submit(['tinplate', 'C1', 'major'], other);
      expect((await until('views.update')).get('view')).toContain('You may not change');
      expect(await store.subscriptions('tinplate')).toEqual([]);
    });
  });

  it('shows Home when its tab is opened', async () => {
    await sendSigned(
      port,
      0,
      SECRET,
      { type: 'app_home_opened', user, tab: 'home', channel: 'D1' },
      slack.team,
    );
    expect((await until('views.publish')).get('view')).toContain('follow_story');
  });

  describe('a link to a story page', () => {
    const share = (url: string, more: object = {}): Promise<Response> => {
      const event = {
        type: 'link_shared',
        channel: 'C1',
        user,
        message_ts: '1.2',
        links: [{ url }],
        ...more,
      };
      return sendSigned(port, 0, SECRET, event, slack.team);
    };
    const follow = (team: string): Promise<boolean> =>
      store.subscribe({ story: 'tinplate', platform: 'slack', channel: `${team}/C1`, level: 'major' });
    /** The emulator does not know the method. */
    const takeUnfurls = (): void =>
      slack.proxy.add({ path: /chat\.unfurl/, fault: { kind: 'answer', status: 200, body: { ok: true } } });

    it('shows where the story stands', async () => {
      takeUnfurls();
      await follow(slack.team);
      const url = `${PAGES}/stories/tinplate?from=mail`;
      await share(url);
      const unfurled = await until('chat.unfurl');
      expect([unfurled.get('channel'), unfurled.get('ts')]).toEqual(['C1', '1.2']);
      expect(JSON.stringify(JSON.parse(unfurled.get('unfurls') ?? '{}')[url])).toContain('$2B');
    });

    it('shows it while the message is being written', async () => {
      takeUnfurls();
      await follow(slack.team);
      await share(`${PAGES}/stories/tinplate`, { source: 'composer', unfurl_id: 'U.1' });
      const unfurled = await until('chat.unfurl');
      expect([unfurled.get('unfurl_id'), unfurled.get('ts')]).toEqual(['U.1', null]);
    });

    it.each([
      ['of a story that this workspace does not follow', `${PAGES}/stories/tinplate`, 'TOTHER'],
      ['of a story that is gone', `${PAGES}/stories/gone`, undefined],
      ['elsewhere', 'https://news.example.net/follow/stories/tinplate', undefined],
      ['to the list of stories', `${PAGES}/stories`, undefined],
      ['to data', `${PAGES}/stories/tinplate.json`, undefined],
    ])('is left alone: one %s', async (_what, url, team) => {
      takeUnfurls();
      await follow(team ?? slack.team);
      await share(url);
      await sleep(A_WHILE);
      expect(asked('chat.unfurl')).toEqual([]);
    });
  });

  it.each([
    ['', 'chat.postEphemeral'],
    ['show public', 'chat.postMessage'],
  ])('a command "%s" whose response_url has run out is answered by %s', async (text, method) => {
    slack.proxy.add({ path: /run-out/, fault: { kind: 'answer', status: 404 } });
    await sendForm(port, SECRET, {
      ...{ command: '/tinplate', text, team_id: slack.team, channel_id: slack.channel('kitchen') },
      ...{ user_id: user, response_url: `${slack.proxy.url}/run-out` },
    });
    expect((await until(method)).get('text')).toContain('• Price: $2B');
    const others = ['chat.postEphemeral', 'chat.postMessage'].flatMap((one) => asked(one));
    expect(others).toHaveLength(1);
  });

  describe('eyes on a question', () => {
    async function ask(text: string): Promise<void> {
      const channel = slack.channel('kitchen');
      const { ts } = await slack.client.chat.postMessage({ channel, text });
      await sendSigned(port, 0, SECRET, { type: 'app_mention', channel, user, ts, text }, slack.team);
      await vi.waitFor(() => expect(asked('chat.postMessage')).toHaveLength(1), soon);
    }
    const eyes = () => [asked('reactions.add'), asked('reactions.remove')].map(({ length }) => length);

    it('tell that an answer takes a while, and go when it is there', async () => {
      await ask('What, patiently, is the price of tinplate?');
      await until('reactions.remove');
      expect(asked('reactions.add')[0]?.get('name')).toBe('eyes');
      expect(eyes()).toEqual([1, 1]);
    });

    it('are not put on one that is answered at once', async () => {
      let tookMs: number;
      do {
        slack.proxy.clear();
        const began = performance.now();
        await ask('What is the price of tinplate?');
        tookMs = performance.now() - began;
        // What takes a busy machine longer than that has eyes, as it should.
      } while (tookMs > QUICK);
      await sleep(A_WHILE);
      expect(eyes()).toEqual([0, 0]);
    });
  });

  describe('the Messages tab', () => {
    async function say(text: string, thread_ts?: string): Promise<URLSearchParams> {
      const { channel } = await slack.client.conversations.open({ users: user });
      const ts = `${Date.now() / 1000}`;
      const event = { type: 'message', channel_type: 'im', channel: channel?.id, user, ts, text, thread_ts };
      await sendSigned(port, 0, SECRET, event, slack.team);
      return until('chat.postMessage');
    }

    it('suggests what to ask', async () => {
      slack.proxy.add({
        path: /setSuggestedPrompts/,
        fault: { kind: 'answer', status: 200, body: { ok: true } },
      });
      const event = { type: 'app_home_opened', user, tab: 'messages', channel: 'D1' };
      await sendSigned(port, 0, SECRET, event, slack.team);
      const asking = await until('setSuggestedPrompts');
      expect([asking.get('channel_id'), asking.get('thread_ts')]).toEqual(['D1', null]);
      expect(
        JSON.parse(asking.get('prompts') ?? '[]').map(({ message }: { message: string }) => message),
      ).toEqual(STORIES.map(({ title }) => title));
      expect(asked('views.publish')).toEqual([]);
    });

    it.each([
      [
        'a question about the story that it names',
        'What is the price of Brightwater and Tinplate?',
        'Price: $2B',
      ],
      ['the name of a story', 'Brightwater and Tinplate', '• Price: $2B'],
      ['a question that names none', 'What is the price?', 'Which story?'],
      ['anything else', 'hello', 'Which story?'],
    ])('answers %s, where it stands', async (_what, text, words) => {
      const answer = await say(text);
      expect(answer.get('text')).toContain(words);
      expect(answer.get('thread_ts')).toBeNull();
    });

    it('answers in the thread where it was asked', async () => {
      expect((await say('What is the price of tinplate?', '1.5')).get('thread_ts')).toBe('1.5');
    });
  });

  it('was asked for nothing that Slack refused', () => {
    expect(readFileSync(logFile, 'utf8')).toBe('');
  });
});
