/** What the clusterer keeps of an article: its terms, with how often and in what part each stands, and people's ages. */
import type { Article } from '../../model.ts';
import { type Sentence, splitSentences } from '../../read/sentences.ts';
import type { Token } from '../../read/tokens.ts';
import { ageAt } from './ages.ts';
import { isCommon, termOf } from './words.ts';

/** What is known of a term beside how often it stands; bits. */
export const MARK = {
  /** Stands in the headline. */
  title: 1 << 0,
  /** Written as a name inside a sentence, or a figure. */
  name: 1 << 1,
  /** A place named where the article says what happened: "in Kestrel", "KESTREL (Wire) -". */
  place: 1 << 2,
} as const;

/** The three arrays run in step, headline first. */
export interface Profile {
  readonly id: string;
  readonly headline: string;
  /** Days since 1970, with a fraction. */
  readonly at: number;
  readonly terms: Int32Array;
  /** Times it stands; the headline's count twice. */
  readonly counts: Float64Array;
  readonly marks: Uint8Array;
  /** A word of each term as the article writes it. */
  readonly words: readonly string[];
  /** In years. */
  readonly ages: ReadonlySet<number>;
}

const MS_A_DAY = 86_400_000;
/** A headline's word says more of the story than one of the body. */
const HEADLINE_COUNTS = 2;
/** Words of the body that are read: news says what happened on top. */
const MOST_WORDS = 250;
/** UTF-16 units; what stands behind them is not looked at. */
const LONGEST_HEADLINE = 500;
const LONGEST_BODY = 10_000;
/** Sentences of the body that say where it happened. */
const PLACE_SENTENCES = 4;
const PLACE_CUES = new Set(['in', 'near', 'outside', 'from', 'at', 'of', 'on']);

/** More than any article has: the words read, a last sentence, the headline. */
export const MOST_TERMS = 2_048;

interface Draft {
  readonly slots: Map<number, number>;
  readonly terms: number[];
  readonly counts: number[];
  readonly marks: number[];
  readonly words: string[];
  readonly ages: Set<number>;
}

export function profileOf(article: Article): Profile {
  const draft: Draft = { slots: new Map(), terms: [], counts: [], marks: [], words: [], ages: new Set() };
  const headline = (article.headline ?? '').slice(0, LONGEST_HEADLINE);
  for (const sentence of splitSentences(headline, 0)) takeHeadline(draft, sentence);
  takeBody(draft, article.body.slice(0, LONGEST_BODY));
  return {
    id: article.id,
    headline,
    at: Date.parse(article.published) / MS_A_DAY,
    terms: Int32Array.from(draft.terms),
    counts: Float64Array.from(draft.counts),
    marks: Uint8Array.from(draft.marks),
    words: draft.words,
    ages: draft.ages,
  };
}

function takeHeadline(draft: Draft, sentence: Sentence): void {
  const isBare = isMostlyCapitals(sentence.tokens);
  sentence.tokens.forEach((token, index) => {
    const mark = !isBare && isNameAt(sentence.tokens, index) ? MARK.name : 0;
    take(draft, sentence.tokens, index, HEADLINE_COUNTS, MARK.title | mark | figureMark(token));
  });
}

function takeBody(draft: Draft, body: string): void {
  let words = 0;
  let sentences = 0;
  for (let start = 0; start < body.length && words < MOST_WORDS; ) {
    const newline = body.indexOf('\n', start);
    const end = newline < 0 ? body.length : newline;
    for (const { tokens } of splitSentences(body.slice(start, end), start)) {
      if (words >= MOST_WORDS) return;
      const isBare = isMostlyCapitals(tokens);
      for (let index = 0; index < tokens.length; index += 1) {
        const token = tokens[index];
        if (!token || token.shape === 'mark') continue;
        words += 1;
        const name = !isBare && isNameAt(tokens, index) ? MARK.name : 0;
        const isPlace = sentences < PLACE_SENTENCES && isPlaceAt(tokens, index, isBare, sentences);
        take(draft, tokens, index, 1, name | (isPlace ? MARK.place : 0) | figureMark(token));
      }
      sentences += 1;
    }
    start = end + 1;
  }
}

function take(draft: Draft, tokens: readonly Token[], index: number, count: number, mark: number): void {
  const token = tokens[index];
  if (!token || token.shape === 'mark') return;
  const age = ageAt(tokens, index);
  if (age !== undefined) draft.ages.add(age);
  if (isCommon(token.lower)) return;
  const term = termOf(token.lower);
  const slot = draft.slots.get(term);
  if (slot === undefined) {
    draft.slots.set(term, draft.terms.length);
    draft.terms.push(term);
    draft.counts.push(count);
    draft.marks.push(mark);
    draft.words.push(token.text);
  } else {
    draft.counts[slot] = (draft.counts[slot] ?? 0) + count;
    draft.marks[slot] = (draft.marks[slot] ?? 0) | mark;
  }
}

function figureMark(token: Token): number {
  return token.shape === 'number' ? MARK.name : 0;
}

/** A capital says nothing at the head of a sentence, unless the next word has one too: "Jane Roe was". */
function isNameAt(tokens: readonly Token[], index: number): boolean {
  if (!isCapital(tokens[index])) return false;
  const before = tokens[index - 1];
  const isHead = !before || /[.!?:"“‘]/.test(before.text);
  return !isHead || isCapital(tokens[index + 1]);
}

function isPlaceAt(
  tokens: readonly Token[],
  index: number,
  isBare: boolean,
  sentencesBefore: number,
): boolean {
  const token = tokens[index];
  if (!isCapital(token)) return false;
  const before = tokens[index - 1];
  if (before && !isBare && PLACE_CUES.has(before.lower)) return true;
  // A dateline: "KESTREL, Ohio (Wire) - Two men ..."
  return sentencesBefore === 0 && index === 0 && token?.shape === 'upper' && token.text.length > 3;
}

function isCapital(token: Token | undefined): boolean {
  return token?.shape === 'title' || token?.shape === 'upper' || token?.shape === 'mixed';
}

/**
 * "Two Men Held In Kestrel Shooting", "Photo: Jane Roe/Kestrel Wire": more capitals than longer words without one, so that
 * a capital tells nothing.
 */
function isMostlyCapitals(tokens: readonly Token[]): boolean {
  let surplus = 0;
  for (const token of tokens) {
    if (isCapital(token)) surplus += 1;
    else if (token.shape === 'lower' && token.text.length > 3) surplus -= 1;
  }
  return surplus > 0;
}
