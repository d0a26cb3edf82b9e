import { randomUUID } from 'node:crypto';
import { FIRST_CADENCE_MS } from '../../core/schedule/next-poll.ts';
import type { NewPage } from '../../ports/watches.ts';
import { after } from '../claimable.ts';
import { jsonb } from '../jsonb.ts';
import type { Db } from '../schema.ts';
import { addHosts, hostOf } from './hosts.ts';

export async function addPages(db: Db, pages: readonly NewPage[]): Promise<void> {
  if (pages.length === 0) return;
  await db.transaction().execute(async (tx) => {
    await addHosts(
      tx,
      pages.map(({ url }) => url),
    );
    // Sorted, so that two processes lock the rows in one order.
    for (const page of pages.toSorted((a, b) => (a.url < b.url ? -1 : 1))) await addPage(tx, page);
  });
}

async function addPage(db: Db, { url, seed, waitMs }: NewPage): Promise<void> {
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
