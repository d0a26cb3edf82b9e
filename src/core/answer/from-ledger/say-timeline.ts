/** What facts were and are, in the order it came; of many, the newest. */
import { titled } from './say-now.ts';
import type { Said, StatedFact } from './stated.ts';
import { writeDay } from './write-day.ts';

const MOST = 10;

export function sayTimeline(facts: readonly StatedFact[]): Said {
  const moments = facts
    .flatMap(({ label, now, before }) => [...before, now].map((stated) => ({ label, stated })))
    .sort((a, b) => (a.stated.since < b.stated.since ? -1 : 1))
    .slice(-MOST);
  return {
    lines: moments.map(({ label, stated }) => `${writeDay(stated.since)} – ${titled(label, stated.words)}`),
    citations: moments.toReversed().flatMap(({ stated }) => stated.citations.slice(0, 1)),
  };
}
