/** What a figure is of, told by the nearest word that names such a thing. */
import type { AmountRole } from '../model.ts';
import { HEDGE_WORDS } from './figures/bounds.ts';

type Cue = readonly [AmountRole, RegExp];

/** One line a role: the words that make a figure of money beside them that figure. */
const MONEY_CUES: readonly Cue[] = [
  [
    'valuation',
    /\b(?:valu(?:ed|es?|ing)(?=\s(?:\S+\s){0,5}at\b|\b\s*$)|valuations?|market cap(?:itali[sz]ation)?)\b/giu,
  ],
  ['revenue', /\b(?:revenues?|sales|turnover)\b/giu],
  ['revenue forecast', /\b(?:forecasts?|guidance|outlook|projections?)\b/giu],
  ['profit', /\b(?:profits?|net income|earnings|net loss|loss(?:es)?)\b/giu],
  [
    'spending',
    /\b(?:spend(?:s|ing)?|spent|capital expenditures?|capex|allocat(?:e|es|ed|ing)|budget(?:s|ed)?|outlay)\b/giu,
  ],
  ['funding', /\b(?:funding|rais(?:e|es|ed|ing)|attract(?:ed|s|ing)?)\b/giu],
  ['fee', /\bfees?\b/giu],
  ['savings', /\b(?:synerg(?:y|ies)|sav(?:es?|ed|ings?))\b/giu],
  ['debt', /\b(?:debts?|bonds?|loans?|borrow(?:s|ed|ings?)?|notes)\b/giu],
  ['payout', /\b(?:dividends?|buy-?backs?|buy(?:s|ing)?\sback(?:\s\p{Ll}+)?|repurchas\w+)\b/giu],
  ['fine', /\b(?:fine[sd]?|penalt(?:y|ies)|settle(?:s|d|ments?)?|damages)\b/giu],
  [
    'price',
    /\b(?:invest(?:s|ed|ing|ments?)?|deals?|acqui(?:re[sd]?|ring|sitions?)|buy(?:s|ing|out)?|bought|take-?over|merger|purchas(?:e[sd]?|ing)|bid|offer(?:s|ed)?|financing|transaction|pour(?:s|ed|ing)?|put(?:s|ting)?|pay(?:s|ing)?|paid|sell(?:s|ing)?|sold|sale)\b/giu,
  ],
];

const PERCENT_CUES: readonly Cue[] = [
  [
    'stake',
    /\b(?:stakes?|shareholdings?|holding|ownership|interest in|own(?:s|ed)?|equity|of (?:the|its) (?:company|shares|startup|firm|business))\b/giu,
  ],
  ['premium', /\b(?:premium|discount)\b/giu],
  [
    'change',
    /\b(?:rose|rises?|rising|fell|falls?|gain(?:s|ed)?|lost|jump(?:s|ed)?|drop(?:s|ped)?|slid|climb(?:s|ed)?|cut|cuts|up|down)\b/giu,
  ],
];

const FORECAST =
  /\b(?:expect(?:s|ed|ing)?|forecasts?|project(?:s|ed|ions?)|could|would|will|guidance|sees|outlook|aims?|targets?)\b/iu;

/** "Gets 49% of Acme": a verb of owning before, and behind the name nothing that it would be a share of instead. */
const OWNS = /\b(?:own|hold|buy|bought|acquir|tak|took|get|got|control|keep|kept|retain)\p{L}*\b/iu;
const OF_NAME =
  /^\sof\s\p{Lu}[^,.;]{1,40}?(?:[,.;]|$|\s(?:for|in|to|and|from|as|at|with|under|by|once|when|after)\s)/u;

/** "Raised by $2 billion", "$2 billion less than": how much more, not how much. */
const CHANGE_BEFORE = new RegExp(`\\bby\\s(?:(?:${HEDGE_WORDS}|at least|as much as)\\s)?(?:an?\\s)?$`, 'iu');
const CHANGE_AFTER = /^\s(?:less|more|lower|higher|below|above|short of)\b/iu;
/** "Half of $40 billion" is not $40 billion. */
const PART_OF = /\b(?:half|third|quarter|fifth|tenth|part|share|percent|%)\s(?:of\s)?(?:the\s|its\s)?$/iu;
/** A sum that comes round again is no price. */
const A_YEAR =
  /^\+?[\s-](?:a|per|each|every)[\s-](?:year|month|week|quarter|day)\b|^\s(?:annually|yearly|monthly)\b/iu;
const A_SHARE = /^\+?\s(?:in cash\s)?(?:(?:a|per)\s(?:common\s|ordinary\s)?(?:share|unit)|apiece|each)\b/iu;

/** Another figure between the word and this one most likely took the word for itself. */
const PASSED_FIGURE = 60;

/**
 * The role of the figure at [start, end) of `clause`; `others` are the starts of the other figures in it. The nearest
 * cue before it counts, or one that follows at once: "$20 billion in funding".
 */
export function roleOf(
  clause: string,
  type: 'money' | 'percent',
  start: number,
  end: number,
  others: readonly number[],
): AmountRole {
  const [before, after] = [clause.slice(0, start), clause.slice(end)];
  if (CHANGE_BEFORE.test(before) || CHANGE_AFTER.test(after)) return 'change';
  if (PART_OF.test(before) || A_YEAR.test(after)) return 'other';
  if (type === 'money' && A_SHARE.test(after)) return 'share price';
  if (type === 'percent' && OWNS.test(before) && OF_NAME.test(after)) return 'stake';
  let best: { role: AmountRole; cost: number } | undefined;
  for (const [role, pattern] of type === 'money' ? MONEY_CUES : PERCENT_CUES) {
    for (const match of clause.matchAll(pattern)) {
      const cost = costOf(clause, match.index, match.index + match[0].length, start, end, others);
      if (cost !== undefined && (!best || cost < best.cost)) best = { role, cost };
    }
  }
  if (best?.role === 'revenue' && FORECAST.test(before)) return 'revenue forecast';
  // What is sold is not held.
  if (best?.role === 'stake' && /\b(?:sell|sold|trim|divest)\p{L}*\s[^,;]{0,30}$/iu.test(before))
    return 'other';
  return best?.role ?? 'other';
}

function costOf(
  clause: string,
  cueStart: number,
  cueEnd: number,
  start: number,
  end: number,
  others: readonly number[],
): number | undefined {
  if (cueEnd <= start) {
    const passed = others.filter((other) => cueEnd <= other && other < start).length;
    return start - cueEnd + passed * PASSED_FIGURE;
  }
  return cueStart >= end && FOLLOWS_AT_ONCE.test(clause.slice(end, cueStart)) ? 0 : undefined;
}

/** "$20 billion in funding", "$10 billion takeover offer"; a little word in between begins something else. */
const FOLLOWS_AT_ONCE =
  /^\+?[\s-](?:(?:in|of|on|to)\s)?(?:(?!(?:if|when|once|as|after|before|and|or|but|while|than|for|the|that|which|from|with|by|including|plus|excluding|without)\s)[\p{L}-]+\s){0,2}$/iu;
