/** What the environment says of Slack. */

export interface SlackConfig {
  /** One workspace, whose token is at hand, or every one that installs the bot. */
  readonly access:
    | { readonly kind: 'token'; readonly botToken: string }
    | {
        readonly kind: 'oauth';
        readonly clientId: string;
        readonly clientSecret: string;
        readonly stateSecret: string;
      };
  readonly door:
    | { readonly kind: 'socket'; readonly appToken: string }
    | { readonly kind: 'http'; readonly signingSecret: string; readonly port: number };
  readonly apiUrl: string | undefined;
  /** Ids of the people who may change what a channel follows; everybody may when it is empty. */
  readonly admins: readonly string[];
}

interface Variables {
  readonly SLACK_BOT_TOKEN?: string | undefined;
  readonly SLACK_APP_TOKEN?: string | undefined;
  readonly SLACK_SIGNING_SECRET?: string | undefined;
  readonly SLACK_CLIENT_ID?: string | undefined;
  readonly SLACK_CLIENT_SECRET?: string | undefined;
  readonly SLACK_STATE_SECRET?: string | undefined;
  readonly SLACK_PORT: number;
  readonly SLACK_ADMINS?: string | undefined;
  readonly SLACK_API_URL?: string | undefined;
}

const OAUTH = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET'] as const;

/** A bot that posts and hears nobody would look broken, and one whose door has no lock would obey anybody. */
export function slackProblems(env: NodeJS.ProcessEnv): readonly string[] {
  const isSet = (name: string): boolean => (env[name]?.trim() ?? '') !== '';
  const doors = ['SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET'].filter(isSet);
  if (OAUTH.some(isSet)) {
    const missing = [...OAUTH, 'SLACK_SIGNING_SECRET'].filter((name) => !isSet(name));
    return [
      ...(missing.length === 0
        ? []
        : [`${missing.join(' and ')} must be set too, so that workspaces can install the bot in Slack`]),
      ...(isSet('SLACK_BOT_TOKEN')
        ? [`SLACK_BOT_TOKEN is for one workspace and ${OAUTH.join(', ')} are for many; take one of them out`]
        : []),
    ];
  }
  if (isSet('SLACK_BOT_TOKEN') && doors.length === 0) {
    return [
      'SLACK_BOT_TOKEN needs SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) beside it, so that Slack can reach the bot',
    ];
  }
  if (!isSet('SLACK_BOT_TOKEN') && doors.length > 0) {
    return [
      `${doors.join(' and ')} needs SLACK_BOT_TOKEN; copy it from "OAuth & Permissions" of your Slack app`,
    ];
  }
  return [];
}

/** Undefined when Slack is not connected. */
export function slackConfig(data: Variables): SlackConfig | undefined {
  const access = accessOf(data);
  if (access === undefined) return undefined;
  const { SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = data;
  // Both may be set while one moves to production: signed HTTP is the one that is asked for there.
  const door =
    signingSecret !== undefined
      ? ({ kind: 'http', signingSecret, port: data.SLACK_PORT } as const)
      : ({ kind: 'socket', appToken: appToken ?? '' } as const);
  const admins = data.SLACK_ADMINS?.split(',').map((id) => id.trim()) ?? [];
  return { access, door, apiUrl: data.SLACK_API_URL, admins };
}

function accessOf(data: Variables): SlackConfig['access'] | undefined {
  const { SLACK_BOT_TOKEN: botToken, SLACK_CLIENT_ID: clientId } = data;
  if (botToken !== undefined) return { kind: 'token', botToken };
  if (clientId === undefined) return undefined;
  const { SLACK_CLIENT_SECRET: clientSecret = '', SLACK_STATE_SECRET: stateSecret = '' } = data;
  return { kind: 'oauth', clientId, clientSecret, stateSecret };
}
