import type { StoredVersion } from '../ports.ts';
import type { Db } from './schema.ts';

export async function readVersion(db: Db, versionId: string): Promise<StoredVersion | undefined> {
  const row = await db
    .selectFrom('version')
    .select(['id', 'content', 'version', 'received_at'])
    .where('id', '=', versionId)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    id: row.id,
    article: row.content,
    version: row.version,
    receivedAt: row.received_at.toISOString(),
  };
}
