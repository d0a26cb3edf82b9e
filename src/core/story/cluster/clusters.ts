/** The open stories of one topic: a mutable index, changed by `placeArticle` and by nothing else outside this folder. */
import { addTo, CLOSED, newPostings, openIn, type Postings } from './candidates.ts';
import { sumOfCosines, withLookup } from './lookup.ts';
import type { Profile } from './profile.ts';
import { newRarity, type Rarity, type Vector } from './rarity.ts';
import { freeRow, type Member, newRows, type Rows, readRow, storeRow } from './rows.ts';

/** Days without a new article after which a story takes no more: what comes later is another story. */
export const WINDOW = 14;
/** Articles of a story that new ones are compared with, the newest. */
const MOST_MEMBERS = 8;
/** Articles whose earliest instant is the clock, so that one wrong date in the future closes nothing. */
const CLOCK_ARTICLES = 8;

/** One for all stories without any: most have none, and a hundred thousand sets are work for the collector. */
const NO_AGES: ReadonlySet<number> = new Set();

export interface OpenStory {
  /** Its place in the index, which another story takes over once it is closed. */
  readonly number: number;
  /** The id of its first article: stable, and the same whenever the same articles come in the same order. */
  readonly id: string;
  readonly headline: string;
  readonly members: Member[];
  /** Square of the length of the sum of its members' vectors. */
  square: number;
  ages: ReadonlySet<number>;
  /** The first and the newest instant in it, in days. */
  readonly first: number;
  last: number;
}

export interface Clusters {
  readonly stories: (OpenStory | undefined)[];
  readonly freeNumbers: number[];
  /** By the id of an article that came within the window. */
  readonly byArticle: Map<string, OpenStory>;
  readonly rarity: Rarity;
  readonly postings: Postings;
  readonly rows: Rows;
  /** Articles in the order they came, which closing follows; those before `closed` are done with. */
  waiting: { readonly id: string; readonly story: OpenStory; readonly last: number }[];
  closed: number;
  /** The instants that came last. */
  readonly newest: number[];
}

export function newClusters(): Clusters {
  return {
    stories: [],
    freeNumbers: [],
    byArticle: new Map(),
    rarity: newRarity(),
    postings: newPostings(),
    rows: newRows(),
    waiting: [],
    closed: 0,
    newest: [],
  };
}

/** Adds an article to a story, or to a new one of its own when none is given. */
export function addArticle(
  clusters: Clusters,
  profile: Profile,
  vector: Vector,
  found: OpenStory | undefined,
): OpenStory {
  const story = found ?? open(clusters, profile);
  const { rows, postings, byArticle, waiting } = clusters;
  if (story.members.length > 0) story.square += 2 * cosines(rows, vector, story.members);
  story.square += 1;
  story.members.push(storeRow(rows, vector));
  if (story.members.length > MOST_MEMBERS) forgetOldest(clusters, story);
  if (profile.ages.size > 0) story.ages = new Set([...story.ages, ...profile.ages]);
  story.last = Math.max(story.last, profile.at);
  byArticle.set(profile.id, story);
  waiting.push({ id: profile.id, story, last: story.last });
  const index = found ? addTo : openIn;
  index(postings, vector, story.number);
  return story;
}

function open(clusters: Clusters, { id, headline, at }: Profile): OpenStory {
  const number = clusters.freeNumbers.pop() ?? clusters.stories.length;
  const story: OpenStory = {
    number,
    id,
    headline,
    members: [],
    square: 0,
    ages: NO_AGES,
    first: at,
    last: at,
  };
  clusters.stories[number] = story;
  return story;
}

function forgetOldest({ rows }: Clusters, story: OpenStory): void {
  const oldest = story.members.shift();
  if (!oldest) return;
  const vector = readRow(rows, oldest);
  story.square = Math.max(1, story.square - 1 - 2 * cosines(rows, vector, story.members));
  freeRow(rows, oldest);
}

function cosines(rows: Rows, vector: Vector, members: readonly Member[]): number {
  return withLookup(vector, (lookup) => sumOfCosines(lookup, vector, rows, members));
}

/** Closes the stories that nothing came to for a window's time before `at`. */
export function closeOld(clusters: Clusters, at: number): void {
  const { newest } = clusters;
  newest.push(at);
  if (newest.length > CLOCK_ARTICLES) newest.shift();
  if (newest.length < CLOCK_ARTICLES) return;
  const end = Math.min(...newest) - WINDOW;
  for (;;) {
    const oldest = clusters.waiting[clusters.closed];
    if (!oldest || oldest.last >= end) break;
    clusters.closed += 1;
    clusters.byArticle.delete(oldest.id);
    if (oldest.story.last < end) close(clusters, oldest.story);
  }
  // Half of it is done with: worth the copy.
  if (clusters.closed > clusters.waiting.length / 2) {
    clusters.waiting = clusters.waiting.slice(clusters.closed);
    clusters.closed = 0;
  }
}

function close({ stories, freeNumbers, rows, postings }: Clusters, story: OpenStory): void {
  if (stories[story.number] !== story) return;
  stories[story.number] = undefined;
  freeNumbers.push(story.number);
  postings.newest[story.number] = CLOSED;
  for (const member of story.members) freeRow(rows, member);
}
