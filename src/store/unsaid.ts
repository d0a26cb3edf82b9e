/** Quotes that digests told as also new and that their pages have gone back on since. */
import { sql } from 'kysely';
import type { Digest, Unsaid } from '../core/model.ts';
import { after } from './claimable.ts';
import { jsonb, storable } from './jsonb.ts';
import { newestFirst } from './lane.ts';
import type { Db } from './schema.ts';

/**
 * Of one version of a page. Where a digest quotes the page it is kept, and every delivery of such a digest is due to be edited,
 * or told anew when it is posted: what came in place of a quote may be put right again. What nobody quotes is nobody's loss.
 */
export async function unsay(db: Db, story: string, unsaid: readonly Unsaid[]): Promise<void> {
  const [first] = unsaid;
  if (first === undefined) return;
  const quoted = jsonb([{ articleId: first.articleId }]);
  const told = await db
    .selectFrom('digest')
    .select('seq')
    .distinct()
    .where('story', '=', story)
    .where(sql<boolean>`content -> 'alsoNew' @> ${quoted}::jsonb`)
    .execute();
  if (told.length === 0) return;
  await db
    .insertInto('unsaid')
    .values(unsaid.map((one) => ({ story, article_id: storable(one.articleId), content: jsonb(one) })))
    .execute();
  const seqs = told.map(({ seq }) => seq);
  await db
    .updateTable('delivery')
    .set({ amend_at: after(0), amend_attempts: 0 })
    .where(
      'id',
      'in',
      newestFirst((eb) =>
        eb.and([eb('story', '=', story), eb('seq', 'in', seqs), eb('status', '!=', 'merged')]),
      ),
    )
    .execute();
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
