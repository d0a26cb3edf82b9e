/** The sentences of stories' articles, read once in a process and kept for the stories that were asked about last. */
import { addArticle, newTextIndex, type TextIndex } from '../../core/answer/text-index.ts';
import { readArticle } from '../../core/read/read-article.ts';
import type { Store } from '../../ports.ts';

interface Kept {
  readonly index: TextIndex;
  /** The place up to which the story's articles are in it. */
  readonly position: string;
}

/** Articles of one story; older ones are not searched. */
const MOST_ARTICLES = 1_000;
/** An index that has grown past this is made anew. */
const MOST_KEPT = 2 * MOST_ARTICLES;
/** Stories; one of a thousand articles takes some tens of MB. */
const MOST_STORIES = 8;
/** Articles read in one go, about 20 ms, before others have their turn. */
const GO = 10;

export type TextIndexes = (story: string) => Promise<TextIndex>;

export function openTextIndexes(store: Pick<Store, 'articlesOf'>): TextIndexes {
  const kept = new Map<string, Promise<Kept>>();
  return async (story) => {
    const before = kept.get(story);
    // Whoever asks meanwhile waits for the same reading; one that failed is begun anew.
    const next = renew(store, story, before);
    kept.delete(story);
    kept.set(story, next);
    const [oldest] = kept.keys();
    if (kept.size > MOST_STORIES && oldest !== undefined) kept.delete(oldest);
    return (await next).index;
  };
}

async function renew(
  store: Pick<Store, 'articlesOf'>,
  story: string,
  before: Promise<Kept> | undefined,
): Promise<Kept> {
  const old = await before?.catch(() => undefined);
  const { index, position } = old && old.index.articles.length < MOST_KEPT ? old : empty();
  const articles = await store.articlesOf(story, position, MOST_ARTICLES);
  for (const [at, { article }] of articles.toReversed().entries()) {
    addArticle(index, article, readArticle(article));
    if (at % GO === GO - 1) await new Promise((resolve) => setImmediate(resolve));
  }
  return { index, position: articles[0]?.position ?? position };
}

function empty(): Kept {
  return { index: newTextIndex(), position: '0' };
}
