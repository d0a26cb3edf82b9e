/** What a figure is of, told by the nearest word that names such a thing. */
import type { AmountRole } from '../model.ts';

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
  ['fine', /\b(?:fine[sd]?|penalt(?:y|ies)|settlement|damages)\b/giu],
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
  // "49% of Acme"
  ['stake', /\bof(?=\s\p{Lu})/gu],
];

const FORECAST =
  /\b(?:expect(?:s|ed|ing)?|forecasts?|project(?:s|ed|ions?)|could|would|will|guidance|sees|outlook|aims?|targets?)\b/iu;

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
  let best: { role: AmountRole; cost: number } | undefined;
  for (const [role, pattern] of type === 'money' ? MONEY_CUES : PERCENT_CUES) {
    for (const match of clause.matchAll(pattern)) {
      const cost = costOf(clause, match.index, match.index + match[0].length, start, end, others);
      if (cost !== undefined && (!best || cost < best.cost)) best = { role, cost };
    }
  }
  if (best?.role === 'revenue' && FORECAST.test(clause.slice(0, start))) return 'revenue forecast';
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
  if (cueStart < end) return undefined;
  const between = clause.slice(end, cueStart);
  if (/^\+?[\s-](?:(?:in|of|on)\s)?(?:[\p{L}-]+\s){0,2}$/u.test(between)) return 0;
  return others.some((other) => end <= other && other < cueStart)
    ? undefined
    : cueStart - end + PASSED_FIGURE;
}
