import type { Selectable } from 'kysely';
import type { HubState, HubSubscription, HubSubscriptions } from '../ports/hubs.ts';
import { storable } from './jsonb.ts';
import type { Db, Tables } from './schema.ts';

type Row = Selectable<Tables['hub_subscription']>;

export function hubSubscriptions(db: Db): HubSubscriptions {
  const rows = () => db.selectFrom('hub_subscription').selectAll().orderBy('created_at').orderBy('token');
  return {
    add: (subscription) => add(db, subscription),
    byToken: async (token) => {
      const row = await rows().where('token', '=', storable(token)).executeTakeFirst();
      return row && subscriptionOf(row);
    },
    ofFeed: async (feed) => (await rows().where('feed', '=', feed).execute()).map(subscriptionOf),
    all: async () => (await rows().execute()).map(subscriptionOf),
    takeDue: (now, againAt, limit) => takeDue(db, now, againAt, limit),
    change: (before, next) => change(db, before, next),
  };
}

async function add(db: Db, subscription: HubSubscription): Promise<boolean> {
  const { token, feed, topic, hub, secret, state, attempts } = subscription;
  const added = await db
    .insertInto('hub_subscription')
    .values({ token, feed, topic, hub, secret, state, attempts, ...nullable(subscription) })
    .onConflict((conflict) => conflict.columns(['feed', 'topic', 'hub']).doNothing())
    .returning('token')
    .executeTakeFirst();
  return added !== undefined;
}

/** Of several processes that look at once, each gets other rows. */
async function takeDue(db: Db, now: string, againAt: string, limit: number): Promise<HubSubscription[]> {
  const taken = await db
    .updateTable('hub_subscription')
    .set((eb) => ({ due_at: againAt, attempts: eb('attempts', '+', 1) }))
    .where('token', 'in', (eb) =>
      eb
        .selectFrom('hub_subscription')
        .select('token')
        .where('due_at', '<=', new Date(now))
        .orderBy('due_at')
        .limit(limit)
        .forUpdate()
        .skipLocked(),
    )
    .returningAll()
    .execute();
  return taken.map(subscriptionOf);
}

async function change(db: Db, { token, state }: HubSubscription, next: HubState): Promise<boolean> {
  const changed = await db
    .updateTable('hub_subscription')
    .set({ state: next.state, attempts: next.attempts, ...nullable(next) })
    .where('token', '=', token)
    .where('state', '=', state)
    .returning('token')
    .executeTakeFirst();
  return changed !== undefined;
}

function nullable({ dueAt, expiresAt, reason }: HubState) {
  return {
    due_at: dueAt ?? null,
    expires_at: expiresAt ?? null,
    reason: reason === undefined ? null : storable(reason),
  };
}

function subscriptionOf(row: Row): HubSubscription {
  const { token, feed, topic, hub, secret, state, attempts } = row;
  return {
    ...{ token, feed, topic, hub, secret, state, attempts },
    dueAt: row.due_at?.toISOString(),
    expiresAt: row.expires_at?.toISOString(),
    reason: row.reason ?? undefined,
  };
}
