import type { Decide, NewDelivery, Past, StoryStep, Texts } from '../ports.ts';
import { addStep } from './add-step.ts';
import { addText, readTexts } from './fingerprints.ts';
import { jsonb, storable } from './jsonb.ts';
import { lockStory } from './lock-story.ts';
import { readPast } from './read-evidence.ts';
import { readRecord } from './read-record.ts';
import type { Db } from './schema.ts';
import { settleVersions } from './settle-versions.ts';

/**
 * The story's row is the lock: updates of one story queue up behind it, in every process. All or nothing is committed,
 * so a version without an outcome can simply be run again.
 */
export async function updateStory(
  db: Db,
  story: string,
  versionId: string,
  decide: Decide,
): Promise<readonly NewDelivery[]> {
  return db.transaction().execute(async (tx) => {
    if (!(await lockStory(tx, story))) return [];
    if (await hasOutcome(tx, story, versionId)) return [];

    const past: Past = (facts) => readPast(tx, story, versionId, facts);
    const record = await readRecord(tx, story);
    const texts: Texts = (at) => readTexts(tx, story, at);
    const step = await decide(record, past, texts);

    const told = changedIn(step.told, record.told);
    const deliveries = await addStep(tx, story, versionId, { ...step, told });
    if (step.place) await addText(tx, story, versionId, step.place);
    const { outcome, trace } = step;
    await tx
      .insertInto('outcome')
      .values({
        version_id: versionId,
        story,
        kind: outcome.kind,
        reason: storable(outcome.reason),
        trace: jsonb(trace),
      })
      .execute();
    await settle(tx, versionId);
    return deliveries;
  });
}

/** Most articles tell most audiences nothing. */
function changedIn(told: StoryStep['told'], before: StoryStep['told']): StoryStep['told'] {
  return Object.fromEntries(Object.entries(told).filter(([id, facts]) => facts !== before[id]));
}

/** Two stories may end with one version at once; the lock lets the second see the outcome of the first. */
async function settle(db: Db, versionId: string): Promise<void> {
  await db.selectFrom('version').select('id').where('id', '=', versionId).forNoKeyUpdate().execute();
  await settleVersions(db, versionId);
}

async function hasOutcome(db: Db, story: string, versionId: string): Promise<boolean> {
  const version = await db
    .selectFrom('version')
    .leftJoin('outcome', (join) =>
      join.onRef('outcome.version_id', '=', 'version.id').on('outcome.story', '=', story),
    )
    .select('outcome.kind')
    .where('version.id', '=', versionId)
    .executeTakeFirst();
  if (version === undefined) {
    throw new Error(
      `No article version ${versionId} is stored. Save the article before updating stories with it.`,
    );
  }
  return version.kind !== null;
}
