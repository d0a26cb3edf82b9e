/** The bot's watching part on a real Postgres and a real site, with time in the test's hands. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { pino } from 'pino';
import type { Story } from '../../../src/core/model.ts';
import { parseAllowed } from '../../../src/feeds/fetch/allowed.ts';
import { openHttpClient } from '../../../src/feeds/fetch/http-client.ts';
import { openWeb } from '../../../src/feeds/fetch/open-web.ts';
import { openPostgresQueue } from '../../../src/queue/index.ts';
import { openStore } from '../../../src/store/index.ts';
import { updateStories } from '../../../src/usecases/update-stories.ts';
import { fetchWatch } from '../../../src/usecases/watch/fetch-watch.ts';
import { uniqueSchema } from '../../contracts/store.ts';
import { type Site, startSite } from './site.ts';

export interface LogLine {
  readonly level: number;
  readonly msg: string;
  readonly [field: string]: unknown;
}

export async function openDesk(databaseUrl: string, storyOf: (feed: string) => Story) {
  const schema = uniqueSchema();
  const pool = new pg.Pool({ connectionString: databaseUrl });
  const store = await openStore(pool, schema);
  const logged: LogLine[] = [];
  const log = pino({ base: null }, { write: (line: string) => void logged.push(JSON.parse(line)) });
  const queue = await openPostgresQueue(pool, `test-${randomUUID()}`, log);
  const site: Site = await startSite();
  const client = openHttpClient('Writethru-test', parseAllowed('127.0.0.1') ?? []);
  const story = storyOf(`${site.origin}/feed`);
  let now = Date.parse('2025-03-09T12:00:00.000Z');
  const clock = { now: () => new Date(now).toISOString() };
  const web = openWeb(client, () => now);
  const stories = [story];
  const stopping = new AbortController();
  const ports = {
    store,
    queue,
    web,
    stories,
    clock,
    chance: () => 0.5,
    takesPushes: true,
    stopping: stopping.signal,
    log,
  };
  await store.followStories(stories);
  await store.subscribe({ story: story.slug, platform: 'console', channel: 'C', level: 'all' });
  await store.watches.followFeeds(stories);

  /** A story file more, and a restart. */
  async function follow(another: Story): Promise<void> {
    stories.push(another);
    await store.followStories(stories);
    await store.subscribe({ story: another.slug, platform: 'console', channel: 'D', level: 'all' });
    await store.watches.followFeeds(stories);
  }

  async function settle(): Promise<void> {
    for (const id of await store.unsettledVersions(100)) {
      await updateStories({ store, queue, stories, log }, id);
    }
  }

  async function runDue(): Promise<void> {
    for (let ids = await due(); ids.length > 0; ids = await due()) {
      for (const id of ids) await fetchWatch(ports, id);
    }
    await settle();
  }

  async function due(): Promise<readonly string[]> {
    await pool.query(`update ${schema}.host set free_at = now()`);
    return store.watches.takeDue(10);
  }

  return {
    site,
    store,
    ports,
    pool,
    schema,
    follow,
    stopping,
    /** Log lines since the last call, warnings and worse. */
    warnings: () => logged.splice(0).filter(({ level }) => level >= 40),
    logged,
    runDue,
    /** Lets time pass and makes the watches of one kind due. */
    async later(ms: number, kind: 'feed' | 'page'): Promise<void> {
      now += ms;
      await pool.query(`update ${schema}.watch set next_at = now() where kind = $1`, [kind]);
      await runDue();
    },
    /** What was posted since the last call: kind, headline and its lines. */
    async posts(): Promise<string[]> {
      const { rows } = await pool.query<{ content: { kind: string; headline: string } }>(
        `with told as (delete from ${schema}.delivery returning story, seq, audience)
         select content from ${schema}.digest join told using (story, seq, audience) order by seq`,
      );
      return rows.map(({ content }) => `${content.kind}: ${content.headline}`);
    },
    async versions(): Promise<string[]> {
      const { rows } = await pool.query<{ text: string }>(
        `select format('%s v%s', split_part(content->>'url', '/', 4), version) as text
         from ${schema}.version order by position`,
      );
      return rows.map((row) => row.text);
    },
    async close(): Promise<void> {
      await queue.close();
      await web.close();
      await site.stop();
      await store.close();
      await pool.query(`drop schema ${schema} cascade`);
      await pool.end();
    },
  };
}

export type Desk = Awaited<ReturnType<typeof openDesk>>;
