import { sql } from 'kysely';
import type { Telling } from '../core/model.ts';
import type { NewDelivery } from '../ports.ts';
import { jsonb } from './jsonb.ts';
import type { Db } from './schema.ts';

/** Writes what is told in one step of a story, and to whom. Returns the new deliveries. */
export async function addTelling(
  db: Db,
  story: string,
  seq: number,
  { told, digests, waits }: Telling,
): Promise<NewDelivery[]> {
  await mergeTold(db, story, told);
  for (const [audience, until] of Object.entries(waits ?? {})) {
    await db
      .updateTable('audience')
      .set({ next_at: until })
      .where('story', '=', story)
      .where('id', '=', audience)
      .execute();
  }
  return addDigests(db, story, seq, digests);
}

/** A fact that the step does not mention stays as it was told. An audience that is not there yet is a plain one, whose id is its level. */
async function mergeTold(db: Db, story: string, told: Telling['told']): Promise<void> {
  for (const [id, facts] of Object.entries(told)) {
    const row = { story, id, settings: jsonb({ level: id }), told: jsonb(facts) };
    const merged = sql<string>`coalesce(audience.told, '{}'::jsonb) || excluded.told`;
    await db
      .insertInto('audience')
      .values(row)
      .onConflict((conflict) => conflict.columns(['story', 'id']).doUpdateSet({ told: merged }))
      .execute();
  }
}

/** Each digest goes to all channels of its audience; a statement for all of them, however many. */
async function addDigests(
  db: Db,
  story: string,
  seq: number,
  digests: Telling['digests'],
): Promise<NewDelivery[]> {
  const deliveries: NewDelivery[] = [];
  for (const { audience, digest, mention } of digests) {
    await db
      .insertInto('digest')
      .values({ story, seq, audience, content: jsonb(digest), mention: mention ?? null })
      .execute();
    const added = await db
      .insertInto('delivery')
      .columns(['id', 'dedupe_key', 'story', 'seq', 'audience', 'platform', 'channel'])
      .expression((eb) =>
        eb
          .selectFrom('subscription')
          .select([
            sql<string>`gen_random_uuid()::text`.as('id'),
            sql<string>`concat_ws('|', platform, channel, story, ${seq}::integer, audience)`.as('dedupe_key'),
            'story',
            sql<number>`${seq}::integer`.as('seq'),
            'audience',
            'platform',
            'channel',
          ])
          .where('story', '=', story)
          .where('audience', '=', audience),
      )
      .onConflict((conflict) => conflict.column('dedupe_key').doNothing())
      .returning(['id', 'platform'])
      .execute();
    // Not spread: a story may have more channels than a call takes arguments.
    for (const delivery of added) deliveries.push(delivery);
  }
  return deliveries;
}
