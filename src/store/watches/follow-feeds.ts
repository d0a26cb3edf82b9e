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

/** A link that stays keeps what was read by it. A new one makes its feed due, so that the story has a scene soon. */
async function linkStories(db: Db, stories: readonly Story[]): Promise<void> {
  const feeds = await db.selectFrom('watch').select(['id', 'url']).where('kind', '=', 'feed').execute();
  const ids = new Map(feeds.map(({ id, url }) => [url, id]));
  const links = stories.flatMap(({ slug, feeds: listed }) =>
    listed.flatMap(({ url }) => {
      const watchId = ids.get(new URL(url).href);
      return watchId === undefined ? [] : [{ story: slug, watch_id: watchId }];
    }),
  );
  const old = await db.selectFrom('story_feed').select(['story', 'watch_id']).execute();
  for (const { story, watch_id } of old) {
    if (links.some((link) => link.story === story && link.watch_id === watch_id)) continue;
    await db.deleteFrom('story_feed').where('story', '=', story).where('watch_id', '=', watch_id).execute();
  }
  if (links.length === 0) return;
  const added = await db
    .insertInto('story_feed')
    .values(links)
    .onConflict((conflict) => conflict.doNothing())
    .returning('watch_id')
    .execute();
  const due = added.map(({ watch_id }) => watch_id);
  if (due.length === 0) return;
  await db
    .updateTable('watch')
    .set({ next_at: sql`now()` })
    .where('id', 'in', due)
    .where('failures', '=', 0)
    .execute();
}
