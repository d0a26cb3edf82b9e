import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { describe, inject, it } from 'vitest';
import { expectedHeadlines, makePlace, type Place, SLUG } from './story.ts';

const BIN = resolve(import.meta.dirname, '../../bin/writethru.js');
const ARTICLES = 60;
/** Of each backend; `npm run chaos` asks for more. */
const KILLS = Number(process.env.CHAOS_KILLS ?? 20);
/** A replay starts in some seconds, on a busy machine in many. Milliseconds. */
const LONGEST_KILL_MS = 30_000;
/** A kill comes at some time after the start, or soon after some post; milliseconds. */
const LONGEST_LIFE_MS = 2_500;
const LONGEST_AFTER_POST_MS = 30;
const MOST_POSTS_BEFORE_KILL = 12;

interface Ended {
  readonly code: number | null;
  readonly stderr: string;
}

/** Each backend by the settings that choose it; a database of its own, since a replay's schema has a fixed name. */
const BACKENDS: readonly { readonly name: string; settings(database: string): Record<string, string> }[] = [
  { name: 'the embedded engine', settings: () => ({ DATABASE_URL: '', REDIS_URL: '' }) },
  { name: 'Postgres alone', settings: (database) => ({ DATABASE_URL: database, REDIS_URL: '' }) },
  {
    name: 'Postgres and Redis',
    settings: (database) => ({ DATABASE_URL: database, REDIS_URL: inject('redisUrl') }),
  },
];

describe.concurrent('a replay that is killed again and again', () => {
  it.for(BACKENDS)(
    'loses nothing and posts nothing twice on $name',
    { timeout: KILLS * LONGEST_KILL_MS },
    async ({ name, settings }, { expect }) => {
      const place = makePlace(ARTICLES);
      const database = await makeDatabase();
      const environment = settings(database.url);
      try {
        let killed = 0;
        let midway = 0;
        const held = { posts: 0, lost: 0, twice: 0 };
        const count = (): void => {
          const posts = posted(place).map(({ headline }) => headline);
          const distinct = new Set(posts);
          held.posts += posts.length;
          held.twice += posts.length - distinct.size;
          held.lost += expectedHeadlines(ARTICLES).filter((headline) => !distinct.has(headline)).length;
        };
        while (killed < KILLS) {
          const child = startReplay(place, environment);
          const ended = await Promise.race([endOf(child), randomMoment(place)]);
          if (ended) expect(ended, 'ended by itself').toMatchObject({ code: 0 });
          else killed += 1;
          child.kill('SIGKILL');
          await endOf(child);
          const sofar = posted(place).length;
          if (!ended && sofar > 0 && sofar < ARTICLES) midway += 1;
          // A replay that got through is begun anew, so that every kill meets work to do.
          if (sofar === ARTICLES && killed < KILLS) {
            count();
            expect(posted(place).map(({ headline }) => headline)).toEqual(expectedHeadlines(ARTICLES));
            rmSync(place.data, { recursive: true });
            await database.clear();
          }
        }
        expect(midway, 'kills between the first post and the last').toBeGreaterThan(KILLS / 4);
        expect(await endOf(startReplay(place, environment))).toMatchObject({ code: 0 });
        count();
        const { posts: all, lost, twice } = held;
        process.stdout.write(
          `${name}: ${killed} kills -9, ${midway} of them amid posts; ${all} posts held, ${lost} lost, ${twice} twice\n`,
        );
        const posts = posted(place);
        expect(posts.map(({ headline }) => headline)).toEqual(expectedHeadlines(ARTICLES));
        expect(new Set(posts.map(({ deliveryId }) => deliveryId)).size).toBe(ARTICLES);
        // Once more: everything is on record, so nothing is said.
        const again = await endOf(startReplay(place, environment));
        expect(again.stderr).toContain(
          `${ARTICLES} articles read, ${ARTICLES} of them on record already; 0 posted.`,
        );
        expect(posted(place)).toHaveLength(ARTICLES);
      } finally {
        await database.drop();
        rmSync(place.folder, { recursive: true, force: true });
      }
    },
  );
});

function startReplay(place: Place, environment: Record<string, string>): ChildProcess {
  const args = [BIN, 'replay', place.articles, '--story', SLUG, '--data', place.data];
  const env = { ...process.env, ...environment, STORIES_DIR: place.stories, LOG_LEVEL: 'error' };
  return spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
}

const ends = new WeakMap<ChildProcess, Promise<Ended>>();

function endOf(child: ChildProcess): Promise<Ended> {
  const known = ends.get(child);
  if (known) return known;
  const end = new Promise<Ended>((done, failed) => {
    let stderr = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    child.once('error', failed);
    child.once('close', (code) => done({ code, stderr }));
  });
  ends.set(child, end);
  return end;
}

function pause(ms: number): Promise<undefined> {
  return new Promise((done) => setTimeout(done, ms, undefined));
}

/** One kill in four comes at any time, start-up included; the others between two posts. */
async function randomMoment(place: Place): Promise<undefined> {
  if (Math.random() < 0.25) return pause(Math.random() * LONGEST_LIFE_MS);
  const enough = posted(place).length + 1 + Math.floor(Math.random() * MOST_POSTS_BEFORE_KILL);
  while (posted(place).length < Math.min(enough, ARTICLES)) await pause(2);
  return pause(Math.random() * LONGEST_AFTER_POST_MS);
}

/** What the channel holds: the console's file, whole lines only. */
function posted(place: Place): { readonly deliveryId: string; readonly headline: string }[] {
  let text = '';
  try {
    text = readFileSync(join(place.data, 'writethru_replay', 'posts', `${SLUG}.jsonl`), 'utf8');
  } catch {
    return [];
  }
  return text
    .split('\n')
    .slice(0, -1)
    .filter((line) => !line.endsWith(' torn'))
    .map((line) => JSON.parse(line))
    .map(({ deliveryId, digest }) => ({ deliveryId, headline: digest.headline }));
}

async function makeDatabase(): Promise<{ url: string; clear(): Promise<void>; drop(): Promise<void> }> {
  const name = `kill_${randomUUID().replaceAll('-', '')}`;
  const server = inject('databaseUrl');
  const url = new URL(server);
  url.pathname = `/${name}`;
  await run(server, `create database ${name}`);
  return {
    url: url.href,
    clear: () => run(url.href, 'drop schema if exists writethru_replay cascade'),
    drop: () => run(server, `drop database ${name} with (force)`),
  };
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
