/** Quotes that digests told as also new and that their pages have gone back on since. */
import { sql } from 'kysely';
import type { Citation, Digest, Unsaid } from '../core/model.ts';
import { after } from './claimable.ts';
import { jsonb, storable } from './jsonb.ts';
import { newestFirst } from './lane.ts';
import type { Db } from './schema.ts';

/**
 * Of one version of a page. What a digest quotes of it is kept, and every delivery of such a digest is due to be edited,
 * or told anew when it is posted: what came in place of a quote may be put right again. What nobody quotes is nobody's loss.
 */
export async function unsay(db: Db, story: string, unsaid: readonly Unsaid[]): Promise<void> {
  const [first] = unsaid;
  if (first === undefined) return;
  const articleId = storable(first.articleId);
  const quotes = await quotesOf(db, story, articleId);
  if (quotes.length === 0) return;
  const standing = new Set(quotes.map(({ text }) => text));
  for (const text of await insteadOf(db, story, articleId)) standing.add(text);
  // As it is read back: jsonb holds no U+0000.
  const mine = unsaid.filter(({ sentence }) => standing.has(storable(sentence)));
  if (mine.length === 0) return;
  await db
    .insertInto('unsaid')
    .values(mine.map((one) => ({ story, article_id: articleId, content: jsonb(one) })))
    .execute();
  const seqs = [...new Set(quotes.map(({ seq }) => seq))];
  await db
    .updateTable('delivery')
    .set({ amend_at: after(0), amend_attempts: 0 })
    .where(
      'delivery.id',
      'in',
      newestFirst((eb) =>
        eb.and([
          eb('story', '=', story),
          eb('seq', 'in', seqs),
          // What was given up is looked through when it is tried again.
          eb('status', 'not in', ['merged', 'dead']),
        ]),
      ),
    )
    .execute();
}

interface Quote {
  readonly seq: number;
  readonly text: string;
}

async function quotesOf(db: Db, story: string, articleId: string): Promise<readonly Quote[]> {
  const rows = await db
    .selectFrom('digest')
    .select(['seq', sql<readonly Citation[]>`content -> 'alsoNew'`.as('quotes')])
    .where('story', '=', story)
    .where(sql<boolean>`content -> 'alsoNew' @> ${jsonb([{ articleId }])}::jsonb`)
    .execute();
  return rows.flatMap(({ seq, quotes }) =>
    quotes.filter((one) => one.articleId === articleId).map(({ span }) => ({ seq, text: span.text })),
  );
}

/** What has come in place of quotes of this page. */
async function insteadOf(db: Db, story: string, articleId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('unsaid')
    .select(sql<string | null>`content -> 'to' ->> 'sentence'`.as('text'))
    .distinct()
    .where('story', '=', story)
    .where('article_id', '=', articleId)
    .execute();
  return rows.flatMap(({ text }) => (text === null ? [] : [text]));
}

/** Of the pages that a digest quotes, oldest first. */
export async function readUnsaid(db: Db, { story, alsoNew = [] }: Digest): Promise<readonly Unsaid[]> {
  if (alsoNew.length === 0) return [];
  const rows = await db
    .selectFrom('unsaid')
    .select('content')
    .where('story', '=', story)
    .where(
      'article_id',
      'in',
      alsoNew.map(({ articleId }) => storable(articleId)),
    )
    .orderBy('position')
    .execute();
  return rows.map(({ content }) => content);
}
