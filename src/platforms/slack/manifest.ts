/** The Slack app as its manifest says it: made from the story files, so that every story has its command. */
import type { AppsManifestCreateArguments } from '@slack/web-api';
import type { Story } from '../../core/model.ts';
import { UsageError } from '../../errors.ts';
import { ANY_STORY } from '../../usecases/commands/parse-command.ts';
import { clean } from '../words/clean.ts';
import { cut } from '../words/cut.ts';
import { SLACK_LIMITS } from './limits.ts';

/** https://docs.slack.dev/reference/app-manifest */
export type SlackManifest = AppsManifestCreateArguments['manifest'];

/** The SDK does not name assistant:write yet, which suggesting prompts needs. */
type BotScopes = NonNullable<NonNullable<NonNullable<SlackManifest['oauth_config']>['scopes']>['bot']>;

const USAGE = '[timeline | sources | ask … | subscribe | unsubscribe | mute | explain | help]';

/** Where commands and events are sent. */
export const SLACK_EVENTS_PATH = '/slack/events';

/** Where a workspace installs the bot, and where Slack sends whoever did. */
export const SLACK_INSTALL_PATH = '/slack/install';
export const SLACK_REDIRECT_PATH = '/slack/oauth_redirect';

export const SLACK_SCOPES = [
  'app_mentions:read',
  // Reading back finds a post whose answer was lost, by its metadata, and brings questions in threads.
  'channels:history',
  'groups:history',
  // Links to story pages.
  'links:read',
  'links:write',
  'metadata.message:read',
  'chat:write',
  'assistant:write',
  'commands',
  'im:history',
  'reactions:write',
] as const;

export const WHAT_CHANGED = 'what_changed_since';

/**
 * `publicUrl` is where Slack reaches the bot by HTTP, "https://bot.example"; without one it uses Socket Mode.
 * Links to story pages at `pagesUrl` show where the story stands.
 */
export function slackManifest(
  stories: readonly Pick<Story, 'slug' | 'title'>[],
  publicUrl: string | undefined,
  pagesUrl?: string,
): SlackManifest {
  refuseTooMany(stories);
  const base = publicUrl?.replace(/\/+$/, '');
  const url = base === undefined ? undefined : `${base}${SLACK_EVENTS_PATH}`;
  const requestUrl = url === undefined ? {} : { request_url: url };
  return {
    _metadata: { major_version: 1 },
    display_information: {
      name: 'Writethru',
      description:
        'Follows developing news stories and tells only what changed, with the words that prove it.',
    },
    features: {
      agent_view: {
        agent_description: 'Ask about a story by its name; answers come with the words that prove them.',
      },
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      bot_user: { display_name: 'Writethru', always_online: true },
      ...(pagesUrl === undefined ? {} : { unfurl_domains: [new URL(pagesUrl).hostname] }),
      shortcuts: [
        {
          type: 'message',
          name: 'What changed since?',
          callback_id: WHAT_CHANGED,
          description: 'What the story has learnt since a linked article',
        },
      ],
      slash_commands: [
        commandOf(ANY_STORY, 'Where any followed story stands', `<name> ${USAGE}`, url),
        ...stories.map(({ slug, title }) =>
          commandOf(
            `/${slug}`,
            `Where it stands: ${cut(clean(title), SLACK_LIMITS.commandTitle)}`,
            USAGE,
            url,
          ),
        ),
      ],
    },
    oauth_config: {
      ...(base === undefined ? {} : { redirect_urls: [`${base}${SLACK_REDIRECT_PATH}`] }),
      scopes: { bot: [...SLACK_SCOPES] as string[] as BotScopes },
    },
    settings: {
      event_subscriptions: {
        ...requestUrl,
        bot_events: [
          'app_home_opened',
          'app_mention',
          'app_uninstalled',
          'link_shared',
          'message.channels',
          'message.groups',
          'message.im',
          'tokens_revoked',
        ],
      },
      interactivity: { is_enabled: true, ...requestUrl },
      org_deploy_enabled: false,
      socket_mode_enabled: url === undefined,
      token_rotation_enabled: false,
    },
  };
}

function commandOf(command: string, description: string, usage: string, url: string | undefined) {
  return {
    command,
    description,
    usage_hint: usage,
    should_escape: false,
    ...(url === undefined ? {} : { url }),
  };
}

function refuseTooMany(stories: readonly Pick<Story, 'slug'>[]): void {
  const most = SLACK_LIMITS.commandsPerApp - 1;
  if (stories.length > most) {
    throw new UsageError(
      `${stories.length} stories are followed, but a Slack app has ${SLACK_LIMITS.commandsPerApp} commands at most, ` +
        `and one of them is ${ANY_STORY}. Move ${stories.length - most} of the story files out of STORIES_DIR, ` +
        'or into the folder of a second bot with an app of its own.',
    );
  }
  const long = stories.find(({ slug }) => slug.length + 1 > SLACK_LIMITS.commandName);
  if (long !== undefined) {
    throw new UsageError(
      `"/${long.slug}" is too long for a Slack command (${SLACK_LIMITS.commandName} characters with the slash); ` +
        `rename ${long.slug}.yaml.`,
    );
  }
  if (stories.some(({ slug }) => `/${slug}` === ANY_STORY)) {
    throw new UsageError(`${ANY_STORY} is the command for every story; rename ${ANY_STORY.slice(1)}.yaml.`);
  }
}
