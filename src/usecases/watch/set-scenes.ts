/** What a feed had before it was followed: enough of it to tell where a story stands, said once. */
import type { Story } from '../../core/model.ts';
import { matchStory } from '../../core/story/match-story.ts';
import type { FeedItem, NewPage, Seed } from '../../ports/watches.ts';
import { ingestArticle } from '../ingest-article.ts';
import { foldQuietly } from '../update-stories.ts';
import { articleOf } from './article.ts';
import type { WatchPorts } from './ports.ts';

/** The newest of a story's items that its scene is made of. */
const MOST_ITEMS = 5;
/** They were just read; the next look is for what changes. */
const NEXT_LOOK_MS = 15 * 60 * 1000;

/**
 * For each of these stories that has no scene yet: its older items are taken into its ledger without a word, and
 * the newest one then tells all of it. Returns the pages that were read.
 */
export async function setScenes(
  ports: WatchPorts,
  slugs: readonly string[],
  seeds: readonly Seed[],
): Promise<readonly NewPage[]> {
  const pages: NewPage[] = [];
  for (const story of ports.stories.filter(({ slug }) => slugs.includes(slug))) {
    const chosen = seeds
      .filter((seed) => belongs(seed, story))
      .toSorted((a, b) => (dateOf(a.item) < dateOf(b.item) ? -1 : 1))
      .slice(-MOST_ITEMS);
    if (chosen.length === 0 || !(await ports.store.watches.takeScene(story.slug))) continue;
    for (const seed of chosen) await tell(ports, seed, seed === chosen.at(-1));
    pages.push(
      ...chosen.flatMap((seed) =>
        seed.item.url === undefined ? [] : [{ url: seed.item.url, seed, waitMs: NEXT_LOOK_MS }],
      ),
    );
  }
  return pages;
}

async function tell(ports: WatchPorts, seed: Seed, isNewest: boolean): Promise<void> {
  const { web, clock, store } = ports;
  const { url } = seed.item;
  const page = url === undefined ? undefined : await web.page(url, {});
  const content = page?.outcome === 'fetched' ? page.content : undefined;
  const article = articleOf(seed, content, clock.now());
  if (!article) return;
  if (isNewest) {
    await ingestArticle(ports, article);
    return;
  }
  const { versionId, fresh } = await store.saveArticle(article, clock.now());
  if (fresh) await foldQuietly(ports, versionId);
}

function dateOf({ published, updated }: FeedItem): string {
  return published ?? updated ?? '';
}

/** By what the feed says: enough to choose by, and the article itself is matched again. */
function belongs({ item }: Seed, story: Story): boolean {
  const body = [item.summary, item.content].join('\n');
  return matchStory({ id: item.id, headline: item.title, published: '', body }, story).matches;
}
