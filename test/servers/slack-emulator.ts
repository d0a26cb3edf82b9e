/**
 * Slack's Web API as others wrote it: state, threads, message metadata, OAuth. It validates no blocks and limits no
 * rate; the fault proxy adds what it lacks. https://github.com/vercel-labs/emulate
 */
import { WebClient } from '@slack/web-api';
import { createEmulator } from 'emulate';
import { freePort, type RunningServer } from './server.ts';

export interface SlackEmulator extends RunningServer {
  readonly team: string;
  readonly botToken: string;
  /** The id of a channel, by its name: "kitchen" or "pantry". */
  readonly channel: (name: string) => string;
  readonly client: WebClient;
}

const BOT_TOKEN = 'xoxb-emulated-1';

/** The app that people install by OAuth. */
export const OAUTH_APP = { client_id: '1234.5678', client_secret: 'client-secret-of-the-emulator' };

export async function startSlackEmulator(): Promise<SlackEmulator> {
  const emulator = await createEmulator({
    service: 'slack',
    port: await freePort(),
    seed: {
      slack: {
        users: [{ name: 'writethru' }],
        channels: [{ name: 'kitchen' }, { name: 'pantry' }],
        tokens: [{ token: BOT_TOKEN, user: 'writethru' }],
        oauth_apps: [{ name: 'Writethru', ...OAUTH_APP, redirect_uris: [] }],
      },
    },
  });
  const client = new WebClient(BOT_TOKEN, {
    slackApiUrl: `${emulator.url}/api/`,
    // The emulator cuts lines that lie idle, at times just when they are used again.
    retryConfig: { retries: 5, minTimeout: 20 },
  });
  const { team_id: team = '' } = await client.auth.test();
  const { channels = [] } = await client.conversations.list();
  return {
    url: emulator.url,
    team,
    botToken: BOT_TOKEN,
    channel: (name) => channels.find((one) => one.name === name)?.id ?? '',
    client,
    stop: () => emulator.close(),
  };
}
