import { sql } from 'kysely';
import type { Db } from '../schema.ts';

/** `failing_since` is set when a page ends, whatever for. The articles stay. */
export async function prune(db: Db): Promise<number> {
  const rows = await db
    .deleteFrom('watch')
    .where('kind', '=', 'page')
    .where('state', '=', 'ended')
    .where('failing_since', '<', sql<Date>`now() - interval '30 days'`)
    .returning('id')
    .execute();
  return rows.length;
}
