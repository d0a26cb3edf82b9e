/** What a figure is of, told by the nearest word of its clause that governs it. */

import type { AmountRole } from '../../model/roles.ts';
import type { Value } from '../../model/values.ts';
import type { Token } from '../tokens.ts';
import { moneyRole } from './money.ts';
import { percentRole } from './percent.ts';
import type { Place, Range, Stretch } from './place.ts';
import { quantityRole } from './quantity.ts';

/**
 * The role of the figure `value` at `figure`, by the words of its clause; when these do not tell, by those just before
 * it in the sentence. `others` are the other figures of the sentence, in order, without mere conversions.
 */
export function roleOf(
  tokens: readonly Token[],
  clause: Stretch,
  value: Value,
  figure: Stretch,
  others: readonly Stretch[],
): AmountRole {
  const place: Place = {
    tokens,
    clause: rangeOf(tokens, clause),
    figure: withConversion(tokens, rangeOf(tokens, figure)),
    others,
  };
  const role = roleAt(place, value);
  if (role) return role;
  const wider = widened(place);
  // A thing counted is told by its name and its own clause.
  if (value.type === 'quantity' || wider.from === place.clause.from) return 'other';
  return roleAt({ ...place, clause: wider }, value) ?? 'other';
}

const MOST_IN_BRACKETS = 8;

/** "Its [$5 million (£4 million)] takeover": what stands behind the brackets is what the sum is of. */
function withConversion(tokens: readonly Token[], figure: Range): Range {
  if (tokens[figure.to]?.text !== '(') return figure;
  for (let at = figure.to + 1; at <= figure.to + MOST_IN_BRACKETS; at += 1)
    if (tokens[at]?.text === ')') return { from: figure.from, to: at + 1 };
  return figure;
}

function roleAt(place: Place, value: Value): AmountRole | undefined {
  switch (value.type) {
    case 'money':
      return moneyRole(place);
    case 'percent':
      return percentRole(place);
    case 'quantity':
      return quantityRole(place, value.noun);
    default:
      return undefined;
  }
}

/** ", which was $5 million" takes up what stands right before it. */
const MOST_WIDENED = 10;

function widened({ clause, figure }: Place): Range {
  return { from: Math.max(0, Math.min(clause.from, figure.from - MOST_WIDENED)), to: clause.to };
}

function rangeOf(tokens: readonly Token[], { start, end }: Stretch): Range {
  const from = firstEndingBehind(tokens, start);
  let to = from;
  while (to < tokens.length && (tokens[to]?.start ?? end) < end) to += 1;
  return { from, to };
}

/** Index of the first token that ends behind `offset`, by halving. */
function firstEndingBehind(tokens: readonly Token[], offset: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
