/** The speed of comparing two versions of a page: an article with a fifth of its sentences edited, and a book. */
import type { Article } from '../src/core/model.ts';
import { splitSentences } from '../src/core/read/sentences.ts';
import { alignSentences } from '../src/core/story/align/align.ts';
import { textOfPage } from '../src/core/story/align/page-text.ts';
import { compareTexts } from '../src/core/story/compare/compare-texts.ts';
import { longBody } from './articles.ts';
import { cpuSeconds, passesPerSecond } from './cpu.ts';

/** UTF-16 units; a book. */
const BOOK = 1_000_000;
/** One sentence in so many is edited. */
const EDITED = 5;

export function versionFigures(articles: readonly Article[]): Record<string, number> {
  const pages = articles.map((article) => [textOfPage(article), textOfPage(edited(article))] as const);
  const perPage = (pass: () => void): number => 1e6 / (articles.length * passesPerSecond(pass));
  const [first] = articles;
  const book = first && { ...first, body: longBody(articles, BOOK).slice(0, BOOK) };
  const [old, next] = [book, book && edited(book)].map((one) => one && textOfPage(one).body);
  return {
    'align two versions, CPU µs': perPage(() => {
      for (const [was, is] of pages) alignSentences(was.body, is.body);
    }),
    'align and compare them, CPU µs': perPage(() => {
      for (const [was, is] of pages) compareTexts(was, is);
    }),
    'align two versions of 1 MB, CPU ms':
      1000 * Math.min(...[1, 2, 3].map(() => cpuSeconds(() => void alignSentences(old ?? [], next ?? [])))),
  };
}

/** Every second of the edited sentences loses a word, the others get other numbers. */
function edited(article: Article): Article {
  let count = 0;
  const edit = (text: string): string => {
    count += 1;
    if (count % EDITED !== 0) return text;
    return count % (2 * EDITED) === 0 ? text.replace(/\d/g, '7') : text.replace(/ \w+/, '');
  };
  const lines = article.body.split('\n').map((line) =>
    splitSentences(line, 0)
      .map(({ text }) => edit(text))
      .join(' '),
  );
  return { ...article, body: lines.join('\n') };
}
