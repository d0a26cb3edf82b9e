/** A digest as a Discord message in Components V2. https://docs.discord.com/developers/components/reference */
import {
  type APIComponentInContainer,
  ComponentType,
  MessageFlags,
  type RESTPostAPIChannelMessageJSONBody,
} from 'discord-api-types/v10';
import type { Digest } from '../../core/model.ts';
import { CAPS } from '../words/caps.ts';
import { footWords, headlineWords, lineCount, lineGroups, moreWords } from '../words/digest.ts';
import { fitLines } from '../words/fit-lines.ts';
import { escapeDiscord } from './escape.ts';
import { DISCORD_LIMITS } from './limits.ts';
import { renderGroup } from './line.ts';

export type DiscordMessage = Pick<
  RESTPostAPIChannelMessageJSONBody,
  'flags' | 'components' | 'allowed_mentions' | 'nonce' | 'enforce_nonce'
>;

/** RGB. Amber asks for a second look: something that was told is wrong or in doubt. */
const BLUE = 0x2563eb;
const AMBER = 0xd97706;

/** The container itself, the headline, two separators, "… and N more changes" and the foot. */
const FRAME_COMPONENTS = 6;

/** With a nonce, Discord posts it once, however often it is sent within a few minutes. */
export function renderDiscord(digest: Digest, nonce?: string): DiscordMessage {
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [
      { type: ComponentType.Container, accent_color: accentOf(digest), components: renderComponents(digest) },
    ],
    allowed_mentions: { parse: [] },
    ...(nonce === undefined ? {} : { nonce, enforce_nonce: true }),
  };
}

function accentOf(digest: Digest): number {
  const doubtful = digest.lines.some(({ change }) => ['corrected', 'disputed', 'reverted'].includes(change));
  return doubtful ? AMBER : BLUE;
}

function renderComponents(digest: Digest): APIComponentInContainer[] {
  const head = `### ${escapeDiscord(headlineWords(digest, CAPS.headline))}`;
  const foot = subtext(footWords(digest));
  const more = subtext(moreWords(lineCount(digest)));
  const { parts, left } = fitLines(
    lineGroups(digest),
    {
      parts: DISCORD_LIMITS.componentsPerMessage - FRAME_COMPONENTS,
      total: DISCORD_LIMITS.allText - head.length - foot.length - more.length,
    },
    (part) => part.length,
    renderGroup,
  );
  return [
    textDisplay(head),
    ...(lineCount(digest) === 0 ? [] : [SEPARATOR]),
    ...parts.map(textDisplay),
    ...(left === 0 ? [] : [textDisplay(subtext(moreWords(left)))]),
    SEPARATOR,
    textDisplay(foot),
  ];
}

const SEPARATOR: APIComponentInContainer = { type: ComponentType.Separator };

function textDisplay(content: string): APIComponentInContainer {
  return { type: ComponentType.TextDisplay, content };
}

function subtext(text: string): string {
  return `-# ${escapeDiscord(text)}`;
}
