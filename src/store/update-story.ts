import type { StoryRecord } from '../core/model.ts';
import { recordAfter } from '../core/story/record-after.ts';
import type { NewDelivery, StoryStep, Update } from '../ports.ts';
import { addEvidence, addOutcomes, keepMemory, lastSeq, type NumberedStep, saveFacts } from './add-steps.ts';
import { addTellings } from './add-telling.ts';
import { addTexts, openTexts } from './fingerprints.ts';
import { lockStory } from './lock-story.ts';
import { readPast } from './read-evidence.ts';
import { readRecord } from './read-record.ts';
import type { Db } from './schema.ts';
import { settle } from './settle-versions.ts';
import { unsay } from './unsaid.ts';

/**
 * The story's row is the lock: updates of one story queue up behind it, in every process. All or nothing is committed,
 * so a version without an outcome can simply be run again. Versions that wait together are taken one after the other
 * in one transaction: the record is read once, and each kind of row is written once.
 */
export async function updateStory(
  db: Db,
  story: string,
  updates: readonly Update[],
): Promise<readonly NewDelivery[]> {
  return db.transaction().execute(async (tx) => {
    const now = await lockStory(tx, story);
    if (now === undefined) return [];
    const open = await withoutOutcome(tx, story, updates);
    if (open.length === 0) return [];

    const before = await readRecord(tx, story);
    const texts = openTexts(tx, story);
    const steps: NumberedStep[] = [];
    let record = before;
    let seq = await lastSeq(tx, story);
    let written = 0;
    const write = async (): Promise<void> => {
      const waiting = steps.slice(written);
      written = steps.length;
      await addEvidence(tx, story, waiting);
      await addTexts(tx, story, waiting);
    };
    for (const { versionId, decide } of open) {
      const taken = await decide(
        record,
        async (facts) => {
          await write();
          return readPast(tx, story, versionId, facts);
        },
        texts.around,
        now,
      );
      const isSilent = taken.evidence.length === 0 && taken.digests.length === 0;
      if (!isSilent) seq += 1;
      const step = { ...taken, told: changedIn(taken.told, record.told) };
      steps.push({ versionId, seq: isSilent ? 0 : seq, step });
      if (step.place) texts.add(step.place);
      record = recordAfter(record, step);
    }
    await write();
    await keep(tx, story, before, record);
    await addOutcomes(tx, story, steps);
    const deliveries = await addTellings(
      tx,
      story,
      steps.map((one) => ({ seq: one.seq, telling: one.step })),
    );
    for (const { step } of steps) await unsay(tx, story, step.unsaid ?? []);
    await settle(
      tx,
      steps.map(({ versionId }) => versionId),
    );
    return deliveries;
  });
}

/** Most articles tell most audiences nothing. */
function changedIn(told: StoryStep['told'], before: StoryStep['told']): StoryStep['told'] {
  return Object.fromEntries(Object.entries(told).filter(([id, facts]) => facts !== before[id]));
}

async function keep(db: Db, story: string, before: StoryRecord, after: StoryRecord): Promise<void> {
  const touched = Object.values(after.ledger).filter((fact) => fact !== before.ledger[fact.key]);
  await saveFacts(db, story, touched);
  if (after.memory && after.memory !== before.memory) await keepMemory(db, story, after.memory);
}

/** In the order given. */
async function withoutOutcome(db: Db, story: string, updates: readonly Update[]): Promise<readonly Update[]> {
  const versions = await db
    .selectFrom('version')
    .leftJoin('outcome', (join) =>
      join.onRef('outcome.version_id', '=', 'version.id').on('outcome.story', '=', story),
    )
    .select(['version.id', 'outcome.kind'])
    .where(
      'version.id',
      'in',
      updates.map(({ versionId }) => versionId),
    )
    .execute();
  const kinds = new Map(versions.map(({ id, kind }) => [id, kind]));
  return updates.filter(({ versionId }) => {
    const kind = kinds.get(versionId);
    if (kind === undefined) {
      throw new Error(
        `No article version ${versionId} is stored. Save the article before updating stories with it.`,
      );
    }
    return kind === null;
  });
}
