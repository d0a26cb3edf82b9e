/** How much of each sentence an earlier one of the story said already, by the terms that both have. */
import type { StoryMemory } from '../../model.ts';
import type { Statement } from './statements.ts';

export interface Overlap {
  /** The most terms that any remembered sentence shares, as a share of the statement's. */
  readonly ofOwn: number;
  /** The same as a share of the terms of the shorter of the two, when they share enough to tell. */
  readonly ofShorter: number;
}

/** Any two sentences of the news may share one or two terms. */
const FEWEST_SHARED = 3;

/** Bits of a term by which most terms that no statement has are told at once. */
const SOME = (1 << 12) - 1;

/** In step with `statements`; one walk over the memory for all of them. */
export function overlapsOf(
  memory: StoryMemory | undefined,
  statements: readonly Pick<Statement, 'terms'>[],
): Overlap[] {
  const best = statements.map(() => ({ ofOwn: 0, ofShorter: 0 }));
  if (!memory || statements.length === 0) return best;
  const { holders, some } = holdersOf(statements);
  const counts = new Uint16Array(statements.length);
  for (const { terms } of memory.sentences) {
    const touched: number[] = [];
    for (let at = 0; at < terms.length; at += 1) {
      const term = terms[at] as number;
      if (some[term & SOME] === 0) continue;
      for (const index of holders.get(term) ?? NONE) {
        if (counts[index] === 0) touched.push(index);
        counts[index] = (counts[index] as number) + 1;
      }
    }
    for (const index of touched) {
      const [shared, own] = [counts[index] as number, statements[index]?.terms.length ?? 0];
      const one = best[index] as { ofOwn: number; ofShorter: number };
      counts[index] = 0;
      one.ofOwn = Math.max(one.ofOwn, shared / own);
      if (shared >= FEWEST_SHARED)
        one.ofShorter = Math.max(one.ofShorter, shared / Math.min(own, terms.length));
    }
  }
  return best;
}

const NONE: readonly number[] = [];

function holdersOf(statements: readonly Pick<Statement, 'terms'>[]) {
  const holders = new Map<number, number[]>();
  const some = new Uint8Array(SOME + 1);
  for (const [index, { terms }] of statements.entries()) {
    for (const term of terms) {
      some[term & SOME] = 1;
      const list = holders.get(term);
      if (list) list.push(index);
      else holders.set(term, [index]);
    }
  }
  return { holders, some };
}
