/** How exactly the words around a figure state it: "about", "over", "up to", "+", "or more". */
import type { Bound } from '../model/values.ts';

export interface StatedBound {
  readonly bound: Bound;
  /** UTF-16 units behind the figure that belong to it: the "+" of "$10B+". */
  readonly suffixLength: number;
}

const MODAL = '(?:could|would|will|may|might|can|to|should)';

/** Words that stand right before the figure, in the order they are tried: "just over" before "over". */
const WORDS: readonly (readonly [Exclude<Bound, 'range' | 'eq'>, string])[] = [
  [
    'approx',
    String.raw`about|around|approximately|approx\.?|roughly|some|an estimated|estimated|circa|close to|nearly|almost|just over|just under|a little over|a little under|near|or so`,
  ],
  ['ge', 'at least|no less than|no fewer than|a minimum of|not less than|minimum'],
  [
    'le',
    'up to|as much as|as many as|at most|no more than|not more than|a maximum of|maximum|capped at|as high as',
  ],
  [
    'gt',
    `more than|over|above|exceeding|exceeds|exceeded|in excess of|upwards of|north of|greater than|higher than|past|topping|topped|tops|surpassing|surpassed|${MODAL} (?:exceed|top|surpass)`,
  ],
  ['lt', 'less than|under|below|fewer than|lower than|short of'],
];

const BEFORE = WORDS.map(
  ([bound, words]) => [bound, new RegExp(`(?<![\\p{L}\\d])(?:${words})\\s(?:a\\s)?$`, 'iu')] as const,
);

/** Words of that kind that may stand between a figure and what governs it: "from about $4 billion". */
export const HEDGE_WORDS = 'about|around|over|nearly|some|more than|up to';

/** The longest wording above is 17 letters; a little more for the article and the space. */
const WINDOW = 28;

/** "a legal battle over a $126.5 million fee", "ranked above $2 stocks": the word is about the thing, not the size. */
const TOPIC_OVER =
  /(?:battle|dispute|fight|row|clash|war|lawsuit|suit|case|debate|talks|questions|concerns|feud|negotiations|discussions|agreement|vote|auction)\sover\s(?:a\s)?$/i;

export function statedBound(text: string, start: number, end: number): StatedBound {
  const after = text.slice(end, end + 12);
  if (after.startsWith('+')) return { bound: 'ge', suffixLength: 1 };
  if (/^ or more\b|^ or higher\b/i.test(after)) return { bound: 'ge', suffixLength: 0 };
  if (/^ or less\b|^ or lower\b/i.test(after)) return { bound: 'le', suffixLength: 0 };
  if (/^ or so\b/i.test(after)) return { bound: 'approx', suffixLength: 0 };
  const before = text.slice(Math.max(0, start - WINDOW), start);
  if (TOPIC_OVER.test(before)) return { bound: 'eq', suffixLength: 0 };
  const hit = BEFORE.find(([, pattern]) => pattern.test(before));
  return { bound: hit?.[0] ?? 'eq', suffixLength: 0 };
}
