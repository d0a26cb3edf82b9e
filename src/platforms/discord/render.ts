/** A digest as a Discord message in Components V2. https://docs.discord.com/developers/components/reference */
import type { APIComponentInContainer } from 'discord-api-types/v10';
import type { Digest } from '../../core/model.ts';
import { CAPS } from '../words/caps.ts';
import { footWords, headlineWords, lineCount, lineGroups, moreWords } from '../words/digest.ts';
import { fitLines } from '../words/fit-lines.ts';
import { BUTTON_COMPONENTS, storyButtons } from './buttons.ts';
import { DISCORD_LIMITS } from './limits.ts';
import { renderGroup } from './line.ts';
import { heading, SEPARATOR, subtext, textDisplay } from './markdown.ts';
import { accentOf, calling, callOf, type DiscordMessage, inContainer } from './message.ts';

/** The container itself, the headline, two separators, "… and N more changes", the foot, and the buttons. */
const FRAME_COMPONENTS = 6 + BUTTON_COMPONENTS;

/** With the id of its delivery, the message can be found again; `mention` is the id of a role that it calls. */
export function renderDiscord(digest: Digest, deliveryId?: string, mention?: string): DiscordMessage {
  const call = callOf(mention);
  const components = [...renderComponents(digest, call), storyButtons(digest.story, deliveryId)];
  return { ...inContainer(components, accentOf(digest), deliveryId), ...calling(mention) };
}

function renderComponents(digest: Digest, call: string | undefined): APIComponentInContainer[] {
  const calls = call === undefined ? [] : [textDisplay(call)];
  const head = heading(headlineWords(digest, CAPS.headline));
  const foot = subtext(footWords(digest));
  const more = subtext(moreWords(lineCount(digest)));
  const { parts, left } = fitLines(
    lineGroups(digest),
    {
      parts: DISCORD_LIMITS.componentsPerMessage - FRAME_COMPONENTS - calls.length,
      total: DISCORD_LIMITS.allText - head.length - foot.length - more.length - (call ?? '').length,
    },
    (part) => part.length,
    renderGroup,
  );
  return [
    textDisplay(head),
    ...calls,
    ...(lineCount(digest) === 0 ? [] : [SEPARATOR]),
    ...parts.map(textDisplay),
    ...(left === 0 ? [] : [textDisplay(subtext(moreWords(left)))]),
    SEPARATOR,
    textDisplay(foot),
  ];
}
