/** How far a product has come: shown, on sale, late, called back. Only for things that are named as goods. */
import type { ProductStep } from '../../model/values.ts';
import type { Token } from '../tokens.ts';
import { TAG } from '../words/index.ts';
import { MONTHS } from '../words/labels.ts';
import { wordSet } from '../words/word-set.ts';
import { delayed } from './delay.ts';
import { goodsAhead, goodsAt, modelAhead } from './goods.ts';
import {
  helpersFrom,
  isPassive,
  isToCome,
  type StatusMention,
  stageFrom,
  standsAt,
  wordAt,
} from './mention.ts';

export function productStep(from: number, to: number, name: ProductStep, about: number): StatusMention {
  return { from, to, value: { type: 'status', ladder: 'product', step: name }, about };
}

const VERBS: readonly (readonly [ProductStep, RegExp])[] = [
  ['recalled', /^recall(?:ed|s|ing)$/],
  ['announced', /^(?:unveil|introduc|announc)(?:ed|e?s)$/],
  ['launched', /^(?:launch|releas)(?:ed|es)$/],
  ['withdrawn', /^discontinue[ds]$/],
];

export function productStage(tokens: readonly Token[], index: number): StatusMention | undefined {
  const word = wordAt(tokens, index);
  switch (word) {
    case 'recall':
      return recallOf(tokens, index);
    case 'sale':
      return onSale(tokens, index) ?? offSale(tokens, index);
    case 'stores':
    case 'shelves':
      return inShops(tokens, index) ?? offSale(tokens, index);
    case 'market':
      return offSale(tokens, index);
    case 'available':
      return available(tokens, index);
    case 'selling':
    case 'shipping':
      return startsSelling(tokens, index);
    case 'deliveries':
      return startsDelivering(tokens, index);
    case 'sales':
      return salesOf(tokens, index);
    default:
      return /^(?:delay|postpon|push)/.test(word) ? delayed(tokens, index) : verbStage(tokens, index);
  }
}

function verbStage(tokens: readonly Token[], index: number): StatusMention | undefined {
  const word = wordAt(tokens, index);
  const name = VERBS.find(([, pattern]) => pattern.test(word))?.[0];
  if (!name || isToCome(tokens, index)) return undefined;
  if (isPassive(tokens, index) && word !== 'recalling') return goodsBefore(tokens, index, name);
  return (
    goodsBehind(tokens, index, name) ??
    (isHeadlinePassive(tokens, index) ? goodsBefore(tokens, index, name) : undefined)
  );
}

/** "Kite 3 [recalled] over fires" */
function isHeadlinePassive(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  const isEnd = !next || /^(?:over|after|in|at|with|for|by|amid|as|due|worldwide|on|[.,;])$/.test(next.lower);
  return isEnd && wordAt(tokens, index).endsWith('ed');
}

/** "Recalled 5,000 strollers", "launched the Kite 3"; "recalled that" is memory, "launched an attack" no product. */
function goodsBehind(tokens: readonly Token[], index: number, name: ProductStep): StatusMention | undefined {
  // "Its recalled strollers" tells of no new recall.
  if (/^(?:the|an?|its|their|’|'|’s|'s)$/.test(wordAt(tokens, index - 1))) return undefined;
  // What is announced may be anything about a phone.
  const isAnnounced = wordAt(tokens, index).startsWith('announc');
  const goods = isAnnounced ? modelAhead(tokens, index + 1) : goodsAhead(tokens, index + 1);
  if (goods !== undefined) return productStep(index, goods + 1, name, goods);
  return name === 'recalled' ? recalledCount(tokens, index) : undefined;
}

/** "Recalling about 52,000 Kite 3 drones": thousands of whatever it is are goods; an envoy is called back alone. */
function recalledCount(tokens: readonly Token[], index: number): StatusMention | undefined {
  const at = [1, 2, 3, 4].map((step) => index + step).find((next) => tokens[next]?.shape === 'number');
  const count = tokens[at ?? -1];
  if (at === undefined || count === undefined || !/^\d{1,3}(?:,\d{3})+$/.test(count.text)) return undefined;
  for (let next = index + 1; next < at; next += 1) if (!ROUGHLY.has(wordAt(tokens, next))) return undefined;
  return productStep(index, at + 1, 'recalled', at + 1);
}

const ROUGHLY = wordSet('about around some nearly almost over more than at least up to an estimated another');

function goodsBefore(tokens: readonly Token[], index: number, name: ProductStep): StatusMention | undefined {
  const goods = goodsAt(tokens, helpersFrom(tokens, index) - 1);
  return goods === undefined
    ? undefined
    : productStep(stageFrom(tokens, goods, index), index + 1, name, goods);
}

const CALLS = /^(?:issued|announced|issues|announces|initiated|widen(?:ed|s)|expand(?:ed|s)|extend(?:ed|s))$/;
const GROWS = /^(?:widened|expanded|extended)$/;

/** "Issued a recall of its strollers", "widened its recall of the Kite 3", "Kite 3 recall widened". */
function recallOf(tokens: readonly Token[], index: number): StatusMention | undefined {
  for (let at = index - 1; at >= index - 5; at -= 1) {
    const word = wordAt(tokens, at);
    if (CALLS.test(word) && !isToCome(tokens, at))
      return productStep(at, index + 1, 'recalled', goodsRecalled(tokens, index));
    if (/^[.,;:]$/.test(word)) break;
  }
  for (let at = index + 1; at <= index + 3; at += 1)
    if (GROWS.test(wordAt(tokens, at)) && !isToCome(tokens, at) && helpersFrom(tokens, at) === index + 1) {
      const goods = goodsAt(tokens, index - 1);
      return goods === undefined ? undefined : productStep(index, at + 1, 'recalled', goods);
    }
  return undefined;
}

/** Behind "recall of the". */
function goodsRecalled(tokens: readonly Token[], index: number): number {
  return goodsAhead(tokens, index + 2) ?? index + 2;
}

/** "The phone went on sale", "the Kite 3 goes on sale in Utopia"; "goes on sale on May 2" is to come. */
function onSale(tokens: readonly Token[], index: number): StatusMention | undefined {
  if (!standsAt(tokens, index - 1, 'on sale')) return undefined;
  return soldFrom(tokens, index - 2, index, /^(?:went|goes|gone|is|are)$/);
}

/** "The Kite 3 hit stores on Friday". */
function inShops(tokens: readonly Token[], index: number): StatusMention | undefined {
  const verb = wordAt(tokens, index - 1) === 'store' ? index - 2 : index - 1;
  return soldFrom(tokens, verb, index, /^(?:hit|hits|reached|reaches)$/);
}

/** "The Kite 3 is now available". */
function available(tokens: readonly Token[], index: number): StatusMention | undefined {
  return wordAt(tokens, index - 1) === 'now' && /^(?:is|are)$/.test(wordAt(tokens, index - 2))
    ? soldFrom(tokens, index - 2, index, /^(?:is|are)$/)
    : undefined;
}

/** Goods right before the verb; "tickets went on sale" launches nothing. */
function soldFrom(
  tokens: readonly Token[],
  verb: number,
  last: number,
  verbs: RegExp,
): StatusMention | undefined {
  const word = wordAt(tokens, verb);
  if (!verbs.test(word) || isToCome(tokens, verb)) return undefined;
  if (/(?:es|ts)$/.test(word) && isDated(tokens, last)) return undefined;
  const goods = goodsAt(tokens, helpersFrom(tokens, verb) - 1);
  return goods === undefined ? undefined : productStep(verb, last + 1, 'launched', goods);
}

/** A day that follows the present tense is to come: "goes on sale Friday", "in May", "next week". */
function isDated(tokens: readonly Token[], last: number): boolean {
  const [next, second] = [wordAt(tokens, last + 1), tokens[last + 2]];
  if (/^(?:on|from|next|this|later|soon|tomorrow|by|before|\w+day)$/.test(next)) return true;
  return (
    next === 'in' &&
    second !== undefined &&
    (MONTHS.has(second.lower) || /^\d{4}$/.test(second.text) || /^(?:the|early|late|mid)$/.test(second.lower))
  );
}

/** "Began selling the Kite 3". */
function startsSelling(tokens: readonly Token[], index: number): StatusMention | undefined {
  if (!/^(?:began|started|begun)$/.test(wordAt(tokens, index - 1)) || isToCome(tokens, index - 1))
    return undefined;
  const goods = goodsAhead(tokens, index + 1);
  return goods === undefined ? undefined : productStep(index - 1, goods + 1, 'launched', goods);
}

/** "Began deliveries of the Kite" */
function startsDelivering(tokens: readonly Token[], index: number): StatusMention | undefined {
  if (!/^(?:begins?|began|starts?|started|begun)$/.test(wordAt(tokens, index - 1))) return undefined;
  const thing = isToCome(tokens, index - 1) ? undefined : thingOf(tokens, index, AFTER_DELIVERIES);
  return thing === undefined ? undefined : productStep(index - 1, index + 1, 'launched', thing);
}

const PAUSES = /^(?:paus|halt|suspend|stopp?)(?:ed|e?s)$/;
const RESUMES = /^(?:resum|restart)(?:ed|e?s)$/;

/** "Paused sales of the Kite", "resumed sales of the phone"; "sales resumed" may be of anything. */
function salesOf(tokens: readonly Token[], index: number): StatusMention | undefined {
  const verb = wordAt(tokens, index - 1);
  const name = PAUSES.test(verb) ? 'paused' : RESUMES.test(verb) ? 'resumed' : undefined;
  const thing = name && !isToCome(tokens, index - 1) ? thingOf(tokens, index, AFTER_SALES) : undefined;
  return name && thing !== undefined ? productStep(index - 1, index + 1, name, thing) : undefined;
}

/** Behind "deliveries of", goods or a name that nothing else is a part of: "the Kite 3", but not "Kite 3 parts". */
function thingOf(tokens: readonly Token[], index: number, goesOn: ReadonlySet<string>): number | undefined {
  if (wordAt(tokens, index + 1) !== 'of') return undefined;
  const first = /^(?:the|its)$/.test(wordAt(tokens, index + 2)) ? index + 3 : index + 2;
  const goods = goodsAhead(tokens, first);
  // "The Kite 3 charger"
  if (goods !== undefined && goods > first && ACCESSORIES.has(wordAt(tokens, goods))) return undefined;
  let end = goods === undefined ? first : goods + 1;
  while (tokens[end] && tokens[end]?.shape !== 'lower' && tokens[end]?.shape !== 'mark') end += 1;
  const next = tokens[end];
  const isEnd = !next || next.shape === 'mark' || goesOn.has(next.lower) || (next.tags & TAG.date) !== 0;
  if (!isEnd || end === first) return undefined;
  return goods ?? (tokens[first]?.shape === 'title' ? first : undefined);
}

const ACCESSORIES = wordSet('charger chargers battery batteries app airbags tires tyres headset headsets');
const AFTER_SALES = wordSet('on in after over amid because due following pending until while worldwide and');
const AFTER_DELIVERIES = wordSet('on in after amid following this and to at from');

/** "Pulled the toys from shelves", "pulled the Kite 3 from sale". */
function offSale(tokens: readonly Token[], index: number): StatusMention | undefined {
  for (let at = index - 1; at >= index - 8; at -= 1) {
    if (
      !/^(?:pulled|withdrew|withdrawn|removed|pulls|withdraws)$/.test(wordAt(tokens, at)) ||
      isToCome(tokens, at)
    )
      continue;
    const isFrom = [1, 2, 3].some((back) => /^(?:from|off)$/.test(wordAt(tokens, index - back)));
    const isGoods = wordAt(tokens, index) === 'shelves' || goodsAhead(tokens, at + 1) !== undefined;
    return isFrom && isGoods ? productStep(at, index + 1, 'withdrawn', at + 1) : undefined;
  }
  return undefined;
}
