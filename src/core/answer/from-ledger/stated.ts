/** One value that a fact has or had, in words that the gate has passed. */
import { cite, provingEvidence } from '../../digest/cite.ts';
import { whyUnproven } from '../../digest/gate.ts';
import { writeCount, writeValue } from '../../digest/house-style.ts';
import { readProof } from '../../digest/proof/read-proof.ts';
import type { Certainty, Citation, Fact, Instant, Standing, Story } from '../../model.ts';
import { factKind } from '../../story/kinds/index.ts';
import { factOwner } from '../../story/kinds/kind.ts';
import { certaintyOf, originsStating } from '../../story/standing.ts';

/** What is answered of some facts. */
export interface Said {
  /** One line a fact. */
  readonly lines: readonly string[];
  readonly citations: readonly Citation[];
}

export interface Stated {
  readonly standing: Standing;
  readonly words: string;
  readonly since: Instant;
  readonly certainty: Certainty;
  readonly origins: number;
  readonly citations: readonly Citation[];
}

/** A fact with the values that are proven; `now` is missing when the gate refuses the current one. */
export interface StatedFact {
  readonly fact: Fact;
  readonly label: string;
  readonly now: Stated;
  readonly against: readonly Stated[];
  /** Oldest first. */
  readonly before: readonly Stated[];
}

/** Undefined when the gate refuses what the fact is now: what it was is not told as the last word then. */
export function stateFact(fact: Fact, story: Story): StatedFact | undefined {
  const now = state(fact.current, fact, story);
  if (!now) return undefined;
  return {
    fact,
    label: labelOf(fact, story),
    now,
    against: fact.disputedBy.flatMap((one) => state(one, fact, story) ?? []),
    before: fact.history.flatMap((one) => state(one, fact, story) ?? []),
  };
}

function state(standing: Standing, { key }: Fact, story: Story): Stated | undefined {
  const { label, counts } = factKind(story, key);
  const words = (counts === undefined ? writeValue : writeCount)(standing.value);
  const proof = readProof(provingEvidence(standing.value, [standing]), [story.title, label, key]);
  const citations = cite(standing);
  if (citations.length === 0 || whyUnproven(words, proof) !== undefined) return undefined;
  return {
    standing,
    words,
    since: standing.since,
    certainty: certaintyOf(standing),
    origins: originsStating(standing).size,
    citations,
  };
}

/** Empty of a move, which names its person itself. */
function labelOf({ key }: Fact, story: Story): string {
  const { label, movement } = factKind(story, key);
  if (movement === 'move') return '';
  const owner = factOwner(key);
  return owner === undefined ? label : `${label} (${owner})`;
}
