/** The one order in which evidence counts: by the time it speaks from, never by the time it came in. */
import type { Evidence, Place, SegmentKind } from '../model.ts';

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

export function placeOf({ claim, source }: Evidence): Place {
  const { at, segment, span } = claim;
  const { published, articleId, modified, version } = source;
  return { at, published, articleId, modified, version, segment, field: span.field, start: span.start };
}

export function compareEvidence(a: Evidence, b: Evidence): number {
  return comparePlaces(placeOf(a), placeOf(b));
}

export function comparePlaces(a: Place, b: Place): number {
  return (
    compareText(a.at, b.at) ||
    compareText(a.published, b.published) ||
    compareText(a.articleId, b.articleId) ||
    compareText(a.modified ?? '', b.modified ?? '') ||
    a.version - b.version ||
    RANK.indexOf(a.segment) - RANK.indexOf(b.segment) ||
    compareText(a.field, b.field) ||
    a.start - b.start
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
