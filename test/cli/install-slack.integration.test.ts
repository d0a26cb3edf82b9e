/** Many workspaces install the bot by OAuth in a Slack of others; the installations are in a real Postgres. */
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { connectSlack, type SlackConnection } from '../../src/cli/connect-slack.ts';
import type { SlackConfig } from '../../src/config/slack.ts';
import { createLog } from '../../src/log.ts';
import type { Store } from '../../src/ports.ts';
import { openStore } from '../../src/store/index.ts';
import { openAnswers } from '../../src/usecases/answer-question.ts';
import { uniqueSchema } from '../contracts/store.ts';
import { startTroubledSlack, type TroubledSlack } from '../platforms/slack/places.ts';
import { startFaultProxy } from '../servers/fault-proxy.ts';
import { freePort } from '../servers/server.ts';
import { OAUTH_APP } from '../servers/slack-emulator.ts';
import { sendForm, sendSigned } from '../servers/slack-signed.ts';
import { story } from '../store/examples.ts';

const SECRET = 'signing-secret-of-the-installer';
const SECOND = 'T0SECOND';
const ACCESS = /oauth\.v2\.access/;
const RENEWED = {
  ok: true,
  access_token: 'xoxe.xoxb-renewed-1',
  refresh_token: 'xoxe-renewed-1',
  expires_in: 43_200,
};
const A_WHILE = 500;
const soon = { timeout: 60_000, interval: 20 };

const inMinutes = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString();

describe('installing in Slack', () => {
  const schema = uniqueSchema();
  const folder = mkdtempSync(join(tmpdir(), 'writethru-install-'));
  const logFile = join(folder, 'log');
  let slack: TroubledSlack;
  let port: number;
  let site: string;
  let pools: pg.Pool[];
  /** As two processes have them. */
  let stores: Store[];
  let connections: SlackConnection[];
  let stopListening: () => Promise<void>;

  beforeAll(async () => {
    slack = await startTroubledSlack();
    port = await freePort();
    site = `http://127.0.0.1:${port}`;
    const config: SlackConfig = {
      access: {
        kind: 'oauth',
        clientId: OAUTH_APP.client_id,
        clientSecret: OAUTH_APP.client_secret,
        stateSecret: 'state-secret-of-the-test',
      },
      door: { kind: 'http', signingSecret: SECRET, port },
      apiUrl: `${slack.proxy.url}/api/`,
      admins: [],
    };
    pools = [1, 2].map(() => new pg.Pool({ connectionString: inject('databaseUrl') }));
    stores = [];
    for (const pool of pools) stores.push(await openStore(pool, schema));
    connections = await Promise.all(
      stores.map((store) => connectSlack(config, store.installations, undefined)),
    );
    const store = first(stores);
    await store.followStories([story('tinplate')]);
    const stories = [story('tinplate')];
    const clock = { now: () => new Date().toISOString() };
    stopListening = await first(connections).listen(
      {
        store,
        stories,
        answer: openAnswers(store, stories, clock),
        clock,
      },
      createLog('trace', [], openSync(logFile, 'w')),
    );
  });
  afterEach(async () => {
    slack.proxy.clear();
    await first(pools).query(`truncate ${schema}.installation, ${schema}.subscription`);
  });
  afterAll(async () => {
    await stopListening();
    await slack.stop();
    for (const store of stores) await store.close();
    await first(pools).query(`drop schema ${schema} cascade`);
    for (const pool of pools) await pool.end();
    rmSync(folder, { recursive: true });
  });

  /** What a browser does: the install page, then Slack, which sends it back. */
  async function install(keepsCookies = true): Promise<Response> {
    const page = await fetch(`${site}/slack/install`);
    const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? '';
    const [, link = ''] = /href="([^"]*oauth\/v2\/authorize[^"]*)"/.exec(await page.text()) ?? [];
    const asked = new URL(link.replaceAll('&amp;', '&'));
    expect(asked.origin).toBe(slack.proxy.url);
    expect(asked.searchParams.get('scope')).toContain('chat:write');
    const { members = [] } = await slack.client.users.list({});
    const allowed = await fetch(`${slack.url}/oauth/v2/authorize/callback`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({
        user_id: members[0]?.id ?? '',
        redirect_uri: `${site}/slack/oauth_redirect`,
        ...Object.fromEntries(asked.searchParams),
      }),
    });
    return fetch(allowed.headers.get('location') ?? '', { headers: keepsCookies ? { cookie } : {} });
  }

  async function installSecond(): Promise<void> {
    slack.proxy.add({
      path: ACCESS,
      fault: {
        kind: 'answer',
        status: 200,
        body: {
          ...{ ok: true, access_token: 'xoxb-second', token_type: 'bot', scope: 'chat:write' },
          ...{ bot_user_id: 'U0SECOND', app_id: 'A1', team: { id: SECOND, name: 'Second' } },
          ...{ enterprise: null, is_enterprise_install: false, authed_user: { id: 'U1' } },
        },
      },
      times: 1,
    });
    expect((await install()).status).toBe(200);
  }

  const tokensOfPosts = (): readonly (string | undefined)[] =>
    slack.proxy
      .seen()
      .filter(({ path }) => path.includes('chat.postMessage'))
      .map(({ headers }) => headers.authorization?.replace('Bearer ', ''));

  it('keeps what Slack gives, and speaks to each workspace with its own token', async () => {
    const done = await install();
    expect([done.status, await done.text()]).toEqual([200, expect.stringContaining('Thank you')]);
    await installSecond();
    const held = await first(stores).installations.of(slack.team);
    expect(held?.botToken).toMatch(/^xoxb-/);
    const other = `${SECOND}/${slack.channel('kitchen')}`;
    const { platform } = first(connections);
    expect(await platform.post(slack.delivery())).toMatchObject({ outcome: 'posted' });
    expect(await platform.post({ ...slack.delivery(), channel: other })).toMatchObject({ outcome: 'posted' });
    expect(tokensOfPosts()).toEqual([held?.botToken, 'xoxb-second']);
  });

  it('keeps nothing for a browser that did not begin here, and says what to do', async () => {
    const done = await install(false);
    expect([done.status, await done.text()]).toEqual([400, expect.stringContaining('/slack/install')]);
    expect(await first(stores).installations.of(slack.team)).toBeUndefined();
  });

  it('keeps nothing when somebody presses Cancel', async () => {
    const done = await fetch(`${site}/slack/oauth_redirect?error=access_denied&state=x`);
    expect(done.status).toBe(400);
    expect(await first(stores).installations.of(slack.team)).toBeUndefined();
  });

  it('says that another address is not there, and goes on', async () => {
    expect((await fetch(`${site}/`)).status).toBe(404);
    expect((await fetch(`${site}/slack/install`)).status).toBe(200);
  });

  it('hears the workspaces that installed it, and no other', async () => {
    const heard = await startFaultProxy('http://127.0.0.1:1');
    heard.add({ path: /reply/, fault: { kind: 'answer', status: 200 } });
    const command = (team: string): Promise<Response> =>
      sendForm(port, SECRET, {
        ...{ command: '/tinplate', text: 'subscribe', team_id: team, channel_id: 'C1', user_id: 'U1' },
        response_url: `${heard.url}/reply/${team}`,
      });
    await installSecond();
    await command('TNOWHERE');
    await command(SECOND);
    await vi.waitFor(() => expect(heard.seen().map(({ path }) => path)).toEqual([`/reply/${SECOND}`]), soon);
    expect(await first(stores).subscriptions('tinplate')).toMatchObject([{ channel: `${SECOND}/C1` }]);
    await heard.stop();
  });

  it('forgets a workspace that removed it, and no other; one that installed it again since stays', async () => {
    await install();
    await installSecond();
    const store = first(stores);
    for (const team of [slack.team, SECOND]) {
      await store.subscribe({ story: 'tinplate', platform: 'slack', channel: `${team}/C1`, level: 'major' });
    }
    const removed = { type: 'app_uninstalled' };
    const now = Math.floor(Date.now() / 1000);
    await sendSigned(port, 0, SECRET, removed, SECOND, now - 60);
    await sleep(A_WHILE);
    expect(await store.subscriptions('tinplate')).toHaveLength(2);
    await sendSigned(port, 0, SECRET, removed, SECOND, now + 1);
    await vi.waitFor(async () => {
      expect(await store.installations.of(SECOND)).toBeUndefined();
      expect(await store.subscriptions('tinplate')).toMatchObject([{ channel: `${slack.team}/C1` }]);
    }, soon);
    expect(await store.installations.of(slack.team)).toBeDefined();
    const gone = { ...slack.delivery(), channel: `${SECOND}/C1` };
    expect(await first(connections).platform.post(gone)).toMatchObject({ outcome: 'gone' });
  });

  describe('a token that expires', () => {
    const save = (expiresAt: string): Promise<void> =>
      first(stores).installations.save({
        ...{ workspace: slack.team, botToken: 'xoxe.xoxb-old-1', refreshToken: 'xoxe-old-1', expiresAt },
      });
    const answer = (body: object, times?: number): void =>
      slack.proxy.add({
        path: ACCESS,
        fault: { kind: 'answer', status: 200, body },
        ...(times === undefined ? {} : { times }),
      });
    const renewals = (): number => slack.proxy.seen().filter(({ path }) => ACCESS.test(path)).length;

    it('is replaced once, however many workers in two processes need it', async () => {
      await save(inMinutes(-1));
      answer(RENEWED, 1);
      const posts = connections.flatMap(({ platform }) =>
        [1, 2, 3, 4, 5].map(() => platform.post(slack.delivery())),
      );
      expect((await Promise.all(posts)).map(({ outcome }) => outcome)).toEqual(Array(10).fill('posted'));
      expect(renewals()).toBe(1);
      expect(new Set(tokensOfPosts())).toEqual(new Set([RENEWED.access_token]));
      const held = await first(stores).installations.of(slack.team);
      expect(held?.refreshToken).toBe(RENEWED.refresh_token);
      expect(Date.parse(held?.expiresAt ?? '')).toBeGreaterThan(Date.now() + 11 * 60 * 60_000);
    });

    it('is left alone while it is young', async () => {
      await save(inMinutes(180));
      await first(connections).platform.post(slack.delivery());
      expect([renewals(), tokensOfPosts()]).toEqual([0, ['xoxe.xoxb-old-1']]);
    });

    it('is used to its end when no new one can be had, which is asked for once a minute', async () => {
      await save(inMinutes(60));
      slack.proxy.add({ path: ACCESS, fault: { kind: 'answer', status: 503 } });
      const { platform } = first(connections);
      for (const _ of [1, 2])
        expect(await platform.post(slack.delivery())).toMatchObject({ outcome: 'posted' });
      expect(renewals()).toBe(1);
    });

    it('that has expired while Slack is out of reach is no end: the post waits', async () => {
      await save(inMinutes(-1));
      slack.proxy.add({ path: ACCESS, fault: { kind: 'drop' } });
      const { platform } = first(connections);
      expect(await platform.post(slack.delivery())).toMatchObject({ outcome: 'refused' });
      await expect(platform.find(slack.delivery(), inMinutes(-5))).rejects.toThrow('no valid token');
      expect(tokensOfPosts()).toEqual([]);
    });

    it('that cannot be renewed any more is gone', async () => {
      await save(inMinutes(-1));
      answer({ ok: false, error: 'invalid_refresh_token' });
      expect(await first(connections).platform.post(slack.delivery())).toMatchObject({ outcome: 'gone' });
    });
  });

  it('has told the log of installations, and none of the tokens', () => {
    const log = readFileSync(logFile, 'utf8');
    expect(log).toContain('was installed in a workspace');
    expect(log).not.toMatch(/xox[a-z]-|secret-of/);
  });
});

function first<T>(all: readonly T[]): T {
  const [one] = all;
  if (one === undefined) throw new Error('There is none.');
  return one;
}
