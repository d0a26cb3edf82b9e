import type { Digest } from '../../core/model.ts';
import { footWords, headlineWords, type LineGroup, lineCount, moreWords } from '../words/digest.ts';
import { divideAsTold } from '../words/divide-as-told.ts';
import { dividedOnce } from '../words/divide-lines.ts';
import type { Room } from '../words/fit-lines.ts';
import { MORE_FOLLOWS } from '../words/parts.ts';
import { callBlock, contextBlock, headerBlock, jsonLength } from './blocks.ts';
import { SLACK_LIMITS } from './limits.ts';
import { renderGroup } from './line.ts';

/** The headline, a call or "… and N more changes", the foot. */
const FRAME_BLOCKS = 3;

const LONGEST_CALL = callBlock('S'.repeat(21));

/** The messages that a digest takes. */
export const slackParts = dividedOnce((digest) => divideAsTold(digest, roomOf, cost));

function roomOf(digest: Digest): Room {
  const head = headerBlock(headlineWords(digest, SLACK_LIMITS.headerText));
  const foot = Math.max(...[footWords(digest), `1 of 9${MORE_FOLLOWS}`].map(contextLength));
  // Only the first message calls, and only the last one counts.
  const other = Math.max(contextLength(moreWords(lineCount(digest))), jsonLength(LONGEST_CALL));
  // Commas and the brackets around them all.
  const total = SLACK_LIMITS.allBlocksJson - jsonLength([head]) - foot - other - 2;
  return { groups: SLACK_LIMITS.blocksPerMessage - FRAME_BLOCKS, total };
}

function cost(group: LineGroup, lean: boolean): number {
  return jsonLength(renderGroup(group, lean)) + 1;
}

function contextLength(text: string): number {
  return jsonLength(contextBlock(text));
}
