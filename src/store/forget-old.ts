import { sql } from 'kysely';
import { mergeOldUses } from './model-uses.ts';
import type { Db } from './schema.ts';
import { NOW_MS } from './turns.ts';

/** Milliseconds: longer than any limit counts, and any 429 yet seen held. */
const TURNS_KEPT_MS = 3_600_000;

/** Rows at a time. */
const MOST = 10_000;

/**
 * Drops limits under which nothing has gone, nor is held, nor stands in line, for an hour: there is one for each channel. That
 * is asked again of the row itself, as somebody may take a turn meanwhile. Merges old uses of the model.
 */
export async function forgetOld(db: Db): Promise<number> {
  const isOver = sql<boolean>`greatest(taken[cardinality(taken)], held_until, line_at) < ${NOW_MS} - ${TURNS_KEPT_MS}::float8`;
  const { numDeletedRows } = await db
    .deleteFrom('pace')
    // Locked in the order in which turns are taken, and not waited for.
    .where('key', 'in', (eb) =>
      eb.selectFrom('pace').select('key').where(isOver).orderBy('key').limit(MOST).forUpdate().skipLocked(),
    )
    .where(isOver)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows) + (await mergeOldUses(db));
}
