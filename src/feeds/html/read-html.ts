/** HTML of strangers -> plain text, and the same with harmless markup only. One pass makes both. */
import { escapeText } from 'entities';
import { resolveAddress } from '../web-address.ts';
import { BLOCKS, DROPPED, KEPT, KEPT_ATTRIBUTES, OTHERS, VOID } from './elements.ts';
import { parseMarkup } from './parse-markup.ts';
import { tidyText } from './tidy-text.ts';

export interface PlainHtml {
  /** Paragraphs, list items and rows are lines. */
  readonly text: string;
  readonly html: string;
}

const MARKUP = /[<&]/;
const WHOLE = /^https?:\/\/[^/\s]/i;

/** `base` is what relative addresses are relative to; '' leaves them as they are. */
export function readHtml(source: string, base: string): PlainHtml {
  if (!MARKUP.test(source)) return { text: tidyText(source), html: source.trim() };
  const text: string[] = [];
  const html: string[] = [];
  let dropped = 0;
  parseMarkup(
    source,
    {
      onopentag(name, attributes) {
        if (DROPPED.has(name)) dropped += 1;
        if (dropped > 0) return;
        if (name === 'br' || BLOCKS.has(name)) text.push('\n');
        else if (name === 'td' || name === 'th') text.push(' ');
        if (KEPT.has(name)) html.push(`<${name}${attributesOf(attributes, base)}>`);
      },
      onclosetag(name) {
        if (DROPPED.has(name)) dropped -= 1;
        else if (dropped === 0) {
          if (BLOCKS.has(name)) text.push('\n');
          if (KEPT.has(name) && !VOID.has(name)) html.push(`</${name}>`);
        }
      },
      ontext(data) {
        if (dropped > 0) return;
        // A line break in the source is a space on the page.
        text.push(data.replace(/[\n\r]+/g, ' '));
        html.push(escapeText(data));
      },
    },
    { decodeEntities: true },
  );
  return { text: tidyText(text.join('')), html: html.join('').trim() };
}

/** Whether a text that could be either is HTML: it has a tag that HTML knows, or an entity. */
export function looksLikeHtml(text: string): boolean {
  if (/&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]+);/i.test(text) || text.includes('<!--')) return true;
  for (const [, name = ''] of text.matchAll(/<\/?([a-z][a-z\d]*)(?:[\s/][^<>]*)?>/gi)) {
    const tag = name.toLowerCase();
    if ([KEPT, DROPPED, BLOCKS, OTHERS].some((tags) => tags.has(tag))) return true;
  }
  return false;
}

function attributesOf(attributes: Readonly<Record<string, string>>, base: string): string {
  return Object.entries(attributes)
    .flatMap(([name, value]) => {
      if (!KEPT_ATTRIBUTES.has(name)) return [];
      if (name !== 'href' && name !== 'src') return [` ${name}="${quoted(value)}"`];
      const written = value.trim();
      const address = WHOLE.test(written) ? written : (resolveAddress(written, base) ?? written);
      return isHarmless(address) ? [` ${name}="${quoted(address)}"`] : [];
    })
    .join('');
}

function isHarmless(address: string): boolean {
  // Control characters and spaces hide a scheme: "java\nscript:".
  const bare = address.replace(/[\p{Cc}\s]/gu, '');
  return /^(?:https?:|mailto:)/i.test(bare) || !/^[^/?#]*:/.test(bare);
}

function quoted(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
