/** What follows the noun for one person and tells more: "her son Jim Roe", "the victim, Jane Roe, 34,", "a man, 50,". */
import type { Token } from '../tokens.ts';
import { ageAfter, ageAt } from './count.ts';
import { nameAt } from './person-name.ts';

interface Apposition {
  readonly end: number;
  readonly name?: string | undefined;
  readonly age?: number | undefined;
}

export function appositionAt(
  tokens: readonly Token[],
  index: number,
  isTitled: boolean,
): Apposition | undefined {
  const first = tokens[index];
  if (!first || first.shape === 'lower') return undefined;
  const direct = isTitled ? undefined : nameAt(tokens, index);
  const identified =
    tokens[index]?.text === ',' && tokens[index + 1]?.lower === 'identified'
      ? nameAt(tokens, tokens[index + 2]?.lower === 'as' ? index + 3 : index + 4)
      : undefined;
  // "His brother, 8-year-old Jim,".
  const aged = tokens[index]?.text === ',' ? ageAt(tokens, index + 1) : undefined;
  const agedName = aged && nameAt(tokens, aged.next);
  if (aged && agedName) return { end: agedName.end, name: agedName.text, age: aged.years };
  const name = direct ?? identified ?? (tokens[index]?.text === ',' ? nameAt(tokens, index + 1) : undefined);
  // "A man, Jane Roe said": a name behind a comma is the man's when a comma closes it.
  const isName = name && (direct || identified || (name.words > 1 && tokens[name.end]?.text === ','));
  const end = isName ? name.end : index;
  const age = ageAfter(tokens, end);
  if (!isName && !age) return undefined;
  return { end: age ? age.next : end, name: isName ? name.text : undefined, age: age?.years };
}
