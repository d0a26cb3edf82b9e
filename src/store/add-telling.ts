import { sql } from 'kysely';
import type { AddressedDigest, AudienceId, Instant, Telling, Told } from '../core/model.ts';
import type { NewDelivery } from '../ports.ts';
import { addLedgerSteps } from './add-steps.ts';
import { jsonb } from './jsonb.ts';
import type { Db } from './schema.ts';

/** What a step of a story tells. */
export interface NumberedTelling {
  readonly seq: number;
  readonly telling: Telling;
}

/**
 * Writes what is told in steps of a story, and to whom. Returns the new deliveries, the first of each channel alone:
 * the others wait for it.
 */
export async function addTellings(
  db: Db,
  story: string,
  tellings: readonly NumberedTelling[],
): Promise<NewDelivery[]> {
  const told: Record<AudienceId, Told> = {};
  const waits: Record<AudienceId, Instant> = {};
  for (const { telling } of tellings) {
    for (const [id, facts] of Object.entries(telling.told)) told[id] = { ...told[id], ...facts };
    Object.assign(waits, telling.waits);
  }
  await mergeTold(db, story, told);
  for (const [audience, until] of Object.entries(waits)) {
    await db
      .updateTable('audience')
      .set({ next_at: until })
      .where('story', '=', story)
      .where('id', '=', audience)
      .execute();
  }
  return addDigests(db, story, tellings);
}

/** A fact that is not mentioned stays as it was told. An audience that is not there yet is a plain one, whose id is its level. */
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

/** A digest that some channels of its audience are told, and the others are not: what the audience was told stays as it is. */
export async function addDigestApart(
  db: Db,
  story: string,
  seq: number,
  { audience, digest, mention }: AddressedDigest,
): Promise<void> {
  await addLedgerSteps(db, story, [{ seq, versionId: null, told: {} }]);
  await db
    .insertInto('digest')
    .values({ story, seq, audience, content: jsonb(digest), mention: mention ?? null })
    .execute();
}

/** Each digest goes to all channels of its audience; a statement for all of them, however many. */
async function addDigests(
  db: Db,
  story: string,
  tellings: readonly NumberedTelling[],
): Promise<NewDelivery[]> {
  const rows = tellings.flatMap(({ seq, telling }) =>
    telling.digests.map(({ audience, digest, mention }) => ({
      story,
      seq,
      audience,
      content: jsonb(digest),
      mention: mention ?? null,
    })),
  );
  if (rows.length === 0) return [];
  await db.insertInto('digest').values(rows).execute();
  const added = await db
    .insertInto('delivery')
    .columns(['id', 'dedupe_key', 'story', 'seq', 'audience', 'platform', 'channel'])
    .expression((eb) =>
      eb
        .selectFrom('digest')
        .innerJoin('subscription', (join) =>
          join
            .onRef('subscription.story', '=', 'digest.story')
            .onRef('subscription.audience', '=', 'digest.audience'),
        )
        .select([
          sql<string>`gen_random_uuid()::text`.as('id'),
          sql<string>`concat_ws('|', platform, channel, digest.story, digest.seq, digest.audience)`.as(
            'dedupe_key',
          ),
          'digest.story',
          'digest.seq',
          'digest.audience',
          'platform',
          'channel',
        ])
        .where('digest.story', '=', story)
        .where(
          'digest.seq',
          'in',
          rows.map(({ seq }) => seq),
        )
        .orderBy('digest.seq'),
    )
    .onConflict((conflict) => conflict.column('dedupe_key').doNothing())
    .returning(['id', 'platform', 'channel'])
    .execute();
  const lanes = new Map(
    added.map(({ id, platform, channel }) => [`${platform}|${channel}`, { id, platform }] as const).reverse(),
  );
  return [...lanes.values()].reverse();
}
