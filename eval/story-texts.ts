/** Who copies whom in a story that is told without a store. */
import type { Article, Evidence, FactKey, StoryText, TextPlace } from '../src/core/model.ts';
import { creditTexts, movedFacts, placeText, storyText } from '../src/core/story/copies.ts';

/** What was printed and stated so far. */
export interface Printed {
  readonly texts: readonly StoryText[];
  readonly past: readonly Evidence[];
}

export const NOTHING_PRINTED: Printed = { texts: [], past: [] };

/** `said` and `past` with whom they go back to now that the first text of `article` is there. */
export function credit(
  { texts, past }: Printed,
  said: readonly Evidence[],
  article: Article,
): Printed & { readonly said: readonly Evidence[]; readonly anew: readonly FactKey[] } {
  if (said.length === 0) return { texts, past, said, anew: [] };
  const place = placeText(storyText(article, 1), texts, texts);
  return {
    texts: withText(texts, place),
    past: creditTexts(past, place),
    said: creditTexts(said, place),
    anew: movedFacts(past, place),
  };
}

function withText(texts: readonly StoryText[], { text, copiedBy }: TextPlace): readonly StoryText[] {
  return [...texts.map((one) => (copiedBy.includes(one.key) ? { ...one, copies: text.key } : one)), text];
}
