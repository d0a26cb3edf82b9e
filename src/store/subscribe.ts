import { sql } from 'kysely';
import type { Instant } from '../core/model.ts';
import type { AnswerPolicy, DecideWindow, PlatformName, Subscription } from '../ports.ts';
import {
  askedFor,
  audienceOfChannel,
  dropEmptyAudiences,
  joinAudience,
  settingsOf,
  withSettings,
} from './audiences.ts';
import { catchUp } from './catch-up.ts';
import { after } from './claimable.ts';
import { storable } from './jsonb.ts';
import { newestFirst } from './lane.ts';
import { lockStory } from './lock-story.ts';
import { loseRoots } from './roots.ts';
import type { Db } from './schema.ts';
import { forgetTalks } from './talks.ts';

/** A second subscription of a channel to the same story changes its settings. True when what waited for it is told by it. */
export async function subscribe(db: Db, subscription: Subscription, decide: DecideWindow): Promise<boolean> {
  const { story, platform, channel } = subscription;
  const changing = {
    set_up_by: subscription.setUpBy ?? null,
    crosspost: subscription.isCrossposted ?? false,
  };
  return db.transaction().execute(async (tx) => {
    const now = await lockStory(tx, story);
    const asked = askedFor(subscription);
    const audience = asked.id;
    const isChanging = (await audienceOfChannel(tx, story, platform, channel)) !== audience;
    const caughtUp = now && isChanging ? await catchUp(tx, subscription, decide, now) : undefined;
    await joinAudience(tx, subscription, asked, caughtUp);
    await tx
      .insertInto('subscription')
      .values({ story, platform, channel, audience, ...changing })
      .onConflict((conflict) =>
        conflict.columns(['story', 'platform', 'channel']).doUpdateSet({ audience, ...changing }),
      )
      .execute();
    await dropEmptyAudiences(tx, story);
    return caughtUp !== undefined;
  });
}

/**
 * What is being posted this very moment keeps its lease, and is claimed for no further message or attempt than that. The root is forgotten: a channel
 * that follows the story anew gets one where people look, not one from long ago.
 */
export async function unsubscribe(
  db: Db,
  story: string,
  platform: PlatformName,
  channel: string,
  reason: string,
): Promise<Subscription | undefined> {
  return db.transaction().execute(async (tx) => {
    await lockStory(tx, story);
    const ended = await tx
      .deleteFrom('subscription')
      .where((eb) => eb.and({ story, platform, channel }))
      .returning(['audience', 'set_up_by'])
      .executeTakeFirst();
    const settings = ended && (await settingsOf(tx, story, ended.audience));
    await dropEmptyAudiences(tx, story);
    await tx
      .updateTable('delivery')
      .set({
        // What only waits for its root is posted.
        status: sql`case when message_id is null then 'dead' else 'sent' end`,
        reason: storable(reason),
        ended_at: after(0),
      })
      .where(
        'id',
        'in',
        newestFirst((eb) =>
          eb.and([eb.and({ story, platform, channel }), eb('ended_at', 'is', null), eb('lease', 'is', null)]),
        ),
      )
      .execute();
    await loseRoots(tx, (eb) => eb.and({ story, platform, channel }));
    const setUpBy = ended?.set_up_by ?? undefined;
    return settings && { story, platform, channel, ...settings, setUpBy };
  });
}

/** Of stories that are followed, by story and channel. */
export async function subscriptionsOf(
  db: Db,
  platform: PlatformName,
  prefix: string,
): Promise<readonly Subscription[]> {
  const rows = await subscribed(db)
    .innerJoin('story', 'story.slug', 'subscription.story')
    .where('story.active', '=', true)
    .where('platform', '=', platform)
    .where((eb) => eb(eb.fn('starts_with', ['channel', eb.val(prefix)]), '=', true))
    .orderBy('subscription.story')
    .orderBy('channel')
    .execute();
  return rows.map(subscriptionOf);
}

/** Subscriptions with the settings of their audiences. */
function subscribed(db: Db) {
  return db
    .selectFrom('subscription')
    .innerJoin('audience', (join) =>
      join
        .onRef('audience.story', '=', 'subscription.story')
        .onRef('audience.id', '=', 'subscription.audience'),
    )
    .select(['subscription.story', 'platform', 'channel', 'settings', 'crosspost']);
}

function subscriptionOf({ crosspost, ...row }: Subscribed): Subscription {
  return { ...withSettings(row), ...(crosspost ? { isCrossposted: true } : {}) };
}

type Subscribed = Awaited<ReturnType<ReturnType<typeof subscribed>['execute']>>[number];

export async function forgetChannels(
  db: Db,
  platform: PlatformName,
  prefix: string,
  reason: string,
): Promise<number> {
  const rows = await db
    .selectFrom('subscription')
    .select(['story', 'channel'])
    .where('platform', '=', platform)
    .where((eb) => eb(eb.fn('starts_with', ['channel', eb.val(prefix)]), '=', true))
    .execute();
  for (const { story, channel } of rows) await unsubscribe(db, story, platform, channel, reason);
  await forgetTalks(db, platform, prefix);
  return rows.length;
}

export async function setAnswers(
  db: Db,
  story: string,
  platform: PlatformName,
  channel: string,
  policy: AnswerPolicy,
): Promise<boolean> {
  const set = await db
    .updateTable('subscription')
    .set({ answers: policy })
    .where((eb) => eb.and({ story, platform, channel }))
    .executeTakeFirst();
  return set.numUpdatedRows > 0n;
}

export async function answersIn(
  db: Db,
  story: string,
  platform: PlatformName,
  channel: string,
): Promise<AnswerPolicy> {
  const row = await db
    .selectFrom('subscription')
    .select('answers')
    .where((eb) => eb.and({ story, platform, channel }))
    .executeTakeFirst();
  return row?.answers ?? 'all';
}

export async function mute(
  db: Db,
  story: string,
  platform: PlatformName,
  channel: string,
  forMs: number,
): Promise<Instant | undefined> {
  const muted = await db
    .updateTable('subscription')
    .set({ muted_until: after(forMs) })
    .where((eb) => eb.and({ story, platform, channel }))
    .returning('muted_until')
    .executeTakeFirst();
  return muted?.muted_until?.toISOString();
}

export async function subscriptions(db: Db, story: string): Promise<readonly Subscription[]> {
  const rows = await subscribed(db)
    .where('subscription.story', '=', story)
    .orderBy('subscription.created_at')
    .orderBy('platform')
    .orderBy('channel')
    .execute();
  return rows.map(subscriptionOf);
}

export async function storiesIn(db: Db, platform: PlatformName, channel: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('subscription')
    .innerJoin('story', 'story.slug', 'subscription.story')
    .select('subscription.story')
    .where('story.active', '=', true)
    .where('platform', '=', platform)
    .where('channel', '=', channel)
    .orderBy('subscription.story')
    .execute();
  return rows.map(({ story }) => story);
}
