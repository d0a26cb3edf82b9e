import { randomUUID } from 'node:crypto';
import type { Article, Instant } from '../core/model.ts';
import { contentHash, identityOf } from './identity.ts';
import { jsonb, storable } from './jsonb.ts';
import type { Db } from './schema.ts';

interface Saved {
  readonly versionId: string;
  readonly fresh: boolean;
}

/**
 * A text that this identity ever had is not fresh, even when others came in between: caches serve old and new pages by
 * turns, and each turn would be a version.
 */
export async function saveArticle(db: Db, received: Article, receivedAt: Instant): Promise<Saved> {
  const article = cleaned(received);
  return db.transaction().execute(async (tx) => {
    const articleId = await lockArticle(tx, identityOf(article));
    const hash = contentHash(article);
    const versions = tx.selectFrom('version').where('article_id', '=', articleId);
    const same = await versions.select('id').where('content_hash', '=', hash).executeTakeFirst();
    if (same !== undefined) return { versionId: same.id, fresh: false };

    const last = await versions.select((eb) => eb.fn.max('version').as('version')).executeTakeFirst();
    const versionId = randomUUID();
    await tx
      .insertInto('version')
      .values({
        id: versionId,
        article_id: articleId,
        source_id: article.id,
        version: (last?.version ?? 0) + 1,
        content_hash: hash,
        content: jsonb(article),
        received_at: receivedAt,
      })
      .execute();
    return { versionId, fresh: true };
  });
}

/** Cleans before hashing, so that the text read back has the hash it is found by. */
function cleaned(article: Article): Article {
  return JSON.parse(jsonb(article));
}

/** The row of this identity, made when it is new; held until the transaction ends, so versions count without a gap. */
async function lockArticle(db: Db, identity: string): Promise<string> {
  await db
    .insertInto('article')
    .values({ id: randomUUID(), identity: storable(identity) })
    .onConflict((conflict) => conflict.column('identity').doNothing())
    .execute();
  const row = await db
    .selectFrom('article')
    .select('id')
    .where('identity', '=', storable(identity))
    .forUpdate()
    .executeTakeFirstOrThrow();
  return row.id;
}
