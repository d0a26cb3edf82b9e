import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Level, StoryMemory, Told } from '../core/model.ts';
import type { StoryStep } from '../ports.ts';
import { jsonb, storable } from './jsonb.ts';
import type { Db } from './schema.ts';

/** Rows per insert: Postgres takes 65,535 parameters in one statement, a claim has 9. */
const CLAIMS_PER_INSERT = 1_000;

/** Writes what a step adds, except its outcome. Returns the ids of the new deliveries. */
export async function addStep(db: Db, story: string, versionId: string, step: StoryStep): Promise<string[]> {
  await mergeTold(db, story, step.told);
  if (step.memory) await keepMemory(db, story, step.memory);
  if (step.evidence.length === 0 && step.digests.length === 0) return [];
  const seq = await nextSeq(db, story);
  await db
    .insertInto('ledger_step')
    .values({ story, seq, version_id: versionId, told: jsonb(step.told) })
    .execute();
  await addEvidence(db, story, seq, versionId, step.evidence);
  await saveFacts(db, story, step.facts);
  return addDigests(db, story, seq, step.digests);
}

/** A fact that the step does not mention stays as it was told. */
async function mergeTold(db: Db, story: string, told: StoryStep['told']): Promise<void> {
  for (const [level, facts] of Object.entries(told) as [Level, Told | undefined][]) {
    if (facts === undefined) continue;
    await db
      .insertInto('told')
      .values({ story, level, facts: jsonb(facts) })
      .onConflict((conflict) =>
        conflict.columns(['story', 'level']).doUpdateSet({ facts: sql`told.facts || excluded.facts` }),
      )
      .execute();
  }
}

async function keepMemory(db: Db, story: string, memory: StoryMemory): Promise<void> {
  await db
    .updateTable('story')
    .set({ memory: jsonb(memory) })
    .where('slug', '=', story)
    .execute();
}

/** Safe under the story's lock. */
async function nextSeq(db: Db, story: string): Promise<number> {
  const last = await db
    .selectFrom('ledger_step')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .where('story', '=', story)
    .executeTakeFirst();
  return (last?.seq ?? 0) + 1;
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

/** Each digest goes to the channels that asked for its level. */
async function addDigests(
  db: Db,
  story: string,
  seq: number,
  digests: StoryStep['digests'],
): Promise<string[]> {
  const ids: string[] = [];
  for (const { level, digest } of digests) {
    await db
      .insertInto('digest')
      .values({ story, seq, level, content: jsonb(digest) })
      .execute();
    const channels = await db
      .selectFrom('subscription')
      .select(['platform', 'channel'])
      .where('story', '=', story)
      .where('level', '=', level)
      .execute();
    if (channels.length === 0) continue;
    const rows = channels.map(({ platform, channel }) => ({
      id: randomUUID(),
      dedupe_key: [platform, channel, story, seq, level].join('|'),
      story,
      seq,
      level,
      platform,
      channel,
    }));
    const added = await db
      .insertInto('delivery')
      .values(rows)
      .onConflict((conflict) => conflict.column('dedupe_key').doNothing())
      .returning('id')
      .execute();
    ids.push(...added.map((row) => row.id));
  }
  return ids;
}
