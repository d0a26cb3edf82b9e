/** What a version of a page says, cut into sentences. */
import type { Article, Field } from '../../model.ts';
import { segmentBody } from '../../read/segments.ts';
import { type Sentence, splitSentences } from '../../read/sentences.ts';

/** Sentences of each field; their offsets are UTF-16 units of that field. */
export type PageText = Readonly<Record<Field, readonly Sentence[]>>;

/** Headline and body, without the page's furniture. */
export function textOfPage(article: Article): PageText {
  return {
    headline: splitSentences(article.headline ?? '', 0),
    body: segmentBody(article)
      .blocks.filter(({ kind }) => kind !== 'furniture')
      .flatMap(({ text, start }) => splitSentences(text, start)),
  };
}

/** A bare text, such as a headline or a summary; all of it counts. */
export function textOf(text: string): PageText {
  const body: Sentence[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    body.push(...splitSentences(line, start));
    start += line.length + 1;
  }
  return { headline: [], body };
}
