/** What is left of a page's markup in a text: "for <b>$2&nbsp;billion</b>". */
import { wordSet } from './words/word-set.ts';

const MARKUP = /<\/?([a-z][a-z0-9]*)(?:\s[^<>]{0,500})?\/?>|&(?:nbsp|ensp|emsp|thinsp|#160|#xa0);/giu;
/** Tags that stand between paragraphs. */
const BREAKS = wordSet('p br div li ul ol h1 h2 h3 h4 h5 h6 tr blockquote figure section article');

/** Each mark counts as space, or as a line break, of its own length, so that letters keep their places. */
export function withoutMarkup(text: string): string {
  if (!text.includes('<') && !text.includes('&')) return text;
  return text.replace(MARKUP, (mark, tag: string | undefined) =>
    tag && BREAKS.has(tag.toLowerCase()) ? '\n'.padEnd(mark.length) : ' '.repeat(mark.length),
  );
}
