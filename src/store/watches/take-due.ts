import type { ExpressionBuilder } from 'kysely';
import { after } from '../claimable.ts';
import type { Db, Tables } from '../schema.ts';

/** Longer than a job waits for its turn; when the job is lost, the host is free again after it. Milliseconds. */
const RESERVED_MS = 30_000;

/** The longest due of each host, so that a host with many feeds takes its turns and holds up nobody else. */
export async function takeDue(db: Db, limit: number): Promise<readonly string[]> {
  const rows = await db
    .with('due', (cte) =>
      cte
        .selectFrom('watch')
        .innerJoin('host', 'host.name', 'watch.host')
        .distinctOn('watch.host')
        .select(['watch.id', 'watch.host', 'watch.next_at'])
        .where(isDue)
        .where((eb) => eb('host.free_at', '<=', eb.fn<Date>('now')))
        .orderBy('watch.host')
        .orderBy('watch.next_at'),
    )
    .with('chosen', (cte) => cte.selectFrom('due').selectAll().orderBy('due.next_at').limit(limit))
    .with('reserved', (cte) =>
      cte
        .updateTable('host')
        .from('chosen')
        .whereRef('host.name', '=', 'chosen.host')
        // Asked again under the row's lock: another process may have been faster.
        .where((eb) => eb('host.free_at', '<=', eb.fn<Date>('now')))
        .set({ free_at: after(RESERVED_MS) })
        .returning('host.name'),
    )
    .selectFrom('chosen')
    .innerJoin('reserved', 'reserved.name', 'chosen.host')
    .select('chosen.id')
    .orderBy('chosen.next_at')
    .execute();
  return rows.map(({ id }) => id);
}

export function isDue(eb: ExpressionBuilder<Tables, 'watch'>) {
  const now = eb.fn<Date>('now');
  return eb.and([
    eb('watch.state', '=', 'active'),
    eb('watch.next_at', '<=', now),
    eb.or([eb('watch.lease_until', 'is', null), eb('watch.lease_until', '<', now)]),
  ]);
}
