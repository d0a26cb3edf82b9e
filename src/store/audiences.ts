/** The audiences of a story: who follows it under which settings, and what they were told. */
import type { Audience, AudienceId, Settings, Told } from '../core/model.ts';
import { audienceOf, PLAIN } from '../core/subscription/audience.ts';
import type { PlatformName, Subscription } from '../ports.ts';
import { jsonb, storable } from './jsonb.ts';
import type { Db } from './schema.ts';

const PLAIN_IDS = PLAIN.map(({ id }) => id);

/** The audience that a subscription asks for. */
export function askedFor({
  story: _story,
  platform: _platform,
  channel: _channel,
  setUpBy: _setUpBy,
  ...settings
}: Subscription): Audience {
  const { id, settings: plain } = audienceOf(settings);
  return { id: storable(id), settings: plain };
}

export async function audienceOfChannel(
  db: Db,
  story: string,
  platform: PlatformName,
  channel: string,
): Promise<AudienceId | undefined> {
  const row = await db
    .selectFrom('subscription')
    .select('audience')
    .where((eb) => eb.and({ story, platform, channel }))
    .executeTakeFirst();
  return row?.audience;
}

/**
 * Under the story's lock. A new audience begins where the channel stands that asks for it, or else where its level does:
 * nothing old is told to it.
 */
export async function joinAudience(
  db: Db,
  { story, platform, channel, level }: Subscription,
  { id, settings }: Audience,
  caughtUp: Told | undefined,
): Promise<void> {
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
    .where((eb) => eb.or([eb('channel', 'is not', null), eb('audience.id', '=', level)]))
    .orderBy('channel', (order) => order.asc().nullsLast())
    .executeTakeFirst();
  const known = caughtUp ?? standing?.told;
  const told = known ? jsonb(known) : null;
  await db
    .insertInto('audience')
    .values({ story, id, settings: jsonb(settings), told })
    .onConflict((conflict) => conflict.columns(['story', 'id']).doNothing())
    .execute();
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
