import { sql } from 'kysely';
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

/** What came longer before does not wait in somebody's hands: it fails, or its job was lost. */
const IN_HANDS = '10 minutes';
/** Positions before the last: more than many processes have in hand, and few to look through, however many wait. */
const MOST_BEHIND = 10_000;

/** Versions that came before the last of these and that the story waits for as well, oldest first; none of these. */
export async function waitingBefore(
  db: Db,
  story: string,
  versionIds: readonly string[],
  limit: number,
): Promise<readonly string[]> {
  const rows = await db
    .with('these', (cte) =>
      cte
        .selectFrom('version')
        .select((eb) => [eb.fn.max('position').as('last'), eb.fn.min('received_at').as('since')])
        .where('id', 'in', versionIds),
    )
    .selectFrom(['these', 'version', 'story'])
    .select('version.id')
    .where('version.settled_at', 'is', null)
    .whereRef('version.position', '<', 'these.last')
    .where('version.position', '>', sql<string>`these.last - ${MOST_BEHIND}`)
    .where('version.id', 'not in', versionIds)
    .where('version.received_at', '>=', sql<Date>`these.since - ${IN_HANDS}::interval`)
    .where('story.slug', '=', story)
    .whereRef('story.followed_from', '<', 'version.position')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('outcome')
            .select('outcome.story')
            .whereRef('outcome.version_id', '=', 'version.id')
            .where('outcome.story', '=', story),
        ),
      ),
    )
    .orderBy('version.position')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}
