/** A product that comes later than was said: "delayed the launch of its phone", "Kite 3 launch pushed back". */
import type { Token } from '../tokens.ts';
import { goodsAhead, goodsAt, modelAhead } from './goods.ts';
import { headAhead, helpersFrom, isToCome, type StatusMention, wordAt } from './mention.ts';

const LAUNCHES: ReadonlySet<string> = new Set(['launch', 'release', 'rollout', 'debut']);

export function delayed(tokens: readonly Token[], index: number): StatusMention | undefined {
  if (isToCome(tokens, index) && !isDecided(tokens, index)) return undefined;
  const isPushed = wordAt(tokens, index).startsWith('push');
  if (isPushed && ![1, 2, 3, 4, 5, 6, 7, 8].some((step) => wordAt(tokens, index + step) === 'back'))
    return undefined;
  const about =
    lateAhead(tokens, index + 1) ?? (endsDelay(tokens, index) ? lateBefore(tokens, index) : undefined);
  return about === undefined
    ? undefined
    : { from: index, to: index + 1, value: { type: 'status', ladder: 'product', step: 'delayed' }, about };
}

/** "Will delay", "Orvex to delay", "said it would delay": who says so has decided it; "a strike would delay" it if it came. */
function isDecided(tokens: readonly Token[], index: number): boolean {
  const helper = helpersFrom(tokens, index) - 1;
  const before = tokens[helper - 1];
  switch (wordAt(tokens, helper)) {
    case 'will':
      return true;
    case 'to':
      return before?.shape === 'title' || before?.shape === 'upper';
    case 'would':
      return (
        /^(?:it|they)$/.test(before?.lower ?? '') &&
        tokens.slice(0, helper).some(({ lower }) => /^(?:said|says|announced)$/.test(lower))
      );
    default:
      return false;
  }
}

/** "The launch of the Kite 3", "the Kite 3's launch", "Kite 3": what is put off. */
function lateAhead(tokens: readonly Token[], index: number): number | undefined {
  const launch = headAhead(tokens, index, LAUNCHES, 7);
  if (launch === undefined) return modelAhead(tokens, index) ?? goodsUntil(tokens, index);
  if (wordAt(tokens, launch + 1) === 'of') return goodsAhead(tokens, launch + 2);
  return goodsAt(tokens, behindOwner(tokens, launch) - 1);
}

/** "Delays its first [car] to next year" */
function goodsUntil(tokens: readonly Token[], index: number): number | undefined {
  const goods = goodsAhead(tokens, index);
  const isUntil = goods !== undefined && /^(?:to|until|till)$/.test(wordAt(tokens, goods + 1));
  return isUntil && WHEN.test(wordAt(tokens, goods + 2)) ? goods : undefined;
}

const WHEN =
  /^(?:next|early|late|mid|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december|q[1-4]|20\d\d)$/;

/** Behind the verb of "Kite 3 launch [delayed] to May" no object follows. */
function endsDelay(tokens: readonly Token[], index: number): boolean {
  const at = wordAt(tokens, index + 1) === 'back' ? index + 2 : index + 1;
  const next = tokens[at];
  return (
    !next ||
    next.shape === 'mark' ||
    /^(?:to|until|till|by|because|after|over|again|amid|due|for|from|in|on|as)$/.test(next.lower)
  );
}

/** "The launch of the Kite 3 has been [delayed]", "Kite 3 launch [delayed]", "the Kite 3 was [delayed]". */
function lateBefore(tokens: readonly Token[], index: number): number | undefined {
  const last = helpersFrom(tokens, index) - 1;
  if (LAUNCHES.has(wordAt(tokens, last))) return goodsAt(tokens, behindOwner(tokens, last) - 1);
  const goods = goodsAt(tokens, last);
  // "The phone was delayed" may be in the post.
  return goods === last && !isLaunchOf(tokens, goods) ? undefined : goods;
}

function isLaunchOf(tokens: readonly Token[], goods: number): boolean {
  for (let at = goods - 1; at > goods - 6; at -= 1)
    if (wordAt(tokens, at) === 'of') return LAUNCHES.has(wordAt(tokens, at - 1));
  return false;
}

/** Index of "'s" before `noun` in "the Kite 3's launch"; `noun` itself without one. */
function behindOwner(tokens: readonly Token[], noun: number): number {
  return /^['’]s?$/.test(wordAt(tokens, noun - 1)) ? noun - 1 : noun;
}
