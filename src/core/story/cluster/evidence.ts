/** What speaks for and against an article belonging to a story, as numbers. */
import type { OpenStory } from './clusters.ts';
import { type Lookup, slotOf } from './lookup.ts';
import { MARK, MOST_TERMS } from './profile.ts';
import type { Vector } from './rarity.ts';
import { type Rows, WIDTH } from './rows.ts';
import { newTop, offer } from './top.ts';

export interface Evidence {
  /** Cosine of the article and the sum of the story's articles. */
  readonly whole: number;
  /** Cosine of the article and the story's most similar one. */
  readonly closest: number;
  /** Cosine of the headlines, the most similar ones. */
  readonly headline: number;
  /** Rare names and figures that both have, and other rare words; ln(1 + sum of how much rarer than usual). */
  readonly names: number;
  readonly words: number;
  /** Share of the places of one that the other names; and how much is missing when both name places. */
  readonly places: number;
  readonly otherPlace: number;
  /** Ages that both give people, at most 2. */
  readonly ages: number;
  /** From 0 to 1 over the first hours apart. */
  readonly hours: number;
  /** ln(1 + 4 * days apart); times `whole`, and times `names`. */
  readonly days: number;
  readonly daysWhole: number;
  readonly daysNames: number;
  /** How much more it shares with this story than with the next best; a logarithm, below 0 for all but the best. */
  readonly ahead: number;
}

/** Days in which `hours` comes to two thirds: six hours. */
const HOURS_SCALE = 0.25;
/** Days between two instants of one day, on average. */
const UNKNOWN_HOURS = 1 / 3;
/** Days in which a likeness fades before stories are ranked by it, the sigma of a Gaussian. */
const RANK_SIGMA = 10;
/** A likeness that is none; keeps `ahead` of two unlike stories near 0. */
const NO_LIKENESS = 0.05;
/** Share of the highest rarity from which a word counts as rare. */
const RARE = 0.4;
/** Places must weigh this share of the highest rarity before a different one speaks against. */
const KNOWN_PLACE = 0.3;

/** Cosine with its closest article below which nothing else makes a story this one's: near in time alone is not alike. */
const LEAST_LIKENESS = 0.08;

export interface Likeness {
  /** By what stories are ranked before they are judged. */
  readonly rank: number;
  /** Undefined for a story that is too little alike. */
  readonly evidence: Omit<Evidence, 'ahead'> | undefined;
}

/** What an article's terms met while its story was walked; slots of the article's arrays. File scope, used by one call at a time. */
const met = new Uint8Array(MOST_TERMS);
const metSlots = new Uint16Array(MOST_TERMS);
const MET = 1 << 7;

/** `lookup` is set to the article; `highest` is the idf of a term that one article has. */
export function likenessOf(
  lookup: Lookup,
  vector: Vector,
  ages: ReadonlySet<number>,
  rows: Rows,
  story: OpenStory,
  highest: number,
): Likeness {
  const { sum, closest, headline, storyPlaces, knownPlaces, apart, count } = walk(
    lookup,
    vector,
    rows,
    story,
  );
  const { names, words, places } = sharedRarities(vector, highest, count);
  const whole = sum / Math.sqrt(story.square);
  const rank = whole * Math.exp(-(apart * apart) / (2 * RANK_SIGMA * RANK_SIGMA));
  if (closest < LEAST_LIKENESS) return { rank, evidence: undefined };
  const ownPlaces = vector.places > 0 ? places / vector.places : 0;
  const placesShared = Math.min(1, Math.max(ownPlaces, storyPlaces));
  const bothPlaced = Math.min(vector.places, knownPlaces) > KNOWN_PLACE * highest;
  let sharedAges = 0;
  for (const age of ages) if (story.ages.has(age)) sharedAges += 1;
  const days = Math.log1p(4 * apart);
  const evidence = {
    whole,
    closest,
    headline,
    names: Math.log1p(names),
    words: Math.log1p(words),
    places: placesShared,
    otherPlace: bothPlaced ? 1 - placesShared : 0,
    ages: Math.min(2, sharedAges),
    hours: 1 - Math.exp(-apart / HOURS_SCALE),
    days,
    daysWhole: days * whole,
    daysNames: days * Math.log1p(names),
  };
  return { rank, evidence };
}

/** Each article of the story against the one in hand; leaves what was met in `met`, `count` slots of it. */
function walk(lookup: Lookup, vector: Vector, { terms, weights, marks }: Rows, story: OpenStory) {
  let sum = 0;
  let closest = 0;
  let headline = 0;
  let storyPlaces = 0;
  let knownPlaces = 0;
  let apart = Infinity;
  let count = 0;
  for (const member of story.members) {
    let product = 0;
    let titles = 0;
    let places = 0;
    const end = member.row * WIDTH + member.size;
    for (let at = member.row * WIDTH; at < end; at += 1) {
      const slot = slotOf(lookup, terms[at] ?? 0);
      if (slot < 0) continue;
      const mark = marks[at] ?? 0;
      const idf = vector.idf[slot] ?? 0;
      product += (vector.weights[slot] ?? 0) * (weights[at] ?? 0);
      if (mark & (vector.marks[slot] ?? 0) & MARK.title) titles += idf * idf;
      if (mark & MARK.place) places += idf;
      const before = met[slot] ?? 0;
      if (before === 0) {
        metSlots[count] = slot;
        count += 1;
      }
      met[slot] = before | mark | MET;
    }
    sum += product;
    closest = Math.max(closest, product);
    const titleSquares = Math.sqrt(vector.titleSquares * member.titleSquares);
    if (titleSquares > 0) headline = Math.max(headline, titles / titleSquares);
    if (member.places > 0) storyPlaces = Math.max(storyPlaces, places / member.places);
    knownPlaces += member.places;
    apart = Math.min(apart, daysApart(vector.at, member.at));
  }
  return { sum, closest, headline, storyPlaces, knownPlaces, apart, count };
}

/** An instant at midnight is most often a date without a time: two on one day are eight hours apart on average. */
function daysApart(a: number, b: number): number {
  const apart = Math.abs(a - b);
  return Number.isInteger(a) || Number.isInteger(b) ? Math.max(apart, UNKNOWN_HOURS) : apart;
}

/** Sums over the article's terms that the story met, which it clears. */
function sharedRarities(vector: Vector, highest: number, count: number) {
  let names = 0;
  let words = 0;
  let places = 0;
  for (let index = 0; index < count; index += 1) {
    const slot = metSlots[index] ?? 0;
    const mark = met[slot] ?? 0;
    met[slot] = 0;
    const idf = vector.idf[slot] ?? 0;
    const own = vector.marks[slot] ?? 0;
    const rare = Math.max(0, idf / highest - RARE);
    if ((mark | own) & MARK.name) names += rare;
    else words += rare;
    if (own & MARK.place) places += idf;
  }
  return { names, words, places };
}

/** Completes each story's evidence with how far it is ahead of the best of the others. */
export function rankLikenesses(likenesses: readonly Likeness[]): (Evidence | undefined)[] {
  const best = newTop(2);
  likenesses.forEach(({ rank }, index) => {
    offer(best, index, rank);
  });
  const [first = 0, second = 0] = best.worths;
  return likenesses.map(({ evidence, rank }, index) => {
    if (!evidence) return undefined;
    const other = index === best.items[0] ? second : first;
    return { ...evidence, ahead: Math.log((rank + NO_LIKENESS) / (other + NO_LIKENESS)) };
  });
}
