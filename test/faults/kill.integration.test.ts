/** Bots are killed at any point; what the console, Slack and Discord hold in the end is counted. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, inject, it } from 'vitest';
import type { Child } from '../store/processes.ts';
import { makeDatabase } from './database.ts';
import { expectAllTold, type Newsroom, openNewsroom, type Tally } from './newsroom.ts';
import { chanceOf, SEED } from './random.ts';
import { MOST_ARTICLES } from './story.ts';

/** Of each engine, at least, and more than a quarter of them amid requests; `npm run chaos` asks for more. */
const KILLS = Number(process.env.CHAOS_KILLS ?? 4);
/** From so many on it takes minutes, and says where it is. */
const LONG_RUN = 20;
/** A bot starts in some seconds, on a busy machine in many. Milliseconds. */
const LONGEST_LIFE_MS = 60_000;
/** Articles that a bot finds to do: more than it lives for. */
const AHEAD = 5;
/** A bot that works lives for this many requests to a platform at most, and a little longer. */
const MOST_REQUESTS = 30;
const LONGEST_AFTER_MS = 40;

const ENGINES = [
  { name: 'Redis + Postgres', settings: (database: string) => ({ database, redis: inject('redisUrl') }) },
  { name: 'Postgres alone', settings: (database: string) => ({ database }) },
  { name: 'embedded', settings: () => ({}) },
] as const;

const rows: string[] = [];

describe.concurrent('bots that are killed again and again', () => {
  it.for(ENGINES.map((engine, stream) => ({ ...engine, stream })))(
    'lose nothing and say nothing twice on $name',
    { timeout: (KILLS + 3) * LONGEST_LIFE_MS },
    async ({ name, settings, stream }, { expect }) => {
      const chance = chanceOf(stream);
      const database = await makeDatabase(inject('databaseUrl'));
      const orders = settings(database.url);
      const newsroom = await openNewsroom();
      try {
        makeTrouble(newsroom);
        let [kills, amid, startMs] = [0, 0, 4_000];
        let to = 0;
        while (kills < KILLS || amid <= KILLS / 4) {
          const from = newsroom.onConsole();
          to = Math.min(from + AHEAD, MOST_ARTICLES);
          const began = performance.now();
          const bot = newsroom.startBot({ ...orders, from, to });
          const working = bot.message().then(() => {
            startMs = performance.now() - began;
          });
          working.catch(() => {});
          const before = newsroom.requests();
          const life = chance() < 0.25 ? sleep(chance() * startMs) : someRequests(newsroom, working, chance);
          await Promise.race([life, bot.ended]);
          bot.process.kill('SIGKILL');
          await hasEnded(bot, expect);
          if (bot.process.signalCode === 'SIGKILL') kills += 1;
          if (bot.process.signalCode === 'SIGKILL' && newsroom.requests() > before) amid += 1;
          if (KILLS >= LONG_RUN && kills % 10 === 0) await tellProgress(newsroom, name, kills);
        }
        const last = newsroom.startBot({ ...orders, from: newsroom.onConsole(), to });
        expect(await last.ended).toMatchObject({ code: 0 });
        rows.push(row(name, kills, amid, await expectAllTold(newsroom, to)));
      } finally {
        await newsroom.close();
        await database.drop();
      }
    },
  );
});

afterAll(() => {
  const head = `${'engine'.padEnd(18)}${['kills', 'amid posts', 'posts', 'lost', 'double'].map((one) => one.padStart(12)).join('')}`;
  process.stdout.write(`\nkill -9 at random points, seed ${SEED}\n${[head, ...rows].join('\n')}\n`);
});

function row(engine: string, kills: number, amid: number, { posts, lost, double }: Tally): string {
  return engine.padEnd(18) + [kills, amid, posts, lost, double].map((one) => `${one}`.padStart(12)).join('');
}

/** Time for a kill between what a platform has stored and what the bot hears of it; and answers that never come. */
function makeTrouble({ proxies }: Newsroom): void {
  const path = /\/chat\.|\/(?:messages|threads)(?:\/\d+)?$/;
  for (const proxy of proxies) {
    proxy.add({ method: 'POST', path, fault: { kind: 'store-then-drop' }, every: 12 });
    proxy.add({ method: 'POST', path, fault: { kind: 'slow answer', ms: 30 } });
  }
}

async function someRequests(newsroom: Newsroom, working: Promise<void>, chance: () => number): Promise<void> {
  await working;
  const enough = newsroom.requests() + Math.floor(chance() * MOST_REQUESTS);
  while (newsroom.requests() < enough) await sleep(5);
  await sleep(chance() * LONGEST_AFTER_MS);
}

async function tellProgress(newsroom: Newsroom, name: string, kills: number): Promise<void> {
  const told = (await newsroom.held()).map((one) => one.told);
  const double = told.reduce((sum, one) => sum + one.length - new Set(one).size, 0);
  process.stderr.write(
    `${name}: ${kills} of ${KILLS} kills, told so far ${told.map(({ length }) => length)}, double ${double}\n`,
  );
}

/** It says nothing but warnings, and those are lines of JSON. */
async function hasEnded({ ended }: Child, expect: typeof import('vitest').expect): Promise<void> {
  const { signal, code, stderr } = await ended;
  if (signal !== 'SIGKILL') expect(code, stderr).toBe(0);
  expect(stderr).not.toMatch(/^\s+at |Unhandled/m);
}
