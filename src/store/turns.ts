/**
 * Whose turn it is, under limits that all processes share. A limit is kept as the times of the last requests, as many as
 * it counts: who waits until the oldest of them is a window old exceeds it in no window, wherever that begins. All times
 * are the database's, in milliseconds since 1970.
 */
import { sql } from 'kysely';
import type { Turns } from '../ports/pace.ts';
import { compiled } from './compiled.ts';
import type { Db } from './schema.ts';

export function turns(db: Db, schema: string): Turns {
  const tryTake = takingIn(schema);
  return {
    take: async (limits, aheadMs) => {
      const values = {
        keys: limits.map(({ key }) => key),
        counts: limits.map(({ count }) => count),
        perMs: limits.map(({ perMs }) => perMs),
        aheadMs,
      };
      for (;;) {
        const asked = await tryTake(db, values);
        // A row that is not there cannot be locked: of two who make it at once, one asks again.
        if (asked.some(({ isLost }) => isLost)) continue;
        const [last = { key: '', waitMs: 0 }] = asked;
        return { isTaken: last.waitMs <= aheadMs, waitMs: Math.max(0, last.waitMs), key: last.key };
      }
    },
    queueUp: async (key, gapMs, notBeforeMs) => {
      const [place = { waitMs: 0 }] = await lineUp(db, { key, gapMs, notBeforeMs });
      return Math.max(0, Math.ceil(place.waitMs));
    },
    hold: (key, ms, widerKey) => hold(db, key, ms, widerKey),
  };
}

/** The database's clock. */
export const NOW_MS = sql<number>`(extract(epoch from clock_timestamp()) * 1000)::float8`;

/** Requests that are allowed at once still leave one after the other, at twice the rate that they may keep up. */
const SMALLEST_GAP = 0.5;

/** Limits, one at each place, and how long ahead a turn may be taken under all of them. */
interface Wanted {
  readonly keys: readonly string[];
  readonly counts: readonly number[];
  readonly perMs: readonly number[];
  readonly aheadMs: number;
}

interface Asked {
  readonly key: string;
  readonly waitMs: number;
  readonly isLost: boolean;
}

/** One statement, so one way to the database. The rows are locked in the order of their keys, and then looked at. */
function takingIn(schema: string) {
  const pace = sql.id(schema, 'pace');
  return compiled((db, { keys, counts, perMs, aheadMs }: Wanted) =>
    sql<Asked>`
    with held as materialized (
      select key, taken, held_until from ${pace} where key = any(${keys}::text[])
      order by key for update
    ), clock as materialized (
      -- Counting makes it look at the clock when all rows are locked.
      select ${NOW_MS} as now, count(*) as rows from held
    ), asked as materialized (
      select key, count, held.key is null as is_new, coalesce(greatest(
        held_until,
        taken[cardinality(taken)] + ${SMALLEST_GAP}::float8 * per_ms / nullif(count, 0),
        taken[cardinality(taken) - count + 1] + per_ms
      ), 0) as free_at
      from unnest(
        ${keys}::text[],
        ${counts}::int[],
        ${perMs}::float8[]
      ) as asked(key, count, per_ms) left join held using (key)
    ), granted as materialized (
      select key, count, is_new, greatest(now, latest) as at
      from asked, clock, (select max(free_at) as latest from asked) as of_all
      where count > 0 and latest <= now + ${aheadMs}::float8
    ), taken as (
      update ${pace} as pace
      set taken = (pace.taken || granted.at)[greatest(1, cardinality(pace.taken) + 2 - granted.count):]
      from granted where pace.key = granted.key
    ), made as (
      insert into ${pace} (key, taken) select key, array[at] from granted where is_new
      on conflict do nothing returning key
    )
    select asked.key, free_at - now as "waitMs",
      is_new and made.key is null and exists (select from granted where key = asked.key) as "isLost"
    from clock, asked left join made on made.key = asked.key
    order by free_at desc`.compile(db),
  );
}

interface Place {
  readonly key: string;
  readonly gapMs: number;
  readonly notBeforeMs: number;
}

const lineUp = compiled((db, { key, gapMs, notBeforeMs }: Place) => {
  const place = sql<number>`greatest(pace.line_at, pace.held_until, ${NOW_MS} + ${notBeforeMs}::float8)`;
  return db
    .insertInto('pace')
    .values({ key, line_at: sql`${NOW_MS} + ${notBeforeMs}::float8 + ${gapMs}::float8` })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({ line_at: sql`${place} + ${gapMs}::float8` }),
    )
    .returning(sql<number>`line_at - ${gapMs}::float8 - ${NOW_MS}`.as('waitMs'))
    .compile();
});

async function hold(db: Db, key: string, ms: number, widerKey: string | undefined): Promise<void> {
  const until = sql<number>`${NOW_MS} + ${ms}::float8`;
  const isHeldToo =
    widerKey !== undefined &&
    (await db
      .selectFrom('pace')
      .select('key')
      .where((eb) => eb(eb.fn('starts_with', ['key', eb.val(`${widerKey}/`)]), '=', true))
      .where('key', '!=', key)
      .where('held_until', '>', NOW_MS)
      .limit(1)
      .executeTakeFirst()) !== undefined;
  await db
    .insertInto('pace')
    .values([key, ...(isHeldToo ? [widerKey] : [])].map((each) => ({ key: each, held_until: until })))
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({ held_until: sql`greatest(pace.held_until, excluded.held_until)` }),
    )
    .execute();
}
