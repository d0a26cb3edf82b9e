/**
 * The inverted index: for each term the newest stories that have it. What an article costs depends on how many of its
 * rare terms others have, and not on how many stories are open.
 */
import type { Vector } from './rarity.ts';
import { newTop, offer } from './top.ts';
import { TERMS } from './words.ts';

/** Stories kept for one term; a term that more have tells no story from another. A power of two. */
const RING = 32;
/** Terms by which an article can be found, the rarest. */
const MOST_INDEXED = 48;
/** Terms of an article that are looked up, the rarest. */
const MOST_LOOKUPS = 24;
/** Stories that are looked at closely. */
const MOST_CANDIDATES = 10;
/** Days after which a story has to share twice as much to be looked at. */
const NEAR_DAYS = 3;
const FEWEST_RINGS = 4_096;
const NOBODY = -1;

/** For each term a ring of story numbers; a closed story's stay until newer ones take their place. */
export interface Postings {
  /** 0 for a term that no story has, else its ring + 1. */
  readonly rings: Int32Array;
  stories: Int32Array;
  /** Where each ring is written next. */
  heads: Uint8Array;
  count: number;
  /** By story number: the instant of its newest article, in days; how much it shares with the article in hand. */
  newest: Float64Array;
  sums: Float64Array;
}

export function newPostings(): Postings {
  return {
    rings: new Int32Array(TERMS),
    stories: new Int32Array(FEWEST_RINGS * RING).fill(NOBODY),
    heads: new Uint8Array(FEWEST_RINGS),
    count: 0,
    newest: new Float64Array(FEWEST_RINGS).fill(CLOSED),
    sums: new Float64Array(FEWEST_RINGS),
  };
}

/** A story that is closed is too far from everything. */
export const CLOSED = Number.NEGATIVE_INFINITY;

/** Makes a new story findable by its first article. */
export function openIn(postings: Postings, vector: Vector, story: number): void {
  if (story >= postings.sums.length) addStories(postings, story * 2);
  postings.newest[story] = vector.at;
  for (const slot of rarestOf(vector)) addToRing(postings, ringOf(postings, vector.terms[slot] ?? 0), story);
}

/** Makes a story findable by one more article. */
export function addTo(postings: Postings, vector: Vector, story: number): void {
  postings.newest[story] = Math.max(postings.newest[story] ?? CLOSED, vector.at);
  for (const slot of rarestOf(vector)) {
    const ring = ringOf(postings, vector.terms[slot] ?? 0);
    const { stories } = postings;
    let isThere = false;
    for (let at = ring * RING; at < (ring + 1) * RING && !isThere; at += 1) isThere = stories[at] === story;
    if (!isThere) addToRing(postings, ring, story);
  }
}

function rarestOf({ terms, idf }: Vector): readonly number[] {
  const rarest = newTop(MOST_INDEXED);
  for (let slot = 0; slot < terms.length; slot += 1) offer(rarest, slot, idf[slot] ?? 0);
  return rarest.items;
}

function addToRing({ stories, heads }: Postings, ring: number, story: number): void {
  const head = heads[ring] ?? 0;
  stories[ring * RING + head] = story;
  heads[ring] = (head + 1) % RING;
}

function ringOf(postings: Postings, term: number): number {
  const known = postings.rings[term] ?? 0;
  if (known > 0) return known - 1;
  const ring = addRing(postings);
  postings.rings[term] = ring + 1;
  return ring;
}

function addStories(postings: Postings, size: number): void {
  const newest = new Float64Array(size).fill(CLOSED);
  newest.set(postings.newest);
  // Sums are 0 between calls.
  Object.assign(postings, { newest, sums: new Float64Array(size) });
}

function addRing(postings: Postings): number {
  const ring = postings.count;
  postings.count += 1;
  if (postings.count > postings.heads.length) {
    const stories = new Int32Array(ring * 2 * RING).fill(NOBODY);
    stories.set(postings.stories);
    const heads = new Uint8Array(ring * 2);
    heads.set(postings.heads);
    Object.assign(postings, { stories, heads });
  }
  return ring;
}

/** The numbers of the stories that share most with an article, but for one. */
export function candidatesOf(
  postings: Postings,
  vector: Vector,
  window: number,
  except: number | undefined,
): readonly number[] {
  const { stories, sums, newest } = postings;
  const touched: number[] = [];
  for (const slot of rarestKnown(postings, vector)) {
    const worth = (vector.weights[slot] ?? 0) * (vector.idf[slot] ?? 0);
    const start = ((postings.rings[vector.terms[slot] ?? 0] ?? 0) - 1) * RING;
    for (let at = start; at < start + RING; at += 1) {
      const story = stories[at] ?? NOBODY;
      // Rings fill from the front.
      if (story === NOBODY) break;
      const sum = sums[story] ?? 0;
      if (sum === 0) touched.push(story);
      sums[story] = sum + worth;
    }
  }
  const best = newTop(MOST_CANDIDATES);
  for (let index = 0; index < touched.length; index += 1) {
    const story = touched[index] ?? 0;
    const sum = sums[story] ?? 0;
    sums[story] = 0;
    const days = Math.abs(vector.at - (newest[story] ?? CLOSED));
    if (days <= window && story !== except) offer(best, story, sum / (1 + days / NEAR_DAYS));
  }
  return best.items;
}

/** The slots of the rarest terms that a story has. */
function rarestKnown({ rings }: Postings, { terms, idf }: Vector): readonly number[] {
  const rarest = newTop(MOST_LOOKUPS);
  for (let slot = 0; slot < terms.length; slot += 1)
    if (rings[terms[slot] ?? 0] !== 0) offer(rarest, slot, idf[slot] ?? 0);
  return rarest.items;
}
