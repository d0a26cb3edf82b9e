/** Takes versions of articles to every followed story. */

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Article, Outcome, Story, StoryRecord, StoryStep } from '../core/model.ts';
import { matchStory } from '../core/story/match-story.ts';
import type { Log } from '../log.ts';
import type { Queue, SetAside, Store, StoredVersion, Update } from '../ports.ts';
import { type ReadVersion, readVersion, whyUnread } from './read-version.ts';
import { silent, stepOfVersion } from './step-of-version.ts';
import { deliveryJobs, wake } from './wake.ts';

export interface UpdatePorts {
  readonly store: Store;
  readonly queue: Queue;
  readonly stories: readonly Story[];
  readonly log: Log;
}

/** Safe to run twice: a story that has an outcome for this version is left alone. */
export async function updateStories(ports: UpdatePorts, versionId: string): Promise<void> {
  await takeOne(ports, versionId, asItIs);
}

/**
 * The same for versions that wait at once, and for those that came before them and wait in the hands of other processes. What
 * fails is logged, and holds up none of the others.
 */
export async function updateStoriesTogether(
  ports: UpdatePorts,
  versionIds: readonly string[],
): Promise<void> {
  await takeToStories(ports, versionIds, withEarlier, asItIs);
}

/**
 * The same without a word: an article from before a feed was followed. A story without a scene keeps what it says for
 * its scene; to one that was told of, it is nothing new.
 */
export async function foldQuietly(ports: UpdatePorts, versionId: string): Promise<void> {
  await takeOne(ports, versionId, quietly);
}

type Manner = (record: StoryRecord, step: StoryStep) => StoryStep;

const asItIs: Manner = (_, step) => step;

function quietly(record: StoryRecord, step: StoryStep): StoryStep {
  const { kind } = step.outcome;
  if (kind === 'off-topic' || kind === 'unreadable') return step;
  if (Object.keys(record.told).length > 0) {
    return silent(record, { kind: 'background', reason: 'was in the feed before the feed was followed' });
  }
  const reason = `kept for the scene: ${step.outcome.reason}`;
  return { ...step, outcome: { kind: 'background', reason }, told: {}, digests: [], waits: {} };
}

async function takeOne(ports: UpdatePorts, versionId: string, manner: Manner): Promise<void> {
  const failed = await takeToStories(ports, [versionId], alone, manner);
  if (failed.length > 0) throw new AggregateError(failed, `${failed.length} stories could not be updated`);
}

/** Returns what failed. */
async function takeToStories(
  ports: UpdatePorts,
  versionIds: readonly string[],
  gather: Gather,
  manner: Manner,
): Promise<readonly unknown[]> {
  const { store, stories, log } = ports;
  const waiting: Waiting[] = [];
  const aside: (SetAside & Pick<StoredVersion, 'article' | 'version'>)[] = [];
  for (const stored of await store.unsettled(versionIds)) {
    const { article, version } = stored;
    const unread = whyUnread(stored);
    const concerned = stories.filter((story) => {
      const outcome = unread ?? offTopic(article, story);
      if (outcome) aside.push({ versionId: stored.id, story: story.slug, outcome, article, version });
      return !outcome;
    });
    if (concerned.length > 0) waiting.push({ stored, stories: concerned });
  }
  await store.setAside(aside);
  for (const { story, ...one } of aside) log.info(settled(story, one), 'Article settled');
  const failed: unknown[] = [];
  for (const group of groupsOf(waiting)) {
    const read = readingOnce();
    for (const story of stories) {
      const mine = group.filter((one) => one.stories.includes(story)).map(({ stored }) => stored);
      failed.push(...(await updateOne(ports, mine, gather, read, story, manner)));
    }
  }
  return failed;
}

/** Most articles are about none of the stories: that is told from their words, and nothing else of them is read. */
function offTopic(article: Article, story: Story): Outcome | undefined {
  const match = matchStory(article, story);
  return match.matches ? undefined : { kind: 'off-topic', reason: match.reason };
}

/** A version that is about some of the stories. */
interface Waiting {
  readonly stored: StoredVersion;
  readonly stories: readonly Story[];
}

/** UTF-16 units that are held at once with all that was read in them. */
const MOST_TEXT = 1_000_000;

function groupsOf(waiting: readonly Waiting[]): Waiting[][] {
  const groups: Waiting[][] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const one of waiting) {
    length += one.stored.article.body.length;
    if (length > MOST_TEXT) {
      groups.push([]);
      length = one.stored.article.body.length;
    }
    groups.at(-1)?.push(one);
  }
  return groups;
}

/** What a story takes in one transaction for the sake of some of it. */
type Gather = (
  store: Store,
  story: Story,
  mine: readonly StoredVersion[],
) => Promise<readonly StoredVersion[]>;

const alone: Gather = async (_store, _story, mine) => mine;

/** As many as other processes have in hand, or nearly. */
const MOST_EARLIER = 128;

/**
 * Jobs go to processes by turns, so each has gaps in what it has. What comes late is told of no more when something newer was,
 * and has its facts folded again; so whoever gets to the story first takes the others' along. They find it done.
 */
const withEarlier: Gather = async (store, story, mine) => {
  const ids = new Set(mine.map(({ id }) => id));
  const earlier = await store.waitingBefore(story.slug, [...ids], MOST_EARLIER);
  if (earlier.length === 0) return mine;
  let room = MOST_TEXT;
  const all = await store.unsettled([...earlier, ...ids]);
  return all.filter((stored) => {
    if (ids.has(stored.id)) return true;
    room -= stored.article.body.length;
    return room >= 0 && !whyUnread(stored) && !offTopic(stored.article, story);
  });
};

type Read = (stored: StoredVersion) => ReadVersion;

/** Once for all stories. */
function readingOnce(): Read {
  const known = new Map<string, ReadVersion>();
  return (stored) => {
    const read = known.get(stored.id) ?? readVersion(stored);
    known.set(stored.id, read);
    return read;
  };
}

/** Returns what failed. Of versions that fail together, each is tried by itself: one of them is to blame. */
async function updateOne(
  ports: UpdatePorts,
  mine: readonly StoredVersion[],
  gather: Gather,
  read: Read,
  story: Story,
  manner: Manner,
): Promise<readonly unknown[]> {
  const [first] = mine;
  if (!first) return [];
  try {
    await commit(ports, await gather(ports.store, story, mine), read, story, manner);
    return [];
  } catch (error) {
    if (gather !== alone) {
      const each = mine.map((one) => updateOne(ports, [one], alone, read, story, manner));
      return (await Promise.all(each)).flat();
    }
    // The others must not wait for it; the sweeper brings this one back.
    ports.log.error(
      { story: story.slug, article: first.article.id, err: error },
      'Story could not be updated',
    );
    return [error];
  }
}

async function commit(
  { store, queue, log }: UpdatePorts,
  group: readonly StoredVersion[],
  read: Read,
  story: Story,
  manner: Manner,
): Promise<void> {
  const done: (Pick<StoredVersion, 'article' | 'version'> & { readonly outcome: Outcome })[] = [];
  const updates = group.map((stored): Update => {
    const decide: Update['decide'] = async (record, past, texts, now) => {
      // Whoever waits for an answer gets a turn between two articles.
      await nextTurn();
      const step = manner(record, await stepOfVersion(record, past, texts, read(stored), story, now));
      done.push({ article: stored.article, version: stored.version, outcome: step.outcome });
      return step;
    };
    return { versionId: stored.id, decide };
  });
  const deliveries = await store.updateStoryTogether(story.slug, updates);
  for (const one of done) log.info(settled(story.slug, one), 'Article settled');
  await wake(queue, log, deliveryJobs(deliveries));
}

function settled(
  story: string,
  { article, version, outcome }: Pick<StoredVersion, 'article' | 'version'> & { readonly outcome: Outcome },
) {
  return { story, article: article.id, version, outcome };
}
