/** HTML whose every inserted value is escaped, unless it was made here. */

/** No JSON from outside can have it. */
const MADE = Symbol('made by html');

export interface Html {
  readonly [MADE]: string;
}

type Part = string | number | Html | undefined | readonly Part[];

/** Parts may stand inside tags and inside quoted attributes; undefined is nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return {
    [MADE]: strings.map((text, index) => (index === 0 ? '' : write(parts[index - 1])) + text).join(''),
  };
}

export function textOf(made: Html): string {
  return made[MADE];
}

function write(part: Part): string {
  if (part === undefined) return '';
  if (typeof part === 'string' || typeof part === 'number') return escapeText(String(part));
  return MADE in part ? part[MADE] : part.map(write).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
