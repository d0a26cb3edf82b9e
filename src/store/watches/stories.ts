/** Feeds seen from the stories that they serve. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Notice } from '../../ports/watches.ts';
import type { Db } from '../schema.ts';

/** Failures in a row before a feed counts as lost; one bad answer is no news. */
export const LOST_AFTER = 3;

export async function takeScene(db: Db, story: string): Promise<boolean> {
  const taken = await db
    .updateTable('story')
    .set((eb) => ({ scene_taken_at: eb.fn<string>('now') }))
    .where('slug', '=', story)
    .where('scene_taken_at', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('audience')
            .select('audience.story')
            .where('audience.story', '=', story)
            .where('told', 'is not', null),
        ),
      ),
    )
    .returning('slug')
    .executeTakeFirst();
  return taken !== undefined;
}

/** The unique index on open notices lets one process say it. */
export async function reviewStories(
  db: Db,
): Promise<{ readonly lost: readonly Notice[]; readonly back: readonly string[] }> {
  const feeds = await db
    .selectFrom('story')
    .innerJoin('story_feed', 'story_feed.story', 'story.slug')
    .innerJoin('watch', 'watch.id', 'story_feed.watch_id')
    .where('story.active', '=', true)
    .select((eb) => [
      'story.slug',
      eb.fn.countAll<string>().as('feeds'),
      sql<boolean>`bool_and(watch.state = 'ended' or watch.failures >= ${LOST_AFTER})`.as('isLost'),
      sql<Date | null>`max(watch.failing_since)`.as('since'),
    ])
    .groupBy('story.slug')
    .execute();
  const isBack = feeds.filter(({ isLost }) => !isLost).map(({ slug }) => slug);
  const closed =
    isBack.length === 0
      ? []
      : await db
          .updateTable('notice')
          .set((eb) => ({ over_at: eb.fn<string>('now') }))
          .where('over_at', 'is', null)
          .where('story', 'in', isBack)
          .returning('story')
          .execute();
  const lost: Notice[] = [];
  for (const { slug, feeds: count, since } of feeds.filter(({ isLost }) => isLost)) {
    const text =
      count === '1'
        ? 'The only feed of this story fails; nothing new will be told of it.'
        : `All ${count} feeds of this story fail; nothing new will be told of it.`;
    const row = await db
      .insertInto('notice')
      .values({ id: randomUUID(), story: slug, text, since: since?.toISOString() ?? sql<string>`now()` })
      .onConflict((conflict) => conflict.column('story').where('over_at', 'is', null).doNothing())
      .returning(['id', 'since'])
      .executeTakeFirst();
    if (row) lost.push({ id: row.id, story: slug, text, since: row.since.toISOString() });
  }
  return { lost, back: closed.map(({ story }) => story) };
}
