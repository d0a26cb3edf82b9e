/** What speaks for an answer: how close it stands to the question's words, how often, of which kind, how new. */

import type { AskedKind } from './asked-things.ts';
import type { CandidateShape } from './candidate.ts';
import { membership } from './closed-classes.ts';
import { isContent } from './content.ts';
import { type Group, type Occurrence, plain } from './groups.ts';
import type { Question } from './question.ts';
import type { Hits } from './search.ts';
import { stem } from './stem.ts';
import type { TextIndex } from './text-index.ts';

export interface Traits {
  /** The best of its passages: BM25 with article, and that as a share of the best passage of all. */
  readonly passage: number;
  readonly passageShare: number;
  /** Share of the question's weight in its best sentence. */
  readonly coverage: number;
  /** How close the question's words stand; weighed by passage; by context; squared, so that only the closest count. */
  readonly near: number;
  readonly nearPassage: number;
  readonly nearContext: number;
  readonly nearSquared: number;
  /** Share of the question's weight right beside it. */
  readonly adjacent: number;
  /** All its places together, in logarithms. */
  readonly evidence: number;
  readonly mentions: number;
  /** Share of the articles found. */
  readonly articles: number;
  readonly single: number;
  /** How well its shape fits what is asked for. */
  readonly fit: number;
  /** 1 for a member of the class that is asked for, -1 for what is none. */
  readonly member: number;
  /** 1 when it ends in the noun that is asked for: "junk fees" of "which fees". */
  readonly head: number;
  /** 1 when it counts what is asked for, below 0 when something else. */
  readonly unit: number;
  /** A stretch of time, wanted or not. */
  readonly time: number;
  /** Common words, not a name; and how often they are no piece of a longer run. */
  readonly words: number;
  readonly whole: number;
  readonly length: number;
  /** The name of a newspaper or channel. */
  readonly outlet: number;
  /** Stands among the first sentences of an article. */
  readonly lead: number;
  /** Stands behind the small word that the question has before its gap. */
  readonly preposition: number;
  /** How new its newest article is, on the scale of a month and of days. */
  readonly recentMonth: number;
  readonly recentDays: number;
  /** Its nearest place, as a share of that of the nearest candidate of all; its sentence, of the best sentence. */
  readonly nearShare: number;
  readonly coverageShare: number;
}

const FITS: Readonly<Record<AskedKind, Partial<Record<CandidateShape, number>>>> = {
  person: { person: 1, other: 0.4, organisation: 0.1, words: 0.1 },
  organisation: { organisation: 1, other: 0.6, person: 0.3, place: 0.2, quoted: 0.1, words: 0.3 },
  place: { place: 1, other: 0.4, organisation: 0.3, person: 0.1, words: 0.2 },
  work: { quoted: 1, other: 0.6, organisation: 0.3, person: 0.3, place: 0.1, words: 0.3 },
  thing: { words: 0.8, other: 0.7, organisation: 0.6, quoted: 0.6, place: 0.4, person: 0.4 },
  date: { year: 1, day: 0.6 },
  money: { money: 1, count: 0.2, percent: 0.2 },
  count: { count: 1, money: 0.1, percent: 0.1 },
  percent: { percent: 1, count: 0.3 },
  duration: { count: 0.7 },
  'yes-no': {},
  why: {},
  how: {},
};

/** Passages of an article that tell its news. */
const LEAD = 4;
const DAY_MS = 86_400_000;

/** Of all candidates of a question; none is 0. */
export interface Best {
  readonly near: number;
  readonly coverage: number;
}

export function bestOf(groups: readonly Group[], { kind }: Question): Best {
  let [near, coverage] = [1e-9, 1e-9];
  for (const { occurrences } of groups) {
    for (const one of occurrences) {
      if ((FITS[kind][one.candidate.shape] ?? 0) < LEAST_FIT) continue;
      near = Math.max(near, one.near);
      coverage = Math.max(coverage, one.found.coverage);
    }
  }
  return { near, coverage };
}

/** Less is no candidate to be measured against. */
export const LEAST_FIT = 0.4;

export function traitsOf(index: TextIndex, question: Question, hits: Hits, group: Group, best: Best): Traits {
  const { text, occurrences } = group;
  const most = (of: (one: Occurrence) => number): number => Math.max(...occurrences.map(of));
  const words = plain(text).split(' ');
  const stems = words.map(stem);
  const head = question.heads.at(-1);
  const shape = bestShape(occurrences, question.kind);
  const articles = new Set(occurrences.map(({ found }) => found.passage.article));
  const passage = most(({ found }) => found.score);
  const age = hits.newest - most(({ found }) => Date.parse(found.passage.at));
  return {
    passage,
    passageShare: passage / hits.bestScore,
    coverage: most(({ found }) => found.coverage),
    near: most(({ near }) => near),
    nearPassage: most(({ near, found }) => near * found.score),
    nearContext: most(({ near, found }) => near * found.context),
    nearSquared: most(({ near, found }) => near * near * found.score),
    adjacent: most(({ adjacent }) => adjacent),
    evidence: Math.log1p(occurrences.reduce((sum, { near, found }) => sum + near * found.score, 0)),
    mentions: Math.log(occurrences.length),
    articles: articles.size / hits.articles,
    single: occurrences.length === 1 ? 1 : 0,
    fit: FITS[question.kind][shape] ?? 0,
    member: membership(question.kind, question.heads, text),
    head: head === undefined || !stems.includes(head) ? 0 : stems.at(-1) === head ? 1 : 0.3,
    ...ofCount(question, occurrences),
    words: shape === 'words' ? 1 : 0,
    whole:
      shape === 'words' || shape === 'quoted' ? occurrences.filter(isWhole).length / occurrences.length : 1,
    length: Math.min(5, words.length) / 3,
    outlet: OUTLET.test(text) ? 1 : 0,
    lead: occurrences.some(
      ({
        found: {
          passage: { id, article },
        },
      }) => id - (index.articles[article]?.from ?? 0) < LEAD,
    )
      ? 1
      : 0,
    preposition: most((one) => (isBehind(one, question.lead) ? one.near : 0)),
    recentMonth: Math.exp(-age / DAY_MS / 30),
    recentDays: Math.exp(-age / DAY_MS / 5),
    nearShare: Math.min(1, most(({ near }) => near) / best.near),
    coverageShare: Math.min(1, most(({ found }) => found.coverage) / best.coverage),
  };
}

const OUTLET =
  /\b(?:CNN|NBC|ABC|CBS|BBC|NPR|AP|CNBC|Associated Press|Reuters|Bloomberg|Fox News|USA T(?:ODAY|oday)|Guardian|Getty|Facebook|Instagram|Politico|Axios|Times|Post|Journal|News|Magazine|Newsletter|Opinion)\b/;

const TIME = /^(?:years?|days?|months?|weeks?|hours?|minutes?)/;

function ofCount(
  { kind, heads }: Question,
  occurrences: readonly Occurrence[],
): Pick<Traits, 'unit' | 'time'> {
  const value = occurrences[0]?.candidate.value;
  if (value?.type !== 'quantity') return { unit: 0, time: 0 };
  const nouns = value.noun.split(' ').map((word) => stem(word.toLowerCase()));
  const unit =
    heads.length === 0 || value.noun === '' ? 0 : nouns.some((noun) => heads.includes(noun)) ? 1 : -0.5;
  return { unit, time: TIME.test(value.noun) ? (kind === 'duration' ? 1 : -0.3) : 0 };
}

/** Not a piece of a longer run of words. */
function isWhole({
  read: {
    sentence: { tokens },
  },
  candidate: { first, last },
}: Occurrence): boolean {
  const [before, behind] = [tokens[first - 1], tokens[last]];
  return !(before && isContent(before)) && !(behind && isContent(behind));
}

function isBehind(
  {
    read: {
      sentence: { tokens },
    },
    candidate: { first },
  }: Occurrence,
  lead: string | undefined,
): boolean {
  if (lead === undefined) return false;
  const before = tokens[first - 1]?.lower ?? '';
  return (
    before === lead || (/^(?:a|an|the|his|her|its|their)$/.test(before) && tokens[first - 2]?.lower === lead)
  );
}

function bestShape(occurrences: readonly Occurrence[], kind: AskedKind): CandidateShape {
  const counts = new Map<CandidateShape, number>();
  for (const {
    candidate: { shape },
  } of occurrences)
    counts.set(shape, (counts.get(shape) ?? 0) + (FITS[kind][shape] ?? 0) + 0.01);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'words';
}
