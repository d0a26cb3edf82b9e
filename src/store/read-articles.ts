import type { StoredArticle } from '../ports.ts';
import type { Db } from './schema.ts';

/** What a story took in after a place in the order of its outcomes, newest first. */
export async function readArticles(
  db: Db,
  story: string,
  after: string,
  limit: number,
): Promise<readonly StoredArticle[]> {
  return db
    .selectFrom('outcome')
    .innerJoin('version', 'version.id', 'outcome.version_id')
    .select((eb) => [
      eb.cast<string>('outcome.position', 'text').as('position'),
      'version.content as article',
    ])
    .where('outcome.story', '=', story)
    .where('outcome.kind', 'not in', ['off-topic', 'unreadable'])
    .where('outcome.position', '>', after)
    .orderBy('outcome.position', 'desc')
    .limit(limit)
    .execute();
}
