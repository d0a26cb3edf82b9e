/** How surely a clause states its figure or event. */
import type { Certainty, Instant } from '../model.ts';
import { HEDGE_WORDS } from './figures/bounds.ts';

/** What stands before an event or a figure and denies it; "no deal has been reached" ends in "no" there. */
const DENIED_BEFORE =
  /\b(?:not(?! only)|never|neither|nor|without|cannot|den(?:y|ies|ied|ying)|no longer|fail(?:s|ed)? to|yet to|refus(?:es?|ed|ing)|rul(?:ed|es|ing) out|nearly|almost|threaten(?:s|ed|ing)?|balk(?:s|ed|ing)?)\b(?!\s[$€£\d])|n['’]t\b|\bno\s*$/i;
/** What denies wherever it stands: an offer that was turned down, a report that is wrong. */
const DENIED =
  /\b(?:reject(?:s|ed|ing)?|rebuff(?:s|ed|ing)?|turned down|dismissed|voted down|lapsed|fell short|outbid|(?:is|are|was|were) (?:wrong|false|untrue|incorrect|inaccurate|mistaken)|misstated|incorrectly|wrongly)\b/i;
const POSSIBLE =
  /\b(?:could|might|would|should|ought|possibl[ey]|potential(?:ly)?|if|whether|unless|until|once|when|as soon as|hop(?:es?|ed|ing)|wants?|wanted|urg(?:es?|ed|ing)|call(?:s|ed) (?:on|for)|press(?:es|ed)|demand(?:s|ed)?|rumou?red|speculat\w+|analysts?|jok(?:ed|ing)|pending|proposed)\b/i;
/** "In May" is a month. */
const MAY = /\bmay\b/;
const PROBABLE =
  /\b(?:reportedly|expect(?:s|ed)?|likely|plans?|planned|planning|in (?:\w+ )?(?:talks|discussions|negotiations)|eyes|eyeing|consider(?:s|ing)|weigh(?:s|ing)|set to|aims? to|projected|forecasts?|projections?|poised|sources|people familiar|are said to|is said to)\b/i;

const SAID = /\b(?:said|says|announced|confirmed|told)\b/i;

/** How sure `clause` is of what stands in it behind `before`, its first words. */
export function certaintyOf(clause: string, before: string): Certainty {
  if (DENIED_BEFORE.test(before) || DENIED.test(clause)) return 'denied';
  // "It said it would buy" is what "we will buy" becomes when it is reported.
  const told = SAID.test(clause) ? clause.replace(/\bwould\b/gi, 'will') : clause;
  if (POSSIBLE.test(told) || MAY.test(told)) return 'possible';
  if (PROBABLE.test(clause)) return 'probable';
  return 'asserted';
}

/** Whether a clause puts what it tells in a year before that of `at`: "in 2019", "last year", "two years ago". */
export function isLongAgo(clause: string, at: Instant): boolean {
  if (/\blast year\b|\b(?:\d+|two|three|four|five|several|some|many) years (?:ago|earlier)\b/i.test(clause))
    return true;
  const year =
    /(?<!\b(?:founded|started|created|launched|based|born) )\b(?:[Ii]n|[Dd]uring) (?:\p{Lu}\p{Ll}+ )?((?:19|20)\d{2})\b/u.exec(
      clause,
    )?.[1];
  return year !== undefined && year < at.slice(0, 4);
}

const EARLIER =
  /\b(?:initially|originally|previously|earlier (?:this|last|in|reported|said)|(?:was|were) (?:last|most recently|then|first)|as recently as|first reported|at the time|(?:earlier|previous) (?:version|offer|bid|estimate|report))\b/i;
/** "Had offered" looks back, unless it is what "has offered" becomes when it is reported. */
const PAST_PERFECT = /\bhad\s(?:\w+ly\s)?(?:been|\w+ed|put|paid|bought|sold|made)\b/i;

/** Whether a clause tells what was so before, as background to the news. */
export function isEarlier(clause: string): boolean {
  return EARLIER.test(clause) || (PAST_PERFECT.test(clause) && !SAID.test(clause));
}

const HEDGE = `(?:(?:${HEDGE_WORDS})\\s)?`;
const OLD = new RegExp(`\\b(?:from|compared with|compared to|versus|against|previously)\\s${HEDGE}$`, 'i');
const NOT = new RegExp(`\\b(?:not|rather than|instead of)\\s${HEDGE}$`, 'i');

/** "To $4.6 billion from $4.2 billion": what stands right before a figure makes it the old one. */
export function isOldFigure(before: string): boolean {
  return OLD.test(before);
}

/** "$14 billion, not $10 billion". */
export function isDeniedFigure(before: string): boolean {
  return NOT.test(before);
}

const ORDER: readonly Certainty[] = ['denied', 'possible', 'probable', 'asserted'];

/** Negative when `a` is less sure than `b`. */
export function compareCertainty(a: Certainty, b: Certainty): number {
  return ORDER.indexOf(a) - ORDER.indexOf(b);
}
