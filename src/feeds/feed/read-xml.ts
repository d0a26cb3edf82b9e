/** XML as feeds have it -> a tree. Reads on where the document is broken; knows no DTD, so no entity of its own is expanded. */
import { decodeHTMLStrict } from 'entities';
import { parseMarkup } from '../html/parse-markup.ts';
import { resolveAddress } from '../web-address.ts';
import { FEED_LIMITS } from './limits.ts';
import { prefixOf } from './namespaces.ts';

export interface Node {
  /** Lower case, with the prefix that the namespace usually has: "title", "dc:date", "content:encoded". */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** What relative addresses inside are relative to (xml:base). */
  readonly base: string;
  readonly children: readonly (Node | string)[];
}

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly base: string;
  readonly children: (Node | string)[];
  readonly namespaces: ReadonlyMap<string, string>;
}

export interface Tree {
  /** Holds the root elements. */
  readonly document: Node;
  readonly warnings: readonly string[];
}

export function readXml(xml: string, url: string): Tree {
  const document: Open = { name: '', attributes: {}, base: url, children: [], namespaces: new Map() };
  const stack: Open[] = [document];
  const warnings = new Set<string>();
  let nodes = 0;
  // Elements that were too deep to keep; their texts count as their parent's.
  let dropped = 0;
  let inCdata = false;
  const end = parseMarkup(
    xml,
    {
      onopentag(tag, attributes) {
        const parent = stack.at(-1) ?? document;
        nodes += 1;
        if (stack.length > FEED_LIMITS.depth || nodes > FEED_LIMITS.nodes) {
          dropped += 1;
          warnings.add('it has too many elements, or too deep ones; some lost their markup');
          return;
        }
        const open = openNode(tag, attributes, parent);
        parent.children.push(open);
        stack.push(open);
      },
      onclosetag(_tag, isImplied) {
        if (isImplied) warnings.add('elements are not closed');
        if (dropped > 0) dropped -= 1;
        else if (stack.length > 1) stack.pop();
      },
      ontext(data) {
        nodes += 1;
        const { children } = stack.at(-1) ?? document;
        children.push(inCdata ? data : decodeHTMLStrict(data));
      },
      oncdatastart() {
        inCdata = true;
      },
      oncdataend() {
        inCdata = false;
      },
    },
    // Entities are decoded by hand: not inside CDATA, and those of HTML too, which feeds use without declaring them.
    { xmlMode: true, decodeEntities: false },
  );
  if (end === 'cut') warnings.add('it is nested too deep; the rest of it was left unread');
  return { document, warnings: [...warnings] };
}

function openNode(tag: string, raw: Readonly<Record<string, string>>, parent: Open): Open {
  const attributes: Record<string, string> = {};
  let namespaces = parent.namespaces;
  for (const [name, value] of Object.entries(raw)) {
    const key = name.toLowerCase();
    attributes[key] = decodeHTMLStrict(value);
    if (key === 'xmlns' || key.startsWith('xmlns:'))
      namespaces = new Map(namespaces).set(key.slice(6), prefixOf(value) ?? key.slice(6));
  }
  const colon = tag.indexOf(':');
  const prefix = colon < 0 ? '' : tag.slice(0, colon).toLowerCase();
  const canonical = namespaces.get(prefix) ?? prefix;
  const local = tag.slice(colon + 1).toLowerCase();
  const named = attributes['xml:base']?.trim();
  const base = (named && resolveAddress(named, parent.base)) || parent.base;
  return {
    name: canonical === '' ? local : `${canonical}:${local}`,
    attributes,
    base,
    children: [],
    namespaces,
  };
}
