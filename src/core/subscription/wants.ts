/** Which changes a channel asked to hear of. */
import type { Settings } from '../model/subscription.ts';
import type { Change, Story } from '../model.ts';
import { compareCertainty } from '../read/certainty.ts';
import { isTold } from '../story/diff.ts';
import { factId } from '../story/kinds/kind.ts';
import { certaintyOf, originsStating } from '../story/standing.ts';

export function wants(settings: Settings, change: Change, story: Story): boolean {
  return whyUnwanted(settings, change, story) === undefined;
}

/** In words for whoever asks why it is not told: "not chosen", "only possible", "1 of 2 sources". */
export function whyUnwanted(
  { level, facts, certainty, origins }: Settings,
  change: Change,
  story: Story,
): string | undefined {
  if (!isTold(change, level, story)) return 'minor';
  if (facts !== undefined && !facts.includes(factId(change.fact))) return 'not chosen';
  const known = certaintyOf(change.after);
  if (certainty !== undefined && compareCertainty(known, certainty) < 0) return `only ${known}`;
  const sources = originsStating(change.after).size;
  if (origins !== undefined && sources < origins) return `${sources} of ${origins} sources`;
  return undefined;
}

/** What may break the quiet of a channel: a fact that leads is new, other than it was, disputed, corrected or taken back. */
export function isUrgent(change: Change, story: Story): boolean {
  return isTold(change, 'major', story);
}

/** Who is mentioned beside a digest of these changes. */
export function mentioned({ mention }: Settings, changes: readonly Change[]): string | undefined {
  const isAsked = ({ fact }: Change): boolean =>
    mention?.facts.length === 0 || mention?.facts.includes(factId(fact)) === true;
  return mention && changes.some(isAsked) ? mention.who : undefined;
}
