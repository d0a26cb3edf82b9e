/** Takes an article into the memory of its story. */

import { latest } from '../../instants.ts';
import type { SaidSentence } from '../../model/memory.ts';
import type { Article, StoryMemory } from '../../model.ts';
import { withSeen } from './seen.ts';
import type { Statement } from './statements.ts';

/** Sentences that new ones are compared with. */
const MOST_SENTENCES = 200;
/** Terms of a sentence that are kept. */
const MOST_IN_SENTENCE = 24;
/** A sentence of fewer terms is like too many. */
const FEWEST_TERMS = 3;

const NOTHING: StoryMemory = { newest: '', seen: [], sentences: [] };

export function remember(
  memory: StoryMemory = NOTHING,
  article: Article,
  statements: readonly Statement[],
): StoryMemory {
  const instants = [memory.newest, article.published, ...statements.map(({ at }) => at)];
  return {
    newest: latest(instants) ?? article.published,
    seen: withSeen(
      memory.seen,
      statements.map(({ terms }) => terms),
    ),
    sentences: newestOf(memory.sentences, statements),
  };
}

function newestOf(known: readonly SaidSentence[], statements: readonly Statement[]): readonly SaidSentence[] {
  const added = statements
    .filter(({ terms }) => terms.length >= FEWEST_TERMS)
    .map(({ at, terms }): SaidSentence => ({ at, terms: terms.slice(0, MOST_IN_SENTENCE) }));
  added.sort(compare);
  const merged: SaidSentence[] = [];
  let [old, next] = [0, 0];
  while (merged.length < MOST_SENTENCES && (old < known.length || next < added.length)) {
    const [first, second] = [known[old], added[next]];
    const order = !first ? 1 : !second ? -1 : compare(first, second);
    const one = order <= 0 ? first : second;
    if (order <= 0) old += 1;
    if (order >= 0) next += 1;
    const last = merged.at(-1);
    if (one && !(last && compare(last, one) === 0)) merged.push(one);
  }
  return merged;
}

/** Newest first; those of one instant in the order of their terms, so that the order they came in leaves no trace. */
function compare(a: SaidSentence, b: SaidSentence): number {
  if (a.at !== b.at) return a.at > b.at ? -1 : 1;
  if (a.terms.length !== b.terms.length) return a.terms.length - b.terms.length;
  for (let at = 0; at < a.terms.length; at += 1) {
    const difference = (a.terms[at] ?? 0) - (b.terms[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
