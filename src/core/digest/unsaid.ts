/** Sentences that a page has gone back on: their figure was wrong, as it says itself, or is gone without another in its place. */

import type { Article, Unsaid } from '../model.ts';
import type { PageSentence } from '../read/read-article.ts';
import type { NumberChange, Stated } from '../story/compare/compare-texts.ts';
import { readNumbers } from '../story/compare/numbers.ts';
import { quoteOf } from './cite.ts';

/**
 * `changes` from the version before to `article`, of which `sentences` were read. A figure that was merely edited may have
 * been right until then: it was wrong if a correction names what stands there now.
 */
export function unsaidIn(
  changes: readonly NumberChange[],
  sentences: readonly PageSentence[],
  { id, published, modified = published }: Article,
): readonly Unsaid[] {
  const notes = sentences.filter(({ kind }) => kind === 'correction');
  const unsaid = new Map<string, Unsaid>();
  for (const change of changes) {
    if (change.kind === 'new') continue;
    const sentence = change.before.quote.text;
    const of = { articleId: id, sentence };
    if (change.kind === 'retracted') {
      if (!unsaid.has(sentence)) unsaid.set(sentence, { ...of, kind: 'retracted', at: modified });
      continue;
    }
    const note = notes.find((one) => isNamed(change.after, one));
    const { quote } = change.after;
    if (note)
      unsaid.set(sentence, {
        ...{ ...of, kind: 'corrected', at: note.at },
        to: { sentence: quote.text, quote: quoteOf(quote) },
      });
  }
  return [...unsaid.values()];
}

function isNamed({ value }: Stated, { sentence }: PageSentence): boolean {
  if (!('amount' in value)) return false;
  return readNumbers(sentence).some(
    (one) => one.value.type === value.type && 'amount' in one.value && one.value.amount === value.amount,
  );
}
