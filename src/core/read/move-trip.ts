/** Leaving a place, which is no leaving of a post: "departs for London", "leaves the Capitol". */
import type { Token } from './tokens.ts';
import { wordSet } from './words/word-set.ts';

/** What somebody leaves for good. */
export const LEFT_THING = wordSet(
  'company firm bank group team club party paper newspaper board job post role position office university school agency department',
);

const VISITED = wordSet(
  'attending meeting hearing speaking voting visiting testifying court arraignment funeral ceremony summit session speech vote service',
);

/** "Departs for London", "leaves the Capitol", "leaves after attending": from a place, and not from a post. */
export function isTrip(tokens: readonly Token[], at: number): boolean {
  const [next, thing] = [tokens[at]?.lower ?? '', tokens[at + 1]];
  if (next === 'for') return true;
  if (next === 'after' || next === 'following')
    return tokens.slice(at + 1, at + 5).some(({ lower }) => VISITED.has(lower));
  return isArticle(tokens[at]) && thing?.shape === 'lower' && !LEFT_THING.has(thing.lower);
}

export function isArticle(token: Token | undefined): boolean {
  return token !== undefined && /^(?:an?|the)$/.test(token.lower);
}
