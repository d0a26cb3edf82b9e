import type { Instant, SegmentKind } from '../model.ts';
import type { Piece } from './sentences.ts';

/** One paragraph or table row, with the part of the page it belongs to. */
export interface Block extends Piece {
  readonly kind: SegmentKind;
  readonly at: Instant;
}
