/** How surely a clause states its figure or event. */
import type { Certainty } from '../model.ts';

const DENIED =
  /\b(?:denie[sd]|denying|no longer|never|did not|does not|has not|have not|will not|won['’]t|didn['’]t)\b/i;
const POSSIBLE =
  /\b(?:could|may(?!\s\d)|might|possibl[ey]|potential(?:ly)?|if|whether|rumou?red|speculat\w+|would|pending|proposed)\b/i;
const PROBABLE =
  /\b(?:reportedly|expect(?:s|ed)?|likely|plans?|planned|planning|in (?:\w+ )?(?:talks|discussions|negotiations)|eyes|eyeing|consider(?:s|ing)|weigh(?:s|ing)|set to|aims? to|projected|forecasts?|projections?|poised|sources|people familiar|are said to|is said to)\b/i;

export function certaintyOf(clause: string): Certainty {
  if (DENIED.test(clause)) return 'denied';
  if (POSSIBLE.test(clause)) return 'possible';
  if (PROBABLE.test(clause)) return 'probable';
  return 'asserted';
}

const EARLIER =
  /\b(?:initially|originally|previously|earlier (?:this|last|in|reported|said)|had (?:been|offered|planned|agreed|valued|expected|reported)|(?:was|were) (?:last|most recently|then|first)|as recently as|first reported|at the time)\b/i;

/** Whether a clause tells what was so before, as background to the news. */
export function isEarlier(clause: string): boolean {
  return EARLIER.test(clause);
}

const ORDER: readonly Certainty[] = ['denied', 'possible', 'probable', 'asserted'];

/** Negative when `a` is less sure than `b`. */
export function compareCertainty(a: Certainty, b: Certainty): number {
  return ORDER.indexOf(a) - ORDER.indexOf(b);
}
