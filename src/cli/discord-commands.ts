/** `writethru stories commands --discord` and `writethru invite`. */
import type { Config } from '../config.ts';
import type { Story } from '../core/model.ts';
import { UsageError } from '../errors.ts';
import type { Log } from '../log.ts';
import { globalCommands, guildCommands } from '../platforms/discord/commands.ts';
import { type CommandChanges, isSame } from '../platforms/discord/compare-commands.ts';
import { guildsOf } from '../platforms/discord/guilds.ts';
import { identifyApplication } from '../platforms/discord/identify.ts';
import { invitedPermissions, inviteLink } from '../platforms/discord/permissions.ts';
import { openSender, type Sender } from '../platforms/discord/rest.ts';
import { syncCommands } from '../platforms/discord/sync-commands.ts';

/** Tells what differs, everywhere that the bot is; sets it when `apply` is true. */
export async function discordCommands(
  config: Config,
  stories: readonly Story[],
  apply: boolean,
  log: Log,
  print: (text: string) => void,
): Promise<void> {
  const sender = senderOf(config, log);
  const application = await identifyApplication(sender);
  const everywhere = await syncCommands(sender, application, undefined, globalCommands(), apply);
  print(tell('Everywhere', everywhere));
  let isDone = apply || isSame(everywhere);
  for (const { id, name } of await guildsOf(sender)) {
    const changes = await syncCommands(sender, application, id, guildCommands(stories), apply);
    print(tell(`In ${name} (${id})`, changes));
    isDone &&= apply || isSame(changes);
  }
  if (!isDone) print('Nothing was set; --apply does it.');
}

function tell(where: string, changes: CommandChanges): string {
  const { added, changed, removed, kept } = changes;
  if (isSame(changes)) return `${where}: nothing changes (${kept.join(', ') || 'no commands'})`;
  return [
    `${where}:`,
    ...added.map((name) => `  + ${name}`),
    ...changed.map((name) => `  ~ ${name}`),
    ...removed.map((name) => `  - ${name}`),
    ...(kept.length === 0 ? [] : [`    ${kept.join(', ')} as before`]),
  ].join('\n');
}

export async function invite(config: Config, log: Log, print: (text: string) => void): Promise<void> {
  const application = await identifyApplication(senderOf(config, log));
  print(
    [
      inviteLink(application),
      '',
      'Open it as somebody who may manage the server. It asks for:',
      ...invitedPermissions().map((each) => `  ${each}`),
    ].join('\n'),
  );
}

function senderOf({ discord }: Config, log: Log): Sender {
  if (discord !== undefined) return openSender(discord.token, discord.apiUrl, log);
  throw new UsageError('DISCORD_TOKEN is not set; copy it from "Bot" of your Discord application');
}
