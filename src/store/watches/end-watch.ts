import { sql } from 'kysely';
import type { ClaimedWatch, WatchEnd } from '../../ports/watches.ts';
import { after } from '../claimable.ts';
import { jsonb, storable } from '../jsonb.ts';
import type { Db } from '../schema.ts';
import { addHosts, hostOf } from './hosts.ts';

/** Between two requests to one host. Milliseconds. */
const HOST_PAUSE_MS = 2_000;

/** The lease is the right to end it: whoever claimed it since has another one, and then no row matches. */
export async function endWatch(db: Db, claimed: ClaimedWatch, end: WatchEnd): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const movedTo = end.status === 'done' ? end.movedTo : undefined;
    if (movedTo !== undefined) await addHosts(tx, [movedTo]);
    const ended = await tx
      .updateTable('watch')
      .set((eb) => ({
        ...ending(end),
        ...(end.status === 'done' &&
          end.versionId !== undefined && {
            article_id: eb
              .selectFrom('version')
              .select('version.article_id')
              .where('version.id', '=', end.versionId),
          }),
        lease: null,
        lease_until: null,
      }))
      .where('id', '=', claimed.id)
      .where('lease', '=', claimed.lease)
      .returning('id')
      .executeTakeFirst();
    if (ended === undefined) return;
    if (end.status === 'done' && claimed.newStories.length > 0) {
      await tx
        .updateTable('story_feed')
        .set({ read_at: now })
        .where('watch_id', '=', claimed.id)
        .where('story', 'in', claimed.newStories)
        .execute();
    }
    const pauseMs = Math.max(HOST_PAUSE_MS, ('hostWaitMs' in end ? end.hostWaitMs : undefined) ?? 0);
    await tx
      .updateTable('host')
      .set({ free_at: after(pauseMs) })
      .where('name', '=', hostOf(claimed.address))
      .execute();
  });
}

const now = sql<string>`now()`;

function ending(end: WatchEnd) {
  switch (end.status) {
    case 'done':
      return {
        ...(end.validators && {
          etag: end.validators.etag ?? null,
          last_modified: end.validators.lastModified ?? null,
        }),
        ...(end.movedTo !== undefined && { address: end.movedTo, host: hostOf(end.movedTo) }),
        ...(end.seen !== undefined && { seen: jsonb(end.seen) }),
        ...(end.textHash !== undefined && { text_hash: end.textHash }),
        ...(end.news && { news_at: now }),
        every_ms: Math.round(end.everyMs),
        next_at: after(end.waitMs),
        failures: 0,
        failing_since: null,
        reason: null,
        since: sql<string>`coalesce(since, now())`,
        ok_at: now,
      };
    case 'failed':
      return {
        next_at: after(end.waitMs),
        failures: sql<number>`failures + 1`,
        failing_since: sql<string>`coalesce(failing_since, now())`,
        reason: storable(end.reason),
      };
    case 'left':
      return {};
    case 'over':
      return {
        state: 'ended' as const,
        seed: null,
        reason: storable(end.reason),
        failing_since: sql<string>`coalesce(failing_since, now())`,
      };
  }
}
