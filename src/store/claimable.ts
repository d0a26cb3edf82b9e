import { type Expression, type ExpressionBuilder, sql } from 'kysely';
import type { Leases, PlatformName } from '../ports.ts';
import { EACH_BY_ITSELF, isBehind, UNFINISHED } from './lane.ts';
import type { Tables } from './schema.ts';

/** An instant by the database's clock, the one clock that all processes share. */
export function after(delayMs: number | Expression<unknown>) {
  return sql<string>`now() + ${delayMs} * interval '1 millisecond'`;
}

export function platformsIn(leases: Leases): PlatformName[] {
  return Object.keys(leases) as PlatformName[];
}

export function isOn(eb: ExpressionBuilder<Tables, 'delivery'>, platforms: readonly PlatformName[]) {
  return eb('delivery.platform', '=', eb.fn.any(eb.val(platforms)));
}

/**
 * To one of these platforms, due, leased by nobody, to a channel that is not muted, and behind nothing else of its
 * lane, but for one that ends in the same statement.
 */
export function isClaimable(platforms: readonly PlatformName[], ending?: string) {
  return (eb: ExpressionBuilder<Tables, 'delivery'>) => {
    const now = eb.fn<Date>('now');
    return eb.and([
      isOn(eb, platforms),
      eb('delivery.status', 'in', UNFINISHED),
      eb('delivery.next_attempt_at', '<=', now),
      eb.or([eb('delivery.lease_until', 'is', null), eb('delivery.lease_until', '<', now)]),
      eb.not(
        eb.exists(
          eb
            .selectFrom('subscription as muted')
            .select('muted.story')
            .where('muted.muted_until', '>', now)
            .whereRef('muted.story', '=', 'delivery.story')
            .whereRef('muted.platform', '=', 'delivery.platform')
            .whereRef('muted.channel', '=', 'delivery.channel')
            .offset(EACH_BY_ITSELF),
        ),
      ),
      eb.not(isBehind(eb, ending)),
    ]);
  };
}
