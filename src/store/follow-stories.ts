import { sql } from 'kysely';
import type { Story } from '../core/model.ts';
import { jsonb } from './jsonb.ts';
import type { Db } from './schema.ts';
import { settleVersions } from './settle-versions.ts';

/**
 * A story that is new, or back after it had left, starts with the next article: `followed_from` is the newest version
 * there is. One that stays keeps where it began, so nothing that waits for it is skipped by a restart.
 */
export async function followStories(db: Db, stories: readonly Story[]): Promise<void> {
  const slugs = stories.map((story) => story.slug);
  await db.transaction().execute(async (tx) => {
    // Sorted, so that two processes lock the rows in one order.
    for (const story of stories.toSorted((a, b) => (a.slug < b.slug ? -1 : 1))) await follow(tx, story);
    await tx
      .updateTable('story')
      .set({ active: false })
      .where('active', '=', true)
      .where('slug', 'not in', slugs.length > 0 ? slugs : [''])
      .execute();
    await settleVersions(tx);
  });
}

async function follow(db: Db, story: Story): Promise<void> {
  const newest = db
    .selectFrom('version')
    .select((eb) => eb.fn.coalesce(eb.fn.max('position'), sql.lit('0')).as('position'));
  await db
    .insertInto('story')
    .values({ slug: story.slug, definition: jsonb(story), active: true, followed_from: newest })
    .onConflict((conflict) =>
      conflict.column('slug').doUpdateSet({
        definition: (eb) => eb.ref('excluded.definition'),
        active: true,
        followed_from: sql`case when story.active then story.followed_from else excluded.followed_from end`,
      }),
    )
    .execute();
}
