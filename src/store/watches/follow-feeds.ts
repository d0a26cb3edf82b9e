import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Story } from '../../core/model.ts';
import { FIRST_CADENCE_MS } from '../../core/schedule/next-poll.ts';
import type { Db } from '../schema.ts';
import { addHosts, hostOf } from './hosts.ts';

/** One that answered "gone" stays so while it is listed; taken out of the story file and put in again, it is tried anew. */
export async function followFeeds(db: Db, stories: readonly Story[]): Promise<void> {
  const listed = new Map(
    stories.flatMap(({ feeds }) =>
      feeds.map(({ url, publisher }) => [new URL(url).href, publisher] as const),
    ),
  );
  // Sorted, so that two processes lock the rows in one order.
  const urls = [...listed.keys()].sort();
  await db.transaction().execute(async (tx) => {
    await addHosts(tx, urls);
    for (const url of urls) await follow(tx, url, listed.get(url));
    await tx
      .updateTable('watch')
      .set({ state: 'unlisted' })
      .where('kind', '=', 'feed')
      .where('state', '<>', 'unlisted')
      .where('url', 'not in', urls.length > 0 ? urls : [''])
      .execute();
    await tx.deleteFrom('story_feed').execute();
    await linkStories(tx, stories);
  });
}

async function follow(db: Db, url: string, publisher: string | undefined): Promise<void> {
  await db
    .insertInto('watch')
    .values({
      id: randomUUID(),
      kind: 'feed',
      url,
      address: url,
      host: hostOf(url),
      publisher: publisher ?? null,
      every_ms: FIRST_CADENCE_MS,
    })
    .onConflict((conflict) =>
      conflict.columns(['kind', 'url']).doUpdateSet({
        publisher: (eb) => eb.ref('excluded.publisher'),
        next_at: sql`case when watch.state = 'unlisted' then now() else watch.next_at end`,
        state: sql`case when watch.state = 'unlisted' then 'active' else watch.state end`,
      }),
    )
    .execute();
}

async function linkStories(db: Db, stories: readonly Story[]): Promise<void> {
  const pairs = stories.flatMap(({ slug, feeds }) =>
    feeds.map(({ url }) => ({ story: slug, url: new URL(url).href })),
  );
  for (const { story, url } of pairs) {
    await db
      .insertInto('story_feed')
      .columns(['story', 'watch_id'])
      .expression((eb) =>
        eb
          .selectFrom('watch')
          .select([eb.val(story).as('story'), 'watch.id'])
          .where('kind', '=', 'feed')
          .where('url', '=', url),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
