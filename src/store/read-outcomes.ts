import type { StoredOutcome } from '../ports.ts';
import type { Db } from './schema.ts';

/** Outcomes of every version of the articles that this id ever named, oldest first. */
export async function readOutcomes(db: Db, articleId: string): Promise<readonly StoredOutcome[]> {
  return db
    .selectFrom('outcome')
    .innerJoin('version', 'version.id', 'outcome.version_id')
    .select([
      'outcome.story',
      'outcome.version_id as versionId',
      'version.source_id as articleId',
      'version.version',
      'outcome.kind',
      'outcome.reason',
      'outcome.trace',
    ])
    .where('version.article_id', 'in', (eb) =>
      eb.selectFrom('version as named').select('named.article_id').where('named.source_id', '=', articleId),
    )
    .orderBy('outcome.position')
    .execute();
}
