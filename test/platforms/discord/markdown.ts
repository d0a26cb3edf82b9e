/**
 * Discord's markdown, read as eagerly as any client does: where clients differ, the reading that finds more wins. It
 * judges our escaping in tests and draws our messages in the preview.
 * https://docs.discord.com/developers/reference#message-formatting
 * https://support.discord.com/hc/en-us/articles/210298617
 */
export type InlineType =
  | 'text'
  | 'strong'
  | 'em'
  | 'underline'
  | 'strike'
  | 'spoiler'
  | 'code'
  | 'link'
  | 'mention'
  | 'emoji'
  | 'timestamp';

export interface Inline {
  readonly type: InlineType;
  /** Of text, the characters shown; of other leaves, their source. */
  readonly text: string;
  readonly url?: string;
  readonly children: readonly Inline[];
}

export interface Block {
  readonly type: 'paragraph' | 'heading' | 'subtext' | 'quote' | 'list';
  readonly children: readonly Inline[];
}

interface Rule {
  readonly type: InlineType;
  /** Anchored at the place that is looked at. */
  readonly pattern: RegExp;
  /** Which group holds text that is read again. */
  readonly inner?: number;
  readonly url?: number;
}

const RULES: readonly Rule[] = [
  { type: 'link', pattern: /^<([a-z][a-z0-9+.-]*:[^\s>]+)>/i, url: 1 },
  { type: 'link', pattern: /^(?:https?|steam|discord):\/\/[^\s<]+/i, url: 0 },
  {
    type: 'link',
    pattern: /^\[((?:\[[^\]]*\]|[^[\]]|\](?=[^[]*\]))+)\]\(\s*<?([^\s<>)]+)>?[^)]*\)/,
    inner: 1,
    url: 2,
  },
  { type: 'mention', pattern: /^(?:<@[!&]?\d+>|<#\d+>|<\/[^:>]+:\d+>|<id:\w+>|@(?:everyone|here))/ },
  { type: 'emoji', pattern: /^(?:<a?:\w+:\d+>|:\w+:)/ },
  { type: 'timestamp', pattern: /^<t:-?\d+(?::\w)?>/ },
  { type: 'code', pattern: /^(`+)[\s\S]*?[^`]\1(?!`)/ },
  { type: 'strong', pattern: /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/, inner: 1 },
  { type: 'underline', pattern: /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/, inner: 1 },
  { type: 'em', pattern: /^\*(?=\S)((?:\\[\s\S]|\*\*|[^\\*])+?)\*(?!\*)/, inner: 1 },
  { type: 'em', pattern: /^_((?:\\[\s\S]|__|[^\\_])+?)_/, inner: 1 },
  { type: 'strike', pattern: /^~~([\s\S]+?)~~/, inner: 1 },
  { type: 'spoiler', pattern: /^\|\|([\s\S]+?)\|\|/, inner: 1 },
];

const ESCAPE = /^\\([^0-9A-Za-z\s])/;

export function readInline(source: string): readonly Inline[] {
  const found: Inline[] = [];
  let text = '';
  let at = 0;
  while (at < source.length) {
    const rest = source.slice(at);
    const escaped = ESCAPE.exec(rest);
    const ruled = escaped === null ? readRule(rest) : undefined;
    if (ruled !== undefined) {
      if (text !== '') found.push({ type: 'text', text, children: [] });
      found.push(ruled.inline);
      text = '';
      at += ruled.length;
    } else {
      text += escaped?.[1] ?? rest[0];
      at += escaped === null ? 1 : 2;
    }
  }
  return text === '' ? found : [...found, { type: 'text', text, children: [] }];
}

function readRule(rest: string): { readonly inline: Inline; readonly length: number } | undefined {
  if (!/^[<hHsSdD[@:`*_~|]/.test(rest)) return undefined;
  for (const { type, pattern, inner, url } of RULES) {
    const match = pattern.exec(rest);
    if (match === null) continue;
    const children = inner === undefined ? [] : readInline(match[inner] ?? '');
    const address = url === undefined ? {} : { url: match[url] ?? '' };
    return { inline: { type, text: match[0], children, ...address }, length: match[0].length };
  }
  return undefined;
}

const BLOCKS: readonly (readonly [Block['type'], RegExp])[] = [
  ['heading', /^\s*#{1,3}\s+/],
  ['subtext', /^\s*-#\s+/],
  ['quote', /^\s*>(?:>>)?\s/],
  ['list', /^\s*(?:[-*+]|\d+[.)])\s+/],
];

export function readBlocks(source: string): readonly Block[] {
  return source.split(/\r?\n/).map((row) => {
    for (const [type, pattern] of BLOCKS) {
      const start = pattern.exec(row)?.[0];
      if (start !== undefined) return { type, children: readInline(row.slice(start.length)) };
    }
    return { type: 'paragraph', children: readInline(row) };
  });
}

/** Every node at any depth. */
export function allInlines(nodes: readonly Inline[]): readonly Inline[] {
  return nodes.flatMap((node) => [node, ...allInlines(node.children)]);
}

/** What a reader sees. */
export function shownText(nodes: readonly Inline[]): string {
  return nodes.map((node) => (node.children.length > 0 ? shownText(node.children) : node.text)).join('');
}
