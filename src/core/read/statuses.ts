/** How far a deal has come, by the words that say so. */
import type { DealRemark, DealStep } from '../model.ts';

export interface StatusMention {
  readonly start: number;
  readonly end: number;
  readonly step: DealStep | DealRemark;
}

const TALKS = '(?:talks|discussions|negotiations)';
const DEAL = '(?:deal|agreement|pact|transaction|takeover|acquisition|merger|purchase|investment|sale)';
const HAS = '(?:has |have |had |was |were |is )?';

/** One line a step. Only what has happened counts: "is expected to close" is no closing. */
const CUES: readonly (readonly [DealStep | DealRemark, RegExp])[] = [
  [
    'advanced talks',
    new RegExp(
      String.raw`\b(?:in (?:advanced|late-stage|final) ${TALKS}|(?:nearing|close to|near) an? ${DEAL})\b`,
      'giu',
    ),
  ],
  [
    'talks',
    new RegExp(
      String.raw`\b(?:${HAS}in (?:early |preliminary |active |exclusive )?${TALKS}|holding ${TALKS}|held ${TALKS}|negotiating)\b`,
      'giu',
    ),
  ],
  [
    'exploring',
    /\b(?:eyes|eyeing|considering|considers|weighing|weighs|exploring|mulls|mulling|(?<!no )plans(?= (?:to (?:invest|buy|acquire|take)|[$€£\d]))|(?:might|may|could) (?:invest|buy|acquire))\b/giu,
  ],
  [
    'agreed',
    new RegExp(
      String.raw`\b(?:${HAS}(?:reached|struck|clinched|announced|agreed|sealed) (?:on )?an? ${DEAL}|${HAS}agreed (?:to (?:buy|acquire|invest|sell|merge|take)|on terms)|${DEAL} (?:has been|was|is) (?:agreed|reached|announced))\b`,
      'giu',
    ),
  ],
  [
    'signed',
    new RegExp(
      String.raw`\b(?:${HAS}(?:signed|inked) (?:an? |the )?(?:definitive |final |binding )*${DEAL}|${DEAL} (?:has been|was|is) signed)\b`,
      'giu',
    ),
  ],
  [
    'cleared',
    new RegExp(
      String.raw`\b(?:(?:regulators?|commission|authorit(?:y|ies)|court|FTC|CMA|EU)\b[^.;]{0,30}\b(?:has |have )?(?:cleared|approved)|${DEAL} (?:has been|was|is) (?:cleared|approved))\b`,
      'giu',
    ),
  ],
  [
    'closed',
    new RegExp(
      String.raw`\b(?:${HAS}(?:completed|closed|finali[sz]ed) (?:its|the|their|an?) (?:[\p{L}$\d.-]+ ){0,4}${DEAL}|${DEAL} (?:has |was |is now )?(?:closed|completed)(?! (?:to|off)))\b`,
      'giu',
    ),
  ],
  [
    'blocked',
    new RegExp(
      String.raw`\b(?:${HAS}blocked (?:the|its) (?:[\p{L}$\d.-]+ ){0,4}${DEAL}|${DEAL} (?:has been|was|is) blocked)\b`,
      'giu',
    ),
  ],
  [
    'terminated',
    new RegExp(
      String.raw`\b(?:${HAS}(?:terminated|abandoned|scrapped|called off|walked away from|pulled out of|ended) (?:the|its|their) (?:[\p{L}$\d.-]+ ){0,4}(?:${DEAL}|${TALKS})|(?:${DEAL}|${TALKS}) (?:has |have |was |were )?(?:been )?(?:terminated|abandoned|scrapped|called off|collapsed|fell through))\b`,
      'giu',
    ),
  ],
  [
    'not final',
    /\b(?:(?:not|n['’]t)(?: yet)? (?:been )?finali[sz]ed|if (?:finali[sz]ed|completed|approved|the deal goes through)|still (?:being hammered out|in flux|under negotiation)|remains? unconfirmed)\b|n['’]t finali[sz]ed\b/giu,
  ],
  ['pending', /\bpending\b(?! (?:approval of|since))/giu],
  ['form unclear', /\b(?:remains unclear|unclear (?:what|which|how) (?:form|format|shape))\b/giu],
];

export function readStatuses(text: string): StatusMention[] {
  const found: StatusMention[] = [];
  for (const [step, pattern] of CUES) {
    for (const { index, 0: words } of text.matchAll(pattern)) {
      const inside = found.some((other) => index < other.end && other.start < index + words.length);
      if (!inside) found.push({ start: index, end: index + words.length, step });
    }
  }
  return found;
}
