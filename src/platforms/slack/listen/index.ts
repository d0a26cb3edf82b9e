/**
 * What people in Slack ask of the bot, by Socket Mode or signed HTTP. Listeners acknowledge, hand the wish over and show
 * what comes back; they decide nothing. https://docs.slack.dev/tools/bolt-js
 */
import { App, HTTPReceiver } from '@slack/bolt';
import { messageOf } from '../../../errors.ts';
import type { Pace } from '../../../ports/pace.ts';
import { type Authorise, refuseEmpty } from '../authorise.ts';
import { SILENT } from '../client.ts';
import { SLACK_LIMITS } from '../limits.ts';
import { SLACK_EVENTS_PATH } from '../manifest.ts';
import { pacedFetch } from '../pace.ts';
import { listenToActions } from './actions.ts';
import { listenToCommands } from './commands.ts';
import type { SlackDesk } from './desk.ts';
import { listenToFollowing } from './follow.ts';
import { listenToHome } from './home.ts';
import { startHttpServer, stopHttpServer } from './http-server.ts';
import { installRoutes, type SlackInstalling } from './install.ts';
import { listenToQuestions } from './questions.ts';
import { listenToRemoval } from './removal.ts';
import { listenToShortcut } from './shortcut.ts';
import { listenToLinks } from './unfurl.ts';

/**
 * How Slack reaches us: over a socket that we open, or at a port of ours with requests that it signs, where workspaces may
 * install the bot too.
 */
export type SlackDoor =
  | { readonly kind: 'socket'; readonly appToken: string }
  | {
      readonly kind: 'http';
      readonly signingSecret: string;
      readonly port: number;
      readonly installing?: SlackInstalling | undefined;
    };

/** Bytes; Slack's own payloads stay far below. */
const MOST_BODY = '1mb';

/** Resolves when Slack can reach us; returns what stops it. */
export async function listenOnSlack(
  authorise: Authorise,
  door: SlackDoor,
  apiUrl: string | undefined,
  pace: Pace,
  desk: SlackDesk,
): Promise<() => Promise<void>> {
  if (door.kind === 'http') return listenByHttp(authorise, door, apiUrl, pace, desk);
  refuseEmpty('SLACK_APP_TOKEN', door.appToken);
  const app = new App({ ...appOptions(authorise, apiUrl, pace), socketMode: true, appToken: door.appToken });
  register(app, desk);
  await app.start();
  return async () => {
    await app.stop();
  };
}

async function listenByHttp(
  authorise: Authorise,
  { signingSecret, port, installing }: Extract<SlackDoor, { readonly kind: 'http' }>,
  apiUrl: string | undefined,
  pace: Pace,
  desk: SlackDesk,
): Promise<() => Promise<void>> {
  refuseEmpty('SLACK_SIGNING_SECRET', signingSecret);
  const receiver = new HTTPReceiver({
    signingSecret,
    endpoints: SLACK_EVENTS_PATH,
    logger: SILENT,
    bodyLimit: MOST_BODY,
    customRoutes: installing ? installRoutes(installing, apiUrl, clientOptions(apiUrl, pace), desk.log) : [],
  });
  const app = new App({ ...appOptions(authorise, apiUrl, pace), receiver });
  register(app, desk);
  const server = await startHttpServer(receiver, port);
  return () => stopHttpServer(server);
}

function register(app: App, desk: SlackDesk): void {
  listenToCommands(app, desk);
  listenToActions(app, desk);
  listenToQuestions(app, desk);
  listenToShortcut(app, desk);
  listenToHome(app, desk);
  listenToFollowing(app, desk);
  listenToLinks(app, desk);
  listenToRemoval(app, desk);
  app.error(async (error) => {
    desk.log.error({ reason: messageOf(error) }, 'Slack sent what could not be handled');
  });
}

/** Nobody is asked over the network who we are: an event would be lost when Slack does not answer. */
function appOptions(authorise: Authorise, apiUrl: string | undefined, pace: Pace) {
  return {
    logger: SILENT,
    clientOptions: clientOptions(apiUrl, pace),
    authorize: async ({ teamId }: { readonly teamId?: string | undefined }) => {
      const bot = teamId === undefined ? undefined : await authorise(teamId);
      if (bot === undefined) throw new Error(`the bot is not installed in workspace ${teamId}`);
      const { team, botToken, botId, botUserId } = bot;
      return { botToken, teamId: team, ...(botId ? { botId } : {}), ...(botUserId ? { botUserId } : {}) };
    },
  };
}

function clientOptions(apiUrl: string | undefined, pace: Pace) {
  return {
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: SLACK_LIMITS.requestMs,
    fetch: pacedFetch(pace),
    logger: SILENT,
  };
}
