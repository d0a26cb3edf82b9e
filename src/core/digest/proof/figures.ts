/** Figures that a text states, and which figure of a source proves another. */
import { sameDecimal } from '../../decimal.ts';
import type { Bound, Decimal, Value } from '../../model/values.ts';
import type { FigureMention } from '../../read/figures/figure.ts';
import { readFigures } from '../../read/figures/read-figures.ts';
import { readTallies } from '../../read/figures/tally.ts';
import type { Sentence } from '../../read/sentences.ts';
import type { Token } from '../../read/tokens.ts';

/** UTF-16 units [start, end) of the sentence. */
export interface StatedFigure {
  readonly start: number;
  readonly end: number;
  readonly value: FigureMention['value'];
  /**
   * What its words tell beyond the bound: "nearly" is "below", "well over" is "far", "just over" is "near"; and the word
   * itself where it is open whether it is a bound, "over" in "over five years".
   */
  readonly shade: string | undefined;
}

export function statedFigures(sentence: Sentence): StatedFigure[] {
  return [...readFigures(sentence), ...readTallies(sentence)].map(({ start, end, value }) => {
    const before = wordsBefore(sentence.tokens, start);
    return {
      start,
      end,
      value: asMultiple(isCapped(before, value) ? { ...value, bound: 'le' } : value),
      shade: shadeOf(value.bound, before),
    };
  });
}

/** Words of the longest wording that shades a figure, "slightly more than a". */
const MOST_WORDS = 3;

/** The nearest first. */
function wordsBefore(tokens: readonly Token[], start: number): string[] {
  const at = tokens.findIndex((token) => token.start >= start);
  const words = tokens.slice(Math.max(0, at - MOST_WORDS), at);
  return words.map(({ lower }) => lower).reverse();
}

/** "Takes up to 49%" may be read as "takes up"; where that is open, the figure is no more than a limit. */
function isCapped([last, first]: readonly string[], { bound, trend }: FigureMention['value']): boolean {
  return bound === 'eq' && trend === undefined && first === 'up' && last === 'to';
}

/** "3 times" counts nothing: it is as much as "three times" and "tripled". */
function asMultiple(value: FigureMention['value']): FigureMention['value'] {
  if (value.type !== 'quantity' || value.noun !== 'times') return value;
  const { noun: _, ...figure } = value;
  return { ...figure, type: 'multiple' };
}

const BELOW: ReadonlySet<string> = new Set(['nearly', 'almost', 'under', 'below', 'less']);
const ABOVE: ReadonlySet<string> = new Set(['over', 'above', 'more', 'past']);

/** "Just over", "a little under". */
const JUST: ReadonlySet<string> = new Set(['just', 'slightly', 'little', 'bit']);

function shadeOf(bound: Bound, before: readonly string[]): StatedFigure['shade'] {
  const isShade = (word: string): boolean => BELOW.has(word) || ABOVE.has(word);
  switch (bound) {
    case 'eq':
      return before.slice(0, 1).find(isShade);
    case 'gt':
    case 'lt':
      return before.includes('well') ? 'far' : before.some((word) => JUST.has(word)) ? 'near' : undefined;
    case 'approx': {
      const word = before.find(isShade);
      return word && (BELOW.has(word) ? 'below' : 'above');
    }
    default:
      return undefined;
  }
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
    (said.shade === undefined || said.shade === source.shade) &&
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
  if (head === 'person') return 'people';
  return head.endsWith('s') && !head.endsWith('ss') ? head.slice(0, -1) : head;
}

/** "about" may be said of an exact figure and "at least" of "over"; never the other way round. */
function isWeaker(said: Bound, source: Bound): boolean {
  if (source === 'eq') return said === 'approx';
  return (source === 'gt' && said === 'ge') || (source === 'lt' && said === 'le');
}
