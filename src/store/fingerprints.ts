/** The texts of a story, to see who copies whom. */

import type { Shingles } from '../core/identity/shingles.ts';
import type { Instant, StoryText, TextLink, TextPlace } from '../core/model.ts';
import { windowAround } from '../core/story/copies.ts';
import type { Texts } from '../ports.ts';
import type { NumberedStep } from './add-steps.ts';
import { storable } from './jsonb.ts';
import type { Db } from './schema.ts';

/** Texts compared with one; the newest of more. */
const MOST_TEXTS = 2_000;
/** Read at once beside what is asked for: the next text is mostly of the same day. */
const AROUND_MS = 24 * 60 * 60 * 1000;

/** A story's texts as one transaction sees them, each read once; what it adds by `add` is among them before it is written. */
export function openTexts(
  db: Db,
  story: string,
): { readonly around: Texts; readonly add: (place: TextPlace) => void } {
  const near = new Map<string, StoryText>();
  let links: Map<string, TextLink> | undefined;
  /** All there is of this time is in `near`. */
  let known: Span | undefined;

  async function read(asked: Span): Promise<void> {
    if (known && asked.from >= known.from && asked.to <= known.to) return;
    const wide = { from: later(asked.from, -AROUND_MS), to: later(asked.to, AROUND_MS) };
    const texts = await textsWithin(db, story, wide);
    // Of more than may be read there are others of the very time that is asked for.
    const isAll = texts.length < MOST_TEXTS;
    if (isAll) known = wide;
    for (const text of isAll ? texts : await textsWithin(db, story, asked))
      if (!near.has(text.key)) near.set(text.key, text);
  }

  const around: Texts = async (at) => {
    const asked = windowAround(at);
    await read(asked);
    links ??= new Map((await readLinks(db, story)).map((link) => [link.key, link]));
    const within = [...near.values()].filter((text) => text.at >= asked.from && text.at <= asked.to);
    return { near: newest(within), links: [...links.values()] };
  };

  function add({ text, copiedBy }: TextPlace): void {
    if (!near.has(text.key)) near.set(text.key, text);
    const copied = near.get(text.copies ?? '');
    if (copied) links?.set(copied.key, copied);
    if (copied || copiedBy.length > 0) links?.set(text.key, text);
    for (const key of copiedBy) {
      const copy = near.get(key);
      if (!copy) continue;
      const now = { ...copy, copies: text.key };
      near.set(key, now);
      links?.set(key, now);
    }
  }

  return { around, add };
}

type Span = ReturnType<typeof windowAround>;

function later(at: Instant, ms: number): Instant {
  return new Date(Date.parse(at) + ms).toISOString();
}

function newest(texts: readonly StoryText[]): readonly StoryText[] {
  return texts.length <= MOST_TEXTS
    ? texts
    : texts.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at)).slice(0, MOST_TEXTS);
}

async function textsWithin(db: Db, story: string, { from, to }: Span): Promise<StoryText[]> {
  const rows = await db
    .selectFrom('fingerprint')
    .select(['key', 'published', 'origin', 'copies', 'at', 'shingles'])
    .where('story', '=', story)
    .where('at', '>=', new Date(from))
    .where('at', '<=', new Date(to))
    .orderBy('at', 'desc')
    .limit(MOST_TEXTS)
    .execute();
  return rows.map((row) => ({ ...linkOf(row), at: row.at.toISOString(), shingles: unpack(row.shingles) }));
}

/** Those that copy one or are copied. */
async function readLinks(db: Db, story: string): Promise<TextLink[]> {
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
  return links.map(linkOf);
}

/** Keeps the texts, and what they change for those that copy them: whom they go back to. The evidence of the steps is written. */
export async function addTexts(db: Db, story: string, steps: readonly NumberedStep[]): Promise<void> {
  const placed = steps.flatMap(({ versionId, step }) =>
    step.place ? [{ versionId, place: step.place }] : [],
  );
  if (placed.length === 0) return;
  await db
    .insertInto('fingerprint')
    .values(
      placed.map(({ versionId, place: { text } }) => ({
        story,
        key: storable(text.key),
        version_id: versionId,
        published: text.published,
        at: text.at,
        origin: storable(text.origin),
        copies: text.copies ?? null,
        shingles: pack(text.shingles),
      })),
    )
    .onConflict((conflict) => conflict.columns(['story', 'key']).doNothing())
    .execute();
  for (const { place } of placed) await moveCopies(db, story, place);
}

async function moveCopies(db: Db, story: string, { text, copiedBy, moved }: TextPlace): Promise<void> {
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

function pack(shingles: Shingles): Buffer {
  const bytes = Buffer.alloc(shingles.length * 4);
  for (const [index, shingle] of shingles.entries()) bytes.writeUInt32LE(shingle, index * 4);
  return bytes;
}

function unpack(bytes: Buffer): Shingles {
  const shingles = new Uint32Array(bytes.length / 4);
  let isSorted = true;
  let last = 0;
  for (let index = 0; index < shingles.length; index += 1) {
    const shingle = bytes.readUInt32LE(index * 4);
    shingles[index] = shingle;
    if (shingle < last) isSorted = false;
    last = shingle;
  }
  // Earlier ones were kept in the order of the text.
  return isSorted ? shingles : shingles.sort();
}
