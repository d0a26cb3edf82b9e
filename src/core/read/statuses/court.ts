/** How far a case against somebody has come: sought, arrested, charged, tried, sentenced. */
import type { Token } from '../tokens.ts';
import { wordSet } from '../words/word-set.ts';
import { charged, charges, dropped } from './court/charged.ts';
import { lawsuit, liable, settled, settlement, sued } from './court/civil.ts';
import {
  cleared,
  convicted,
  given,
  guilty,
  isOfSomeCounts,
  isTerm,
  mistrial,
  overturned,
  plea,
  pleads,
  trial,
} from './court/judged.ts';
import { passiveOrActive, step } from './court/step.ts';
import { arrested, atLarge, custody, soughtFor, warrant } from './court/wanted.ts';
import { type Grammar, isPassive, isToCome, type StatusMention, wordAt } from './mention.ts';

/** The grammar for each word that can begin or hold a step. */
const GRAMMARS: Readonly<Record<string, Grammar>> = {
  sued,
  sues: sued,
  lawsuit,
  suit: lawsuit,
  settled,
  settle: settled,
  settles: settled,
  settlement,
  liable,
  charged,
  charges,
  arraigned: (tokens, index) =>
    isToCome(tokens, index) ? undefined : passiveOrActive(tokens, index, 'charged'),
  indicted: (tokens, index) =>
    isToCome(tokens, index) ? undefined : passiveOrActive(tokens, index, 'charged'),
  arrested,
  apprehended: arrested,
  custody,
  warrant,
  large: atLarge,
  searching: soughtFor,
  looking: soughtFor,
  wanted: (tokens, index) =>
    isPassive(tokens, index) &&
    /^(?:for|in|by|on)$/.test(wordAt(tokens, index + 1)) &&
    !isToCome(tokens, index)
      ? step(index, index + 2, 'sought', 'before')
      : undefined,
  pleaded: pleads,
  pled: pleads,
  pleads,
  plea,
  trial,
  mistrial,
  convicted,
  guilty,
  acquitted: (tokens, index) =>
    isToCome(tokens, index) || isOfSomeCounts(tokens, index)
      ? undefined
      : passiveOrActive(tokens, index, 'acquitted'),
  cleared,
  sentenced,
  jailed: (tokens, index) =>
    !isToCome(tokens, index) && wordAt(tokens, index + 1) === 'for' && isTerm(tokens, index + 2)
      ? passiveOrActive(tokens, index, 'sentenced')
      : undefined,
  gets: given,
  got: given,
  given,
  receives: given,
  received: given,
  overturned,
  quashed: overturned,
  thrown: overturned,
  tossed: overturned,
  vacated: overturned,
  dropped,
  dismissed: dropped,
};

export function courtStage(tokens: readonly Token[], index: number): StatusMention | undefined {
  const word = wordAt(tokens, index);
  return Object.hasOwn(GRAMMARS, word) ? GRAMMARS[word]?.(tokens, index) : undefined;
}

const SENTENCED = wordSet('him her them');

/** "Was sentenced", "sentenced Roe"; "sentenced our planet to death" is a figure of speech. */
function sentenced(tokens: readonly Token[], index: number): StatusMention | undefined {
  if (isToCome(tokens, index)) return undefined;
  const mention = passiveOrActive(tokens, index, 'sentenced');
  const next = tokens[index + 1];
  const isSomebody =
    next !== undefined &&
    (next.shape !== 'lower' ||
      SENTENCED.has(next.lower) ||
      /^(?:an?|the|two|three|former)$/.test(next.lower));
  return mention.about === 'before' || isSomebody ? mention : undefined;
}
