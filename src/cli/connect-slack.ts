/** Slack for the bot: posts to it, and hears what people there ask. */
import type { SlackConfig } from '../config.ts';
import type { Log } from '../log.ts';
import { identifySlackBot } from '../platforms/slack/identify.ts';
import { openSlack } from '../platforms/slack/index.ts';
import { listenOnSlack } from '../platforms/slack/listen/index.ts';
import type { Platform } from '../ports.ts';
import { hearMessage } from '../usecases/hear-message.ts';
import { type CommandPorts, runCommand } from '../usecases/run-command.ts';

export interface SlackConnection {
  readonly platform: Platform;
  /** Lets people in; returns what shuts the door again. */
  readonly listen: (ports: CommandPorts, log: Log) => Promise<() => Promise<void>>;
}

/** A token that Slack does not take fails here, before anything is posted. */
export async function connectSlack({ botToken, door, apiUrl }: SlackConfig): Promise<SlackConnection> {
  const bot = await identifySlackBot(botToken, apiUrl);
  return {
    platform: openSlack([bot], apiUrl),
    listen: (ports, log) =>
      listenOnSlack(bot, door, apiUrl, {
        slugs: ports.stories.map(({ slug }) => slug),
        run: (place, command) => runCommand(ports, place, command),
        hear: (place, message, begin) => hearMessage(ports, place, message, begin),
        log,
      }),
  };
}
