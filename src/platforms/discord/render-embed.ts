/** The same digest as an embed, for where Components V2 are refused. https://docs.discord.com/developers/resources/message#embed-object */
import type { Digest } from '../../core/model.ts';
import { CAPS } from '../words/caps.ts';
import { footWords, headlineWords, lineGroups, moreWords } from '../words/digest.ts';
import { fitLines } from '../words/fit-lines.ts';
import { storyButtons } from './buttons.ts';
import { escapeDiscord } from './escape.ts';
import { DISCORD_LIMITS } from './limits.ts';
import { renderGroup } from './line.ts';
import { accentOf, calling, callOf, type DiscordMessage, safely } from './message.ts';

/** Escaping makes two characters of one at most. */
const HEADLINE = Math.min(CAPS.headline, DISCORD_LIMITS.embedTitle / 2);

const BETWEEN_GROUPS = '\n\n';

export function renderEmbed(digest: Digest, deliveryId?: string, mention?: string): DiscordMessage {
  const call = callOf(mention);
  return {
    embeds: [
      {
        title: escapeDiscord(headlineWords(digest, HEADLINE)),
        description: renderDescription(digest),
        color: accentOf(digest),
        // A footer is shown as it is: no markdown is read in it.
        footer: { text: footWords(digest) },
      },
    ],
    components: [storyButtons(digest.story, deliveryId)],
    ...(call === undefined ? {} : { content: call }),
    ...safely(deliveryId),
    ...calling(mention),
  };
}

/** Title, description and footer are far from the limit of all texts: 256 + 4096 + some 200 of 6000. */
function renderDescription(digest: Digest): string {
  const more = moreWords(digest.lines.length);
  const { parts, left } = fitLines(
    lineGroups(digest),
    {
      parts: digest.lines.length,
      total: DISCORD_LIMITS.embedDescription - more.length - BETWEEN_GROUPS.length,
    },
    (part) => part.length + BETWEEN_GROUPS.length,
    renderGroup,
  );
  return [...parts, ...(left === 0 ? [] : [moreWords(left)])].join(BETWEEN_GROUPS);
}
