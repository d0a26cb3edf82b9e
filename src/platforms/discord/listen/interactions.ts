/** Commands, buttons, windows and menus. */
import { type APIInteraction, PermissionFlagsBits as Bits } from 'discord.js';
import { messageOf } from '../../../errors.ts';
import type { Command, Reply } from '../../../usecases/commands/command.ts';
import { placeOf } from '../place.ts';
import { renderReply, say } from '../render-reply.ts';
import type { Sender } from '../rest.ts';
import type { DiscordDesk } from './desk.ts';
import { answer, defer, openWindow, suggest, tell } from './respond.ts';
import { suggestStories } from './suggest.ts';
import { readWish, type Wish } from './wish.ts';

/** Why a story cannot be followed in a channel, with what to do; undefined when it can. */
export type CheckChannel = (guild: string, channel: string) => string | undefined;

/** What changes what others see. */
const SETTINGS: readonly Command['verb'][] = ['subscribe', 'unsubscribe', 'mute'];

const FAILED = 'That did not work; the bot has written down why. Try again in a minute.';

/** A wish that Discord gave up on, or that was met before, is not met. */
export async function onInteraction(
  sender: Sender,
  desk: DiscordDesk,
  check: CheckChannel,
  interaction: APIInteraction,
): Promise<void> {
  const wish = readWish(
    interaction,
    desk.stories.map(({ slug }) => slug),
  );
  switch (wish?.kind) {
    case undefined:
      return;
    case 'suggest':
      return suggest(sender, interaction, suggestStories(desk.stories, wish.typed));
    case 'window':
      return openWindow(sender, interaction, wish.story);
    case 'trouble':
      return tell(sender, interaction, say(wish.text));
    case 'since':
      return carryOut(sender, desk, interaction, false, () => desk.since(wish.links));
    case 'command': {
      const work = () => replyTo(sender, desk, check, interaction, wish);
      return carryOut(sender, desk, interaction, wish.isPublic, work);
    }
  }
}

async function carryOut(
  sender: Sender,
  { log }: DiscordDesk,
  interaction: APIInteraction,
  isPublic: boolean,
  work: () => Promise<Reply>,
): Promise<void> {
  await defer(sender, interaction, isPublic);
  const reply = await work().catch((error: unknown): Reply => {
    log.error({ interaction: interaction.id, reason: messageOf(error) }, 'Command could not be carried out');
    return { kind: 'done', text: FAILED };
  });
  await answer(sender, interaction, renderReply(reply), isPublic, Date.now());
}

async function replyTo(
  sender: Sender,
  { run }: DiscordDesk,
  check: CheckChannel,
  interaction: APIInteraction,
  { command, channel: named }: Extract<Wish, { kind: 'command' }>,
): Promise<Reply> {
  const { guild_id: guild, member, channel: here } = interaction;
  if (guild === undefined || member === undefined || here === undefined) {
    return { kind: 'done', text: 'Use this in a server.' };
  }
  // Stories are followed by channels; a thread speaks for its channel.
  const channel = named ?? (await placeOf(sender, here.id, sender.deadline())).parent ?? here.id;
  const refusal = refusalOf(command, BigInt(member.permissions), () => check(guild, channel));
  if (refusal !== undefined) return { kind: 'done', text: refusal };
  return run({ platform: 'discord', channel, user: member.user.id }, command);
}

function refusalOf(
  { verb }: Command,
  permissions: bigint,
  check: () => string | undefined,
): string | undefined {
  if (!SETTINGS.includes(verb)) return undefined;
  if ((permissions & (Bits.ManageGuild | Bits.Administrator)) === 0n) {
    return `To ${verb}, you need the permission Manage Server.`;
  }
  return verb === 'subscribe' ? check() : undefined;
}
