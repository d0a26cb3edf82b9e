/** The words that tell most of what an article and a story have in common, as the article writes them. */
import type { OpenStory } from './clusters.ts';
import { slotOf, withLookup } from './lookup.ts';
import type { Profile } from './profile.ts';
import type { Vector } from './rarity.ts';
import { type Rows, WIDTH } from './rows.ts';
import { newTop, offer } from './top.ts';

const MOST_WORDS = 4;

export function sharedWords(rows: Rows, { words }: Profile, vector: Vector, story: OpenStory): string[] {
  const shared = new Uint8Array(vector.terms.length);
  withLookup(vector, (lookup) => {
    for (const { row, size } of story.members)
      for (let at = row * WIDTH; at < row * WIDTH + size; at += 1) {
        const slot = slotOf(lookup, rows.terms[at] ?? 0);
        if (slot >= 0) shared[slot] = 1;
      }
  });
  const heaviest = newTop(MOST_WORDS);
  for (let slot = 0; slot < shared.length; slot += 1)
    if (shared[slot] === 1) offer(heaviest, slot, vector.weights[slot] ?? 0);
  return heaviest.items.map((slot) => words[slot] ?? '');
}
