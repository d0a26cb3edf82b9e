/** Titles, summaries and contents: plain text, escaped HTML, inline XHTML or base64, as the format or a guess says. */
import { looksLikeHtml, type PlainHtml, readHtml } from '../html/read-html.ts';
import { tidyText } from '../html/tidy-text.ts';
import { elements, innerHtml, textOf } from './node.ts';
import type { Node } from './read-xml.ts';

/** Whether the format says what its texts are (Atom), or leaves it to be guessed (all others). */
export type Typing = 'typed' | 'guessed';

export function readWords(node: Node, typing: Typing): PlainHtml {
  const type = node.attributes.type?.trim().toLowerCase() ?? '';
  if (elements(node).length > 0) return readHtml(innerHtml(unwrapped(node)), node.base);
  const raw = textOf(node);
  const mode = node.attributes.mode?.trim().toLowerCase();
  if (mode === 'base64' || isBase64(type, raw)) {
    const decoded = Buffer.from(raw, 'base64').toString('utf8');
    return isHtml(type) || looksLikeHtml(decoded) ? readHtml(decoded, node.base) : plain(decoded);
  }
  if (isHtml(type)) return readHtml(raw, node.base);
  // Atom's texts are plain unless they say otherwise. https://www.rfc-editor.org/rfc/rfc4287#section-3.1.1
  const isPlain = typing === 'typed' || type === 'text/plain';
  return isPlain || !looksLikeHtml(raw) ? plain(raw) : readHtml(raw, node.base);
}

function plain(text: string): PlainHtml {
  return { text: tidyText(text), html: escapedLines(tidyText(text)) };
}

function escapedLines(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function isHtml(type: string): boolean {
  return type === 'html' || type === 'xhtml' || type === 'text/html' || type === 'application/xhtml+xml';
}

/** Atom encodes what is neither text nor XML. https://www.rfc-editor.org/rfc/rfc4287#section-4.1.3.3 */
function isBase64(type: string, raw: string): boolean {
  if (!type.includes('/') || /^text\/|[+/]xml$|html/.test(type)) return false;
  const letters = raw.replace(/\s/g, '');
  return letters.length >= 4 && letters.length % 4 === 0 && /^[A-Za-z\d+/]+={0,2}$/.test(letters);
}

/** XHTML stands inside one div that is none of the content. */
function unwrapped(node: Node): Node {
  const [only, ...more] = elements(node);
  const hasWords = node.children.some((child) => typeof child === 'string' && child.trim() !== '');
  return only && more.length === 0 && !hasWords && /(?:^|:)(?:div|body)$/.test(only.name) ? only : node;
}
