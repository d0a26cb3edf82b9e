/** Commands, buttons, windows and menus. */
import { type APIInteraction, PermissionFlagsBits as Bits } from 'discord.js';
import { messageOf } from '../../../errors.ts';
import type { Reply } from '../../../usecases/commands/command.ts';
import { placeOf } from '../place.ts';
import { renderReply, say } from '../render-reply.ts';
import type { Sender } from '../rest.ts';
import type { DiscordDesk } from './desk.ts';
import { persist } from './persist.ts';
import { type CheckChannel, refuse } from './refuse.ts';
import { answer, defer, openWindow, suggest, tell } from './respond.ts';
import { suggestFacts, suggestStories } from './suggest.ts';
import { readWish, type Wish } from './wish.ts';

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
      return suggest(sender, interaction, suggestionsFor(desk, wish));
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

function suggestionsFor(
  { stories }: DiscordDesk,
  { typed, factsOf }: Extract<Wish, { kind: 'suggest' }>,
): ReturnType<typeof suggestStories> {
  if (factsOf === undefined) return suggestStories(stories, typed);
  return suggestFacts(stories.find(({ slug }) => slug === factsOf) ?? {}, typed);
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
  const { guild_id: guild, member, channel: here, user = member?.user } = interaction;
  if (here === undefined || user === undefined) return { kind: 'done', text: FAILED };
  // Stories are followed by channels; a thread speaks for its channel.
  const look = () => placeOf(sender, here.id, sender.deadline());
  const channel = named ?? (guild && (await persist(look)).parent) ?? here.id;
  const permissions = BigInt(member?.permissions ?? 0);
  const manages = (permissions & (Bits.ManageGuild | Bits.Administrator)) !== 0n;
  const refusal = refuse(command, { guild, channel, manages }, check);
  if (refusal !== undefined) return { kind: 'done', text: refusal };
  return run({ platform: 'discord', channel, user: user.id, workspace: guild }, command);
}
