/** Words of a passage that could be the answer, each with what it is. */
import type { Value } from '../model/values.ts';
import { readDates } from '../read/dates/read-dates.ts';
import { readFigures } from '../read/figures/read-figures.ts';
import { type Sentence, sentenceOf } from '../read/sentences.ts';
import type { Token } from '../read/tokens.ts';
import { FUNCTION_WORDS } from '../read/words/function-words.ts';
import { TAG } from '../read/words/index.ts';
import { ORDINALS } from '../read/words/ordinals.ts';
import type { AskedKind } from './asked-things.ts';
import type { Candidate } from './candidate.ts';
import { isContent } from './content.ts';
import { optionsIn } from './options.ts';
import type { Question } from './question.ts';
import { stem } from './stem.ts';
import type { Passage } from './text-index.ts';

export interface ReadPassage {
  readonly passage: Passage;
  readonly sentence: Sentence;
  readonly stems: readonly string[];
  readonly candidates: readonly Candidate[];
}

const WITH_NAMES: ReadonlySet<AskedKind> = new Set(['person', 'organisation', 'place', 'work', 'thing']);
const WITH_FIGURES: ReadonlySet<AskedKind> = new Set(['money', 'count', 'percent', 'duration']);

export function readCandidates(passage: Passage, question: Question): ReadPassage {
  const sentence = sentenceOf(passage.text, 0);
  const stems = sentence.tokens.map((token) => (isContent(token) ? stem(token.lower) : ''));
  const { kind, isPair, isTally } = question;
  if (question.options.length > 0)
    return { passage, sentence, stems, candidates: optionsIn(sentence, question.options) };
  const titles = quoted(sentence);
  const names = WITH_NAMES.has(kind) ? named(passage, sentence, question) : [];
  const candidates = [
    ...(isPair ? pairs(names, sentence) : names),
    ...(WITH_NAMES.has(kind) ? titles : []),
    ...(WITH_NAMES.has(kind) && !isPair ? wordRuns(sentence, names, kind) : []),
    ...(WITH_FIGURES.has(kind) ? figures(sentence, kind) : []),
    ...(isTally ? ordinals(sentence) : []),
    ...(kind === 'date' ? dates(sentence, passage) : []),
  ];
  const isPiece = ({ first, last }: Candidate): boolean =>
    titles.some(
      (title) => first >= title.first && last <= title.last && last - first < title.last - title.first,
    );
  return {
    passage,
    sentence,
    stems,
    candidates: candidates.filter(
      (one) => saysMore(stems.slice(one.first, one.last), question) && !isPiece(one),
    ),
  };
}

/** An answer that only repeats the question says nothing. */
function saysMore(stems: readonly string[], { words }: Question): boolean {
  const said = stems.filter((one) => one !== '');
  return said.length === 0 || said.some((one) => !words.has(one));
}

function named({ names }: Passage, { tokens, text }: Sentence, question: Question): Candidate[] {
  return names.flatMap(({ start, end, name, kind }) => {
    const [first, last] = wholeName(tokens, question, ...tokensIn(tokens, start, end));
    if (last <= first || FUNCTION_WORDS.has(name.toLowerCase())) return [];
    const own = text.slice(tokens[first]?.start, tokens[last - 1]?.end);
    return [{ shape: kind, text: kind === 'person' && isFormOf(own, name) ? name : own, first, last }];
  });
}

/** "Roe" of "Jane Roe"; what hangs on a name, or was cut off it, is no form. */
function isFormOf(own: string, name: string): boolean {
  return name.length >= own.length && (name.endsWith(own) || name.startsWith(own));
}

/** With what hangs on it: "Mar" of "Mar-a-Lago", "Acme" of "Acme's has". */
function wholeName(
  tokens: readonly Token[],
  { kind, words }: Question,
  first: number,
  last: number,
): readonly [number, number] {
  let [from, to] = [first, last];
  const isDash = (token: Token | undefined): boolean => token?.text === '-' && token.glued;
  for (let at = to; isDash(tokens[at]) && tokens[at + 1]?.glued; at += 2)
    if (isUpper(tokens[at + 1])) to = at + 2;
  for (let at = from; isDash(tokens[at - 1]) && tokens[at]?.glued; at -= 2)
    if (isUpper(tokens[at - 2])) from = at - 2;
  const [own, next] = [tokens[to], tokens[to + 1]];
  const isOwn = kind === 'organisation' && (own?.text === "'s" || own?.text === '’s');
  if (
    isOwn &&
    (next === undefined || (next.shape !== 'number' && next.shape !== 'title' && !isContent(next)))
  )
    to += 1;
  // "The Acme Roadster" is the Roadster, when the question has Acme.
  if (kind === 'work' || kind === 'thing')
    while (from < to - 1 && words.has(stem((tokens[from] as Token).lower)) && isUpper(tokens[from + 1]))
      from += 1;
  return [from, to];
}

function isUpper(token: Token | undefined): boolean {
  return (
    token !== undefined && (token.shape === 'title' || token.shape === 'upper' || token.shape === 'mixed')
  );
}

/** "Acme and Orvex" */
function pairs(names: readonly Candidate[], { tokens, text }: Sentence): Candidate[] {
  return names.flatMap((one) => {
    const joint = tokens[one.last];
    if (joint?.lower !== 'and' && joint?.text !== '&') return [];
    const other = names.find(({ first }) => first === one.last + 1);
    if (!other) return [];
    return [
      { ...one, text: text.slice(tokens[one.first]?.start, tokens[other.last - 1]?.end), last: other.last },
    ];
  });
}

const QUOTE = /[“"‘]([^“”"‘’]{2,60}?(?:’[a-z]{1,2}[^“”"‘’]{0,40})?),?[”"’]/g;

function quoted({ tokens, text }: Sentence): Candidate[] {
  return [...text.matchAll(QUOTE)].flatMap(({ index, 1: inner = '' }) => {
    const start = index + 1;
    const [first, last] = tokensIn(tokens, start, start + inner.length);
    return last > first && last - first <= 8
      ? [{ shape: 'quoted' as const, text: inner.replace(/[,.]$/, ''), first, last }]
      : [];
  });
}

function figures(sentence: Sentence, kind: AskedKind): Candidate[] {
  return readFigures(sentence).map(({ start, end, value }) => {
    const [first, last] = tokensIn(sentence.tokens, start, end);
    const shape = value.type === 'money' ? 'money' : value.type === 'percent' ? 'percent' : 'count';
    return {
      shape,
      text:
        kind === 'duration' ? sentence.text.slice(start, end) : said(sentence.text.slice(start, end), value),
      first,
      last,
      value,
    };
  });
}

/** "His 22nd title" */
function ordinals({ tokens }: Sentence): Candidate[] {
  return tokens.flatMap((token, at) => {
    const end = tokens[at + 1];
    if (token.shape !== 'number' || !end?.glued || !/^(?:st|nd|rd|th)$/.test(end.text)) return [];
    return [{ shape: 'count' as const, text: token.text, first: at, last: at + 2 }];
  });
}

/** What is counted stands in the question: the number alone answers, with its bound. */
function said(text: string, value: Value): string {
  if (value.type === 'status' || value.type === 'move') return text;
  const { amount, upTo, bound } = value;
  if (value.type === 'money')
    return /^\W*[\d$€£¥A-Z]/.test(text) && upTo === undefined
      ? `${BOUND_WORDS[bound]}${text.replace(/\+$/, '')}`
      : text;
  const number = upTo === undefined ? grouped(amount) : `${grouped(amount)}-${grouped(upTo)}`;
  return `${BOUND_WORDS[bound]}${number}${value.type === 'percent' ? '%' : ''}`;
}

const BOUND_WORDS = {
  eq: '',
  approx: 'about ',
  gt: 'more than ',
  ge: 'at least ',
  lt: 'less than ',
  le: 'up to ',
  range: '',
} as const;

/** "1500" -> "1,500" */
function grouped(amount: string): string {
  const [whole = '', part] = amount.split('.');
  const digits = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return part === undefined ? digits : `${digits}.${part}`;
}

function dates(sentence: Sentence, { at }: Passage): Candidate[] {
  const { tokens, text } = sentence;
  const years = tokens.flatMap((token, index): Candidate[] =>
    /^(?:1[5-9]|20)\d\d$/.test(token.text)
      ? [{ shape: 'year', text: token.text, first: index, last: index + 1 }]
      : [],
  );
  const days = readDates(sentence, at).flatMap(({ start, end }): Candidate[] => {
    const [first, last] = tokensIn(tokens, start, end);
    return /^\d{4}$/.test(text.slice(start, end))
      ? []
      : [{ shape: 'day', text: text.slice(start, end), first, last }];
  });
  return [...years, ...days];
}

const LONGEST_RUN = 4;
/** Kinds of which each has a name with a capital. */
const CALLED: ReadonlySet<AskedKind> = new Set(['person', 'organisation', 'place']);

/** Runs of words without small words and marks between them: "nightlife noise". The reader's names are left to it. */
function wordRuns({ tokens, text }: Sentence, names: readonly Candidate[], kind: AskedKind): Candidate[] {
  const found: Candidate[] = [];
  const isDash = (token: Token | undefined): boolean => token?.text === '-' && token.glued;
  const isRun = tokens.map(isRunWord);
  for (let first = 0; first < tokens.length; first += 1) {
    if (!isRun[first] || isDash(tokens[first - 1])) continue;
    for (let last = first + 1; last <= Math.min(tokens.length, first + LONGEST_RUN + 1); last += 1) {
      const token = tokens[last - 1] as Token;
      if (isDash(token)) continue;
      if (!isRun[last - 1]) break;
      if (isDash(tokens[last]) || names.some((name) => name.first === first && name.last === last)) continue;
      if (kind === 'person' && names.some((name) => name.first <= first && name.last >= last)) continue;
      // "Acme bought" names nobody.
      if (CALLED.has(kind) && !(isUpper(tokens[first]) && isUpper(token))) continue;
      // "developing" of "developing batteries"
      if (/^\p{Ll}+ing$/u.test(token.text) && isRun[last]) continue;
      found.push({ shape: 'words', text: text.slice(tokens[first]?.start, token.end), first, last });
    }
  }
  return found;
}

/** When, how many and who says so are no part of what is named. */
const NEVER_IN_RUNS = TAG.saying | TAG.number | TAG.date;

function isRunWord(token: Token): boolean {
  return (
    isContent(token) &&
    (token.tags & NEVER_IN_RUNS) === 0 &&
    !ORDINALS.has(token.lower) &&
    !(token.shape === 'lower' && token.lower.endsWith('ly'))
  );
}

/** Indices [first, last) of the tokens inside [start, end). */
function tokensIn(tokens: readonly Token[], start: number, end: number): readonly [number, number] {
  let first = 0;
  while (first < tokens.length && (tokens[first] as Token).start < start) first += 1;
  let last = first;
  while (last < tokens.length && (tokens[last] as Token).end <= end) last += 1;
  return [first, last];
}
