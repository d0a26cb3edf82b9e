/** A lane is what goes to one channel for one story: posted in the order of its steps. */
import type { Expression, ExpressionBuilder, JoinBuilder, SqlBool } from 'kysely';
import type { DeliveryStatus } from '../ports.ts';
import type { Tables } from './schema.ts';

export const UNFINISHED: DeliveryStatus[] = ['pending', 'sending'];

/**
 * An offset that makes Postgres run a subquery for each row, by an index. It would rather join them: right after an update to
 * thousands of channels it still takes the open ones for few, and compares each to each other.
 */
export const EACH_BY_ITSELF = 0;

/**
 * An earlier one of its lane is not posted, or another one is in hand. One that is posted and waits for its root holds
 * back nothing, but while that is edited nobody else may. `ending` is one that the same statement ends, which still sees it as it was.
 */
export function isBehind(eb: ExpressionBuilder<Tables, 'delivery'>, ending?: string) {
  return eb.exists(
    eb
      .selectFrom('delivery as other')
      .select('other.id')
      .where('other.ended_at', 'is', null)
      .whereRef('other.platform', '=', 'delivery.platform')
      .whereRef('other.channel', '=', 'delivery.channel')
      .whereRef('other.story', '=', 'delivery.story')
      .whereRef('other.id', '!=', 'delivery.id')
      .$if(ending !== undefined, (others) => others.where('other.id', '!=', ending ?? ''))
      .where((of) =>
        of.or([
          of.and([of('other.message_id', 'is', null), of('other.seq', '<', of.ref('delivery.seq'))]),
          of('other.lease_until', '>', of.fn<Date>('now')),
        ]),
      )
      .offset(EACH_BY_ITSELF),
  );
}

/**
 * The ids of these, which are locked. Whoever locks several of a lane begins with the last, so that no two wait for each other.
 */
export function newestFirst(which: (eb: ExpressionBuilder<Tables, 'delivery'>) => Expression<SqlBool>) {
  return (eb: ExpressionBuilder<Tables, 'delivery'>) =>
    eb.selectFrom('delivery').select('delivery.id').where(which).orderBy('delivery.seq', 'desc').forUpdate();
}

/** The digest that a delivery is of. */
export function onDigest<T extends JoinBuilder<Tables, 'delivery' | 'digest'>>(join: T) {
  return join
    .onRef('digest.story', '=', 'delivery.story')
    .onRef('digest.seq', '=', 'delivery.seq')
    .onRef('digest.audience', '=', 'delivery.audience');
}

/** That of its channel to its story, if it follows that still. */
export function onSubscription<T extends JoinBuilder<Tables, 'delivery' | 'subscription'>>(join: T) {
  return join
    .onRef('subscription.story', '=', 'delivery.story')
    .onRef('subscription.platform', '=', 'delivery.platform')
    .onRef('subscription.channel', '=', 'delivery.channel');
}
