import type { ExpressionBuilder } from 'kysely';
import type { Db, Tables } from './schema.ts';

/** Marks versions that no followed story waits for any more: all of them, or one. */
export async function settleVersions(db: Db, versionId?: string): Promise<void> {
  let settle = db
    .updateTable('version')
    .set((eb) => ({ settled_at: eb.fn<string>('now') }))
    .where('settled_at', 'is', null)
    .where((eb) => eb.not(isAwaited(eb)));
  if (versionId !== undefined) settle = settle.where('version.id', '=', versionId);
  await settle.execute();
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
