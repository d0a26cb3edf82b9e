/** Leaving a place, which is no leaving of a post: "departs for London", "leaves the Capitol". */
import type { MoveSetting } from './move-people.ts';
import type { Token } from './tokens.ts';
import { COMPANY_NOUNS } from './words/people-titles.ts';
import { wordSet } from './words/word-set.ts';

/** What nobody only visits. */
export const LEFT_THING = wordSet(
  'company firm bank group team club party paper newspaper board job post role position office university school agency department',
);

/** "The company", "the carmaker": what an officer leaves for good. */
export function isLeftForGood(word: string): boolean {
  return LEFT_THING.has(word) || COMPANY_NOUNS.has(word) || word.endsWith('maker');
}

const NEXT_POST = wordSet('rival competitor job post role position startup start-up');
const VISITED = wordSet(
  'attending meeting hearing speaking voting visiting testifying court arraignment funeral ceremony summit session speech vote service',
);

/** "Departs for London", "leaves the Capitol", "leaves after attending": from a place, and not from a post. */
export function isTrip(setting: MoveSetting, at: number): boolean {
  const { tokens } = setting.sentence;
  const [next, thing] = [tokens[at]?.lower ?? '', tokens[at + 1]];
  if (next === 'for') return !isForPost(setting, at + 1);
  if (next === 'after' || next === 'following')
    return tokens.slice(at + 1, at + 5).some(({ lower }) => VISITED.has(lower));
  return isArticle(tokens[at]) && thing?.shape === 'lower' && !isLeftForGood(thing.lower);
}

/** "Is leaving for [a rival]", "for [Acme]" */
function isForPost({ sentence, names, about }: MoveSetting, from: number): boolean {
  if (sentence.tokens.slice(from, from + 3).some(({ lower }) => NEXT_POST.has(lower))) return true;
  const name = names.find(({ first }) => first === from);
  return name !== undefined && about.get(name.name)?.kind === 'organisation';
}

export function isArticle(token: Token | undefined): boolean {
  return token !== undefined && /^(?:an?|the)$/.test(token.lower);
}
