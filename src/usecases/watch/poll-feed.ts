/** Asks one feed, and takes in what is new or edited. Its first answer sets scenes and is otherwise no news. */
import { learnCadence, waitAfterPoll } from '../../core/schedule/next-poll.ts';
import type { ClaimedWatch, FeedItem, FeedNews, NewPage, Seed, WatchEnd } from '../../ports/watches.ts';
import { ingestArticle } from '../ingest-article.ts';
import { followHub } from '../websub/follow-hub.ts';
import { articleOf } from './article.ts';
import type { WatchPorts } from './ports.ts';
import { setScenes } from './set-scenes.ts';
import { endOfTrouble } from './trouble.ts';

/** Taken from one answer, the newest; a feed that changes all its ids must not set off hundreds of requests. */
const MOST_NEWS = 50;

export async function pollFeed(ports: WatchPorts, feed: ClaimedWatch): Promise<WatchEnd> {
  // A story that it was never read for needs all that it holds, changed or not.
  const validators = feed.newStories.length > 0 ? {} : feed.validators;
  const fetched = await ports.web.feed(feed.address, validators, feed.seen);
  if (fetched.outcome !== 'fetched' && fetched.outcome !== 'unchanged') {
    return endOfTrouble(feed, fetched, ports.chance());
  }
  const isFirst = feed.since === undefined;
  const content = fetched.outcome === 'fetched' ? fetched.content : undefined;
  // Items count as seen only once what they lead to is stored.
  if (content && feed.newStories.length > 0) await takeScenes(ports, feed, content);
  if (content && !isFirst) await takeNews(ports, feed, content);
  if (content && ports.takesPushes) await followHub(ports, feed.address, content.offer);
  const news = !isFirst && content !== undefined && content.items.length > 0;
  const everyMs = isFirst ? feed.everyMs : learnCadence(feed.everyMs, news);
  return {
    status: 'done',
    everyMs,
    waitMs: waitAfterPoll(everyMs, fetched.wishes, ports.chance()),
    news,
    movedTo: fetched.movedTo,
    seen: content?.seen,
    ...(fetched.outcome === 'fetched' && { validators: fetched.validators }),
  };
}

async function takeScenes(ports: WatchPorts, feed: ClaimedWatch, content: FeedNews): Promise<void> {
  const seeds = seedsOf(feed, content, content.all);
  await ports.store.watches.addPages(await setScenes(ports, feed.newStories, seeds));
}

async function takeNews(ports: WatchPorts, feed: ClaimedWatch, content: FeedNews): Promise<void> {
  const pages: NewPage[] = [];
  for (const seed of seedsOf(feed, content, content.items).slice(-MOST_NEWS)) {
    const { url } = seed.item;
    const article = url === undefined ? articleOf(seed, undefined, ports.clock.now()) : undefined;
    if (article) await ingestArticle(ports, article);
    if (url !== undefined) pages.push({ url, seed, waitMs: 0 });
  }
  await ports.store.watches.addPages(pages);
}

function seedsOf(
  { address: url, publisher }: ClaimedWatch,
  { title }: FeedNews,
  items: readonly FeedItem[],
): readonly Seed[] {
  return items.map((item) => ({ item, feed: { url, title }, publisher }));
}
