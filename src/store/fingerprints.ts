/** The texts of a story, to see who copies whom. */
import type { Instant, StoryText, TextLink, TextPlace } from '../core/model.ts';
import { WINDOW_MS } from '../core/story/copies.ts';
import { storable } from './jsonb.ts';
import type { Db } from './schema.ts';

/** Texts compared with one; the nearest in time of more. */
const MOST_TEXTS = 2_000;

export async function readTexts(
  db: Db,
  story: string,
  at: Instant,
): Promise<{ readonly near: readonly StoryText[]; readonly links: readonly TextLink[] }> {
  const moment = Date.parse(at);
  const rows = await db
    .selectFrom('fingerprint')
    .select(['key', 'published', 'origin', 'copies', 'at', 'shingles'])
    .where('story', '=', story)
    .where('at', '>=', new Date(moment - WINDOW_MS))
    .where('at', '<=', new Date(moment + WINDOW_MS))
    .orderBy('at', 'desc')
    .limit(MOST_TEXTS)
    .execute();
  const links = await db
    .selectFrom('fingerprint')
    .select(['key', 'published', 'origin', 'copies'])
    .where('story', '=', story)
    .where((eb) =>
      eb.or([
        eb('copies', 'is not', null),
        eb(
          'key',
          'in',
          eb
            .selectFrom('fingerprint as copy')
            .select('copy.copies')
            .where('copy.story', '=', story)
            .where('copy.copies', 'is not', null),
        ),
      ]),
    )
    .execute();
  return {
    near: rows.map((row) => ({ ...linkOf(row), at: row.at.toISOString(), shingles: unpack(row.shingles) })),
    links: links.map(linkOf),
  };
}

/** Keeps the text, and what it changes for those that copy it: whom they go back to. */
export async function addText(db: Db, story: string, versionId: string, place: TextPlace): Promise<void> {
  const { text, copiedBy, moved } = place;
  await db
    .insertInto('fingerprint')
    .values({
      story,
      key: storable(text.key),
      version_id: versionId,
      published: text.published,
      at: text.at,
      origin: storable(text.origin),
      copies: text.copies ?? null,
      shingles: pack(text.shingles),
    })
    .onConflict((conflict) => conflict.columns(['story', 'key']).doNothing())
    .execute();
  if (copiedBy.length > 0)
    await db
      .updateTable('fingerprint')
      .set({ copies: storable(text.key) })
      .where('story', '=', story)
      .where('key', 'in', copiedBy)
      .execute();
  for (const { key, origin } of moved) {
    const versions = db
      .selectFrom('fingerprint')
      .select('version_id')
      .where('story', '=', story)
      .where('key', '=', key);
    await db
      .updateTable('claim')
      .set({ origin: storable(origin) })
      .where('story', '=', story)
      .where('version_id', 'in', versions)
      .where((eb) => eb(eb.fn('jsonb_exists', ['claim.claim', eb.val('source')]), '=', false))
      .execute();
  }
}

function linkOf({
  key,
  published,
  origin,
  copies,
}: {
  readonly key: string;
  readonly published: string;
  readonly origin: string;
  readonly copies: string | null;
}): TextLink {
  return { key, published, origin, copies: copies ?? undefined };
}

function pack(shingles: ReadonlySet<number>): Buffer {
  const bytes = Buffer.alloc(shingles.size * 4);
  let at = 0;
  for (const shingle of shingles) at = bytes.writeUInt32LE(shingle, at);
  return bytes;
}

function unpack(bytes: Buffer): ReadonlySet<number> {
  const shingles = new Set<number>();
  for (let at = 0; at < bytes.length; at += 4) shingles.add(bytes.readUInt32LE(at));
  return shingles;
}
