/** A digest as Discord messages in Components V2. https://docs.discord.com/developers/components/reference */
import type { APIComponentInContainer } from 'discord-api-types/v10';
import type { Digest } from '../../core/model.ts';
import { CAPS } from '../words/caps.ts';
import { headlineWords, moreWords } from '../words/digest.ts';
import { type Part, partAt } from '../words/divide-lines.ts';
import { laterHeadingWords, partFootWords, partId } from '../words/parts.ts';
import { partButtons } from './buttons.ts';
import { renderGroup } from './line.ts';
import { heading, SEPARATOR, subtext, textDisplay } from './markdown.ts';
import { accentOf, calling, callOf, type DiscordMessage, inContainer } from './message.ts';
import { discordParts } from './parts.ts';

/**
 * One of the messages of a digest, the first when no other is asked for. With the id of its delivery, it can be found
 * again; `mention` is the id of a role that the first one calls.
 */
export function renderDiscord(
  digest: Digest,
  deliveryId?: string,
  mention?: string,
  number = 1,
): DiscordMessage {
  const part = partAt(discordParts(digest), number);
  const id = deliveryId === undefined ? undefined : partId(deliveryId, number);
  const called = number === 1 ? mention : undefined;
  const components = [...renderComponents(digest, part, callOf(called)), partButtons(digest.story, id, part)];
  return { ...inContainer(components, accentOf(digest), id), ...calling(called) };
}

function renderComponents(
  digest: Digest,
  part: Part,
  call: string | undefined,
): readonly APIComponentInContainer[] {
  const { number, groups, left } = part;
  const foot = partFootWords(digest, part);
  return [
    textDisplay(
      number === 1
        ? heading(headlineWords(digest, CAPS.headline))
        : subtext(laterHeadingWords(digest, CAPS.headline, part)),
    ),
    ...(call === undefined ? [] : [textDisplay(call)]),
    ...(groups.length + left === 0 ? [] : [SEPARATOR]),
    ...groups.map(({ group, lean }) => textDisplay(renderGroup(group, lean))),
    ...(left === 0 ? [] : [textDisplay(subtext(moreWords(left)))]),
    ...(foot === undefined ? [] : [SEPARATOR, textDisplay(subtext(foot))]),
  ];
}
