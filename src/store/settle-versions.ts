import type { ExpressionBuilder } from 'kysely';
import type { Db, Tables } from './schema.ts';

/** Two stories may end with one version at once; the lock lets the second see the outcome of the first. */
export async function settle(db: Db, versionIds: readonly string[]): Promise<void> {
  // In one order, or two groups with the same versions would wait for each other.
  await db
    .selectFrom('version')
    .select('id')
    .where('id', 'in', versionIds)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  await settleVersions(db, versionIds);
}

/** Marks versions that no followed story waits for any more: all of them, or these. */
export async function settleVersions(db: Db, versionIds?: readonly string[]): Promise<void> {
  let settling = db
    .updateTable('version')
    .set((eb) => ({ settled_at: eb.fn<string>('now') }))
    .where('settled_at', 'is', null)
    .where((eb) => eb.not(isAwaited(eb)));
  if (versionIds !== undefined) settling = settling.where('version.id', 'in', versionIds);
  await settling.execute();
}

/** True when a followed story, one that began before the version came, has no outcome for it yet. */
export function isAwaited(eb: ExpressionBuilder<Tables, 'version'>) {
  return eb.exists(
    eb
      .selectFrom('story')
      .select('story.slug')
      .where('story.active', '=', true)
      .whereRef('story.followed_from', '<', 'version.position')
      .where((inner) =>
        inner.not(
          inner.exists(
            inner
              .selectFrom('outcome')
              .select('outcome.story')
              .whereRef('outcome.version_id', '=', 'version.id')
              .whereRef('outcome.story', '=', 'story.slug'),
          ),
        ),
      ),
  );
}
