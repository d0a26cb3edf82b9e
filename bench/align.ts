/** Versions to compare: an article with some of its sentences edited, and a book edited throughout. */
import type { Article } from '../src/core/model.ts';
import { splitSentences } from '../src/core/read/sentences.ts';

/**
 * `article` with one sentence in `every` edited: every second of those loses a word, the others get other numbers; and
 * one in four of those stands elsewhere.
 */
export function editedArticle(article: Article, every: number): Article {
  let count = 0;
  const body = article.body
    .split('\n')
    .map((line) =>
      splitSentences(line, 0)
        .map(({ text }) => {
          count += 1;
          if (count % every !== 0) return text;
          return count % (2 * every) === 0 ? text.replace(/\d/g, '7') : text.replace(/ \w+/, '');
        })
        .join(' '),
    )
    .join('\n');
  return { ...article, body };
}
