/** What all messages of ours have in common. https://docs.discord.com/developers/resources/message#create-message */
import {
  type APIComponentInContainer,
  ComponentType,
  MessageFlags,
  type RESTPostAPIChannelMessageJSONBody,
} from 'discord-api-types/v10';
import type { Digest } from '../../core/model.ts';
import { markOf } from './mark.ts';

export type DiscordMessage = Pick<
  RESTPostAPIChannelMessageJSONBody,
  | 'content'
  | 'flags'
  | 'components'
  | 'embeds'
  | 'allowed_mentions'
  | 'nonce'
  | 'enforce_nonce'
  | 'message_reference'
>;

/** RGB. Amber asks for a second look: something that was told is wrong or in doubt. */
export const BLUE = 0x2563eb;
const AMBER = 0xd97706;

export function accentOf(digest: Digest): number {
  const isCorrected = [...digest.lines, ...(digest.alsoNew ?? [])].some(({ corrected }) => corrected);
  const isDoubtful = digest.lines.some(({ change }) =>
    ['corrected', 'disputed', 'retracted', 'reverted'].includes(change),
  );
  return isCorrected || isDoubtful ? AMBER : BLUE;
}

/**
 * Nobody is pinged. With the id of a delivery, Discord posts it once, however often it is sent within a few minutes;
 * how many is not documented.
 */
export function safely(deliveryId: string | undefined): DiscordMessage {
  return {
    allowed_mentions: { parse: [] },
    ...(deliveryId === undefined ? {} : { nonce: markOf(deliveryId), enforce_nonce: true }),
  };
}

/** Characters of "<@&" and ">" and the twenty digits that an id may have. */
export const LONGEST_CALL = 24;

/** Text that calls a role; anything but the id of one calls nobody. */
export function callOf(mention: string | undefined): string | undefined {
  return mention !== undefined && /^\d{17,20}$/.test(mention) ? `<@&${mention}>` : undefined;
}

/** Lets a message call that one role and nobody else. https://docs.discord.com/developers/resources/message#allowed-mentions-object */
export function calling(mention: string | undefined): DiscordMessage {
  if (mention === undefined || callOf(mention) === undefined) return {};
  return { allowed_mentions: { parse: [], roles: [mention] } };
}

/** In Components V2. */
export function inContainer(
  components: APIComponentInContainer[],
  accent: number,
  deliveryId?: string,
): DiscordMessage {
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [{ type: ComponentType.Container, accent_color: accent, components }],
    ...safely(deliveryId),
  };
}
