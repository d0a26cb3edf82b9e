/** The audiences of a story: who follows it under which settings, and what they were told. */
import type { AudienceId, Settings } from '../core/model.ts';
import { audienceOf, PLAIN } from '../core/subscription/audience.ts';
import type { Subscription } from '../ports.ts';
import { jsonb, storable } from './jsonb.ts';
import type { Db } from './schema.ts';

const PLAIN_IDS = PLAIN.map(({ id }) => id);

/**
 * Under the story's lock. A new audience begins where the channel stands that asks for it, or else where its level does:
 * nothing old is told to it.
 */
export async function joinAudience(
  db: Db,
  { story, platform, channel, ...rest }: Subscription,
): Promise<AudienceId> {
  const { setUpBy: _setUpBy, ...settings } = rest;
  const audience = audienceOf(settings);
  const standing = await db
    .selectFrom('audience')
    .leftJoin('subscription', (join) =>
      join
        .onRef('subscription.story', '=', 'audience.story')
        .onRef('subscription.audience', '=', 'audience.id')
        .on('platform', '=', platform)
        .on('channel', '=', channel),
    )
    .select('told')
    .where('audience.story', '=', story)
    .where((eb) => eb.or([eb('channel', 'is not', null), eb('audience.id', '=', settings.level)]))
    .orderBy('channel', (order) => order.asc().nullsLast())
    .executeTakeFirst();
  const told = standing?.told ? jsonb(standing.told) : null;
  await db
    .insertInto('audience')
    .values({ story, id: storable(audience.id), settings: jsonb(audience.settings), told })
    .onConflict((conflict) => conflict.columns(['story', 'id']).doNothing())
    .execute();
  return storable(audience.id);
}

/** Nothing is told to nobody: the next who asks for the same begins anew. */
export async function dropEmptyAudiences(db: Db, story: string): Promise<void> {
  await db
    .deleteFrom('audience')
    .where('story', '=', story)
    .where('id', 'not in', PLAIN_IDS)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('subscription')
            .select('channel')
            .whereRef('subscription.story', '=', 'audience.story')
            .whereRef('subscription.audience', '=', 'audience.id'),
        ),
      ),
    )
    .execute();
}

export async function settingsOf(db: Db, story: string, id: AudienceId): Promise<Settings> {
  const row = await db
    .selectFrom('audience')
    .select('settings')
    .where('story', '=', story)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return row.settings;
}

/** Settings as a row of `audience` has them, flat beside whose they are. */
export function withSettings<T extends { readonly settings: Settings }>({
  settings,
  ...row
}: T): Omit<T, 'settings'> & Settings {
  return { ...row, ...settings };
}
