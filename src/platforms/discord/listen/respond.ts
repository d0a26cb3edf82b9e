/** Answers to interactions. https://docs.discord.com/developers/interactions/receiving-and-responding */
import {
  type APIInteraction,
  type APIInteractionResponse,
  ComponentType,
  InteractionResponseType,
  MessageFlags,
  RESTJSONErrorCodes,
  Routes,
  TextInputStyle,
} from 'discord.js';
import { customIdOf } from '../buttons.ts';
import { DISCORD_LIMITS } from '../limits.ts';
import { markOf } from '../mark.ts';
import type { DiscordMessage } from '../message.ts';
import { openDirect } from '../notify.ts';
import type { Sender } from '../rest.ts';
import { isCode } from '../send.ts';
import { timeOf } from '../snowflake.ts';
import { persist } from './persist.ts';
import { QUESTION_FIELD } from './wish.ts';

/** Milliseconds that the token of an interaction lasts, less what an answer may take. */
const TOKEN_MS = 15 * 60_000 - 30_000;

async function callBack(
  { rest }: Sender,
  { id, token }: APIInteraction,
  body: APIInteractionResponse,
): Promise<void> {
  await rest.post(Routes.interactionCallback(id, token), { body, auth: false });
}

/** Within 3 s of the wish. Throws when it was too late, or done before: then nothing may be done for it. */
export async function defer(sender: Sender, interaction: APIInteraction, isPublic: boolean): Promise<void> {
  await callBack(sender, interaction, {
    type: InteractionResponseType.DeferredChannelMessageWithSource,
    data: isPublic ? {} : { flags: MessageFlags.Ephemeral },
  });
}

/** What Discord says of a token that has run out. */
const RUN_OUT: readonly number[] = [
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.InvalidWebhookToken,
];

/** Takes the place of the deferred answer; after the token has run out, an ordinary message says the same. */
export async function answer(
  sender: Sender,
  interaction: APIInteraction,
  message: DiscordMessage,
  isPublic: boolean,
  now: number,
): Promise<void> {
  const { application_id: application, token, id } = interaction;
  if (now - timeOf(id) < TOKEN_MS) {
    const path = Routes.webhookMessage(application, token);
    try {
      await persist(() => sender.rest.patch(path, { body: message, auth: false }));
      return;
    } catch (error) {
      if (!RUN_OUT.some((code) => isCode(error, code))) throw error;
    }
  }
  await answerLate(sender, interaction, message, isPublic);
}

/** What only one person should see goes to that person, not to the channel. */
async function answerLate(
  sender: Sender,
  { id, channel, member, user = member?.user }: APIInteraction,
  message: DiscordMessage,
  isPublic: boolean,
): Promise<void> {
  const target =
    isPublic || user === undefined
      ? channel?.id
      : await persist(() => openDirect(sender, user.id, sender.deadline()));
  if (target === undefined) return;
  const body = { ...message, nonce: markOf(`answer:${id}`), enforce_nonce: true };
  await persist(() => sender.rest.post(Routes.channelMessages(target), { body }));
}

/** One that needs no work is said at once. */
export async function tell(
  sender: Sender,
  interaction: APIInteraction,
  message: DiscordMessage,
): Promise<void> {
  const { components = [], flags = 0 } = message;
  await callBack(sender, interaction, {
    type: InteractionResponseType.ChannelMessageWithSource,
    data: { components, flags: flags | MessageFlags.Ephemeral, allowed_mentions: { parse: [] } },
  });
}

export async function suggest(
  sender: Sender,
  interaction: APIInteraction,
  choices: { name: string; value: string }[],
): Promise<void> {
  await callBack(sender, interaction, {
    type: InteractionResponseType.ApplicationCommandAutocompleteResult,
    data: { choices },
  });
}

/** A window with one field. https://docs.discord.com/developers/components/reference#text-input */
export async function openWindow(sender: Sender, interaction: APIInteraction, story: string): Promise<void> {
  await callBack(sender, interaction, {
    type: InteractionResponseType.Modal,
    data: {
      custom_id: customIdOf('ask', story, ''),
      title: 'Ask about this story',
      components: [
        {
          type: ComponentType.Label,
          label: 'Your question',
          description: 'Answered from what the sources report, or that they do not tell',
          component: {
            type: ComponentType.TextInput,
            custom_id: QUESTION_FIELD,
            style: TextInputStyle.Paragraph,
            min_length: 2,
            max_length: DISCORD_LIMITS.question,
            required: true,
          },
        },
      ],
    },
  });
}
