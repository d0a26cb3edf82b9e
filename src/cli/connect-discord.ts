/** Discord for the bot: posts to it, and hears what people there ask. */
import { fileURLToPath } from 'node:url';
import type { DiscordConfig } from '../config/discord.ts';
import { factKinds } from '../core/story/kinds/index.ts';
import type { Log } from '../log.ts';
import { identifyApplication } from '../platforms/discord/identify.ts';
import { openDiscord } from '../platforms/discord/index.ts';
import { listenOnDiscord } from '../platforms/discord/listen/index.ts';
import { spawnShards } from '../platforms/discord/listen/shards.ts';
import { openSender } from '../platforms/discord/rest.ts';
import type { Pace } from '../ports/pace.ts';
import type { Platform } from '../ports.ts';
import { hearMessage } from '../usecases/hear-message.ts';
import { waitingPace } from '../usecases/pace.ts';
import { type CommandPorts, runCommand } from '../usecases/run-command.ts';
import { tellChangesSince } from '../usecases/tell-changes-since.ts';

export interface DiscordConnection {
  readonly platform: Platform;
  /** Lets people in; returns what shuts the door again. */
  readonly listen: (ports: Omit<CommandPorts, 'refuse'>) => Promise<() => Promise<void>>;
  /** The same, by so many processes of `writethru listen`. */
  readonly spawn: (shards: number | 'auto') => Promise<() => Promise<void>>;
}

const BIN = fileURLToPath(new URL('../../bin/writethru.js', import.meta.url));

/** A token that Discord does not take fails here, before anything is posted. */
export async function connectDiscord(
  { token, apiUrl, hearing }: DiscordConfig,
  log: Log,
  pace: Pace,
): Promise<DiscordConnection> {
  const sender = openSender(token, apiUrl, log, undefined, pace);
  await identifyApplication(sender);
  // No queue brings an answer back: it waits for its turn.
  const { rest } = openSender(token, apiUrl, log, undefined, waitingPace(pace));
  return {
    platform: openDiscord(sender),
    listen: (ports) =>
      listenOnDiscord({ ...sender, rest }, token, hearing, {
        stories: ports.stories.map((story) => ({
          slug: story.slug,
          title: story.title,
          factKinds: factKinds(story),
        })),
        // Commands and buttons come with what Discord lets their user do, which the listener has looked at.
        run: (place, command) => runCommand({ ...ports, refuse: () => undefined }, place, command),
        hear: (place, message, refuse, begin) =>
          hearMessage({ ...ports, refuse: (_place, command) => refuse(command) }, place, message, begin),
        since: (links) => tellChangesSince(ports.store, ports.stories, links),
        log,
      }),
    spawn: (shards) => spawnShards(sender, token, shards, BIN, ['listen'], log),
  };
}
