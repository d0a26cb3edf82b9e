/** Registers the commands that are wanted, and only when they differ: Discord takes 200 new ones a day and server. */
import { type APIApplicationCommand, Routes } from 'discord.js';
import type { WantedCommand } from './commands.ts';
import { type CommandChanges, compareCommands, isSame } from './compare-commands.ts';
import type { Sender } from './rest.ts';

/** Of one server, or of all when `guild` is absent. Says what differs; changes it when `apply` is true. */
export async function syncCommands(
  { rest }: Pick<Sender, 'rest'>,
  application: string,
  guild: string | undefined,
  wanted: readonly WantedCommand[],
  apply: boolean,
): Promise<CommandChanges> {
  const path =
    guild === undefined
      ? Routes.applicationCommands(application)
      : Routes.applicationGuildCommands(application, guild);
  const changes = compareCommands(wanted, (await rest.get(path)) as APIApplicationCommand[]);
  // One PUT takes the whole list; what keeps its name is not counted as new.
  if (apply && !isSame(changes)) await rest.put(path, { body: wanted });
  return changes;
}
