/** Slack for the bot: posts to it, and hears what people there ask. */
import type { SlackConfig } from '../config.ts';
import type { Log } from '../log.ts';
import { slackAddress } from '../platforms/slack/address.ts';
import { identifySlackBot } from '../platforms/slack/identify.ts';
import { openSlack } from '../platforms/slack/index.ts';
import { listenOnSlack } from '../platforms/slack/listen/index.ts';
import type { Platform } from '../ports.ts';
import type { Place } from '../usecases/commands/command.ts';
import { hearMessage } from '../usecases/hear-message.ts';
import { leaveWorkspace } from '../usecases/leave-workspace.ts';
import { type CommandPorts, runCommand } from '../usecases/run-command.ts';
import { showHome } from '../usecases/show-home.ts';
import { tellChangesSince } from '../usecases/tell-changes-since.ts';

export interface SlackConnection {
  readonly platform: Platform;
  /** Lets people in; returns what shuts the door again. */
  readonly listen: (ports: Omit<CommandPorts, 'maySet'>, log: Log) => Promise<() => Promise<void>>;
}

/** A token that Slack does not take fails here, before anything is posted. */
export async function connectSlack(config: SlackConfig): Promise<SlackConnection> {
  const { botToken, door, apiUrl, admins } = config;
  const maySet = ({ user }: Place): boolean => admins.length === 0 || admins.includes(user);
  const bot = await identifySlackBot(botToken, apiUrl);
  return {
    platform: openSlack([bot], apiUrl),
    listen: (given, log) => {
      const ports = { ...given, maySet };
      return listenOnSlack(bot, door, apiUrl, {
        slugs: ports.stories.map(({ slug }) => slug),
        run: (place, command) => runCommand(ports, place, command),
        hear: (place, message, begin) => hearMessage(ports, place, message, begin),
        since: (links) => tellChangesSince(ports.store, ports.stories, links),
        home: (team) => showHome(ports.store, ports.stories, 'slack', channelsOf(team)),
        leave: (team) => leaveWorkspace(ports.store, 'slack', channelsOf(team), log),
        log,
      });
    },
  };
}

/** What the ids of all channels of a workspace begin with. */
function channelsOf(team: string): string {
  return slackAddress({ team, channel: '' });
}
