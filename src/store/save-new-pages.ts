import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Article, Instant } from '../core/model.ts';
import type { Saved } from '../ports.ts';
import { contentHash, identityOf } from './identity.ts';
import { jsonb, storable } from './jsonb.ts';
import type { Db } from './schema.ts';

/** Rows per insert: Postgres takes 65,535 parameters in one statement, a version has 7. */
const ROWS_PER_INSERT = 1_000;

/**
 * Stores the articles whose page nobody knows yet, which most are, in one transaction, and tells which of the others are as
 * they were. In the order given; undefined for what may be another version of its page.
 */
export async function saveNewPages(
  db: Db,
  received: readonly Article[],
  receivedAt: Instant,
): Promise<readonly (Saved | undefined)[]> {
  const contents = received.map(jsonb);
  // As they will be read back.
  const articles = contents.map((content): Article => JSON.parse(content));
  const identities = articles.map((article) => storable(identityOf(article)));
  const first = new Map(identities.map((identity, index) => [identity, index] as const).reverse());
  const saved: (Saved | undefined)[] = articles.map(() => undefined);
  await db.transaction().execute(async (tx) => {
    // In one order, or two batches with the same pages would wait for each other.
    const pages = [...first.keys()].sort();
    for (let start = 0; start < pages.length; start += ROWS_PER_INSERT) {
      const added = await tx
        .insertInto('article')
        .values(
          pages.slice(start, start + ROWS_PER_INSERT).map((identity) => ({ id: randomUUID(), identity })),
        )
        .onConflict((conflict) => conflict.column('identity').doNothing())
        .returning(['id', 'identity'])
        .execute();
      const rows = added
        .map(({ id, identity }) => ({ id, index: first.get(identity) ?? 0 }))
        .sort((a, b) => a.index - b.index)
        .map(({ id, index }) => {
          const article = articles[index] as Article;
          saved[index] = { versionId: randomUUID(), fresh: true };
          return {
            id: saved[index].versionId,
            article_id: id,
            source_id: article.id,
            version: 1,
            content_hash: contentHash(article),
            content: contents[index] ?? '',
            received_at: receivedAt,
          };
        });
      if (rows.length > 0) await tx.insertInto('version').values(rows).execute();
    }
    await noteUnchanged(tx, articles, identities, saved);
  });
  return saved;
}

/** Pages that show the text they had last, which is most of what is sent again. Behind another text of its page, in one batch, it is none. */
async function noteUnchanged(
  db: Db,
  articles: readonly Article[],
  identities: readonly string[],
  saved: (Saved | undefined)[],
): Promise<void> {
  const known = identities.filter((_, index) => saved[index] === undefined);
  if (known.length === 0) return;
  const rows = await db
    .selectFrom('article')
    .innerJoin('version', 'version.article_id', 'article.id')
    .distinctOn('article.id')
    .select(['article.identity', 'version.id', 'version.content_hash'])
    .where(sql<boolean>`article.identity = any(${known}::text[])`)
    .where('article.back_hash', 'is', null)
    .orderBy('article.id')
    .orderBy('version.version', 'desc')
    .execute();
  const last = new Map(rows.map(({ identity, ...row }) => [identity, row]));
  for (const [index, article] of articles.entries()) {
    const identity = identities[index] ?? '';
    const row = last.get(identity);
    if (saved[index] !== undefined || row === undefined) continue;
    if (row.content_hash === contentHash(article)) saved[index] = { versionId: row.id, fresh: false };
    else last.delete(identity);
  }
}
