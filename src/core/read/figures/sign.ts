/** A plus or minus before a number: "-1.3%", "minus 10 degrees", "+0.2%". */
import type { Token } from '../tokens.ts';

export interface SignMention {
  readonly first: number;
  readonly trend: 'up' | 'down';
}

export function signAt(tokens: readonly Token[], index: number): SignMention | undefined {
  const [number, sign] = [tokens[index], tokens[index - 1]];
  if (!number || !sign) return undefined;
  const isTied = sign.text === '-' && tokens[index - 2]?.lower === 'minus';
  if (sign.lower === 'minus' || isTied) return { first: isTied ? index - 2 : index - 1, trend: 'down' };
  // A hyphen between two words or numbers is none; "$-50.8bn" and "(-5)" have one.
  const before = tokens[index - 2];
  // "Covid -19"
  if (before?.lower === 'covid') return undefined;
  const isFree = !sign.glued || before?.text === '(' || before?.text === '$';
  if (!number.glued || !isFree) return undefined;
  if (sign.text === '-' || sign.text === '−') return { first: index - 1, trend: 'down' };
  return sign.text === '+' ? { first: index - 1, trend: 'up' } : undefined;
}
