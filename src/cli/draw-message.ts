/** The words of a rendered Slack or Discord message as a person would meet them, block by block; for terminals. */

/** Members that hold words shown to people, in both platforms' JSON. */
const WORDS = ['text', 'content'] as const;
/** Pieces of one line of rich text. */
const INLINE = new Set(['rich_text_section', 'rich_text_quote', 'rich_text_preformatted', 'rich_text_list']);

type Json = unknown;

export function drawMessage(blocks: Json, label: string): string {
  const lines = linesOf(blocks).flatMap((line) => line.split('\n'));
  return [`${label}`, ...lines.map((line) => `  │ ${line}`.trimEnd())].join('\n');
}

function linesOf(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(linesOf);
  if (typeof value !== 'object' || value === null) return [];
  const block = value as Readonly<Record<string, Json>>;
  if (typeof block.type === 'string' && INLINE.has(block.type)) {
    const text = linesOf(block.elements).join('').trimEnd();
    return [block.type === 'rich_text_quote' ? text.replace(/^/gm, '> ') : text];
  }
  const own = WORDS.map((member) => block[member]);
  const said = own.find((text) => typeof text === 'string');
  if (typeof said === 'string') return [said];
  return [...own, block.elements, block.components].flatMap(linesOf);
}
