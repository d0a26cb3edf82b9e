import { sql } from 'kysely';
import type { OutcomeKind } from '../core/model.ts';
import type { Counts, PlatformName, Waiting } from '../ports.ts';
import { onSubscription } from './lane.ts';
import { modelSums } from './model-uses.ts';
import type { Db } from './schema.ts';
import { isAwaited } from './settle-versions.ts';
import { openTally } from './tally.ts';

/** Several looks, not one snapshot: they may differ by what happens in between. What a mute holds back waits for nobody here. */
export function openCounts(settledMs?: number): (db: Db) => Promise<Counts> {
  const versions = openTally('version', `'all'`, settledMs);
  const outcomes = openTally('outcome', 'kind', settledMs);
  const deliveries = openTally('delivery', 'platform', settledMs);
  return async (db) => ({
    versions: (await versions(db)).get('all') ?? 0,
    outcomes: [...(await outcomes(db))]
      .map(([kind, count]) => ({ kind: kind as OutcomeKind, count }))
      .toSorted((a, b) => (a.kind < b.kind ? -1 : 1)),
    deliveries: byStatus(await deliveries(db), await notSent(db)),
    ...(await waitingNow(db)),
    model: await modelSums(db),
  });
}

type ByStatus = Counts['deliveries'];

/** By the indexes of what is open, and of what is over and was not posted by itself. */
async function notSent(db: Db): Promise<ByStatus> {
  const rows = await db
    .selectFrom('delivery')
    .select((eb) => ['platform', 'status', eb.fn.countAll<string>().as('count')])
    .where('ended_at', 'is', null)
    .groupBy(['platform', 'status'])
    .unionAll((eb) =>
      eb
        .selectFrom('delivery')
        .select((of) => ['platform', 'status', of.fn.countAll<string>().as('count')])
        .where('ended_at', 'is not', null)
        .where('message_id', 'is', null)
        .groupBy(['platform', 'status']),
    )
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

/** Everything else was sent. */
function byStatus(totals: ReadonlyMap<string, number>, others: ByStatus): ByStatus {
  const sent = [...totals].map(([platform, total]) => {
    const rest = others.filter((one) => one.platform === platform);
    const count = total - rest.reduce((sum, one) => sum + one.count, 0);
    return { platform: platform as PlatformName, status: 'sent' as const, count };
  });
  return [...others, ...sent.filter(({ count }) => count > 0)].toSorted((a, b) =>
    `${a.platform} ${a.status}` < `${b.platform} ${b.status}` ? -1 : 1,
  );
}

async function waitingNow(
  db: Db,
): Promise<Pick<Counts, 'waitingVersions' | 'waitingDeliveries' | 'waitingWindows'>> {
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
    waitingVersions: waiting(waitingVersions),
    waitingDeliveries: waiting(waitingDeliveries),
    waitingWindows: waiting(waitingWindows),
  };
}

function waiting({ count, oldest }: { count: string; oldest: Date | null }): Waiting {
  return { count: Number(count), oldest: oldest?.toISOString() };
}
