/**
 * Mentions and replies to the bot, whose words Discord shows without the Message Content intent; with it, questions in
 * the threads of stories too. https://docs.discord.com/developers/events/gateway#message-content-intent
 */

import {
  type APIMessage,
  type GatewayMessageCreateDispatchData,
  MessageReferenceType,
  Routes,
} from 'discord.js';
import type { Reply } from '../../../usecases/commands/command.ts';
import { markOf } from '../mark.ts';
import { placeOf } from '../place.ts';
import { renderReply } from '../render-reply.ts';
import type { Sender } from '../rest.ts';
import type { DiscordDesk } from './desk.ts';
import { persist } from './persist.ts';

/** Whether somebody with these roles may manage the server. */
export type CheckManager = (guild: string, user: string, roles: readonly string[]) => boolean;

/** `bot` is our own user id. Without the intent, what is not for the bot arrives empty and is nobody's business. */
export async function onMessage(
  sender: Sender,
  desk: DiscordDesk,
  bot: string,
  manages: CheckManager,
  message: GatewayMessageCreateDispatchData,
): Promise<void> {
  const { author, channel_id: here, content, guild_id: guild, webhook_id: webhook } = message;
  if (author.bot === true || webhook !== undefined || guild === undefined || content === '') return;
  const repliedTo = await repliedMessage(sender, message);
  const isMention = mentions(content, bot) || repliedTo?.author.id === bot;
  const place = await placeOf(sender, here, sender.deadline());
  const thread = place.parent === undefined ? rootOf(repliedTo) : here;
  if (!isMention && thread === undefined) return;
  const channel = place.parent ?? here;
  const text = content.replaceAll(mentionOf(bot), ' ').replace(/\s+/gu, ' ').trim();
  const begin = (): void => {
    sender.rest.post(Routes.channelTyping(here)).catch(() => undefined);
  };
  const heard = { id: message.id, thread, text, isMention };
  const maySet = manages(guild, author.id, message.member?.roles ?? []);
  const from = { platform: 'discord', channel, user: author.id, workspace: guild } as const;
  const reply = await desk.hear(from, heard, maySet, begin);
  if (reply) await postReply(sender, message, reply);
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
