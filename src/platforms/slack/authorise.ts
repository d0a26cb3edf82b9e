/** With what the bot speaks in each workspace: one token of the environment, or what was installed by OAuth. */
import type { WebClient } from '@slack/web-api';
import { UsageError } from '../../errors.ts';
import type { Installation, Installations } from '../../ports/installations.ts';
import { slackClient } from './client.ts';

/** The bot as one workspace knows it. */
export interface SlackBot {
  readonly team: string;
  readonly botToken: string;
  readonly botId?: string | undefined;
  readonly botUserId?: string | undefined;
}

/** Undefined where the bot is not installed; throws when that cannot be told, or no valid token be had, now. */
export type Authorise = (team: string) => Promise<SlackBot | undefined>;

/** What the app is known by to Slack. */
export interface SlackApp {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Signs the round trip of an installation through the browser. */
  readonly stateSecret: string;
}

export function installedIn(bots: readonly SlackBot[]): Authorise {
  return async (team) => bots.find((bot) => bot.team === team);
}

/** A token lives twelve hours; ten hours old, it is replaced. https://docs.slack.dev/authentication/using-token-rotation */
const RENEW_BEFORE_MS = 2 * 60 * 60 * 1000;

/** While the old one is still good, a new token that could not be had is asked for again after this. Milliseconds. */
const RENEW_AGAIN_MS = 60_000;

/** Tokens that expire are replaced in time, by one process at a time. */
export function authoriseFrom(
  installations: Installations,
  app: SlackApp,
  apiUrl: string | undefined,
): Authorise {
  const client = slackClient(undefined, apiUrl);
  const waitUntil = new Map<string, number>();
  return async (team) => {
    const held = await installations.of(team);
    if (held === undefined) return undefined;
    const mayWait = leftMs(held) > 0 && Date.now() < (waitUntil.get(team) ?? 0);
    if (!isDue(held) || mayWait) return botOf(held);
    try {
      const renewed = await installations.renew(team, async (locked) =>
        isDue(locked) ? renewToken(client, app, locked) : locked,
      );
      return renewed && botOf(renewed);
    } catch (error) {
      waitUntil.set(team, Date.now() + RENEW_AGAIN_MS);
      if (leftMs(held) > 0) return botOf(held);
      throw error;
    }
  };
}

function isDue(installation: Installation): boolean {
  return installation.refreshToken !== undefined && leftMs(installation) < RENEW_BEFORE_MS;
}

/** Milliseconds until the token expires. */
function leftMs({ expiresAt }: Installation): number {
  return expiresAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(expiresAt) - Date.now();
}

/** https://docs.slack.dev/reference/methods/oauth.v2.access */
async function renewToken(
  client: WebClient,
  { clientId, clientSecret }: SlackApp,
  held: Installation,
): Promise<Installation> {
  const answer = await client.oauth.v2.access({
    client_id: clientId,
    client_secret: clientSecret,
    grant_type: 'refresh_token',
    refresh_token: held.refreshToken ?? '',
  });
  const { access_token: botToken, refresh_token: refreshToken, expires_in: seconds } = answer;
  if (botToken === undefined || refreshToken === undefined || seconds === undefined) {
    throw new Error('Slack gave no new token');
  }
  return { ...held, botToken, refreshToken, expiresAt: new Date(Date.now() + seconds * 1000).toISOString() };
}

function botOf({ workspace: team, botToken, botId, botUserId }: Installation): SlackBot {
  return { team, botToken, botId, botUserId };
}

/** With an empty secret anybody could speak as Slack. */
export function refuseEmpty(name: string, secret: string): void {
  if (secret.trim() !== '') return;
  throw new UsageError(`${name} is empty; copy it from "Basic Information" of your Slack app`);
}
