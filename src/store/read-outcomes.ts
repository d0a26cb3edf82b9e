import type { StoredOutcome } from '../ports.ts';
import { pageIdentity } from './identity.ts';
import { storable } from './jsonb.ts';
import type { Db } from './schema.ts';

/** Outcomes of every version of the articles that this id ever named, oldest first. */
export async function readOutcomes(db: Db, articleId: string): Promise<readonly StoredOutcome[]> {
  return outcomesOf(db)
    .where('version.article_id', 'in', (eb) =>
      eb.selectFrom('version as named').select('named.article_id').where('named.source_id', '=', articleId),
    )
    .execute();
}

export async function isStored(db: Db, articleId: string): Promise<boolean> {
  const named = db.selectFrom('version').select('id').where('source_id', '=', articleId).limit(1);
  return (await named.executeTakeFirst()) !== undefined;
}

/** Outcomes of every version of one page for one story, oldest first. */
export async function readOutcomesOfPage(
  db: Db,
  url: string,
  story: string,
): Promise<readonly StoredOutcome[]> {
  return outcomesOf(db)
    .where('outcome.story', '=', story)
    .where('version.article_id', 'in', (eb) =>
      eb
        .selectFrom('article')
        .select('article.id')
        .where('article.identity', '=', storable(pageIdentity(url))),
    )
    .execute();
}

function outcomesOf(db: Db) {
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
    .orderBy('outcome.position');
}
