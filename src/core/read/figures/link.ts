/** What ties two figures to one: "5-7%", "between 5 and 7", "from $75 a barrel to $45", "to 40 from 50". */

import type { Token } from '../tokens.ts';
import { wordSet } from '../words/word-set.ts';
import { statedBound } from './bounds.ts';
import type { Read } from './figure.ts';
import { perAt } from './per.ts';
import { changeBefore } from './trend.ts';

export type Link = 'hyphen' | 'to' | 'and';

export interface LinkMention {
  readonly kind: Link | 'or' | 'from';
  /** Index behind it. */
  readonly next: number;
}

/** Past what may stand between a figure and the link: "$75 a barrel to $45", "20 miles in 2008 to 29", "5,000 last year to". */
export function beforeLink(tokens: readonly Token[], { next, of }: Read): number {
  const at = (of.type === 'money' ? perAt(tokens, next)?.next : undefined) ?? next;
  const [first, second, third] = [tokens[at]?.lower, tokens[at + 1], tokens[at + 2]?.lower];
  if (first === 'in' && /^(?:19|20)\d\d$/.test(second?.text ?? '')) return at + 2;
  if (first === 'last' && /^(?:year|month|week|quarter)$/.test(second?.lower ?? '')) return at + 2;
  return first === 'a' && second?.lower === 'year' && /^(?:ago|earlier|before)$/.test(third ?? '')
    ? at + 3
    : at;
}

/** What may tie the number before tokens[index] to one behind: "-", "to", "-to-", "and", "- or" of "7- or 8-inch". */
export function linkAt(tokens: readonly Token[], index: number): LinkMention | undefined {
  const word = tokens[index];
  if (!word) return undefined;
  const second = tokens[index + 1];
  const isHyphen = word.text === '-' || word.text === '–';
  // "50 -1.3%": a minus.
  if (isHyphen && !word.glued && second?.glued) return undefined;
  if (isHyphen && second?.lower === 'to')
    return { kind: 'to', next: index + (tokens[index + 2]?.text === '-' ? 3 : 2) };
  if (isHyphen && (second?.lower === 'or' || second?.lower === 'and')) return { kind: 'or', next: index + 2 };
  if (isHyphen) return { kind: 'hyphen', next: index + 1 };
  if (word.lower === 'to')
    return { kind: 'to', next: index + (second?.text === '-' && second.glued ? 2 : 1) };
  if (word.lower === 'or') return { kind: 'or', next: index + 1 };
  if (word.lower === 'from') return { kind: 'from', next: index + 1 };
  return word.lower === 'and' ? { kind: 'and', next: index + 1 } : undefined;
}

/** Words of time or place between the ends of a change: "fell from $36 on Monday night to $34". */
const LONGEST_GAP = 6;

/** The "to" of a change told from tokens[low.first] on, behind a few words more. */
export function farLink(tokens: readonly Token[], low: Read): LinkMention | undefined {
  for (let at = low.next; at < low.next + LONGEST_GAP; at += 1) {
    const token = tokens[at];
    if (!token || (token.shape === 'mark' && !token.glued) || token.text === ',') return undefined;
    if (token.lower !== 'to') continue;
    const { first } = statedBound(tokens, low);
    // "From £5 up to £20"
    const isSpan = at === low.next + 1 && tokens[low.next]?.lower === 'up';
    const isChange = isBehind(tokens, first, 'from') && (isSpan || changeBefore(tokens, first - 1));
    return isChange ? { kind: 'to', next: at + 1 } : undefined;
  }
  return undefined;
}

/** Whether `link` stands right before tokens[index], as "from" or "from a record". */
export function isBehind(tokens: readonly Token[], index: number, link: 'from' | 'to'): boolean {
  for (let at = index - 1; at >= index - 4; at -= 1) {
    const word = tokens[at]?.lower ?? '';
    if (word === link) return true;
    if (!REVISED.has(word)) return false;
  }
  return false;
}

/** Past the words that tell which figure of several is meant: "from a revised 590,000", "to a record $5bn". */
export function pastRevised(tokens: readonly Token[], index: number): number {
  let at = index;
  while (at < index + 3 && REVISED.has(tokens[at]?.lower ?? '')) at += 1;
  return at;
}

const REVISED: ReadonlySet<string> = wordSet(
  'a an the its their record current previous earlier initial original upwardly downwardly revised new',
);
