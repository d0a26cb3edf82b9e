/** The same digest as embeds, for where Components V2 are refused. https://docs.discord.com/developers/resources/message#embed-object */
import type { Digest } from '../../core/model.ts';
import { CAPS } from '../words/caps.ts';
import { headlineWords, moreWords } from '../words/digest.ts';
import { type Part, partAt } from '../words/divide-lines.ts';
import { laterHeadingWords, partFootWords, partId } from '../words/parts.ts';
import { partButtons } from './buttons.ts';
import { escapeDiscord } from './escape.ts';
import { DISCORD_LIMITS } from './limits.ts';
import { renderGroup } from './line.ts';
import { subtext } from './markdown.ts';
import { accentOf, calling, callOf, type DiscordMessage, safely } from './message.ts';
import { discordParts } from './parts.ts';

/** Escaping makes two characters of one at most. */
const HEADLINE = Math.min(CAPS.headline, DISCORD_LIMITS.embedTitle / 2);

const BETWEEN_GROUPS = '\n\n';

/** As renderDiscord, and with the same lines in the same message: whichever form each of them goes out in. */
export function renderEmbed(
  digest: Digest,
  deliveryId?: string,
  mention?: string,
  number = 1,
): DiscordMessage {
  const part = partAt(discordParts(digest), number);
  const id = deliveryId === undefined ? undefined : partId(deliveryId, number);
  const called = number === 1 ? mention : undefined;
  const call = callOf(called);
  const foot = partFootWords(digest, part);
  return {
    embeds: [
      {
        ...(number === 1 ? { title: escapeDiscord(headlineWords(digest, HEADLINE)) } : {}),
        description: renderDescription(digest, part),
        color: accentOf(digest),
        // A footer is shown as it is: no markdown is read in it.
        ...(foot === undefined ? {} : { footer: { text: foot } }),
      },
    ],
    components: [partButtons(digest.story, id, part)],
    ...(call === undefined ? {} : { content: call }),
    ...safely(id),
    ...calling(called),
  };
}

/**
 * Title, description and footer are far from the limit of all texts: 256 + 4096 + some 200 of 6000. What fits in
 * components fits here, where title and footer are not counted with it.
 */
function renderDescription(digest: Digest, part: Part): string {
  return [
    ...(part.number === 1 ? [] : [subtext(laterHeadingWords(digest, HEADLINE, part))]),
    ...part.groups.map(({ group, lean }) => renderGroup(group, lean)),
    ...(part.left === 0 ? [] : [moreWords(part.left)]),
  ].join(BETWEEN_GROUPS);
}
