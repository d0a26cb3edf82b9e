/** Workers that post digests of three messages each are killed at any point; what Slack and Discord hold is counted. */
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { describe, expect, inject, it } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { uniqueSchema } from '../contracts/store.ts';
import { article, evidence, fact, NOON, step, story } from '../store/examples.ts';
import { type Child, start } from '../store/processes.ts';
import { discordPlace, labels, longDigest, slackPlace } from '../usecases/long.ts';
import { chanceOf, SEED } from './random.ts';

/** On each platform, in `npm run chaos` alone; test/usecases/parts.integration.test.ts kills at chosen points. */
const KILLS = Math.round(Number(process.env.CHAOS_KILLS ?? 0) / 3);
const CHANNELS = 3;
/** A worker starts in three seconds and is killed within this many more requests. */
const MOST_REQUESTS = 12;
const PER_KILL_MS = 30_000;

describe.skipIf(KILLS === 0).concurrent('workers that are killed between the messages of a digest', () => {
  it.for([
    { name: 'slack', openPlace: slackPlace, lines: 40, stream: 7 },
    { name: 'discord', openPlace: discordPlace, lines: 22, stream: 8 },
  ] as const)(
    'post each of them once and in order on $name',
    { timeout: (KILLS + 10) * PER_KILL_MS },
    async ({ name, openPlace, lines, stream }) => {
      const chance = chanceOf(stream);
      const schema = uniqueSchema();
      const pool = new pg.Pool({ connectionString: inject('databaseUrl') });
      const store = await openStore(pool, schema);
      const place = await openPlace();
      const args = [inject('databaseUrl'), schema, inject('redisUrl'), name, place.api, place.tokens];
      let worker: Child | undefined;
      try {
        await store.followStories([story('tinplate')]);
        const channels: string[] = [];
        for (let room = 0; room < CHANNELS; room += 1) {
          const channel = await place.newChannel();
          await store.subscribe({ story: 'tinplate', platform: name, channel, level: 'major' });
          channels.push(channel);
        }
        place.proxy.add({ path: place.posts, method: 'POST', fault: { kind: 'store-then-drop' }, every: 12 });
        place.proxy.add({ path: place.posts, method: 'POST', fault: { kind: 'slow answer', ms: 30 } });
        let [kills, digests] = [0, 0];
        while (kills < KILLS) {
          while ((await store.openDeliveries()) < 2 * CHANNELS) {
            digests += 1;
            const said = longDigest(`Update ${digests}`, lines);
            const { versionId } = await store.saveArticle(article({ body: `text ${digests}` }), NOON);
            await store.updateStory('tinplate', versionId, () =>
              step({
                evidence: [evidence()],
                facts: [fact()],
                digests: [{ audience: 'major', digest: said }],
              }),
            );
          }
          const enough = place.proxy.seen().length + 1 + Math.floor(chance() * MOST_REQUESTS);
          worker = start('../servers/deliverer.ts', ...args);
          while (place.proxy.seen().length < enough) await sleep(2);
          await sleep(chance() * 40);
          worker.process.kill('SIGKILL');
          await worker.ended;
          kills += 1;
          // Nobody waits as long as a lease, or as a doubt.
          await pool.query(
            `update ${schema}.delivery set lease = null, lease_until = null, next_attempt_at = now()`,
          );
        }
        worker = start('../servers/deliverer.ts', ...args);
        while ((await store.openDeliveries()) > 0) await sleep(50);
        for (const channel of channels) {
          const told = await place.told(channel);
          const all = Array.from({ length: digests }, () => labels(lines)).flat();
          expect(told.flatMap((message) => message.labels)).toEqual(all);
          expect(told).toHaveLength(3 * digests);
        }
        const posts = 3 * digests * CHANNELS;
        process.stdout.write(`${name}, seed ${SEED}: ${kills} kills, ${posts} messages, 0 lost, 0 double\n`);
      } finally {
        worker?.process.kill('SIGKILL');
        await worker?.ended;
        await store.close();
        await pool.query(`drop schema ${schema} cascade`);
        await pool.end();
        await place.stop();
      }
    },
  );
});
