/** The words at which a sentence tells of a deal. */

import type { Sentence } from '../sentences.ts';
import type { Token } from '../tokens.ts';
import { DEAL_WORDS, type DealWord, PARTICIPLES, SAYING } from '../words/deals.ts';
import { TAG } from '../words/index.ts';
import { wordSet } from '../words/word-set.ts';
import { merger, merging } from './merger.ts';
import { offer, stake } from './offer.ts';
import { type Event, nameAt, type Report } from './report.ts';
import { active, nominal, passive } from './sale.ts';

const BE = wordSet('be been being is are was were');
const NOUN_HEADS = wordSet(
  'the a an its their his this that such proposed possible planned pending previous previously announced for of',
);

/** Words that tell of a deal with the next word alone: "take over", "spin off", "7 pct of", "its share in". */
const LINKED: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...'take takes taking took taken'.split(' ').map((word) => [word, ['over']] as const),
  ...'spin spins spun spinning'.split(' ').map((word) => [word, ['off']] as const),
  ...'pct percent control'.split(' ').map((word) => [word, ['of']] as const),
  ...'share interest investment holding holdings'.split(' ').map((word) => [word, ['in', 'of']] as const),
]);

/** The first event of a sentence whose thing is known; one that changes hands comes before a mere holding. */
export function eventIn(sentence: Sentence, report: Report): Event | undefined {
  if ((sentence.tags & TAG.deal) === 0) return undefined;
  let holding: Event | undefined;
  for (const [index, token] of sentence.tokens.entries()) {
    if ((token.tags & TAG.deal) === 0 || isAside(sentence, index)) continue;
    const event = eventAt(sentence, index, report);
    if (!event || event.acquired.length === 0) continue;
    if (event.word !== 'stake') return event;
    holding ??= event;
  }
  return holding;
}

/** "Jane Roe, who is considering a bid for Kite, said": a clause before the main verb is background. */
function isAside({ tokens }: Sentence, cue: number): boolean {
  let at = cue - 1;
  while (at > 0 && !RELATIVES.has(tokens[at]?.lower ?? '')) at -= 1;
  if (at <= 0) return false;
  for (let end = cue + 1; end < tokens.length - 1; end += 1)
    if (tokens[end]?.text === ',' && SAYING.has(tokens[end + 1]?.lower ?? '') && !hasSaying(tokens, at))
      return true;
  return false;
}

const RELATIVES = new Set(['who', 'which', 'that']);

function hasSaying(tokens: readonly Token[], before: number): boolean {
  for (let at = 0; at < before; at += 1) if (SAYING.has(tokens[at]?.lower ?? '')) return true;
  return false;
}

function eventAt(sentence: Sentence, cue: number, report: Report): Event | undefined {
  const { tokens } = sentence;
  const token = tokens[cue];
  const word = wordAt(sentence, cue);
  if (!token || !word || token.shape === 'upper') return undefined;
  // "Buy-out of Kite"
  if (tokens[cue + 1]?.text === '-' && tokens[cue + 2]?.lower === 'out')
    return nominal(sentence, cue + 2, 'buying', report);
  switch (word) {
    case 'buy':
    case 'sell':
      return isPassive(tokens, cue)
        ? passive(sentence, cue, word, report)
        : active(sentence, cue, word, report);
    case 'merge':
      return merging(sentence, cue, report);
    case 'merger':
      return merger(sentence, cue, report);
    case 'buying':
    case 'sale':
      return nominal(sentence, cue, word, report);
    case 'offer':
      return offer(sentence, cue, report);
    case 'stake':
      return stake(sentence, cue, report);
  }
}

/** "Purchase" is a noun before "of", and a verb behind "to". */
function wordAt(sentence: Sentence, cue: number): DealWord | undefined {
  const { tokens } = sentence;
  const token = tokens[cue];
  const word = token && DEAL_WORDS.get(token.lower);
  const next = tokens[cue + 1]?.lower;
  if (token?.lower === 'purchase' && (next === 'of' || NOUN_HEADS.has(tokens[cue - 1]?.lower ?? '')))
    return next === 'of' || next === 'by' ? 'buying' : undefined;
  const link = token && LINKED.get(token.lower);
  if (link && !link.includes(next ?? '')) return isTakenPrivate(sentence, cue) ? word : undefined;
  if (word === 'buy' && (next === 'back' || next === 'price')) return undefined;
  if (word === 'buy' && token?.lower === 'acquired' && NOUN_HEADS.has(tokens[cue - 1]?.lower ?? ''))
    return undefined;
  return word;
}

/** "Take Kite Inc private". */
function isTakenPrivate(sentence: Sentence, cue: number): boolean {
  const { tokens } = sentence;
  const name = /^t(?:ak|ook)/.test(tokens[cue]?.lower ?? '') ? nameAt(sentence, cue + 1) : undefined;
  return name !== undefined && tokens[name.to]?.lower === 'private';
}

function isPassive(tokens: readonly Token[], cue: number): boolean {
  if (!PARTICIPLES.has(tokens[cue]?.lower ?? '')) return false;
  if (tokens[cue + 1]?.lower === 'by' || tokens[cue + 1]?.lower === 'from') return true;
  return BE.has(tokens[cue - 1]?.lower ?? '') || BE.has(tokens[cue - 2]?.lower ?? '');
}
