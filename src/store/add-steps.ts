import { sql } from 'kysely';
import type { Fact, StoryMemory, StoryStep } from '../core/model.ts';
import { jsonb, storable } from './jsonb.ts';
import type { Db } from './schema.ts';

/** Rows per insert: Postgres takes 65,535 parameters in one statement, a claim has 9. */
const ROWS_PER_INSERT = 1_000;

/** What a version adds to a story. A step that neither learns nor tells anything has no number of its own: it is 0. */
export interface NumberedStep {
  readonly versionId: string;
  readonly seq: number;
  readonly step: StoryStep;
}

/** Safe under the story's lock. */
export async function lastSeq(db: Db, story: string): Promise<number> {
  const last = await db
    .selectFrom('ledger_step')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .where('story', '=', story)
    .executeTakeFirst();
  return last?.seq ?? 0;
}

/** Without a version it is a window that tells what articles had said before. */
export async function addLedgerSteps(
  db: Db,
  story: string,
  steps: readonly {
    readonly seq: number;
    readonly versionId: string | null;
    readonly told: StoryStep['told'];
  }[],
): Promise<void> {
  if (steps.length === 0) return;
  await db
    .insertInto('ledger_step')
    .values(
      steps.map(({ seq, versionId, told }) => ({ story, seq, version_id: versionId, told: jsonb(told) })),
    )
    .execute();
}

/** The steps that have a number, and what each has learnt. */
export async function addEvidence(db: Db, story: string, steps: readonly NumberedStep[]): Promise<void> {
  const numbered = steps.filter(({ seq }) => seq > 0);
  await addLedgerSteps(
    db,
    story,
    numbered.map(({ seq, versionId, step }) => ({ seq, versionId, told: step.told })),
  );
  const rows = numbered.flatMap(({ seq, versionId, step }) =>
    step.evidence.map(({ fact, claim, source, origin, retracts }) => ({
      story,
      seq,
      version_id: versionId,
      fact: storable(fact),
      claim: jsonb(claim),
      source: jsonb(source),
      origin: storable(origin),
      at: claim.at,
      retracts: retracts ?? false,
    })),
  );
  for (let start = 0; start < rows.length; start += ROWS_PER_INSERT) {
    await db
      .insertInto('claim')
      .values(rows.slice(start, start + ROWS_PER_INSERT))
      .execute();
  }
}

export async function addOutcomes(db: Db, story: string, steps: readonly NumberedStep[]): Promise<void> {
  await db
    .insertInto('outcome')
    .values(
      steps.map(({ versionId, step: { outcome, trace } }) => ({
        version_id: versionId,
        story,
        kind: outcome.kind,
        reason: storable(outcome.reason),
        trace: jsonb(trace),
      })),
    )
    .execute();
}

/** No key twice. */
export async function saveFacts(db: Db, story: string, facts: readonly Fact[]): Promise<void> {
  for (let start = 0; start < facts.length; start += ROWS_PER_INSERT) {
    const rows = facts
      .slice(start, start + ROWS_PER_INSERT)
      .map((fact) => ({ story, key: storable(fact.key), content: jsonb(fact) }));
    await db
      .insertInto('fact')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['story', 'key']).doUpdateSet({ content: sql`excluded.content` }),
      )
      .execute();
  }
}

export async function keepMemory(db: Db, story: string, memory: StoryMemory): Promise<void> {
  await db
    .updateTable('story')
    .set({ memory: jsonb(memory) })
    .where('slug', '=', story)
    .execute();
}
