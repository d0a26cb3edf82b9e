import { sql } from 'kysely';
import type { Talks } from '../ports/talks.ts';
import type { PlatformName } from '../ports.ts';
import { jsonb } from './jsonb.ts';
import type { Db } from './schema.ts';

const MOST_TURNS = 5;
/** UTF-16 units of a question; platforms send no longer ones. */
const LONGEST_QUESTION = 1_000;
const KEPT_MS = 7 * 24 * 60 * 60 * 1000;

export function talkStore(db: Db): Talks {
  return {
    before: async (talk, now) => {
      const row = await db
        .selectFrom('talk')
        .select('turns')
        .where('id', '=', talk)
        .where('said_at', '>=', oldest(now))
        .executeTakeFirst();
      return row?.turns ?? [];
    },
    add: async (talk, { story, question }, now) => {
      await db.deleteFrom('talk').where('said_at', '<', oldest(now)).execute();
      const turns = jsonb([{ story, question: question.slice(0, LONGEST_QUESTION) }]);
      await db
        .insertInto('talk')
        .values({ id: talk, turns, said_at: now })
        .onConflict((conflict) =>
          conflict.column('id').doUpdateSet({
            turns: sql<string>`jsonb_path_query_array(talk.turns || excluded.turns, ${`$[last - ${MOST_TURNS - 1} to last]`}::text::jsonpath)`,
            said_at: now,
          }),
        )
        .execute();
    },
  };
}

/** What was asked in the channels whose id begins so. */
export async function forgetTalks(db: Db, platform: PlatformName, prefix: string): Promise<void> {
  await db
    .deleteFrom('talk')
    .where((eb) => eb(eb.fn('starts_with', ['id', eb.val(`${platform} ${prefix}`)]), '=', true))
    .execute();
}

function oldest(now: string): Date {
  return new Date(Date.parse(now) - KEPT_MS);
}
