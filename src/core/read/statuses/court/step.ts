/** A step of a case against somebody. */
import type { CourtStep } from '../../../model/values.ts';
import type { Token } from '../../tokens.ts';
import { type About, isPassive, type StatusMention, wordAt } from '../mention.ts';

export function step(from: number, to: number, name: CourtStep, about: About): StatusMention {
  return { from, to, value: { type: 'status', ladder: 'court', step: name }, about };
}

/** "Was arrested" and "Roe, arrested in May," are about who stands before; "police arrested Roe" about who follows. */
export function passiveOrActive(tokens: readonly Token[], index: number, name: CourtStep): StatusMention {
  return step(
    index,
    index + 1,
    name,
    isPassive(tokens, index) || isReduced(tokens, index) ? 'before' : 'after',
  );
}

export function isReduced(tokens: readonly Token[], index: number): boolean {
  return /^(?:with|in|on|for|after|over|last|of|to|and|,|\.|)$/.test(wordAt(tokens, index + 1));
}
