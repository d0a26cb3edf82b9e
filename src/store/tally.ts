import { sql } from 'kysely';
import type { Db } from './schema.ts';

/** A transaction that is open this long is not of ours. Milliseconds. */
const SETTLED_MS = 600_000;

/** By a column that never changes in a row of theirs. No row of them is ever deleted. */
export type Tallied = 'version' | 'outcome' | 'delivery';

export type Tally = (db: Db) => Promise<ReadonlyMap<string, number>>;

/**
 * Counts the rows of a table that only grows by `key`, those of long ago once. Positions are taken before a transaction
 * commits, so up to the last one of ten minutes ago, by default, nothing can come any more.
 */
export function openTally(table: Tallied, key: string, settledMs = SETTLED_MS): Tally {
  let counted = { upTo: '0', counts: new Map<string, number>() };
  /** The last position there was, and when. */
  let mark: { readonly position: string; readonly atMs: number } | undefined;
  return async (db) => {
    const { upTo, counts } = counted;
    const isSettled = mark !== undefined && performance.now() - mark.atMs >= settledMs;
    const settling = isSettled ? (mark?.position ?? upTo) : upTo;
    const rows = await db
      .selectFrom(table as 'outcome')
      .select([
        sql<string>`${sql.raw(key)}`.as('key'),
        sql<string>`count(*)`.as('count'),
        sql<string>`count(*) filter (where position <= ${settling})`.as('settled'),
        sql<string>`max(position)`.as('last'),
      ])
      .where('position', '>', upTo)
      .groupBy(sql`1`)
      .execute();
    const plus = (by: 'count' | 'settled') => {
      const sums = new Map(counts);
      for (const row of rows) sums.set(row.key, (sums.get(row.key) ?? 0) + Number(row[by]));
      return sums;
    };
    // Not if somebody who asked meanwhile has done it.
    if (isSettled && counted.upTo === upTo) counted = { upTo: settling, counts: plus('settled') };
    if (mark === undefined || isSettled) {
      const last = rows.map((row) => BigInt(row.last)).reduce((a, b) => (a > b ? a : b), BigInt(settling));
      mark = { position: `${last}`, atMs: performance.now() };
    }
    return plus('count');
  };
}
