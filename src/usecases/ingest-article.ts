/** Takes an article in: stored first, then the workers are woken. */
import type { Article } from '../core/model.ts';
import type { Log } from '../log.ts';
import type { Clock, Queue, Saved, Store } from '../ports.ts';
import { wake } from './wake.ts';

export interface IngestPorts {
  readonly store: Store;
  readonly queue: Queue;
  readonly clock: Clock;
  readonly log: Log;
}

/** Safe to call again with the same article: `fresh` is false then, and no work is done twice. */
export async function ingestArticle(
  { store, queue, clock, log }: IngestPorts,
  article: Article,
): Promise<Saved> {
  const saved = await store.saveArticle(article, clock.now());
  if (saved.fresh) await wake(queue, log, [{ name: 'update', id: saved.versionId }]);
  return saved;
}
