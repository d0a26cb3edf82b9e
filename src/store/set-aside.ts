import { sql } from 'kysely';
import type { SetAside } from '../ports.ts';
import { jsonb, storable } from './jsonb.ts';
import type { Db } from './schema.ts';
import { settle } from './settle-versions.ts';

interface Row {
  readonly version_id: string;
  readonly story: string;
  readonly kind: SetAside['outcome']['kind'];
  readonly reason: string;
}

/**
 * Outcomes of versions that change nothing of their stories, and so need no lock of them. What has an outcome keeps it; a
 * story that is no longer followed gets none.
 */
export async function setAside(db: Db, aside: readonly SetAside[]): Promise<void> {
  if (aside.length === 0) return;
  const rows = aside.map(
    ({ versionId, story, outcome }): Row => ({
      version_id: versionId,
      story,
      kind: outcome.kind,
      reason: storable(outcome.reason),
    }),
  );
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto('outcome')
      .columns(['version_id', 'story', 'kind', 'reason', 'trace'])
      .expression((eb) =>
        eb
          .selectFrom(
            sql<Row>`jsonb_to_recordset(${jsonb(rows)}::jsonb)`.as<'aside'>(
              sql`aside(version_id text, story text, kind text, reason text)`,
            ),
          )
          .innerJoin('story', 'story.slug', 'aside.story')
          .select([
            'aside.version_id',
            'aside.story',
            'aside.kind',
            'aside.reason',
            sql<string>`'[]'::jsonb`.as('trace'),
          ])
          .where('story.active', '=', true),
      )
      .onConflict((conflict) => conflict.columns(['version_id', 'story']).doNothing())
      .execute();
    await settle(tx, [...new Set(aside.map(({ versionId }) => versionId))]);
  });
}
