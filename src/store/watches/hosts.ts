import type { Db } from '../schema.ts';

/** Requests to one host and port share one row. */
export function hostOf(url: string): string {
  return new URL(url).host;
}

export async function addHosts(db: Db, urls: readonly string[]): Promise<void> {
  const names = [...new Set(urls.map(hostOf))].sort();
  if (names.length === 0) return;
  await db
    .insertInto('host')
    .values(names.map((name) => ({ name })))
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
}
