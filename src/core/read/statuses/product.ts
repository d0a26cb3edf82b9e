/** How far a product has come: shown, on sale, late, called back. Only for things that are named as goods. */
import type { ProductStep } from '../../model/values.ts';
import type { Token } from '../tokens.ts';
import { PRODUCT_NOUNS } from '../words/happenings.ts';
import { wordSet } from '../words/word-set.ts';
import {
  headAhead,
  helpersFrom,
  isPassive,
  isToCome,
  type StatusMention,
  stageFrom,
  standsAt,
  wordAt,
} from './mention.ts';

function step(from: number, to: number, name: ProductStep, about: number): StatusMention {
  return { from, to, value: { type: 'status', ladder: 'product', step: name }, about };
}

const VERBS: readonly (readonly [ProductStep, RegExp])[] = [
  ['recalled', /^recall(?:ed|s|ing)$/],
  ['announced', /^unveil(?:ed|s)$/],
  ['launched', /^(?:launch|releas)(?:ed|es)$/],
  ['withdrawn', /^discontinue[ds]$/],
];

export function productStage(tokens: readonly Token[], index: number): StatusMention | undefined {
  const word = wordAt(tokens, index);
  if (word === 'recall') return recallOf(tokens, index);
  if (word === 'sale') return onSale(tokens, index);
  if (word === 'shelves') return offShelves(tokens, index);
  if (/^(?:delay|postpone)/.test(word)) return delayed(tokens, index);
  const name = VERBS.find(([, pattern]) => pattern.test(word))?.[0];
  if (!name || isToCome(tokens, index)) return undefined;
  return isPassive(tokens, index) && word !== 'recalling'
    ? goodsBefore(tokens, index, name)
    : goodsBehind(tokens, index, name);
}

/** "Recalled 5,000 strollers", "launched its new phone"; "recalled that" is memory, "launched an attack" no product. */
function goodsBehind(tokens: readonly Token[], index: number, name: ProductStep): StatusMention | undefined {
  // "Its recalled strollers" tells of no new recall.
  if (/^(?:the|an?|its|their|’|'|’s|'s)$/.test(wordAt(tokens, index - 1))) return undefined;
  const noun = headAhead(tokens, index + 1, PRODUCT_NOUNS);
  if (noun === undefined && name === 'recalled') return recalledCount(tokens, index);
  if (noun === undefined || isPart(tokens, noun)) return undefined;
  return step(index, noun + 1, name, noun);
}

/** "Recalling about 52,000 Kite 3 drones": thousands of whatever it is are goods; an envoy is called back alone. */
function recalledCount(tokens: readonly Token[], index: number): StatusMention | undefined {
  const at = [1, 2, 3, 4].map((step) => index + step).find((next) => tokens[next]?.shape === 'number');
  const count = tokens[at ?? -1];
  if (at === undefined || count === undefined || !/^\d{1,3}(?:,\d{3})+$/.test(count.text)) return undefined;
  for (let next = index + 1; next < at; next += 1) if (!ROUGHLY.has(wordAt(tokens, next))) return undefined;
  return step(index, at + 1, 'recalled', at + 1);
}

const ROUGHLY = wordSet('about around some nearly almost over more than at least up to an estimated another');

/** "Car bomb", "model legislation", "drug policy": the noun goes on to something else. */
function isPart(tokens: readonly Token[], noun: number): boolean {
  const next = tokens[noun + 1];
  return (
    next?.shape === 'lower' &&
    !/^(?:in|on|for|that|which|with|to|after|because|due|over|from|at|and|as|by|sold|made|of|under|this|last|is|are|was|were|called|its|about|worldwide|amid|line|range|lineup)$/.test(
      next.lower,
    )
  );
}

function goodsBefore(tokens: readonly Token[], index: number, name: ProductStep): StatusMention | undefined {
  const noun = helpersFrom(tokens, index) - 1;
  return PRODUCT_NOUNS.has(wordAt(tokens, noun))
    ? step(stageFrom(tokens, noun, index), index + 1, name, noun)
    : undefined;
}

/** "Issued a recall of its strollers", "announced a recall". */
function recallOf(tokens: readonly Token[], index: number): StatusMention | undefined {
  for (let at = index - 1; at >= index - 5; at -= 1) {
    const word = wordAt(tokens, at);
    if (/^(?:issued|announced|issues|announces|initiated)$/.test(word) && !isToCome(tokens, at))
      return step(at, index + 1, 'recalled', index + 2);
    if (/^[.,;:]$/.test(word)) return undefined;
  }
  return undefined;
}

function onSale(tokens: readonly Token[], index: number): StatusMention | undefined {
  if (!standsAt(tokens, index - 2, 'went on sale')) return undefined;
  const noun = index - 3;
  // "Tickets went on sale" launches nothing.
  return PRODUCT_NOUNS.has(wordAt(tokens, noun)) ? step(index - 2, index + 1, 'launched', noun) : undefined;
}

/** "Pulled the toys from shelves". */
function offShelves(tokens: readonly Token[], index: number): StatusMention | undefined {
  for (let at = index - 1; at >= index - 8; at -= 1) {
    if (!/^(?:pulled|withdrew|withdrawn|removed)$/.test(wordAt(tokens, at)) || isToCome(tokens, at)) continue;
    const isFrom = [1, 2, 3].some((back) => /^(?:from|off)$/.test(wordAt(tokens, index - back)));
    return isFrom ? step(at, index + 1, 'withdrawn', at + 1) : undefined;
  }
  return undefined;
}

const LAUNCHES = new Set(['launch', 'release', 'rollout', 'debut']);

/** "Delayed the launch of its phone". */
function delayed(tokens: readonly Token[], index: number): StatusMention | undefined {
  if (isToCome(tokens, index)) return undefined;
  const launch = headAhead(tokens, index + 1, LAUNCHES, 6);
  if (launch === undefined || wordAt(tokens, launch + 1) !== 'of') return undefined;
  const noun = headAhead(tokens, launch + 2, PRODUCT_NOUNS);
  return noun === undefined ? undefined : step(index, launch + 1, 'delayed', noun);
}
