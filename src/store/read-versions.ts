import type { StoredVersion } from '../ports.ts';
import type { Db } from './schema.ts';

export async function readVersion(db: Db, versionId: string): Promise<StoredVersion | undefined> {
  const row = await versions(db).where('version.id', '=', versionId).executeTakeFirst();
  return row && toVersion(row);
}

/** Those of them that a story may wait for, in the order they came. */
export async function readUnsettled(
  db: Db,
  versionIds: readonly string[],
): Promise<readonly StoredVersion[]> {
  const rows = await versions(db)
    .where('version.id', 'in', versionIds)
    .where('version.settled_at', 'is', null)
    .orderBy('version.position')
    .execute();
  return rows.map(toVersion);
}

function versions(db: Db) {
  return db
    .selectFrom('version')
    .leftJoin('version as before', (join) =>
      join
        .onRef('before.article_id', '=', 'version.article_id')
        .on((eb) => eb('before.version', '=', eb('version.version', '-', 1))),
    )
    .select([
      'version.id',
      'version.content',
      'version.version',
      'version.received_at',
      'before.content as previous',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof versions>['execute']>>[number];

function toVersion({ id, content, version, received_at, previous }: Row): StoredVersion {
  return {
    id,
    article: content,
    previous: previous ?? undefined,
    version,
    receivedAt: received_at.toISOString(),
  };
}
