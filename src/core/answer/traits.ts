/** What speaks for an answer: how close it stands to the question's words, how often, of which kind, how new. */

import type { AskedKind } from './asked-things.ts';
import type { CandidateShape } from './candidate.ts';
import { membership } from './closed-classes.ts';
import { type Group, type Occurrence, plain } from './groups.ts';
import type { Question } from './question.ts';
import type { Hits } from './search.ts';
import { stem } from './stem.ts';
import type { TextIndex } from './text-index.ts';

export interface Traits {
  /** How well its shape fits what is asked for. */
  readonly fit: number;
  /** 1 for a member of the class that is asked for, -1 for what is none. */
  readonly member: number;
  /** 1 when it counts what is asked for, below 0 when something else. */
  readonly unit: number;
  /** A stretch of time, wanted or not. */
  readonly time: number;
  /** Common words, not a name; and how often it is written with a capital. */
  readonly words: number;
  readonly capital: number;
  readonly length: number;
  /** The name of a newspaper or channel. */
  readonly outlet: number;
  /** Its nearest place, as a share of that of the nearest candidate of all; its sentence, of the best sentence. */
  readonly nearShare: number;
  readonly coverageShare: number;
  /** How close the question's words stand, squared, so that only the closest count; and in a headline. */
  readonly nearSquared: number;
  readonly nearHeadline: number;
  /** Stands behind the small word that the question has before its gap. */
  readonly preposition: number;
  /** Stands among the first sentences of an article. */
  readonly lead: number;
  /** All its places together, in logarithms; and how much more often the story has it in sentences of other things. */
  readonly mentions: number;
  readonly elsewhere: number;
  readonly single: number;
  /** Share of the articles found. */
  readonly articles: number;
  /** All its places, those that are close and new above all; the best sentence that is new; how new its best place is. */
  readonly freshEvidence: number;
  readonly freshPassage: number;
  readonly freshPlace: number;
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

/** "Who" may be a company, "which senator" may not. */
function fitOf({ kind, heads }: Question, shape: CandidateShape): number {
  const isSomebody = shape === 'person' || shape === 'other';
  return kind === 'person' && heads.length > 0 && !isSomebody ? NOBODY : (FITS[kind][shape] ?? 0);
}

const NOBODY = -0.5;

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
  const words = plain(text).split(' ');
  const most = (of: (one: Occurrence) => number): number => Math.max(...occurrences.map(of));
  const share = (is: (one: Occurrence) => boolean): number =>
    occurrences.filter(is).length / occurrences.length;
  const shape = bestShape(occurrences, question.kind);
  const place = occurrences.reduce((one, other) => (closeness(other) > closeness(one) ? other : one));
  const freshness = ({ found }: Occurrence, days: number): number =>
    Math.exp((Date.parse(found.passage.at) - hits.newest) / DAY_MS / days);
  const isLead = ({ found: { passage } }: Occurrence): boolean =>
    passage.id - (index.articles[passage.article]?.from ?? 0) < LEAD;
  return {
    fit: fitOf(question, shape),
    member: membership(question.kind, question.heads, text),
    ...ofCount(question, occurrences),
    words: shape === 'words' ? 1 : 0,
    capital: share(({ candidate }) => /\p{Lu}/u.test(candidate.text)),
    length: Math.min(5, words.length) / 3,
    outlet: OUTLET.test(text) ? 1 : 0,
    nearShare: Math.min(1, most(({ near }) => near) / best.near),
    coverageShare: Math.min(1, most(({ found }) => found.coverage) / best.coverage),
    nearSquared: most((one) => one.near * closeness(one)),
    nearHeadline: most((one) => (one.found.passage.field === 'headline' ? closeness(one) : 0)),
    preposition: most((one) => (isBehind(one, question.lead) ? one.near : 0)),
    lead: occurrences.some(isLead) ? 1 : 0,
    mentions: Math.log(occurrences.length),
    elsewhere: Math.log(Math.max(1, passagesWith(index, words)) / new Set(occurrences.map(idOf)).size),
    single: occurrences.length === 1 ? 1 : 0,
    articles: new Set(occurrences.map(({ found }) => found.passage.article)).size / hits.articles,
    freshEvidence: Math.log1p(
      occurrences.reduce((sum, one) => sum + closeness(one) * freshness(one, NEWS_DAYS), 0),
    ),
    freshPassage: most((one) => one.found.score * freshness(one, NEWS_DAYS / 2)),
    freshPlace: freshness(place, NEWS_DAYS),
  };
}

/** Days after which news has lost two thirds of its newness. */
const NEWS_DAYS = 20;

/** How close the question's words stand in a sentence that is about the question. */
function closeness({ near, found }: Occurrence): number {
  return near * found.score;
}

function idOf({ found }: Occurrence): number {
  return found.passage.id;
}

/** Sentences of the story with its rarest word. */
function passagesWith({ postings, passages }: TextIndex, words: readonly string[]): number {
  return Math.min(...words.map((word) => postings.get(stem(word))?.passages.length ?? passages.length));
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
