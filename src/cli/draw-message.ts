/** The words of a rendered Slack or Discord message as a person would meet them, block by block; for terminals. */

type Json = Readonly<Record<string, unknown>>;

/** Members that hold words shown to people, in both platforms' JSON. */
const WORDS = ['text', 'content'] as const;
/** Blocks whose elements are pieces of one line. */
const INLINE = new Set(['rich_text_section', 'rich_text_quote', 'rich_text_preformatted', 'rich_text_list']);

export function drawMessage(blocks: readonly unknown[], label: string): string {
  const groups = blocks.filter(isJson).flatMap(partsOf).map(linesOf);
  const lines = groups
    .filter((group) => group.length > 0)
    .flatMap((group) => ['', ...group.flatMap((text) => text.split('\n'))]);
  return [label, ...lines.slice(1).map((line) => `  │ ${line}`.trimEnd())].join('\n');
}

/** A Discord container is one block around all; what people see as blocks is in it. */
function partsOf(block: Json): unknown[] {
  return Array.isArray(block.components) ? block.components : [block];
}

function linesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(linesOf);
  if (!isJson(value)) return [];
  if (typeof value.type === 'string' && INLINE.has(value.type)) {
    const text = linesOf(value.elements).join('').trimEnd();
    return [value.type === 'rich_text_quote' ? text.replace(/^/gm, '> ') : text];
  }
  const own = WORDS.map((member) => value[member]);
  const said = own.find((text) => typeof text === 'string');
  if (typeof said === 'string') return [said];
  return [...own, value.elements].flatMap(linesOf);
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}
