/** A whole number with a fraction in digits behind it: "6 1/2", "6-1/2", "3½". */
import type { Token } from '../tokens.ts';

/** What each fraction adds behind the point. */
const FRACTIONS: ReadonlyMap<string, string> = new Map([
  ['1/2', '5'],
  ['1/4', '25'],
  ['3/4', '75'],
  ['1/8', '125'],
  ['3/8', '375'],
  ['5/8', '625'],
  ['7/8', '875'],
  ['1/16', '0625'],
  ['½', '5'],
  ['¼', '25'],
  ['¾', '75'],
]);

export interface MixedNumber {
  /** "6.5" */
  readonly digits: string;
  /** Index of the first token behind it. */
  readonly next: number;
}

/** The number in digits at tokens[index] with its fraction; undefined when it has none. */
export function mixedAt(tokens: readonly Token[], index: number): MixedNumber | undefined {
  const whole = tokens[index];
  const at = tokens[index + 1]?.text === '-' ? index + 2 : index + 1;
  const next = tokens[at];
  const isSign = next?.shape === 'mark' && next.glued;
  const isDigits = next?.shape === 'number' && tokens[at + 1]?.text === '/';
  if ((!isSign && !isDigits) || !whole || whole.text.includes('.')) return undefined;
  const part = FRACTIONS.get(isSign ? next.text : `${next.text}/${tokens[at + 2]?.text}`);
  return part ? { digits: `${whole.text}.${part}`, next: isSign ? at + 1 : at + 3 } : undefined;
}
