import { sql } from 'kysely';
import type { StoryMemory } from '../core/model.ts';
import type { NewDelivery, StoryStep } from '../ports.ts';
import { addTelling } from './add-telling.ts';
import { jsonb, storable } from './jsonb.ts';
import type { Db } from './schema.ts';

/** Rows per insert: Postgres takes 65,535 parameters in one statement, a claim has 9. */
const CLAIMS_PER_INSERT = 1_000;

/** Writes what a step adds, except its outcome. Returns the new deliveries. */
export async function addStep(
  db: Db,
  story: string,
  versionId: string,
  step: StoryStep,
): Promise<NewDelivery[]> {
  if (step.memory) await keepMemory(db, story, step.memory);
  const isSilent = step.evidence.length === 0 && step.digests.length === 0;
  const seq = isSilent ? 0 : await addLedgerStep(db, story, versionId, step.told);
  await addEvidence(db, story, seq, versionId, step.evidence);
  await saveFacts(db, story, step.facts);
  return addTelling(db, story, seq, step);
}

async function keepMemory(db: Db, story: string, memory: StoryMemory): Promise<void> {
  await db
    .updateTable('story')
    .set({ memory: jsonb(memory) })
    .where('slug', '=', story)
    .execute();
}

/** Safe under the story's lock. Without a version it is a window that tells what articles had said before. Returns its number. */
export async function addLedgerStep(
  db: Db,
  story: string,
  versionId: string | null,
  told: StoryStep['told'],
): Promise<number> {
  const last = await db
    .selectFrom('ledger_step')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .where('story', '=', story)
    .executeTakeFirst();
  const seq = (last?.seq ?? 0) + 1;
  await db
    .insertInto('ledger_step')
    .values({ story, seq, version_id: versionId, told: jsonb(told) })
    .execute();
  return seq;
}

async function addEvidence(
  db: Db,
  story: string,
  seq: number,
  versionId: string,
  evidence: StoryStep['evidence'],
): Promise<void> {
  const rows = evidence.map(({ fact, claim, source, origin, retracts }) => ({
    story,
    seq,
    version_id: versionId,
    fact: storable(fact),
    claim: jsonb(claim),
    source: jsonb(source),
    origin: storable(origin),
    at: claim.at,
    retracts: retracts ?? false,
  }));
  for (let start = 0; start < rows.length; start += CLAIMS_PER_INSERT) {
    await db
      .insertInto('claim')
      .values(rows.slice(start, start + CLAIMS_PER_INSERT))
      .execute();
  }
}

async function saveFacts(db: Db, story: string, facts: StoryStep['facts']): Promise<void> {
  for (const fact of facts) {
    await db
      .insertInto('fact')
      .values({ story, key: storable(fact.key), content: jsonb(fact) })
      .onConflict((conflict) =>
        conflict.columns(['story', 'key']).doUpdateSet({ content: sql`excluded.content` }),
      )
      .execute();
  }
}
