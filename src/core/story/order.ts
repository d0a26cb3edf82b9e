/** The one order in which evidence counts: by the time it speaks from, never by the time it came in. */
import type { Evidence, SegmentKind } from '../model.ts';

/** Of two parts of one page that speak from the same time, the later in this list is the newer word. */
const RANK: readonly SegmentKind[] = [
  'furniture',
  'caption',
  'summary',
  'original',
  'table',
  'headline',
  'update',
  'correction',
];

export function compareEvidence(a: Evidence, b: Evidence): number {
  return (
    compareText(a.claim.at, b.claim.at) ||
    compareText(a.source.published, b.source.published) ||
    compareText(a.source.articleId, b.source.articleId) ||
    compareText(a.source.modified ?? '', b.source.modified ?? '') ||
    a.source.version - b.source.version ||
    RANK.indexOf(a.claim.segment) - RANK.indexOf(b.claim.segment) ||
    compareText(a.claim.span.field, b.claim.span.field) ||
    a.claim.span.start - b.claim.span.start
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
