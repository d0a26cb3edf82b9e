import type { Db } from './schema.ts';
import { isAwaited } from './settle-versions.ts';

/**
 * Versions without an outcome for every followed story, oldest first. `settled_at` keeps the scan short; the outcomes
 * decide. A story followed later does not bring back versions that were there before it.
 */
export async function unsettledVersions(db: Db, limit: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('version')
    .select('version.id')
    .where('version.settled_at', 'is', null)
    .where(isAwaited)
    .orderBy('version.position')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}
