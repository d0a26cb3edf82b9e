/** What a kind of story asks of each article. */
import type { Claim, FactKey, OwnFact, Story } from '../../model.ts';

/** How a fact moves: a figure is replaced, a stage climbs a ladder, each person moves alone. */
export type Movement = 'figure' | 'stage' | 'move';

export interface FactKind {
  readonly id: string;
  readonly label: string;
  readonly movement: Movement;
}

export interface Kind {
  readonly facts: readonly FactKind[];
  /** Which facts are news when they change, unless the story file says otherwise; most newsworthy first. */
  readonly lead: readonly string[];
  /** Whether a claim is about the thing the story follows: named as this one, named as another, or not named. */
  concerns(claim: Claim, story: Story): 'this' | 'another' | 'unnamed';
  /** The fact that a claim answers in this story, if any. */
  factOf(claim: Claim, story: Story): FactKey | undefined;
}

/** "people:Alexandr Wang" -> "people". */
export function factId(key: FactKey): string {
  return key.split(':', 1)[0] ?? key;
}

export function ownFactKind({ id, label }: OwnFact): FactKind {
  return { id, label, movement: 'figure' };
}
