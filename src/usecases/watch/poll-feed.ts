/** Asks one feed, and takes in what is new or edited. Its first answer sets the scene and is otherwise no news. */
import { learnCadence, waitAfterPoll } from '../../core/schedule/next-poll.ts';
import type { ClaimedWatch, FeedContent, FeedItem, Seed, WatchEnd } from '../../ports/watches.ts';
import { ingestArticle } from '../ingest-article.ts';
import { articleOf } from './article.ts';
import { dateOf, markOf, newsAmong, withoutDoubles } from './items.ts';
import type { WatchPorts } from './ports.ts';
import { setScenes } from './set-scenes.ts';
import { endOfTrouble } from './trouble.ts';

/** Taken from one answer, the newest; a feed that changes all its ids must not set off hundreds of requests. */
const MOST_NEWS = 50;

export async function pollFeed(ports: WatchPorts, feed: ClaimedWatch): Promise<WatchEnd> {
  const fetched = await ports.web.feed(feed.address, feed.validators);
  if (fetched.outcome !== 'fetched' && fetched.outcome !== 'unchanged') {
    return endOfTrouble(feed, fetched, ports.chance());
  }
  const news = fetched.outcome === 'fetched' && (await takeItems(ports, feed, fetched.content));
  const everyMs = feed.since === undefined ? feed.everyMs : learnCadence(feed.everyMs, news);
  return {
    status: 'done',
    everyMs,
    waitMs: waitAfterPoll(everyMs, fetched.wishes, ports.chance()),
    news,
    movedTo: fetched.movedTo,
    ...(fetched.outcome === 'fetched' && { validators: fetched.validators }),
  };
}

/** True when something was new. Items count as seen only once what they lead to is stored. */
async function takeItems(ports: WatchPorts, feed: ClaimedWatch, content: FeedContent): Promise<boolean> {
  const { store, clock } = ports;
  const items = withoutDoubles(content.items);
  const marks = items.map(markOf);
  const seedOf = (item: FeedItem): Seed => ({ item, publisher: feed.publisher ?? content.title });
  if (feed.since === undefined) {
    const pages = await setScenes(ports, feed, items.map(seedOf));
    await store.watches.saveItems(feed.id, marks, pages);
    return false;
  }
  const known = await store.watches.knownItems(feed.id, marks);
  const news = newsAmong(items, known)
    .toSorted((a, b) => (dateOf(a) < dateOf(b) ? -1 : 1))
    .slice(-MOST_NEWS);
  for (const item of news.filter(({ url }) => url === undefined)) {
    const article = articleOf(seedOf(item), undefined, clock.now());
    if (article) await ingestArticle(ports, article);
  }
  const pages = news.flatMap((item) =>
    item.url === undefined ? [] : [{ url: item.url, seed: seedOf(item), waitMs: 0 }],
  );
  await store.watches.saveItems(feed.id, marks, pages);
  return news.length > 0;
}
