/** The figures of a sentence, read once for all that ask for them: claims and deals look at the same ones. */
import type { Sentence } from '../sentences.ts';
import type { FigureMention } from './figure.ts';
import { readFigures } from './read-figures.ts';

/** Goes with the sentence; nothing is kept longer. */
const known = new WeakMap<Sentence, readonly FigureMention[]>();

export function figuresOf(sentence: Sentence): readonly FigureMention[] {
  const before = known.get(sentence);
  if (before) return before;
  const figures = readFigures(sentence);
  known.set(sentence, figures);
  return figures;
}
