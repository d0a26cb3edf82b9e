/** Figures that a text states, and which figure of a source proves another. */
import { sameDecimal } from '../../decimal.ts';
import type { Bound, Decimal, Value } from '../../model/values.ts';
import type { FigureMention } from '../../read/figures/figure.ts';
import { readFigures } from '../../read/figures/read-figures.ts';
import type { Sentence } from '../../read/sentences.ts';
import type { Token } from '../../read/tokens.ts';

/** UTF-16 units [start, end) of the sentence. */
export interface StatedFigure {
  readonly start: number;
  readonly end: number;
  readonly value: FigureMention['value'];
  /** On which side of a figure that is about right the words put the true one: "nearly", "just over". */
  readonly side: 'below' | 'above' | undefined;
}

export function statedFigures(sentence: Sentence): StatedFigure[] {
  return readFigures(sentence).map(({ start, end, value }) => ({
    start,
    end,
    value: asMultiple(value),
    side: value.bound === 'approx' ? sideBefore(sentence.tokens, start) : undefined,
  }));
}

/** "3 times" counts nothing: it is as much as "three times" and "tripled". */
function asMultiple(value: FigureMention['value']): FigureMention['value'] {
  if (value.type !== 'quantity' || value.noun !== 'times') return value;
  const { noun: _, ...figure } = value;
  return { ...figure, type: 'multiple' };
}

const BELOW: ReadonlySet<string> = new Set(['nearly', 'almost', 'under', 'below', 'less']);
const ABOVE: ReadonlySet<string> = new Set(['over', 'above', 'more']);
/** Words of the longest such wording, "slightly more than a". */
const WORDS_BEFORE = 3;

function sideBefore(tokens: readonly Token[], start: number): StatedFigure['side'] {
  const at = tokens.findIndex((token) => token.start >= start);
  for (const { lower } of tokens.slice(Math.max(0, at - WORDS_BEFORE), at).reverse()) {
    if (BELOW.has(lower)) return 'below';
    if (ABOVE.has(lower)) return 'above';
  }
  return undefined;
}

/** Whether `said` is what `source` states, or less: a weaker bound, or nothing of its trend. */
export function proves(source: StatedFigure, said: StatedFigure): boolean {
  const [known, told] = [source.value, said.value];
  return (
    isSameUnit(known, told) &&
    sameDecimal(known.amount, told.amount) &&
    isSameEnd(known.upTo, told.upTo) &&
    (told.from === undefined || isSameEnd(known.from, told.from)) &&
    (told.trend === undefined || told.trend === known.trend) &&
    (said.side === undefined || said.side === source.side) &&
    (known.bound === told.bound || isWeaker(told.bound, known.bound))
  );
}

function isSameEnd(known: Decimal | undefined, told: Decimal | undefined): boolean {
  return known === undefined || told === undefined ? known === told : sameDecimal(known, told);
}

function isSameUnit(known: Value, told: Value): boolean {
  if (known.type === 'money' && told.type === 'money') {
    return known.currency === told.currency && (told.per === undefined || told.per === known.per);
  }
  if (known.type === 'quantity' && told.type === 'quantity') {
    return told.noun === '' || headOf(told.noun) === headOf(known.noun);
  }
  return known.type === told.type;
}

/** What is counted, of one or of many: "young people" -> "people", "jobs" -> "job". */
function headOf(noun: string): string {
  const head = noun.slice(noun.lastIndexOf(' ') + 1).toLowerCase();
  return head.endsWith('s') && !head.endsWith('ss') ? head.slice(0, -1) : head;
}

/** "about" may be said of an exact figure and "at least" of "over"; never the other way round. */
function isWeaker(said: Bound, source: Bound): boolean {
  if (source === 'eq') return said === 'approx';
  return (source === 'gt' && said === 'ge') || (source === 'lt' && said === 'le');
}
