import { randomUUID } from 'node:crypto';
import { placeVersion } from '../core/identity/place-version.ts';
import type { Article, Instant } from '../core/model.ts';
import type { Saved } from '../ports.ts';
import { contentHash, identityOf } from './identity.ts';
import { cleaned, jsonb, storable } from './jsonb.ts';
import type { Db } from './schema.ts';

/** Its row, locked. */
interface Row {
  readonly id: string;
  readonly back_hash: string | null;
  readonly back_since: Date | null;
}

/**
 * A text that the page had before, and that comes back, is a version once it stays: caches serve old and new by turns,
 * and each turn would be one. Where the page dates its return itself, it is one at once.
 */
const STAYS_MS = 10 * 60 * 1000;

export async function saveArticle(db: Db, received: Article, receivedAt: Instant): Promise<Saved> {
  const article = cleaned(received);
  return db.transaction().execute(async (tx) => {
    const row = await lockArticle(tx, identityOf(article));
    const hash = contentHash(article);
    const versions = await tx
      .selectFrom('version')
      .select(['id', 'content_hash'])
      .where('article_id', '=', row.id)
      .orderBy('version')
      .execute();
    const place = placeVersion(
      versions.map(({ content_hash }) => content_hash),
      hash,
    );
    if (place.kind === 'new') return addVersion(tx, row, versions.length + 1, hash, article, receivedAt);
    const last = versions.at(-1);
    if (place.kind === 'same') {
      await noteReturn(tx, row, undefined, receivedAt);
      return { versionId: last?.id ?? '', fresh: false };
    }
    const present = await tx
      .selectFrom('version')
      .select('content')
      .where('id', '=', last?.id ?? '')
      .executeTakeFirstOrThrow();
    const since = row.back_hash === hash ? row.back_since?.toISOString() : undefined;
    const isDated = touchedAt(article) > touchedAt(present.content);
    if (isDated || (since !== undefined && Date.parse(receivedAt) - Date.parse(since) >= STAYS_MS)) {
      // Its own date may be that of the first time; it speaks from when it came back.
      const modified = isDated ? article.modified : since;
      return addVersion(tx, row, versions.length + 1, hash, { ...article, modified }, receivedAt);
    }
    if (since === undefined) await noteReturn(tx, row, hash, receivedAt);
    return { versionId: versions[place.to]?.id ?? '', fresh: false, isReturning: true };
  });
}

async function addVersion(
  db: Db,
  article: Row,
  version: number,
  hash: string,
  content: Article,
  receivedAt: Instant,
): Promise<Saved> {
  const versionId = randomUUID();
  await noteReturn(db, article, undefined, receivedAt);
  await db
    .insertInto('version')
    .values({
      id: versionId,
      article_id: article.id,
      source_id: content.id,
      version,
      content_hash: hash,
      content: jsonb(content),
      received_at: receivedAt,
    })
    .execute();
  return { versionId, fresh: true };
}

/** `hash` is of the text that came back; undefined when the page shows its present one, or another. */
async function noteReturn(
  db: Db,
  { id, back_hash }: Row,
  hash: string | undefined,
  since: Instant,
): Promise<void> {
  if (hash === undefined && back_hash === null) return;
  await db
    .updateTable('article')
    .set({ back_hash: hash ?? null, back_since: hash === undefined ? null : since })
    .where('id', '=', id)
    .execute();
}

function touchedAt({ modified, published }: Article): Instant {
  return modified ?? published;
}

/** The row of this identity, made when it is new; held until the transaction ends, so versions count without a gap. */
async function lockArticle(db: Db, identity: string): Promise<Row> {
  await db
    .insertInto('article')
    .values({ id: randomUUID(), identity: storable(identity) })
    .onConflict((conflict) => conflict.column('identity').doNothing())
    .execute();
  return db
    .selectFrom('article')
    .select(['id', 'back_hash', 'back_since'])
    .where('identity', '=', storable(identity))
    .forUpdate()
    .executeTakeFirstOrThrow();
}
