import { changesChannel } from '../../../usecases/commands/changes-channel.ts';
import type { Command } from '../../../usecases/commands/command.ts';

/** Why a command about a channel cannot be carried out in it, with what to do; undefined when it can. */
export type CheckChannel = (guild: string, channel: string, command: Command) => string | undefined;

/** Where a command is given, and whether the one who gives it may manage the server. */
export interface Ground {
  /** Absent in a direct message. */
  readonly guild: string | undefined;
  readonly channel: string;
  readonly manages: boolean;
}

/** Why a command is not carried out, with what to do; undefined when it is. */
export function refuse(
  command: Command,
  { guild, channel, manages }: Ground,
  check: CheckChannel,
): string | undefined {
  if (!changesChannel(command) && command.verb !== 'settings') return undefined;
  if (guild === undefined) {
    return 'Stories are followed by channels: use this in one, in a server that has the bot.';
  }
  if (changesChannel(command) && !manages) return 'For this you need the permission Manage Server.';
  return check(guild, channel, command);
}
