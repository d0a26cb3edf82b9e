import { sql } from 'kysely';
import type { WatchReport } from '../../ports/watches.ts';
import type { Db } from '../schema.ts';

export async function reports(db: Db): Promise<readonly WatchReport[]> {
  const rows = await db
    .selectFrom('watch')
    .leftJoin('story_feed', 'story_feed.watch_id', 'watch.id')
    .select([
      'watch.url',
      'watch.address',
      'watch.state',
      'watch.every_ms',
      'watch.next_at',
      'watch.since',
      'watch.ok_at',
      'watch.news_at',
      'watch.failures',
      'watch.failing_since',
      'watch.reason',
    ])
    .select(
      sql<string[]>`array_remove(array_agg(story_feed.story order by story_feed.story), null)`.as('stories'),
    )
    .where('kind', '=', 'feed')
    .where('state', '<>', 'unlisted')
    .groupBy('watch.id')
    .orderBy(sql`watch.failing_since is null`)
    .orderBy('watch.failing_since')
    .orderBy('watch.news_at')
    .orderBy('watch.url')
    .execute();
  return rows.map((row) => ({
    url: row.url,
    address: row.address,
    stories: row.stories,
    state: row.state,
    everyMs: row.every_ms,
    nextAt: row.next_at.toISOString(),
    since: row.since?.toISOString(),
    okAt: row.ok_at?.toISOString(),
    newsAt: row.news_at?.toISOString(),
    failures: row.failures,
    failingSince: row.failing_since?.toISOString(),
    reason: row.reason ?? undefined,
  }));
}
