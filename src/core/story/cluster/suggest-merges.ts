/**
 * The merge pass: which open stories look like one by now. Data for a log or a person; nothing is merged, so that ids
 * stay what they were.
 */
import type { Clusters } from './clusters.ts';
import { judge } from './judge.ts';
import { closestOf } from './place.ts';
import { withIdf } from './rarity.ts';
import { readRow } from './rows.ts';

export interface MergeSuggestion {
  readonly story: string;
  /** The one whose first article is older. */
  readonly into: string;
  /** How sure it is, from 0.9 to 1. */
  readonly chance: number;
}

/** Odds of nine to one, as their logarithm: above it two suggestions of three were right on AllSides. */
const LEAST_ODDS = 2.2;

/** Two stories look like one when the newest article of the one would have joined the other. Surest first. */
export function suggestMerges(clusters: Clusters): MergeSuggestion[] {
  const found = new Map<string, MergeSuggestion>();
  for (const story of clusters.stories) {
    const newest = story?.members.at(-1);
    if (!story || !newest) continue;
    const vector = withIdf(clusters.rarity, readRow(clusters.rows, newest));
    const best = closestOf(judge(clusters, vector, story.ages, story));
    if (!best || best.veto !== undefined || best.odds < LEAST_ODDS) continue;
    const [first, second] = best.story.first < story.first ? [best.story, story] : [story, best.story];
    const key = `${first.number} ${second.number}`;
    const chance = 1 / (1 + Math.exp(-best.odds));
    if (chance > (found.get(key)?.chance ?? 0)) found.set(key, { story: second.id, into: first.id, chance });
  }
  return [...found.values()].sort((a, b) => b.chance - a.chance);
}
