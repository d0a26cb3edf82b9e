/** Numbers told by their size alone: "dozens of people", "hundreds of thousands", "tens of millions of dollars". */
import { scale } from '../../decimal.ts';
import type { Token } from '../tokens.ts';
import { VAGUE } from '../words/numbers.ts';
import type { Read } from './figure.ts';
import { pluralEnd } from './noun-phrase.ts';

/** The figure that begins with a vague plural at tokens[index]; its range is the one the word names. */
export function vagueAt(tokens: readonly Token[], index: number, text: string): Read | undefined {
  const word = tokens[index];
  const first = word && VAGUE.get(word.lower);
  if (first === undefined || !word) return undefined;
  // "The Mega Millions jackpot"
  const before = tokens[index - 1];
  if (word.shape === 'title' && before && before.shape !== 'mark' && before.shape !== 'lower')
    return undefined;
  let exponent = first;
  let next = index + 1;
  for (;;) {
    const more = tokens[next]?.lower === 'of' ? VAGUE.get(tokens[next + 1]?.lower ?? '') : undefined;
    if (more === undefined) break;
    exponent += more;
    next += 2;
  }
  const isOf = tokens[next]?.lower === 'of';
  // "Millions of homes", "millions more homes"
  const end = isOf || tokens[next]?.lower === 'more' ? pluralEnd(tokens, next + 1) : undefined;
  // "Test scores", "tens" alone
  if ((word.lower === 'tens' && next === index + 1) || (word.lower === 'scores' && end === undefined))
    return undefined;
  const digits = word.lower === 'dozens' ? '12' : word.lower === 'scores' ? '20' : '1';
  const [start, last] = [tokens[next + 1], end === undefined ? undefined : tokens[end - 1]];
  const noun = start && last ? text.slice(start.start, last.end) : '';
  return {
    first: index,
    next: end ?? next,
    amount: scale(digits, exponent),
    upTo: scale(digits, exponent + 1),
    vague: tokens
      .slice(index, next)
      .map(({ lower }) => lower)
      .join(' '),
    precision: scale('1', exponent),
    exponent,
    of: { type: 'quantity', noun, unit: noun ? 'counted' : '' },
  };
}
