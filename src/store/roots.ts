import { randomUUID } from 'node:crypto';
import { type ExpressionOrFactory, type SqlBool, sql } from 'kysely';
import type { PlatformName, Root, RootChange } from '../ports.ts';
import { compiled } from './compiled.ts';
import type { Db, Tables } from './schema.ts';

interface Place {
  readonly story: string;
  readonly platform: PlatformName;
  readonly channel: string;
}

const look = compiled((db, { story, platform, channel }: Place) =>
  db
    .selectFrom('root')
    .select(['id', 'message_id', 'attempted_at', 'shown'])
    .where((eb) => eb.and({ story, platform, channel }))
    .compile(),
);

/** Two who ask at once get the same row: the second insert waits for the first and does nothing. */
export async function root(db: Db, story: string, platform: PlatformName, channel: string): Promise<Root> {
  let [row] = await look(db, { story, platform, channel });
  if (row === undefined) {
    await db
      .insertInto('root')
      .values({ id: randomUUID(), story, platform, channel })
      .onConflict((conflict) => conflict.columns(['story', 'platform', 'channel']).doNothing())
      .execute();
    [row] = await look(db, { story, platform, channel });
  }
  if (row === undefined)
    throw new Error(`The root of ${story} in ${channel} was deleted as it was made. It is tried again.`);
  return {
    id: row.id,
    story,
    platform,
    channel,
    messageId: row.message_id ?? undefined,
    attemptedAt: row.attempted_at?.toISOString(),
    shown: row.shown ?? undefined,
  };
}

export async function changeRoot(db: Db, id: string, change: RootChange): Promise<void> {
  if (change.state === 'lost') return loseRoots(db, (eb) => eb('id', '=', id));
  await db
    .updateTable('root')
    .set({ ...columnsOf(change), updated_at: sql<string>`now()` })
    .where('id', '=', id)
    .execute();
}

/** They leave no row of theirs, so that a successor has an id of its own to be found by; what stood in their threads is found by theirs. */
export async function loseRoots(db: Db, which: ExpressionOrFactory<Tables, 'root', SqlBool>): Promise<void> {
  await db
    .with('lost', (cte) =>
      cte.deleteFrom('root').where(which).returning(['story', 'platform', 'channel', 'message_id']),
    )
    .insertInto('former_root')
    .columns(['story', 'platform', 'channel', 'message_id'])
    .expression((eb) =>
      eb
        .selectFrom('lost')
        .select(['story', 'platform', 'channel', eb.ref('message_id').$notNull().as('message_id')])
        .where('message_id', 'is not', null),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

function columnsOf(change: Exclude<RootChange, { readonly state: 'lost' }>) {
  switch (change.state) {
    case 'posting':
      // The first attempt whose end nobody knows bounds the look-up.
      return { attempted_at: sql<string>`coalesce(attempted_at, now())` };
    case 'refused':
      return { attempted_at: null };
    case 'posted':
      return { attempted_at: null, message_id: change.messageId, shown: change.shown ?? null };
  }
}

export async function storyOfRoot(
  db: Db,
  platform: PlatformName,
  channel: string,
  messageId: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('root')
    .select('story')
    .where('platform', '=', platform)
    .where('channel', '=', channel)
    .where('message_id', '=', messageId)
    .executeTakeFirst();
  return row?.story;
}
