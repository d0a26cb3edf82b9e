/** A page as a tree of what can be read, with how much text each element holds. */
import type { Handler } from 'htmlparser2';
import { BLOCKS } from '../html/elements.ts';
import { parseMarkup } from '../html/parse-markup.ts';
import { PAGE_LIMITS } from './limits.ts';

export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
  /** UTF-16 code units of text inside, spaces run together. */
  readonly size: number;
  /** Of these, how many are inside links. */
  readonly linked: number;
  /** How many stand in blocks of the length of a sentence that are no links: what articles are made of. */
  readonly prose: number;
  /** It stands on lines of its own, or holds something that does. */
  readonly block: boolean;
}

/** Never read: no text, or text that nobody sees. */
const UNREAD = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'math',
  'canvas',
  'head',
  'select',
  'option',
  'datalist',
  'textarea',
  'iframe',
  'object',
  'audio',
  'video',
]);

/** A block as long as this, not mostly link, is prose. */
const SENTENCE = 50;

interface Open {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

export function readTree(html: string): Element {
  const root: Open = { tag: '', attributes: {}, children: [] };
  const stack: Open[] = [root];
  let unread = 0;
  let dropped = 0;
  let nodes = 0;
  const handler: Partial<Handler> = {
    onopentag(tag, attributes) {
      nodes += 1;
      if (UNREAD.has(tag)) unread += 1;
      else if (unread > 0) return;
      else if (stack.length > PAGE_LIMITS.depth || nodes > PAGE_LIMITS.nodes) dropped += 1;
      else stack.push({ tag, attributes, children: [] });
    },
    onclosetag(tag) {
      if (UNREAD.has(tag)) unread -= 1;
      else if (unread > 0) return;
      else if (dropped > 0) dropped -= 1;
      else if (stack.length > 1) close(stack);
    },
    ontext(data) {
      if (unread === 0) stack.at(-1)?.children.push(data);
    },
  };
  parseMarkup(html, handler, {});
  while (stack.length > 1) close(stack);
  return element(root.tag, root.attributes, root.children);
}

function close(stack: Open[]): void {
  const { tag, attributes, children } = stack.pop() ?? { tag: '', attributes: {}, children: [] };
  stack.at(-1)?.children.push(element(tag, attributes, children));
}

/** Counts what it holds. */
export function element(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly (Element | string)[],
): Element {
  let [size, linked, prose] = [0, 0, 0];
  // Text that stands in this block itself, between the blocks inside it.
  let [run, runLinked] = [0, 0];
  const endRun = (): void => {
    if (run >= SENTENCE && runLinked < run / 2) prose += run;
    [run, runLinked] = [0, 0];
  };
  for (const child of children) {
    if (typeof child === 'string') {
      const length = lengthOf(child);
      size += length;
      run += length;
      continue;
    }
    size += child.size;
    linked += child.linked;
    prose += child.prose;
    if (child.block) endRun();
    else if (child.prose === 0) {
      run += child.size;
      runLinked += child.linked;
    }
  }
  if (tag === 'a') linked = size;
  if (isBlockTag(tag)) endRun();
  // A heading is no prose, and neither is a teaser that is one link.
  if (/^(?:a|h[1-6])$/.test(tag)) prose = 0;
  const block = isBlockTag(tag) || children.some((child) => typeof child !== 'string' && child.block);
  return { tag, attributes, children, size, linked, prose, block };
}

function isBlockTag(tag: string): boolean {
  return BLOCKS.has(tag) || tag === '' || tag === 'td' || tag === 'th';
}

function lengthOf(text: string): number {
  return text.replace(/\s+/g, ' ').trim().length;
}

/** Class and id, lower case: what the page's makers call it. */
export function marksOf({ attributes }: Element): string {
  const { class: classes = '', id = '' } = attributes;
  return classes === '' && id === '' ? '' : `${classes} ${id}`.toLowerCase();
}

export function childElements(one: Element): Element[] {
  return one.children.filter((child) => typeof child !== 'string');
}
