/** A toll told by its last victim: "a fourth person has died". */
import type { Token } from '../tokens.ts';
import { TAG } from '../words/index.ts';
import { ORDINALS } from '../words/ordinals.ts';
import { type Harmed, numbered } from './counted-harm.ts';
import type { CueRun } from './cue-run.ts';

const MOST_BETWEEN = 7;

/**
 * "A fourth person has died", "Fourth victim of the shooting dies". Where the sentence tells of other harm too, the
 * ordinal may count all of those: "two were hurt and a third died".
 */
export function nthDeath(tokens: readonly Token[], { start, end, harm, form }: CueRun): Harmed | undefined {
  if (harm !== 'dead' || form !== 'state') return undefined;
  for (let at = start - 1; at >= Math.max(0, start - MOST_BETWEEN); at -= 1) {
    const token = tokens[at];
    if (!token || /^[,;:.]$/.test(token.text)) return undefined;
    const amount = ORDINALS.get(token.lower);
    if (amount === undefined) continue;
    const noun = tokens[at + 1];
    const isNew = at === 0 || /^an?$/.test(tokens[at - 1]?.lower ?? '');
    if (!isNew || !noun || amount === '1') return undefined;
    const isPerson = (noun.tags & TAG.person) !== 0 || noun.lower === 'victim';
    return isPerson
      ? { harm, people: [numbered(at, at + 2, Number(amount), noun.lower)], from: end }
      : undefined;
  }
  return undefined;
}
