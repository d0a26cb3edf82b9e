/** What the quoted words of some evidence state, read once for all the texts that draw on it. */

import { sameDecimal } from '../../decimal.ts';
import type { Move } from '../../model/values.ts';
import type { Evidence, Instant } from '../../model.ts';
import type { SentenceDate } from '../../read/dates/mention.ts';
import { readDates } from '../../read/dates/read-dates.ts';
import { withoutMarkup } from '../../read/markup.ts';
import { type Sentence, sentenceOf } from '../../read/sentences.ts';
import { BOUNDS_BEFORE } from '../../read/words/bounds.ts';
import { ORDINALS } from '../../read/words/ordinals.ts';
import { type StatedFigure, statedFigures } from './figures.ts';
import { type Words, wordsOf } from './names.ts';
import { type StatedStage, statedStages } from './stages.ts';

export interface Proof {
  readonly figures: readonly StatedFigure[];
  /** Read when first asked for: most texts tell no stage. */
  readonly stages: () => readonly StatedStage[];
  /** As the evidence claims them: whose surname it is may be told elsewhere in its article. */
  readonly moves: readonly Move[];
  /** Dates with the instant that relative ones count from. */
  readonly dates: readonly { readonly at: Instant; readonly days: readonly SentenceDate[] }[];
  /** Digits that are part of no figure and no date, as `digitsOutside` gives them. */
  readonly digits: ReadonlySet<string>;
  readonly words: readonly Words[];
}

/** Words of a source, with the instant that relative dates in them count from. */
export interface Quoted {
  readonly at: Instant;
  readonly text: string;
}

/** `allowed` are names and labels of the story itself, which need no proof. */
export function readProof(evidence: readonly Evidence[], allowed: readonly string[]): Proof {
  const read = new Set(evidence.map(({ claim }) => readOnce({ at: claim.at, text: claim.quote.text })));
  const proof = proofOfRead([...read], allowed);
  const counts = evidence.flatMap(statedCount);
  return {
    ...proof,
    figures: [...proof.figures, ...counts],
    moves: evidence.flatMap(({ claim }) => (claim.value.type === 'move' ? [claim.value] : [])),
  };
}

/** What bare words prove, without the claims that were read in them. */
export function proofOf(quotes: readonly Quoted[]): Proof {
  return proofOfRead(quotes.map(readQuote), []);
}

interface ReadQuote {
  readonly at: Instant;
  readonly sentence: Sentence;
  readonly figures: readonly StatedFigure[];
  readonly days: readonly SentenceDate[];
  readonly digits: readonly string[];
  readonly words: Words;
}

/**
 * What a value is proven by is quoted with each claim of its sentence, and again with every change of it, each time in a
 * record of its own from the store: the quotations met last are read once. When full all are dropped.
 */
const quotes = new Map<string, ReadQuote>();
const MOST_QUOTES = 500;

function readOnce({ at, text }: Quoted): ReadQuote {
  const key = `${at} ${text}`;
  const known = quotes.get(key);
  if (known) return known;
  if (quotes.size >= MOST_QUOTES) quotes.clear();
  // Cut from the key, for the text given may keep a whole article alive.
  const read = readQuote({ at, text: key.slice(at.length + 1) });
  quotes.set(key, read);
  return read;
}

function readQuote({ at, text }: Quoted): ReadQuote {
  const sentence = sentenceOf(withoutMarkup(text), 0);
  const figures = statedFigures(sentence);
  const days = readDates(sentence, at);
  const digits = digitsOutside(sentence, [...figures, ...days]);
  return { at, sentence, figures, days, digits, words: wordsOf(sentence) };
}

function proofOfRead(read: readonly ReadQuote[], allowed: readonly string[]): Proof {
  const own = allowed.map((text) => sentenceOf(text, 0));
  const figures = read.flatMap((quote) => quote.figures);
  const bare = figures.filter(
    ({ value }) => value.type === 'quantity' && value.noun === '' && value.bound === 'eq',
  );
  let stages: readonly StatedStage[] | undefined;
  return {
    figures,
    stages: () => {
      stages ??= [...read.map(({ sentence }) => sentence), ...own].flatMap(statedStages);
      return stages;
    },
    moves: [],
    dates: read.map(({ at, days }) => ({ at, days })),
    digits: new Set([
      ...read.flatMap(({ digits }) => digits),
      ...bare.map(({ value }) => value.amount),
      ...own.flatMap((sentence) => digitsOutside(sentence, [])),
    ]),
    words: [...read.map(({ words }) => words), ...own.map(wordsOf)],
  };
}

/** "A 29-year-old woman" is one. */
const AGE = /\b\d{1,3}[- ]years?[- ]old\b/u;

/**
 * The count that a claim makes, in the unit of its fact: "400 workers" are 400 jobs, and the 34 to which a toll rose are
 * people. One person is told of and not counted: "a man was killed" is one dead.
 */
function statedCount({ claim: { span, value } }: Evidence): StatedFigure[] {
  if (value.type !== 'quantity') return [];
  if (value.noun === 'people' && value.amount === '1' && !/\d/.test(span.text.replace(AGE, '')))
    return [{ start: 0, end: 0, value, shade: undefined }];
  // "A fourth person has died"
  const ordinal = ORDINALS.get(span.text.split(' ')[0]?.toLowerCase() ?? '');
  if (ordinal === value.amount) return [{ start: 0, end: 0, value, shade: undefined }];
  // A number that is known from the whole article stands in no words.
  const said = statedFigures(sentenceOf(withoutMarkup(span.text), 0)).find(
    (figure) => figure.value.type === 'quantity' && sameDecimal(figure.value.amount, value.amount),
  );
  return said ? [{ start: 0, end: 0, value, shade: said.shade }] : [];
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Digits that no figure takes in, with the word before them where it could be a bound: "737", "under 2". */
export function digitsOutside({ tokens }: Sentence, places: readonly Place[]): string[] {
  return tokens.flatMap((token, at) => {
    if (token.shape !== 'number' || isInside(token, places)) return [];
    const before = tokens[at - 1]?.lower ?? '';
    return BOUNDS_BEFORE.has(before) ? [`${before} ${token.text}`] : [token.text];
  });
}

export function isInside(inner: Place, places: readonly Place[]): boolean {
  return places.some(({ start, end }) => inner.start >= start && inner.end <= end);
}
