/** How exactly the words beside a figure state it: one line a bound, the words in the order they stand. */

import type { Bound } from '../../model/values.ts';
import { wordSet } from './word-set.ts';

type Stated = Exclude<Bound, 'range' | 'eq'>;

const BEFORE: readonly (readonly [Stated, string])[] = [
  [
    'approx',
    'about,around,approximately,approx,roughly,some,an estimated,estimated,circa,close to,nearly,almost,near,or so,something like,in the region of,~,≈,an average of,averaging,nearer',
  ],
  [
    'ge',
    'at least,no less than,no fewer than,a minimum of,not less than,minimum,minimum of,as little as,as few as,as low as,≥',
  ],
  [
    'le',
    'up to,as much as,as many as,at most,no more than,not more than,a maximum of,maximum,maximum of,capped at,as high as,as long as,≤,at the most',
  ],
  [
    'gt',
    'more than,over,above,exceeding,exceeds,exceeded,exceed,in excess of,upwards of,upward of,north of,greater than,higher than,bigger than,larger than,longer than,older than,past,topping,topped,tops,surpassing,surpassed,surpass,well over,well above,just over,just above,slightly over,slightly above,slightly more than,just more than,a little over,a little more than,a bit over,over the age of,above the age of,>',
  ],
  [
    'lt',
    'less than,under,below,fewer than,lower than,smaller than,shorter than,younger than,short of,sub,just under,just below,just short of,slightly under,slightly below,slightly less than,just less than,a little under,a little less than,a bit under,well under,well below,under the age of,below the age of,<',
  ],
];

const AFTER: readonly (readonly [Stated, string])[] = [
  ['ge', '+,or more,or higher,or above,or over,or greater,or older,and above,and over,- plus,plus'],
  ['le', 'or less,or lower,or fewer,or below,or under,or younger,and under'],
  ['approx', 'or so,or thereabouts,- ish'],
];

/** The wordings that end in a word, the longest first. */
export const BOUNDS_BEFORE: ReadonlyMap<string, readonly Wording[]> = keyed(
  BEFORE,
  (words) => words.at(-1) ?? '',
);
/** The wordings that begin with a word. */
export const BOUNDS_AFTER: ReadonlyMap<string, readonly Wording[]> = keyed(AFTER, (words) => words[0] ?? '');

/** "Could exceed", "will top": a future, and a bound all the same. */
export const MODALS: ReadonlySet<string> = wordSet('could would will may might can to should');
export const AFTER_MODAL: ReadonlySet<string> = new Set(['top', 'surpass', 'exceed']);

/** "A legal battle over a $126.5 million fee": what is fought over has that size, and is not larger. */
export const FOUGHT_OVER: ReadonlySet<string> = wordSet(
  'battle dispute fight row clash war lawsuit suit case debate talks questions concerns feud negotiations discussions agreement vote auction',
);

interface Wording {
  readonly bound: Stated;
  readonly words: readonly string[];
}

function keyed(
  lines: readonly (readonly [Stated, string])[],
  keyOf: (words: readonly string[]) => string,
): Map<string, Wording[]> {
  const all = new Map<string, Wording[]>();
  for (const [bound, wordings] of lines)
    for (const wording of wordings.split(',')) {
      const words = wording.split(' ');
      const key = keyOf(words);
      all.set(
        key,
        [...(all.get(key) ?? []), { bound, words }].sort((a, b) => b.words.length - a.words.length),
      );
    }
  return all;
}
