/** What the bot must be allowed. https://docs.discord.com/developers/topics/permissions */
import { PermissionFlagsBits as Bits, ChannelType } from 'discord-api-types/v10';

interface Needed {
  readonly bit: bigint;
  /** As Discord's settings call it. */
  readonly name: string;
  readonly why: string;
}

const VIEW: Needed = { bit: Bits.ViewChannel, name: 'View Channel', why: 'to reach the channel' };

const EVERYWHERE: readonly Needed[] = [
  VIEW,
  { bit: Bits.ReadMessageHistory, name: 'Read Message History', why: 'to find its own posts again' },
  { bit: Bits.EmbedLinks, name: 'Embed Links', why: 'to show updates where components are off' },
  { bit: Bits.SendMessagesInThreads, name: 'Send Messages in Threads', why: 'to post updates and answers' },
];

const SEND: Needed = { bit: Bits.SendMessages, name: 'Send Messages', why: 'to post the story' };
const OPEN_THREADS: Needed = {
  bit: Bits.CreatePublicThreads,
  name: 'Create Public Threads',
  why: 'to keep the updates of a story together',
};

/** In a forum, Send Messages is what lets create posts. */
const BY_TYPE: Readonly<Record<number, readonly Needed[]>> = {
  [ChannelType.GuildText]: [...EVERYWHERE, SEND, OPEN_THREADS],
  [ChannelType.GuildAnnouncement]: [...EVERYWHERE, SEND, OPEN_THREADS],
  [ChannelType.GuildForum]: [...EVERYWHERE, SEND],
};

/** All that the bot ever needs; what the invitation asks for. */
export const INVITED_PERMISSIONS: bigint = [...EVERYWHERE, SEND, OPEN_THREADS].reduce(
  (all, { bit }) => all | bit,
  0n,
);

/** "Send Messages (to post the story)", for people who are asked to allow them. */
export function invitedPermissions(): readonly string[] {
  return [...EVERYWHERE, SEND, OPEN_THREADS].map(wordsOf);
}

/** Without it a channel does not even tell what else is missing. */
export const UNSEEN: readonly string[] = [wordsOf(VIEW)];

function wordsOf({ name, why }: Needed): string {
  return `${name} (${why})`;
}

/** "Send Messages (to post the story)" for each one that is missing; `allowed` is what the bot has in the channel. */
export function missingPermissions(allowed: bigint, channelType: number): readonly string[] {
  if ((allowed & Bits.Administrator) !== 0n) return [];
  return (BY_TYPE[channelType] ?? [...EVERYWHERE, SEND])
    .filter(({ bit }) => (allowed & bit) === 0n)
    .map(wordsOf);
}

/** https://docs.discord.com/developers/topics/oauth2#bot-authorization-flow */
export function inviteLink(applicationId: string): string {
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: 'bot applications.commands',
    permissions: INVITED_PERMISSIONS.toString(),
  });
  return `https://discord.com/oauth2/authorize?${query}`;
}
