/** Slack for the bot: posts to it, and hears what people there ask. */
import type { SlackConfig } from '../config/slack.ts';
import type { Log } from '../log.ts';
import { slackAddress } from '../platforms/slack/address.ts';
import { authoriseFrom, installedIn } from '../platforms/slack/authorise.ts';
import { identifySlackBot } from '../platforms/slack/identify.ts';
import { openSlack } from '../platforms/slack/index.ts';
import { listenOnSlack } from '../platforms/slack/listen/index.ts';
import { storyOfPage } from '../platforms/slack/story-page.ts';
import type { Installations } from '../ports/installations.ts';
import { type Pace, UNPACED } from '../ports/pace.ts';
import type { Platform, Store } from '../ports.ts';
import { boardIn } from '../usecases/board-in.ts';
import { changesChannel } from '../usecases/commands/changes-channel.ts';
import type { Command, Place } from '../usecases/commands/command.ts';
import { hearMessage } from '../usecases/hear-message.ts';
import { leaveWorkspace } from '../usecases/leave-workspace.ts';
import { waitingPace } from '../usecases/pace.ts';
import { type CommandPorts, runCommand } from '../usecases/run-command.ts';
import { showHome } from '../usecases/show-home.ts';
import { tellChangesSince } from '../usecases/tell-changes-since.ts';

const NOT_ADMIN = 'You may not change what a channel follows; ask somebody who manages this place.';

export interface SlackConnection {
  readonly platform: Platform;
  /** Lets people in; returns what shuts the door again. */
  readonly listen: (ports: Omit<CommandPorts, 'refuse'>, log: Log) => Promise<() => Promise<void>>;
}

/** A token that Slack does not take fails here, before anything is posted. `publicUrl` is where our story pages are. */
export async function connectSlack(
  config: SlackConfig,
  installations: Installations,
  publicUrl: string | undefined,
  pace: Pace = UNPACED,
): Promise<SlackConnection> {
  const { access, apiUrl, admins } = config;
  const authorise =
    access.kind === 'token'
      ? installedIn([await identifySlackBot(access.botToken, apiUrl)])
      : authoriseFrom(installations, access, apiUrl);
  const installing = access.kind === 'token' ? undefined : { app: access, installations };
  const door = config.door.kind === 'http' ? { ...config.door, installing } : config.door;
  const refuse = ({ user }: Place, command: Command): string | undefined =>
    changesChannel(command) && admins.length > 0 && !admins.includes(user) ? NOT_ADMIN : undefined;
  return {
    platform: openSlack(authorise, apiUrl, pace),
    listen: (given, log) => {
      const ports = { ...given, refuse };
      return listenOnSlack(authorise, door, apiUrl, waitingPace(pace), {
        stories: ports.stories,
        run: (place, command) => runCommand(ports, place, command),
        hear: (place, message, begin) => hearMessage(ports, place, message, begin),
        since: (links) => tellChangesSince(ports.store, ports.stories, links),
        home: (team) => showHome(ports.store, ports.stories, 'slack', channelsOf(team)),
        storyOfPage: (url) => storyOfPage(url, publicUrl),
        boardIn: (team, slug) => boardIn(ports.store, ports.stories, 'slack', channelsOf(team), slug),
        leave: (team, at) => leave(ports.store, team, at, log),
        log,
      });
    },
  };
}

/** A removal that Slack tells late, when the bot is installed again, removes nothing. */
async function leave(store: Store, team: string, at: number, log: Log): Promise<void> {
  const held = await store.installations.of(team);
  if (held && Math.floor(Date.parse(held.installedAt) / 1000) > at) return;
  await leaveWorkspace(store, 'slack', channelsOf(team), log);
  await store.installations.forget(team);
}

/** What the ids of all channels of a workspace begin with. */
function channelsOf(team: string): string {
  return slackAddress({ team, channel: '' });
}
