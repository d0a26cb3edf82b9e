import type { KnownBlock } from '@slack/types';
import { contextBlock, jsonLength } from './blocks.ts';
import { SLACK_LIMITS } from './limits.ts';

/** As many of `parts`, in order, as one message takes between its head and foot; `more` says how many are left out. */
export function fitBlocks(
  head: readonly KnownBlock[],
  parts: readonly KnownBlock[],
  foot: readonly KnownBlock[],
  more: (left: number) => string,
): KnownBlock[] {
  const rest = contextBlock(more(parts.length));
  const room = SLACK_LIMITS.allBlocksJson - jsonLength([...head, rest, ...foot]);
  const most = SLACK_LIMITS.blocksPerMessage - head.length - foot.length - 1;
  const fitting: KnownBlock[] = [];
  let used = 0;
  for (const part of parts) {
    used += jsonLength(part) + 1;
    if (used > room || fitting.length >= most) break;
    fitting.push(part);
  }
  const left = parts.length - fitting.length;
  return [...head, ...fitting, ...(left === 0 ? [] : [contextBlock(more(left))]), ...foot];
}
