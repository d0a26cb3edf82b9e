/**
 * How a workspace gets the bot: /slack/install sends whoever opens it to Slack, Slack sends them back to the redirect
 * page, and the tokens are kept. https://docs.slack.dev/authentication/installing-with-oauth
 */
import type { ServerResponse } from 'node:http';
import type { CustomRoute } from '@slack/bolt';
import { type Installation as GivenInstallation, InstallProvider } from '@slack/oauth';
import type { WebClientOptions } from '@slack/web-api';
import { messageOf } from '../../../errors.ts';
import type { Log } from '../../../log.ts';
import type { Installation, Installations } from '../../../ports/installations.ts';
import { refuseEmpty, type SlackApp } from '../authorise.ts';
import { SILENT } from '../client.ts';
import { SLACK_INSTALL_PATH, SLACK_REDIRECT_PATH, SLACK_SCOPES } from '../manifest.ts';

/** An app that people may install, and where its tokens are kept. */
export interface SlackInstalling {
  readonly app: SlackApp;
  readonly installations: Installations;
}

/** The two pages; Bolt serves them beside its own address. */
export function installRoutes(
  { app, installations }: SlackInstalling,
  apiUrl: string | undefined,
  clientOptions: WebClientOptions,
  log: Log,
): CustomRoute[] {
  refuseEmpty('SLACK_CLIENT_SECRET', app.clientSecret);
  refuseEmpty('SLACK_STATE_SECRET', app.stateSecret);
  const provider = new InstallProvider({
    ...app,
    logger: SILENT,
    clientOptions,
    ...(apiUrl !== undefined && { authorizationUrl: new URL('/oauth/v2/authorize', apiUrl).href }),
    installationStore: {
      storeInstallation: async (given) => {
        const installation = installationOf(given);
        await installations.save(installation);
        log.info({ workspace: installation.workspace }, 'The bot was installed in a workspace');
      },
      // Whoever speaks is authorised by authorise.ts alone.
      fetchInstallation: () => Promise.reject(new Error('installations are not read here')),
    },
  });
  const failure = (error: Error, response: ServerResponse): void => {
    log.warn({ reason: messageOf(error) }, 'An installation failed');
    response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' });
    response.end(`Writethru was not installed. Open ${SLACK_INSTALL_PATH} here again, in this browser.\n`);
  };
  return [
    {
      path: SLACK_INSTALL_PATH,
      method: ['GET'],
      handler: (request, response) =>
        provider
          .handleInstallPath(request, response, {}, { scopes: [...SLACK_SCOPES] })
          .catch((error) => failure(error, response)),
    },
    {
      path: SLACK_REDIRECT_PATH,
      method: ['GET'],
      handler: (request, response) =>
        provider.handleCallback(request, response, {
          failure: (error) => failure(error, response),
        }),
    },
  ];
}

/** An installation for a whole organisation has no workspace of its own; the manifest does not offer it. */
function installationOf({ team, bot }: GivenInstallation): Installation {
  if (team === undefined)
    throw new Error('the bot is installed in one workspace at a time, not an organisation');
  if (bot === undefined) throw new Error('Slack gave no bot token');
  return {
    workspace: team.id,
    botToken: bot.token,
    botId: bot.id,
    botUserId: bot.userId,
    refreshToken: bot.refreshToken,
    expiresAt: bot.expiresAt === undefined ? undefined : new Date(bot.expiresAt * 1000).toISOString(),
  };
}
