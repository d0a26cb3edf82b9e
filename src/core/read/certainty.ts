/** How surely a clause states its figure or event. */
import type { Certainty } from '../model.ts';

/** "No deal has been reached": the clause up to the words that tell of it may end in "no". */
const DENIED =
  /\b(?:not(?! only)|never|neither|nor|without|cannot|den(?:y|ies|ied|ying)|no longer|fail(?:s|ed)? to|yet to|reject(?:s|ed|ing)?|rebuff(?:s|ed|ing)?|wrong(?:ly)?|refus(?:es?|ed|ing)|rul(?:ed|es|ing) out|incorrect(?:ly)?|inaccurate|misstated)\b|n['’]t\b|\bno\s*$/i;
const POSSIBLE =
  /\b(?:could|may(?!\s\d)|might|would|should|ought|possibl[ey]|potential(?:ly)?|if|whether|unless|until|once|when|as soon as|hop(?:es?|ed|ing)|wants?|wanted|urg(?:es?|ed|ing)|call(?:s|ed) (?:on|for)|press(?:es|ed)|demand(?:s|ed)?|rumou?red|speculat\w+|analysts?|jok(?:ed|ing)|pending|proposed)\b/i;
const PROBABLE =
  /\b(?:reportedly|expect(?:s|ed)?|likely|plans?|planned|planning|in (?:\w+ )?(?:talks|discussions|negotiations)|eyes|eyeing|consider(?:s|ing)|weigh(?:s|ing)|set to|aims? to|projected|forecasts?|projections?|poised|sources|people familiar|are said to|is said to)\b/i;

const SAID = /\b(?:said|says|announced|confirmed|told)\b/i;

export function certaintyOf(clause: string): Certainty {
  if (DENIED.test(clause)) return 'denied';
  // "It said it would buy" is what "we will buy" becomes when it is reported.
  if (POSSIBLE.test(SAID.test(clause) ? clause.replace(/\bwould\b/gi, 'will') : clause)) return 'possible';
  if (PROBABLE.test(clause)) return 'probable';
  return 'asserted';
}

const EARLIER =
  /\b(?:initially|originally|previously|earlier (?:this|last|in|reported|said)|(?:was|were) (?:last|most recently|then|first)|as recently as|first reported|at the time|(?:earlier|previous) (?:version|offer|bid|estimate|report))\b/i;
/** "Had offered" looks back, unless it is what "has offered" becomes when it is reported. */
const PAST_PERFECT = /\bhad\s(?:\w+ly\s)?(?:been|\w+ed|put|paid|bought|sold|made)\b/i;

/** Whether a clause tells what was so before, as background to the news. */
export function isEarlier(clause: string): boolean {
  return EARLIER.test(clause) || (PAST_PERFECT.test(clause) && !SAID.test(clause));
}

/** "To $4.6 billion from $4.2 billion": what stands right before a figure makes it the old one. */
export function isOldFigure(before: string): boolean {
  return /\b(?:from|compared with|compared to|versus|against|previously)\s(?:(?:about|around|over|nearly|some|more than|up to)\s)?$/i.test(
    before,
  );
}

/** "$14 billion, not $10 billion". */
export function isDeniedFigure(before: string): boolean {
  return /\b(?:not|rather than|instead of)\s(?:(?:about|around|over|nearly|some|more than|up to)\s)?$/i.test(
    before,
  );
}

const ORDER: readonly Certainty[] = ['denied', 'possible', 'probable', 'asserted'];

/** Negative when `a` is less sure than `b`. */
export function compareCertainty(a: Certainty, b: Certainty): number {
  return ORDER.indexOf(a) - ORDER.indexOf(b);
}
