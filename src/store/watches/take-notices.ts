import { sql } from 'kysely';
import type { ToldNotice } from '../../ports/watches.ts';
import type { PlatformName } from '../../ports.ts';
import type { Db } from '../schema.ts';

/** The row that is written first lets one process say it, and nobody twice. */
export async function takeNotices(
  db: Db,
  platforms: readonly PlatformName[],
): Promise<readonly ToldNotice[]> {
  if (platforms.length === 0) return [];
  const untold = await db
    .selectFrom('notice')
    .innerJoin('subscription', 'subscription.story', 'notice.story')
    .innerJoin('story', 'story.slug', 'notice.story')
    .where('notice.over_at', 'is', null)
    .where('story.active', '=', true)
    .where('subscription.platform', 'in', platforms)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('told_notice')
            .select('told_notice.notice')
            .whereRef('told_notice.notice', '=', 'notice.id')
            .whereRef('told_notice.platform', '=', 'subscription.platform')
            .whereRef('told_notice.told', '=', 'subscription.set_up_by'),
        ),
      ),
    )
    .select(['notice.id', 'notice.story', 'notice.text', 'notice.since', 'subscription.platform'])
    .select(sql<string>`subscription.set_up_by`.as('user'))
    .select((eb) => eb.fn.min('subscription.channel').as('channel'))
    .where('subscription.set_up_by', 'is not', null)
    .groupBy(['notice.id', 'subscription.platform', 'subscription.set_up_by'])
    .execute();
  const taken: ToldNotice[] = [];
  for (const { id, platform, user, channel, story, text, since } of untold) {
    const row = await db
      .insertInto('told_notice')
      .values({ notice: id, platform, told: user })
      .onConflict((conflict) => conflict.doNothing())
      .returning('notice')
      .executeTakeFirst();
    if (row) taken.push({ id, story, text, since: since.toISOString(), platform, channel, user });
  }
  return taken;
}
