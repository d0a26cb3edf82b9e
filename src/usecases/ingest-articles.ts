/** Takes articles in: all stored first, new pages together, then the workers are woken together, so that a queue that is away costs one wait. */
import type { Article } from '../core/model.ts';
import type { IngestPorts } from './ingest-article.ts';
import { wake } from './wake.ts';

export interface Ingested {
  readonly id: string;
  readonly version: string;
  /** False when this very text was on record already. */
  readonly fresh: boolean;
}

export type IngestResult =
  | { readonly stored: true; readonly articles: readonly Ingested[] }
  /** The store failed after `articles`; whoever sends all of it again takes none of them in twice. */
  | { readonly stored: false; readonly articles: readonly Ingested[]; readonly error: unknown };

/** New pages first, then the others in the order given. Safe to call again with the same articles. */
export async function ingestArticles(
  { store, queue, clock, log }: IngestPorts,
  articles: readonly Article[],
): Promise<IngestResult> {
  const taken: Ingested[] = [];
  const wakeAll = () =>
    wake(
      queue,
      log,
      taken.filter(({ fresh }) => fresh).map(({ version }) => ({ name: 'update', id: version })),
    );
  try {
    const added = await store.saveNewPages(articles, clock.now());
    for (const [index, article] of articles.entries()) {
      const { versionId, fresh } = added[index] ?? (await store.saveArticle(article, clock.now()));
      taken.push({ id: article.id, version: versionId, fresh });
    }
  } catch (error) {
    await wakeAll();
    return { stored: false, articles: taken, error };
  }
  await wakeAll();
  return { stored: true, articles: taken };
}
