/**
 * A Slack that people speak in, as others wrote it: commands, buttons, messages and mentions reach the bot by Socket Mode
 * or signed HTTP. It keeps no message metadata and limits nothing. A binary for Linux on x64; elsewhere the tests that
 * need it are skipped. https://github.com/parvalabs/local-slack
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, type RunningServer } from './server.ts';

const BINARY = resolve(import.meta.dirname, '../../node_modules/local-slack-linux-x64/bin/local-slack');
const START_LIMIT_MS = 120_000;
/** For what the bot is to do, as a process that has just started on a busy machine. */
const LIMIT_MS = 60_000;

/** Why it cannot run here; empty when it can. */
export const NO_LOCAL_SLACK = existsSync(BINARY) ? '' : ' (skipped: local-slack runs on Linux x64 only)';

export const TEAM = 'T01TEST';
export const KITCHEN = 'C01KITCHEN';
export const PANTRY = 'C02PANTRY';
export const JANE = 'U01JANE';
export const JOHN = 'U02JOHN';
export const BOT_USER = 'U0BOT';
export const BOT_TOKEN = 'xoxb-local-writethru';
export const APP_TOKEN = 'xapp-local-writethru';
export const SIGNING_SECRET = 'signing-secret-of-local-slack';

export interface LocalMessage {
  readonly ts: string;
  readonly text: string;
  readonly user?: string;
  readonly thread_ts?: string;
  readonly subtype?: string;
  readonly ephemeral_to?: string;
  readonly blocks?: readonly unknown[];
}

export interface LocalSlack extends RunningServer {
  /** Base of the Web API, with the slash at its end. */
  readonly apiUrl: string;
  readonly command: (command: string, text: string, channel?: string, user?: string) => Promise<void>;
  readonly say: (text: string, thread?: string, channel?: string) => Promise<LocalMessage>;
  readonly press: (messageTs: string, action: object, channel?: string) => Promise<void>;
  readonly edit: (ts: string, text: string) => Promise<void>;
  /** Opens the App Home as Jane, and gives the view that is published for her then. */
  readonly openHome: () => Promise<unknown>;
  readonly messages: (channel?: string) => Promise<readonly LocalMessage[]>;
  /** Waits until the channel has a message that fits and that no earlier call gave, and gives it. */
  readonly until: (fits: (message: LocalMessage) => boolean, channel?: string) => Promise<LocalMessage>;
}

/** `requestUrl` is where it sends signed HTTP; without one the bot connects by Socket Mode. */
export async function startLocalSlack(requestUrl?: string): Promise<LocalSlack> {
  const dir = await mkdtemp(join(tmpdir(), 'writethru-local-slack-'));
  const port = await freePort();
  const config = {
    workspace: { name: 'Test Kitchen', domain: 'test-kitchen', teamId: TEAM },
    app: {
      appId: 'A01APP',
      botUserId: BOT_USER,
      botName: 'writethru',
      botToken: BOT_TOKEN,
      appToken: APP_TOKEN,
      signingSecret: SIGNING_SECRET,
      ...(requestUrl === undefined ? { mode: 'socket' } : { mode: 'events', requestUrl }),
    },
    users: [
      { id: JANE, name: 'jane', real_name: 'Jane Roe' },
      { id: JOHN, name: 'john', real_name: 'John Doe' },
    ],
    channels: [
      { id: KITCHEN, name: 'kitchen', members: [JANE, JOHN, BOT_USER] },
      { id: PANTRY, name: 'pantry', members: [JANE, JOHN, BOT_USER] },
    ],
  };
  // Its settings are YAML, of which JSON is a part.
  await writeFile(join(dir, 'config.yaml'), JSON.stringify(config));
  const args = ['--config', join(dir, 'config.yaml'), '--port', `${port}`, '--files-dir', join(dir, 'files')];
  // Ends when the pipe to it closes, which also happens when this process is killed.
  const child = spawn('sh', ['-c', STOP_WITH_STDIN, dir, BINARY, ...args, '--base-host', '127.0.0.1'], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  child.stdin.on('error', () => {});
  const exited = new Promise<void>((done) => child.once('exit', () => done()));
  const url = `http://127.0.0.1:${port}`;
  const stop = async (): Promise<void> => {
    child.stdin.end();
    await exited;
    await rm(dir, { recursive: true, force: true });
  };
  if (!(await answers(url))) {
    await stop();
    throw new Error(`local-slack did not start on port ${port}.`);
  }
  return { url, apiUrl: `${url}/api/`, stop, ...controls(url) };
}

const STOP_WITH_STDIN = `
  exec 3<&0
  "$@" 3<&- </dev/null & server=$!
  (cat <&3 >/dev/null; kill $server 2>/dev/null) &
  wait $server`;

function controls(url: string) {
  const control = async (what: string, body: object): Promise<unknown> => {
    const answer = await fetch(`${url}/_control/${what}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return answer.json();
  };
  const messages = async (channel = KITCHEN): Promise<readonly LocalMessage[]> => {
    const answer = await fetch(`${url}/_control/messages/${channel}`);
    return ((await answer.json()) as { messages: LocalMessage[] }).messages;
  };
  const given = new Set<string>();
  return {
    messages,
    command: async (command: string, text: string, channel = KITCHEN, user = JANE) => {
      await control('command', { channel, user, command, text });
    },
    say: async (text: string, thread_ts?: string, channel = KITCHEN) => {
      const said = await control('message', { channel, user: JANE, text, thread_ts });
      return (said as { message: LocalMessage }).message;
    },
    press: async (messageTs: string, action: object, channel = KITCHEN) => {
      await control('interact', { channel, messageTs, user: JANE, action });
    },
    openHome: async () => {
      const before = (await log(url)).length;
      await control('open-home', { user: JANE });
      const late = Date.now() + LIMIT_MS;
      while (Date.now() < late) {
        const published = (await log(url)).slice(before).find((one) => one.summary === 'views.publish');
        if (published) return published.detail?.view;
        await sleep(20);
      }
      throw new Error(`No home was published: ${JSON.stringify(await log(url))}`);
    },
    edit: async (ts: string, text: string) => {
      await control('edit-message', { channel: KITCHEN, ts, user: JANE, text });
    },
    until: async (fits: (message: LocalMessage) => boolean, channel = KITCHEN) => {
      const late = Date.now() + LIMIT_MS;
      while (Date.now() < late) {
        const found = (await messages(channel)).find((one) => !given.has(one.ts) && fits(one));
        if (found) {
          given.add(found.ts);
          return found;
        }
        await sleep(20);
      }
      throw new Error(`No such message came: ${JSON.stringify(await messages(channel))}`);
    },
  };
}

interface Logged {
  readonly summary?: string;
  readonly detail?: { readonly view?: unknown };
}

async function log(url: string): Promise<readonly Logged[]> {
  const answer = await fetch(`${url}/_control/log`);
  return ((await answer.json()) as { log: Logged[] }).log;
}

async function answers(url: string): Promise<boolean> {
  const late = Date.now() + START_LIMIT_MS;
  while (Date.now() < late) {
    const isUp = await fetch(`${url}/_control/state`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return true;
    await sleep(50);
  }
  return false;
}
