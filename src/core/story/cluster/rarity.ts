/** How rare each term is in the stream so far, and an article's terms weighed by it (tf-idf). */
import { MARK, type Profile } from './profile.ts';
import { TERMS } from './words.ts';

/** Document frequencies; confined to the functions of this file. */
export interface Rarity {
  articles: number;
  readonly documents: Uint32Array;
}

export function newRarity(): Rarity {
  return { articles: 0, documents: new Uint32Array(TERMS) };
}

/** Counts an article in, before it is weighed: a term of its own is then as rare as can be. */
export function countIn(rarity: Rarity, { terms }: Profile): void {
  rarity.articles += 1;
  for (let slot = 0; slot < terms.length; slot += 1) {
    const term = terms[slot] ?? 0;
    rarity.documents[term] = (rarity.documents[term] ?? 0) + 1;
  }
}

/** Inverse document frequency, in nats. */
function idfOf(rarity: Rarity, term: number): number {
  return Math.max(0, Math.log((rarity.articles + 3) / ((rarity.documents[term] ?? 0) + 0.5)));
}

/** The unit of rarity: about the idf of a term that one article alone has. */
export function highestIdf(rarity: Rarity): number {
  return Math.log(rarity.articles + 3);
}

/** A profile weighed; arrays run in step with its terms. */
export interface Vector {
  readonly at: number;
  readonly terms: Int32Array;
  readonly marks: Uint8Array;
  readonly idf: Float64Array;
  /** (1 + ln count) * idf, of length 1 together. */
  readonly weights: Float64Array;
  /** The sum of the squares of idf of the terms in its headline. */
  readonly titleSquares: number;
  /** The sum of idf of its places. */
  readonly places: number;
}

/** A stored article with its terms' rarity as it is now, to be compared like one that has just come in. */
export function withIdf(rarity: Rarity, vector: Vector): Vector {
  const idf = Float64Array.from(vector.terms, (term) => idfOf(rarity, term));
  return { ...vector, idf };
}

export function vectorOf(rarity: Rarity, { at, terms, counts, marks }: Profile): Vector {
  const idf = new Float64Array(terms.length);
  const weights = new Float64Array(terms.length);
  let length = 0;
  let titleSquares = 0;
  let places = 0;
  for (let slot = 0; slot < terms.length; slot += 1) {
    const rare = idfOf(rarity, terms[slot] ?? 0);
    const weight = (1 + Math.log(counts[slot] ?? 1)) * rare;
    const mark = marks[slot] ?? 0;
    idf[slot] = rare;
    weights[slot] = weight;
    length += weight * weight;
    if (mark & MARK.title) titleSquares += rare * rare;
    if (mark & MARK.place) places += rare;
  }
  const scale = length > 0 ? 1 / Math.sqrt(length) : 0;
  for (let slot = 0; slot < weights.length; slot += 1) weights[slot] = (weights[slot] ?? 0) * scale;
  return { at, terms, marks, idf, weights, titleSquares, places };
}
