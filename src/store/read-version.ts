import type { StoredVersion } from '../ports.ts';
import type { Db } from './schema.ts';

export async function readVersion(db: Db, versionId: string): Promise<StoredVersion | undefined> {
  const row = await db
    .selectFrom('version')
    .select(['id', 'article_id', 'content', 'version', 'received_at'])
    .where('id', '=', versionId)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const before = await db
    .selectFrom('version')
    .select('content')
    .where('article_id', '=', row.article_id)
    .where('version', '=', row.version - 1)
    .executeTakeFirst();
  return {
    id: row.id,
    article: row.content,
    previous: before?.content,
    version: row.version,
    receivedAt: row.received_at.toISOString(),
  };
}
