/** Items of a feed that were seen, and the pages that they lead to. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { FIRST_CADENCE_MS } from '../../core/schedule/next-poll.ts';
import type { ItemMark, NewPage } from '../../ports/watches.ts';
import { after } from '../claimable.ts';
import { jsonb } from '../jsonb.ts';
import type { Db } from '../schema.ts';
import { addHosts, hostOf } from './hosts.ts';

/** An item that its feed has not shown for so long is forgotten; showing it again makes it new. */
const KEPT = sql<Date>`now() - interval '180 days'`;

export async function knownItems(
  db: Db,
  feedId: string,
  marks: readonly ItemMark[],
): Promise<readonly ItemMark[]> {
  if (marks.length === 0) return [];
  return db
    .selectFrom('item')
    .select(['key', 'hash'])
    .where('watch_id', '=', feedId)
    .where((eb) =>
      eb.or([
        eb(
          'key',
          'in',
          marks.map(({ key }) => key),
        ),
        eb(
          'hash',
          'in',
          marks.map(({ hash }) => hash),
        ),
      ]),
    )
    .execute();
}

export async function saveItems(
  db: Db,
  feedId: string,
  marks: readonly ItemMark[],
  pages: readonly NewPage[],
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await addHosts(
      tx,
      pages.map(({ url }) => url),
    );
    for (const page of pages.toSorted((a, b) => (a.url < b.url ? -1 : 1))) await savePage(tx, page);
    if (marks.length > 0) {
      await tx
        .insertInto('item')
        .values(marks.map(({ key, hash }) => ({ watch_id: feedId, key, hash })))
        .onConflict((conflict) =>
          conflict.columns(['watch_id', 'key']).doUpdateSet((eb) => ({
            hash: eb.ref('excluded.hash'),
            seen_at: eb.fn<string>('now'),
          })),
        )
        .execute();
    }
    await tx.deleteFrom('item').where('watch_id', '=', feedId).where('seen_at', '<', KEPT).execute();
  });
}

/** A page that is known is due again with what its feed says of it by now. */
async function savePage(db: Db, { url, seed, waitMs }: NewPage): Promise<void> {
  await db
    .insertInto('watch')
    .values({
      id: randomUUID(),
      kind: 'page',
      url,
      address: url,
      host: hostOf(url),
      seed: jsonb(seed),
      every_ms: FIRST_CADENCE_MS,
      next_at: after(waitMs),
    })
    .onConflict((conflict) =>
      conflict.columns(['kind', 'url']).doUpdateSet((eb) => ({
        seed: eb.ref('excluded.seed'),
        state: 'active',
        next_at: eb.ref('excluded.next_at'),
      })),
    )
    .execute();
}
