import { sql } from 'kysely';
import type { Counts, Waiting } from '../ports.ts';
import { onSubscription } from './lane.ts';
import { modelSums } from './model-uses.ts';
import type { Db } from './schema.ts';
import { isAwaited } from './settle-versions.ts';

/** Seven looks, not one snapshot: they may differ by what happens in between. What a mute holds back waits for nobody here. */
export async function counts(db: Db): Promise<Counts> {
  const versions = await db
    .selectFrom('version')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  const outcomes = await db
    .selectFrom('outcome')
    .select((eb) => ['kind', eb.fn.countAll<string>().as('count')])
    .groupBy('kind')
    .orderBy('kind')
    .execute();
  const deliveries = await db
    .selectFrom('delivery')
    .select((eb) => ['platform', 'status', eb.fn.countAll<string>().as('count')])
    .groupBy(['platform', 'status'])
    .orderBy('platform')
    .orderBy('status')
    .execute();
  const waitingVersions = await db
    .selectFrom('version')
    .select((eb) => [eb.fn.countAll<string>().as('count'), eb.fn.min('received_at').as('oldest')])
    .where('settled_at', 'is', null)
    .where(isAwaited)
    .executeTakeFirstOrThrow();
  const waitingDeliveries = await db
    .selectFrom('delivery')
    .leftJoin('subscription', onSubscription)
    .select((eb) => [eb.fn.countAll<string>().as('count'), eb.fn.min('delivery.created_at').as('oldest')])
    .where('ended_at', 'is', null)
    .where(sql<boolean>`coalesce(muted_until <= now(), true)`)
    .executeTakeFirstOrThrow();
  const waitingWindows = await db
    .selectFrom('audience')
    .innerJoin('story', 'story.slug', 'audience.story')
    .select((eb) => [eb.fn.countAll<string>().as('count'), eb.fn.min('next_at').as('oldest')])
    .where('story.active', '=', true)
    .where('next_at', '<=', (eb) => eb.fn<Date>('now'))
    .executeTakeFirstOrThrow();
  return {
    versions: Number(versions.count),
    outcomes: outcomes.map(({ kind, count }) => ({ kind, count: Number(count) })),
    deliveries: deliveries.map((row) => ({ ...row, count: Number(row.count) })),
    waitingVersions: waiting(waitingVersions),
    waitingDeliveries: waiting(waitingDeliveries),
    waitingWindows: waiting(waitingWindows),
    model: await modelSums(db),
  };
}

function waiting({ count, oldest }: { count: string; oldest: Date | null }): Waiting {
  return { count: Number(count), oldest: oldest?.toISOString() };
}
