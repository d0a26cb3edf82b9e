/** Looking into the tree of a feed. */
import { escapeAttribute, escapeText } from 'entities';
import type { Node } from './read-xml.ts';

export function elements(node: Node): Node[] {
  return node.children.filter((child) => typeof child !== 'string');
}

/** The children of one of these names: those of the first name before those of the second. */
export function childrenNamed(node: Node, names: readonly string[]): Node[] {
  const found: Node[] = [];
  // Asked a dozen times an item: no lists in between.
  for (const name of names)
    for (const child of node.children)
      if (typeof child !== 'string' && child.name === name) found.push(child);
  return found;
}

/** All text inside, tags left out. */
export function textOf(node: Node): string {
  return node.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** The text of the first child that has one. */
export function firstText(node: Node, names: readonly string[]): string | undefined {
  for (const child of childrenNamed(node, names)) {
    const text = textOf(child).trim();
    if (text !== '') return text;
  }
  return undefined;
}

/** What stands inside, as HTML: prefixes are dropped, since a prefix here means XHTML. */
export function innerHtml(node: Node): string {
  return node.children
    .map((child) => (typeof child === 'string' ? escapeText(child) : outerHtml(child)))
    .join('');
}

const EMPTY = new Set([
  'br',
  'hr',
  'img',
  'input',
  'wbr',
  'area',
  'col',
  'embed',
  'link',
  'meta',
  'param',
  'source',
]);

function outerHtml(node: Node): string {
  const name = node.name.slice(node.name.indexOf(':') + 1);
  const attributes = Object.entries(node.attributes)
    .filter(([key]) => !key.startsWith('xml'))
    .map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`)
    .join('');
  // One that was not closed holds what follows it.
  return EMPTY.has(name)
    ? `<${name}${attributes}>${innerHtml(node)}`
    : `<${name}${attributes}>${innerHtml(node)}</${name}>`;
}
