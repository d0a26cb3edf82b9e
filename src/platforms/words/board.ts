/** Where a story stands, in words that are clean and short enough, for a platform to style. */
import type { Board, BoardLine } from '../../core/model/board.ts';
import { CAPS } from './caps.ts';
import { clean } from './clean.ts';
import { cut } from './cut.ts';
import { day, minute } from './dates.ts';
import { GONE, hedgeOf, type Proof, proofOf } from './line.ts';

export interface FactWords {
  readonly label: string;
  readonly hedge: string | undefined;
  /** What it was last. */
  readonly was: string | undefined;
  readonly now: string;
  /** What others hold against it: "$12B". */
  readonly against: string | undefined;
  /** "since 11 Jun 2025 · 2 sources", which are independent of each other. */
  readonly detail: string;
}

/** One value that a fact has or had, or that it was taken back. */
export interface TimelineEntry {
  /** "11 Jun 2025" */
  readonly day: string;
  /** "11 Jun 2025, 09:00 UTC" */
  readonly at: string;
  readonly label: string;
  readonly value: string;
  /** What stood there before. */
  readonly was: string | undefined;
  readonly note: string | undefined;
  readonly isCurrent: boolean;
  readonly proof: Proof | undefined;
}

export function boardTitle({ title, story }: Board, max: number): string {
  return cut(clean(title) || clean(story) || 'Story', max);
}

export function factWords(line: BoardLine): FactWords {
  const now = short(line.now, CAPS.value) || '–';
  const since = day(line.since);
  const was = line.before.at(-1)?.value;
  const retracted = line.retractedAt === undefined ? '' : `${GONE}, ${day(line.retractedAt)}`;
  const origins = line.origins > 1 ? `${line.origins} sources` : '';
  return {
    label: short(line.label, CAPS.label) || short(line.fact, CAPS.label) || 'Fact',
    hedge: hedgeOf(line.certainty, now),
    was: was === undefined ? undefined : short(was, CAPS.value) || undefined,
    now,
    against: short(line.against.map(clean).join(' or '), CAPS.value) || undefined,
    detail: [since && `since ${since}`, retracted, origins].filter((part) => part).join(' · '),
  };
}

/** "3 sources · as of 11 Jun 2025, 09:00 UTC" */
export function boardFoot(board: Board): string {
  const names = new Set(board.lines.flatMap(({ citations }) => citations.map(({ source }) => clean(source))));
  const asOf = board.asOf === undefined ? '' : minute(board.asOf);
  const sources = names.size === 0 ? '' : `${names.size} source${names.size === 1 ? '' : 's'}`;
  return [sources, asOf && `as of ${asOf}`].filter((part) => part !== '').join(' · ') || NOTHING_KNOWN;
}

export const NOTHING_KNOWN = 'Nothing is known yet.';

/** Every value that a fact has had, and what was taken back, newest first. */
export function timelineOf(board: Board): readonly TimelineEntry[] {
  return board.lines
    .flatMap(stepsOf)
    .toSorted((a, b) => (a.since < b.since ? 1 : a.since > b.since ? -1 : 0))
    .map(({ since, entry }) => ({ day: day(since) || '–', at: minute(since) || '–', ...entry }));
}

interface Step {
  readonly since: string;
  readonly entry: Omit<TimelineEntry, 'day' | 'at'>;
}

function stepsOf({ label, now, since, retractedAt, before, citations }: BoardLine): readonly Step[] {
  const values = [...before, { value: now, since, citations }];
  const steps = values.map((one, index): Step => {
    const [citation] = one.citations;
    const was = values[index - 1]?.value;
    return {
      since: one.since,
      entry: {
        label: short(label, CAPS.label) || 'Fact',
        value: short(one.value, CAPS.value) || '–',
        was: was === undefined ? undefined : short(was, CAPS.value),
        note: undefined,
        isCurrent: index === before.length && retractedAt === undefined,
        proof: citation && proofOf(citation),
      },
    };
  });
  const [last] = steps.slice(-1);
  if (!last || retractedAt === undefined) return steps;
  return [...steps, { since: retractedAt, entry: { ...last.entry, was: undefined, note: GONE } }];
}

/** A source and what it is quoted for. */
export interface SourceWords {
  readonly proof: Proof;
  /** The facts it is cited for: "Price, Stake". */
  readonly facts: string;
}

/** Each source once, in the order of the facts that it is cited for. */
export function sourcesOf(board: Board): readonly SourceWords[] {
  const bySource = new Map<string, { proof: Proof; labels: Set<string> }>();
  for (const { label, citations } of board.lines) {
    for (const proof of citations.map(proofOf)) {
      const key = `${proof.source} ${proof.url}`;
      const known = bySource.get(key) ?? { proof, labels: new Set() };
      bySource.set(key, known);
      known.labels.add(short(label, CAPS.label) || 'Fact');
    }
  }
  return [...bySource.values()].map(({ proof, labels }) => ({ proof, facts: [...labels].join(', ') }));
}

function short(text: string, max: number): string {
  return cut(clean(text), max);
}
