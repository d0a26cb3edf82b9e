/** The addresses of a feed or an item. */
import { webAddress } from '../web-address.ts';
import { childrenNamed, textOf } from './node.ts';
import type { Node } from './read-xml.ts';

/** The page: RSS writes it as text, Atom as a link with rel="alternate" or none, CDF as href of the item or of an <a>. */
export function linkOf(node: Node): string | undefined {
  const links = childrenNamed(node, ['link', 'a']);
  const written = links.filter(
    (link) => link.attributes.href === undefined && isAlternate(link) && textOf(link).trim() !== '',
  );
  const alternates = links.filter((link) => link.attributes.href !== undefined && isAlternate(link));
  const pages = alternates.filter(({ attributes }) => !attributes.type || /html/i.test(attributes.type));
  for (const link of [...pages, ...alternates]) {
    const url = webAddress(link.attributes.href, link.base);
    if (url) return url;
  }
  for (const link of written) {
    const url = webAddress(textOf(link), link.base);
    if (url) return url;
  }
  return webAddress(node.attributes.href, node.base);
}

/** The address with this rel: "hub", "self". */
export function linkWithRel(node: Node, rel: string): string | undefined {
  const link = childrenNamed(node, ['link', 'atom:link']).find(({ attributes }) =>
    attributes.rel?.toLowerCase().split(/\s+/).includes(rel),
  );
  return link && webAddress(link.attributes.href, link.base);
}

function isAlternate({ attributes }: Node): boolean {
  const rel = attributes.rel?.trim().toLowerCase();
  return !rel || /(?:^|[\s/])alternate$/.test(rel);
}
