/** The whole bot as a process, in a Slack of others: people subscribe, articles come in, updates go out. */
import { renameSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startFaultProxy } from '../servers/fault-proxy.ts';
import {
  APP_TOKEN,
  BOT_TOKEN,
  BOT_USER,
  type LocalMessage,
  type LocalSlack,
  NO_LOCAL_SLACK,
  SIGNING_SECRET,
  startLocalSlack,
} from '../servers/local-slack.ts';
import { freePort } from '../servers/server.ts';
import { SIGNED, TALKS } from './articles.ts';
import { Desk, type Running, STACK } from './cli.ts';

const soon = { timeout: 120_000, interval: 50 };
const isRoot = ({ thread_ts, user, ephemeral_to }: LocalMessage): boolean =>
  user === BOT_USER && thread_ts === undefined && ephemeral_to === undefined;

describe.skipIf(NO_LOCAL_SLACK !== '')(`the bot in Slack${NO_LOCAL_SLACK}`, () => {
  const desk = new Desk();
  let slack: LocalSlack;
  let bot: Running;

  beforeAll(async () => {
    slack = await startLocalSlack();
  });
  afterAll(async () => {
    bot?.process.kill('SIGKILL');
    await bot?.ended;
    await slack.stop();
    desk.remove();
  });

  function drop(name: string, content: string): void {
    renameSync(desk.write('drafts/draft', content), desk.path(`data/inbox/${name}`));
  }

  async function roots(): Promise<readonly LocalMessage[]> {
    return (await slack.messages()).filter(isRoot);
  }

  test('posts one message per story that stays current, with every update under it', async () => {
    bot = desk.start(['start'], {
      SLACK_BOT_TOKEN: BOT_TOKEN,
      SLACK_APP_TOKEN: APP_TOKEN,
      SLACK_API_URL: slack.apiUrl,
    });
    await vi.waitFor(() => expect(bot.output.stderr).toContain('Writethru is running'), soon);
    await slack.command('/zenith-deal', 'subscribe');
    await slack.until(({ text }) => text.includes('now follows'));

    drop('talks.jsonl', TALKS);
    const scene = await slack.until(({ thread_ts }) => thread_ts !== undefined);
    expect(await roots()).toEqual([expect.objectContaining({ ts: scene.thread_ts })]);
    expect((await roots())[0]?.text).toContain('Price');

    drop('signed.jsonl', SIGNED);
    const update = await slack.until(({ thread_ts, ts }) => thread_ts !== undefined && ts !== scene.ts);
    expect(update.thread_ts).toBe(scene.thread_ts);
    const headline = update.text.split('\n')[0] ?? '';
    await vi.waitFor(async () => expect((await roots())[0]?.text).toContain(headline), soon);
    expect(await roots()).toHaveLength(1);

    await slack.say('What is the price?', scene.thread_ts);
    await slack.until(({ thread_ts, text }) => thread_ts === scene.thread_ts && text.startsWith('Price: '));

    bot.process.kill('SIGTERM');
    const { code, stderr } = await bot.ended;
    expect(stderr).not.toMatch(STACK);
    expect(stderr).not.toContain(BOT_TOKEN);
    expect(code).toBe(0);
  });

  test.each([
    [
      'a token that Slack does not take',
      { SLACK_BOT_TOKEN: 'xoxb-of-nobody', SLACK_SIGNING_SECRET: SIGNING_SECRET },
      { status: 200, body: { ok: false, error: 'invalid_auth' } },
      2,
      'SLACK_BOT_TOKEN is not accepted: invalid_auth',
    ],
    [
      'a Slack that does not answer',
      { SLACK_BOT_TOKEN: 'xoxb-of-nobody', SLACK_SIGNING_SECRET: SIGNING_SECRET },
      { status: 503 },
      1,
      'Slack cannot be asked who the bot is',
    ],
  ])('does not start with %s', async (_what, env, answer, code, message) => {
    const proxy = await startFaultProxy(slack.url);
    proxy.add({ path: /auth\.test/, fault: { kind: 'answer', ...answer } });
    const ended = await desk.run(['start'], {
      ...env,
      SLACK_PORT: `${await freePort()}`,
      SLACK_API_URL: `${proxy.url}/api/`,
    });
    await proxy.stop();
    expect(ended.stderr).toContain(message);
    expect(ended.stderr).not.toContain('xoxb-of-nobody');
    expect(ended.code).toBe(code);
  });
});
