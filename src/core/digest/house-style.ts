/** How values are written: one place for currency, rounding, names and tense; stage-words.ts has the stages. */
import Big from 'big.js';
import type { Bound, Decimal, Money, Move, Multiple, Percent, Quantity, Value } from '../model/values.ts';
import { OPEN } from '../read/words/money.ts';
import { writeStage } from './stage-words.ts';

const SIGNS: Readonly<Record<string, string>> = {
  USD: '$',
  EUR: '€',
  GBP: '£',
  JPY: '¥',
  INR: '₹',
  KRW: '₩',
  CAD: 'C$',
  AUD: 'A$',
  NZD: 'NZ$',
  HKD: 'HK$',
  SGD: 'S$',
};

const SCALES: readonly (readonly [string, string])[] = [
  ['1000000000000', 'T'],
  ['1000000000', 'B'],
  ['1000000', 'M'],
];

const BOUND_WORDS: Readonly<Record<Bound, string>> = {
  eq: '',
  range: '',
  approx: 'about ',
  gt: 'over ',
  ge: 'at least ',
  lt: 'under ',
  le: 'up to ',
};

export function writeValue(value: Value): string {
  switch (value.type) {
    case 'money':
    case 'percent':
    case 'quantity':
    case 'multiple':
      return writeVague(value) ?? BOUND_WORDS[value.bound] + writeFigure(value);
    case 'status':
      return writeStage(value);
    case 'move':
      return writeMove(value);
  }
}

/** A quantity without what is counted, "at least 12"; any other value as it is. */
export function writeCount(value: Value): string {
  return writeValue(value.type === 'quantity' ? { ...value, noun: '' } : value);
}

/** As the source has it: no figure of ours stands for "dozens". */
function writeVague(value: Money | Percent | Quantity | Multiple): string | undefined {
  if (value.type !== 'quantity' || value.vague === undefined) return undefined;
  if (!value.noun) return value.vague;
  return COUNTS_OF.test(value.vague) ? `${value.vague} of ${value.noun}` : `${value.vague} ${value.noun}`;
}

const COUNTS_OF = /(?:dozens|scores|tens|hundreds|thousands|illions)$/u;

function writeFigure(value: Money | Percent | Quantity | Multiple): string {
  const low = writeNumber(value, value.amount);
  const figure = value.upTo ? `${low} to ${writeNumber(value, value.upTo)}` : low;
  if (value.type === 'money' && OPEN.has(value.currency)) return `${figure} ${value.currency}`;
  if (value.type !== 'quantity' || !value.noun) return figure;
  const isOne = value.amount === '1' && !value.upTo;
  return `${figure} ${isOne ? singular(value.noun) : value.noun}`;
}

/** "jobs" -> "job", for the one that a figure counts. */
function singular(noun: string): string {
  return noun === 'people' ? 'person' : noun.replace(/(?<!s)s$/u, '');
}

function writeNumber(value: Money | Percent | Quantity | Multiple, amount: Decimal): string {
  switch (value.type) {
    case 'money':
      return writeMoney(amount, value.currency);
    case 'percent':
      return `${amount}%`;
    case 'multiple':
      return `${amount} times`;
    case 'quantity':
      return writeMany(amount);
  }
}

/** Never rounds: "14300000000" USD -> "$14.3B", "1250" USD -> "$1,250". */
function writeMoney(amount: Decimal, currency: string): string {
  const value = Big(amount);
  const scale = SCALES.find(([unit]) => value.gte(unit));
  const digits = scale ? value.div(scale[0]).toFixed() + scale[1] : plainDigits(value);
  const sign = OPEN.has(currency) ? '' : (SIGNS[currency] ?? `${currency} `);
  return sign + withCommas(digits);
}

/** Round millions in words, "2.4 million", and other numbers in full, "2,412,345". */
function writeMany(amount: Decimal): string {
  const value = Big(amount);
  const scale = LARGE.find(([unit]) => value.gte(unit));
  const few = scale && value.div(scale[0]).toFixed();
  return few !== undefined && /^\d+(?:\.\d{1,2})?$/u.test(few) ? `${few} ${scale?.[1]}` : withCommas(amount);
}

const LARGE: readonly (readonly [string, string])[] = [
  ['1000000000', 'billion'],
  ['1000000', 'million'],
];

function withCommas(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+(?![\d.]))(?<!\.\d*)/g, ',');
}

/** Cents are two digits: "31.5" -> "31.50". */
function plainDigits(value: Big): string {
  const digits = value.toFixed();
  return /\.\d$/.test(digits) ? `${digits}0` : digits;
}

/** "Alexandr Wang joins Meta, to lead a new AI research lab". The present tense, as headlines have it. */
function writeMove(move: Move): string {
  const { person, verb, from, was, becomes } = move;
  switch (verb) {
    case 'joins':
      return `${person} ${verbOf(move)}${placeOf(move)}${becomes ? `, to ${shortRole(becomes)}` : ''}`;
    case 'is named':
      return `${person} ${namedTo(move)}`;
    case 'leaves':
    case 'retires':
    case 'is ousted':
      return was
        ? `${person} ${verbOf(move)} as ${asPost(was)}${from ? ` of ${from}` : ''}`
        : `${person} ${verbOf(move)}${placeOf(move)}`;
  }
}

/** "Three directors leave", "Jane Roe leaves". */
function verbOf({ person, verb }: Move): string {
  if (!MANY.test(person)) return verb;
  return verb.startsWith('is ') ? `are ${verb.slice(3)}` : verb.replace(/s$/u, '');
}

/** A group is told by its number or "several"; the names of people begin with a capital. */
const MANY =
  /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|some|many|other|a few|dozens|hundreds)\s/iu;

/** Posts are written small, as no text agrees with the next on their capitals: "Chief Executive", but "CEO". */
function asPost(post: string): string {
  return post.replace(POST_WORDS, (word) => word.toLowerCase());
}

const POST_WORDS =
  /\b(?:Chief|Executive|Financial|Operating|Technology|Security|Marketing|Officer|President|Vice|Chair|Chairman|Chairwoman|Director|Managing|Deputy|Head|Minister|Secretary|Co-founder|Co-Founder|Founder|General|Counsel|Editor|Manager|Coach|Finance|Interim)\b/gu;

/** "is to lead its labs", "is named chief executive of Acme", "is named head of research at Acme". */
function namedTo({ to, becomes }: Move): string {
  const what =
    becomes === undefined
      ? 'named'
      : isTask(becomes)
        ? `to ${shortRole(becomes)}`
        : `named ${asPost(becomes)}`;
  const link = becomes === undefined || isTask(becomes) || /\s(?:of|for)\s/u.test(becomes) ? 'at' : 'of';
  return `is ${what}${to && !becomes?.includes(to) ? ` ${link} ${to}` : ''}`;
}

/** Where somebody moves to or goes from, as it stands behind the verb. */
function placeOf({ verb, from, to }: Move): string {
  switch (verb) {
    case 'joins':
    case 'is named':
      return to ? ` ${to}` : '';
    case 'leaves':
      return from ? ` ${from}` : '';
    case 'retires':
    case 'is ousted':
      return from ? ` from ${from}` : '';
  }
}

function shortRole(becomes: string): string {
  const short = becomes.split(/,|\s(?:focused|focusing|that|which|dedicated|aimed)\s/u)[0] ?? becomes;
  return isTask(short) ? short : `be ${short}`;
}

function isTask(becomes: string): boolean {
  return /^(?:lead|head|run|oversee|become|serve)\b/u.test(becomes);
}

/** "Wang joins Meta": the short form for a headline. */
export function writeMoveShort(move: Move): string {
  const { person, verb } = move;
  const what = verb === 'is named' ? namedTo(move) : `${verbOf(move)}${placeOf(move)}`;
  // Only a name has a last one; a group, or somebody known by the post alone, is told in full.
  const isName = /^\p{Lu}/u.test(person);
  return `${isName ? person.split(' ').at(-1) : person} ${what}`;
}
