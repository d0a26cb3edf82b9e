/**
 * Direct messages, mentions and replies to the bot, whose words Discord shows without the Message Content intent; with it, questions in
 * the threads of stories too. https://docs.discord.com/developers/events/gateway#message-content-intent
 */

import {
  type APIMessage,
  type GatewayMessageCreateDispatchData,
  MessageReferenceType,
  makeURLSearchParams,
  Routes,
} from 'discord.js';
import type { ChatMessage, Command, Place, Reply } from '../../../usecases/commands/command.ts';
import { storyOf } from '../buttons.ts';
import { markOf } from '../mark.ts';
import { placeOf } from '../place.ts';
import { renderReply } from '../render-reply.ts';
import type { Sender } from '../rest.ts';
import type { DiscordDesk } from './desk.ts';
import { persist } from './persist.ts';
import { type CheckChannel, refuse } from './refuse.ts';

/** Whether somebody with these roles may manage the server. */
export type CheckManager = (guild: string, user: string, roles: readonly string[]) => boolean;

/** `bot` is our own user id. Without the intent, what is not for the bot arrives empty and is nobody's business. */
export async function onMessage(
  sender: Sender,
  desk: DiscordDesk,
  bot: string,
  manages: CheckManager,
  check: CheckChannel,
  message: GatewayMessageCreateDispatchData,
): Promise<void> {
  const { author, channel_id: here, content, guild_id: guild, webhook_id: webhook } = message;
  if (author.bot === true || webhook !== undefined || content === '') return;
  const said = guild === undefined ? await saidToBot(sender, message) : await saidIn(sender, bot, message);
  if (!said.isMention && said.thread === undefined) return;
  const { channel, ...heard } = said;
  const text = content.replaceAll(mentionOf(bot), ' ').replace(/\s+/gu, ' ').trim();
  const begin = (): void => {
    sender.rest.post(Routes.channelTyping(here)).catch(() => undefined);
  };
  const place = { platform: 'discord', channel, user: author.id, workspace: guild } as const;
  const roles = message.member?.roles ?? [];
  const ground = { guild, channel, manages: guild !== undefined && manages(guild, author.id, roles) };
  const refused = (command: Command): string | undefined => refuse(command, ground, check);
  const reply = await desk.hear(place, { id: message.id, text, ...heard }, refused, begin);
  if (reply) await postReply(sender, message, reply);
}

type Said = Pick<ChatMessage, 'thread' | 'isMention' | 'about'> & Pick<Place, 'channel'>;

async function saidIn(sender: Sender, bot: string, message: GatewayMessageCreateDispatchData): Promise<Said> {
  const { channel_id: here, content } = message;
  const repliedTo = await repliedMessage(sender, message);
  const isReply = repliedTo?.author.id === bot;
  const { parent } = await persist(() => placeOf(sender, here, sender.deadline()));
  return {
    channel: parent ?? here,
    thread: parent === undefined ? rootOf(repliedTo) : here,
    isMention: isReply || mentions(content, bot),
    about: isReply ? storyOf(repliedTo?.components) : undefined,
  };
}

/** A direct message is one talk, and all of it is for the bot. */
async function saidToBot(sender: Sender, message: GatewayMessageCreateDispatchData): Promise<Said> {
  const { channel_id: here } = message;
  const repliedTo = await repliedMessage(sender, message);
  const about = storyOf(repliedTo?.components) ?? (await lastStory(sender, message));
  return { channel: here, thread: here, isMention: true, about };
}

/** Messages of a talk that are looked through for what it is about. */
const MOST_BEFORE = 20;

async function lastStory(
  { rest, deadline }: Sender,
  { channel_id: here, id }: GatewayMessageCreateDispatchData,
): Promise<string | undefined> {
  const query = makeURLSearchParams({ limit: MOST_BEFORE, before: id });
  const path = Routes.channelMessages(here);
  const before = (await rest.get(path, { query, signal: deadline() }).catch(() => [])) as APIMessage[];
  return before.map(({ components }) => storyOf(components)).find((story) => story !== undefined);
}

/** Discord sends it along, as a rule. Undefined for a message of its own, and when what it replied to was deleted. */
async function repliedMessage(
  { rest, deadline }: Sender,
  { message_reference: reference, referenced_message: sent }: GatewayMessageCreateDispatchData,
): Promise<APIMessage | undefined> {
  const isReply = reference?.message_id !== undefined && reference.type !== MessageReferenceType.Forward;
  if (!isReply || sent === null) return undefined;
  if (sent !== undefined) return sent;
  const path = Routes.channelMessage(reference.channel_id, reference.message_id ?? '');
  return (await rest.get(path, { signal: deadline() }).catch(() => undefined)) as APIMessage | undefined;
}

/** A loud update is a reply to its root. */
function rootOf(repliedTo: APIMessage | undefined): string | undefined {
  return repliedTo?.message_reference?.message_id ?? repliedTo?.id;
}

async function postReply(
  { rest, deadline }: Sender,
  { id, channel_id: channel }: GatewayMessageCreateDispatchData,
  reply: Reply,
): Promise<void> {
  const body = {
    ...renderReply(reply),
    allowed_mentions: { parse: [], replied_user: false },
    message_reference: { message_id: id, fail_if_not_exists: false },
    nonce: markOf(`answer:${id}`),
    enforce_nonce: true,
  };
  await persist(() => rest.post(Routes.channelMessages(channel), { body, signal: deadline() }));
}

function mentions(content: string, bot: string): boolean {
  return content.includes(mentionOf(bot)) || content.includes(`<@!${bot}>`);
}

function mentionOf(bot: string): string {
  return `<@${bot}>`;
}
