import type { Digest } from '../../core/model.ts';
import { CAPS } from '../words/caps.ts';
import { footWords, headlineWords, type LineGroup, lineCount, moreWords } from '../words/digest.ts';
import { divideAsTold } from '../words/divide-as-told.ts';
import { dividedOnce } from '../words/divide-lines.ts';
import type { Room } from '../words/fit-lines.ts';
import { MORE_FOLLOWS } from '../words/parts.ts';
import { BUTTON_COMPONENTS } from './buttons.ts';
import { DISCORD_LIMITS } from './limits.ts';
import { renderGroup } from './line.ts';
import { heading, subtext } from './markdown.ts';
import { LONGEST_CALL } from './message.ts';

/** The container itself, the headline, two separators, a call or "… and N more changes", the foot, and the buttons. */
const FRAME_COMPONENTS = 6 + BUTTON_COMPONENTS;

/** The messages that a digest takes, in either form: an embed has room for whatever fits in components. */
export const discordParts = dividedOnce((digest) => divideAsTold(digest, roomOf, cost));

function roomOf(digest: Digest): Room {
  const head = heading(headlineWords(digest, CAPS.headline));
  const foot = Math.max(subtext(footWords(digest)).length, subtext(`1 of 9${MORE_FOLLOWS}`).length);
  // Only the first message calls, and only the last one counts.
  const other = Math.max(subtext(moreWords(lineCount(digest))).length, LONGEST_CALL);
  return {
    groups: DISCORD_LIMITS.componentsPerMessage - FRAME_COMPONENTS,
    total: DISCORD_LIMITS.allText - head.length - foot - other,
  };
}

function cost(group: LineGroup, lean: boolean): number {
  return renderGroup(group, lean).length;
}
