/** Which changes a channel asked to hear of. */
import type { Settings } from '../model/subscription.ts';
import type { Change, Story } from '../model.ts';
import { compareCertainty } from '../read/certainty.ts';
import { isTold } from '../story/diff.ts';
import { factId } from '../story/kinds/kind.ts';
import { certaintyOf, originsStating } from '../story/standing.ts';

export function wants(settings: Settings, change: Change, story: Story): boolean {
  const { level, facts, certainty, origins } = settings;
  return (
    isTold(change, level, story) &&
    (facts === undefined || facts.includes(factId(change.fact))) &&
    (certainty === undefined || compareCertainty(certaintyOf(change.after), certainty) >= 0) &&
    (origins === undefined || originsStating(change.after).size >= origins)
  );
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
