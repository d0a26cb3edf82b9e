import { randomUUID } from 'node:crypto';
import { type ExpressionBuilder, sql } from 'kysely';
import type { ClaimedWatch } from '../../ports/watches.ts';
import { after } from '../claimable.ts';
import type { Db, Tables } from '../schema.ts';
import { isDue } from './take-due.ts';

/** Compare-and-set: of all who try at once, one gets it, and its host with it. */
export async function claimWatch(db: Db, id: string, leaseMs: number): Promise<ClaimedWatch | undefined> {
  const lease = randomUUID();
  const row = await db
    .updateTable('watch')
    .set({ lease, lease_until: after(leaseMs) })
    .where('watch.id', '=', id)
    .where(isDue)
    .returningAll()
    .returning((eb) => [isWanted(eb).as('wanted'), newStories(eb).as('newStories')])
    .executeTakeFirst();
  if (row === undefined) return undefined;
  await db
    .updateTable('host')
    .set({ free_at: after(leaseMs) })
    .where('name', '=', row.host)
    .execute();
  return {
    id,
    kind: row.kind,
    address: row.address,
    lease,
    everyMs: row.every_ms,
    validators: { etag: row.etag ?? undefined, lastModified: row.last_modified ?? undefined },
    failures: row.failures,
    since: row.since?.toISOString(),
    okAt: row.ok_at?.toISOString(),
    newsAt: row.news_at?.toISOString(),
    publisher: row.publisher ?? undefined,
    seen: row.seen,
    newStories: row.newStories,
    seed: row.seed ?? undefined,
    textHash: row.text_hash ?? undefined,
    wanted: row.kind === 'feed' || row.article_id === null || Boolean(row.wanted),
  };
}

/** A followed story took something from the article, or has not looked at it yet. */
function isWanted(eb: ExpressionBuilder<Tables, 'watch'>) {
  return eb.exists(
    eb
      .selectFrom('version')
      .leftJoin('outcome', 'outcome.version_id', 'version.id')
      .leftJoin('story', (join) =>
        join.onRef('story.slug', '=', 'outcome.story').on('story.active', '=', true),
      )
      .select(sql`1`.as('one'))
      .whereRef('version.article_id', '=', 'watch.article_id')
      .where((inner) =>
        inner.or([
          inner('version.settled_at', 'is', null),
          inner.and([
            inner('story.slug', 'is not', null),
            inner('outcome.kind', 'not in', ['off-topic', 'unreadable']),
          ]),
        ]),
      ),
  );
}

function newStories(eb: ExpressionBuilder<Tables, 'watch'>) {
  return eb
    .selectFrom('story_feed')
    .select(sql<string[]>`coalesce(array_agg(story_feed.story), '{}')`.as('stories'))
    .whereRef('story_feed.watch_id', '=', 'watch.id')
    .where('story_feed.read_at', 'is', null)
    .$asScalar()
    .$notNull();
}
