import type { DecideWindow, NewDelivery, Window } from '../ports.ts';
import { addLedgerSteps, lastSeq } from './add-steps.ts';
import { addTellings } from './add-telling.ts';
import { lockStory } from './lock-story.ts';
import { mergeWaiting } from './merge-waiting.ts';
import { readRecord } from './read-record.ts';
import type { Db } from './schema.ts';

/** By the database's clock, longest due first; stories that are no longer followed are left out. */
export async function dueWindows(db: Db, limit: number): Promise<readonly Window[]> {
  return db
    .selectFrom('audience')
    .innerJoin('story', 'story.slug', 'audience.story')
    .select(['audience.story', 'audience.id as audience'])
    .where('story.active', '=', true)
    .where('next_at', '<=', (eb) => eb.fn<Date>('now'))
    .orderBy('next_at')
    .limit(limit)
    .execute();
}

/** Under the story's lock, so that no article is told beside it; the digest and its deliveries are committed together. */
export async function tellWindow(
  db: Db,
  { story, audience }: Window,
  decide: DecideWindow,
): Promise<readonly NewDelivery[]> {
  return db.transaction().execute(async (tx) => {
    const now = await lockStory(tx, story);
    if (now === undefined) return [];
    const record = await readRecord(tx, story);
    const mine = record.audiences?.find(({ id }) => id === audience);
    const telling = mine && decide(record, mine, now);
    if (!telling) return [];
    await tx
      .updateTable('audience')
      .set({ next_at: null })
      .where('story', '=', story)
      .where('id', '=', audience)
      .execute();
    const seq = (await lastSeq(tx, story)) + 1;
    if (telling.digests.length > 0)
      await addLedgerSteps(tx, story, [{ seq, versionId: null, told: telling.told }]);
    const deliveries = await addTellings(tx, story, [{ seq, telling }]);
    // What is kept back is not merged either.
    if (telling.digests.length === 0 || telling.waits?.[audience] !== undefined) return deliveries;
    await mergeWaiting(tx, { story, audience }, seq, (told) => {
      const since = { ...record, told: { ...record.told, [audience]: told } };
      return decide(since, mine, now)?.digests[0];
    });
    return deliveries;
  });
}
