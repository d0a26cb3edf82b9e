/** How values are written: one place for currency, rounding, names and tense. */
import Big from 'big.js';
import type {
  Bound,
  DealRemark,
  DealStep,
  Decimal,
  Money,
  Move,
  Multiple,
  Percent,
  Quantity,
  Status,
  Value,
} from '../model/values.ts';

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

/** Steps that read badly as they are called. */
const DEAL_STEPS: Readonly<Record<DealStep | DealRemark, string>> = {
  exploring: 'exploring a deal',
  talks: 'in talks',
  'advanced talks': 'in advanced talks',
  agreed: 'deal reached',
  signed: 'deal signed',
  cleared: 'deal cleared',
  closed: 'deal closed',
  blocked: 'deal blocked',
  terminated: 'deal called off',
  'not final': 'not final',
  pending: 'pending',
  'form unclear': 'form unclear',
};

const DEAL_STEP_LIST = Object.entries(DEAL_STEPS) as [DealStep | DealRemark, string][];

/** The steps of a deal that stand in `text` as they are written here. */
export function houseSteps(text: string): Status[] {
  return DEAL_STEP_LIST.flatMap(([step, words]) =>
    text.includes(words) ? [{ type: 'status', ladder: 'deal', step } as const] : [],
  );
}

export function writeValue(value: Value): string {
  switch (value.type) {
    case 'money':
    case 'percent':
    case 'quantity':
    case 'multiple':
      return BOUND_WORDS[value.bound] + writeFigure(value);
    case 'status':
      return value.ladder === 'deal' ? DEAL_STEPS[value.step] : value.step;
    case 'move':
      return writeMove(value);
  }
}

/** A quantity without what is counted, "at least 12"; any other value as it is. */
export function writeCount(value: Value): string {
  return writeValue(value.type === 'quantity' ? { ...value, noun: '' } : value);
}

function writeFigure(value: Money | Percent | Quantity | Multiple): string {
  const low = writeNumber(value, value.amount);
  const figure = value.upTo ? `${low} to ${writeNumber(value, value.upTo)}` : low;
  return value.type === 'quantity' && value.noun ? `${figure} ${value.noun}` : figure;
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
      return withCommas(amount);
  }
}

/** Never rounds: "14300000000" USD -> "$14.3B", "1250" USD -> "$1,250". */
function writeMoney(amount: Decimal, currency: string): string {
  const value = Big(amount);
  const scale = SCALES.find(([unit]) => value.gte(unit));
  const digits = scale ? value.div(scale[0]).toFixed() + scale[1] : plainDigits(value);
  return (SIGNS[currency] ?? `${currency} `) + withCommas(digits);
}

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
      return `${person} joins${placeOf(move)}${becomes ? `, to ${shortRole(becomes)}` : ''}`;
    case 'is named':
      return `${person} ${namedTo(move)}`;
    case 'leaves':
    case 'retires':
    case 'is ousted':
      return was
        ? `${person} ${verb} as ${was}${from ? ` of ${from}` : ''}`
        : `${person} ${verb}${placeOf(move)}`;
  }
}

/** "is to lead its labs", "is named chief executive at Acme". */
function namedTo({ to, becomes }: Move): string {
  const what =
    becomes === undefined ? 'named' : isTask(becomes) ? `to ${shortRole(becomes)}` : `named ${becomes}`;
  return `is ${what}${to && !becomes?.includes(to) ? ` at ${to}` : ''}`;
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
  const what = verb === 'is named' ? namedTo(move) : `${verb}${placeOf(move)}`;
  return `${person.split(' ').at(-1)} ${what}`;
}
