/** What waits for a channel that changes its settings is told to it alone, before they change. */
import { randomUUID } from 'node:crypto';
import type { Audience, Instant, Told } from '../core/model.ts';
import type { DecideWindow, Subscription } from '../ports.ts';
import { lastSeq } from './add-steps.ts';
import { addDigestApart } from './add-telling.ts';
import { audienceOfChannel } from './audiences.ts';
import { readRecord } from './read-record.ts';
import type { Db } from './schema.ts';

/** Under the story's lock. Returns what the channel knows by it; undefined when nothing waited. */
export async function catchUp(
  db: Db,
  { story, platform, channel }: Pick<Subscription, 'story' | 'platform' | 'channel'>,
  decide: DecideWindow,
  now: Instant,
): Promise<Told | undefined> {
  const id = await audienceOfChannel(db, story, platform, channel);
  const record = await readRecord(db, story);
  const mine = record.audiences?.find((audience): audience is Audience => audience.id === id);
  if (mine?.nextAt === undefined) return undefined;
  const telling = decide(record, mine, now);
  const told = telling?.told[mine.id];
  const [addressed] = telling?.digests ?? [];
  if (!told || !addressed) return undefined;
  const seq = (await lastSeq(db, story)) + 1;
  const of = { story, seq, audience: mine.id };
  // The others of its audience are told when it is their time.
  await addDigestApart(db, story, seq, addressed);
  const dedupeKey = [platform, channel, story, seq, mine.id].join('|');
  await db
    .insertInto('delivery')
    .values({ ...of, id: randomUUID(), dedupe_key: dedupeKey, platform, channel })
    .execute();
  return told;
}
