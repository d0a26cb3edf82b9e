/** The words of a post around a person's name: "[finance chief] Jane Roe". */
import type { NameMention } from './names.ts';
import type { Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';
import { TAG } from './words/index.ts';
import { POSTS } from './words/moves.ts';
import { ROLE_NOUNS, TITLE_PARTS } from './words/people-titles.ts';

export const MOST_POST_WORDS = 4;

export function isPostWord(token: Token | undefined): boolean {
  if (!token || token.shape === 'mark') return false;
  const { tags, lower } = token;
  return (tags & TAG.title) !== 0 || POSTS.has(lower) || TITLE_PARTS.has(lower);
}

export function hasPost(tokens: readonly Token[], first: number, last: number): boolean {
  for (let at = first; at < last; at += 1) {
    const { tags, lower } = tokens[at] as Token;
    if (tags & TAG.title || POSTS.has(lower) || ROLE_NOUNS.has(lower)) return true;
  }
  return false;
}

/** "[Finance chief] Jane Roe", "its [finance chief], Jane Roe": the post right before the name whose first token is `name`. */
export function postBefore(
  { tokens, text }: Sentence,
  name: number,
): { readonly start: number; readonly text: string } | undefined {
  const last = tokens[name - 1]?.text === ',' ? name - 1 : name;
  let first = last;
  while (first > 0 && last - first < MOST_POST_WORDS && isPostWord(tokens[first - 1])) first -= 1;
  const [head, end] = [tokens[first], tokens[last - 1]];
  const isTitled = tokens
    .slice(first, last)
    .some(({ tags, lower }) => (tags & TAG.title) !== 0 || POSTS.has(lower));
  if (!head || !end || !isTitled || last - first < 2) return undefined;
  return { start: head.start, text: text.slice(head.start, end.end) };
}

/** "[Acme] said it has": who opens a sentence by saying something. */
export function speakerOf({ tokens }: Sentence, names: readonly NameMention[]): NameMention | undefined {
  return names.find(
    ({ first, last }) => first === 0 && /^(?:said|says|announced)$/.test(tokens[last]?.lower ?? ''),
  );
}
