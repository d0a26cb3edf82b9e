import { type APIDMChannel, Routes } from 'discord.js';
import { escapeDiscord } from './escape.ts';
import { markOf } from './mark.ts';
import { textDisplay } from './markdown.ts';
import { BLUE, inContainer } from './message.ts';
import type { Sender } from './rest.ts';

/** A direct message; who takes none from the bot is not told. https://docs.discord.com/developers/resources/user#create-dm */
export async function notifyOnDiscord(
  sender: Sender,
  channel: string,
  user: string,
  text: string,
): Promise<void> {
  const signal = sender.deadline();
  const id = await openDirect(sender, user, signal);
  const components = [textDisplay(`${escapeDiscord(text)}\n-# <#${channel}>`)];
  const message = inContainer(components, BLUE, markOf(`notice:${channel}:${user}:${text}`));
  await sender.rest.post(Routes.channelMessages(id), { body: message, signal });
}

/** The channel of direct messages with somebody; the same one each time. */
export async function openDirect({ rest }: Sender, user: string, signal: AbortSignal): Promise<string> {
  const body = { recipient_id: user };
  const { id } = (await rest.post(Routes.userChannels(), { body, signal })) as APIDMChannel;
  return id;
}
