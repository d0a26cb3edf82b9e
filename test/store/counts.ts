import { Kysely, type PostgresPool } from 'kysely';
import { expect, test } from 'vitest';
import { openCounts } from '../../src/store/counts.ts';
import { dialectOf } from '../../src/store/dialect.ts';
import type { Tables } from '../../src/store/schema.ts';
import type { Bench } from '../contracts/store.ts';
import { article, idsOf, leases, NOON, outcome, spokenStep, step, story } from './examples.ts';

const LATER = '2031-05-04T13:00:00.000Z';

export function countsContract(bench: Bench): void {
  test('an empty store counts nothing', async () => {
    expect(await bench.store.counts()).toEqual({
      versions: 0,
      outcomes: [],
      deliveries: [],
      waitingVersions: { count: 0, oldest: undefined },
      waitingDeliveries: { count: 0, oldest: undefined },
      waitingWindows: { count: 0, oldest: undefined },
      model: expect.objectContaining({ answered: 0, cost: '0' }),
    });
  });

  test('what is done and what waits is counted, and since when it waits', async () => {
    const { store } = bench;
    await store.followStories([story('a')]);
    await store.subscribe({ story: 'a', platform: 'slack', channel: 'C1', level: 'major' });
    await store.subscribe({ story: 'a', platform: 'discord', channel: 'D1', level: 'major' });
    const { versionId: first } = await store.saveArticle(article({ body: 'one' }), NOON);
    const { versionId: second } = await store.saveArticle(article({ body: 'two' }), NOON);
    await store.saveArticle(article({ body: 'three' }), LATER);
    await store.saveArticle(article({ body: 'four' }), NOON);
    const ids = idsOf(await store.updateStory('a', first, () => spokenStep('major')));
    await store.updateStory('a', second, () => step({ outcome: outcome('repeat') }));
    const claimed = await Promise.all(ids.map((id) => store.claimDelivery(id, leases(60_000))));
    const toSlack = claimed.find((one) => one?.platform === 'slack');
    if (!toSlack) throw new Error('There is no delivery to Slack');
    await store.endDelivery(toSlack, { status: 'sent', messageId: 'm1' });

    const counts = await store.counts();
    expect(counts).toEqual({
      versions: 4,
      outcomes: [
        { kind: 'repeat', count: 1 },
        { kind: 'update', count: 1 },
      ],
      deliveries: [
        { platform: 'discord', status: 'sending', count: 1 },
        { platform: 'slack', status: 'sent', count: 1 },
      ],
      waitingVersions: { count: 2, oldest: NOON },
      waitingDeliveries: { count: 1, oldest: expect.stringMatching(/^20\d\d-.*Z$/) },
      waitingWindows: { count: 0, oldest: undefined },
      model: expect.objectContaining({ answered: 0, cost: '0' }),
    });
  });

  test('what a mute holds back is not waiting, and a window is from its time on', async () => {
    const { store } = bench;
    await store.followStories([story('a')]);
    const hourly = { level: 'all', pace: { every: 'hour' } } as const;
    await store.subscribe({ story: 'a', platform: 'slack', channel: 'C1', level: 'major' });
    await store.subscribe({ story: 'a', platform: 'slack', channel: 'C2', ...hourly });
    const { versionId } = await store.saveArticle(article(), NOON);
    const waits = { 'all hourly': '2020-05-04T12:00:00.000Z' };
    await store.updateStory('a', versionId, () => ({ ...spokenStep('major'), waits }));
    await store.mute('a', 'slack', 'C1', 60_000);
    expect(await store.counts()).toMatchObject({
      waitingDeliveries: { count: 0 },
      waitingWindows: { count: 1, oldest: waits['all hourly'] },
    });
  });

  test('what was counted long ago is counted on, whatever becomes of it', async () => {
    const { store, engine, schema } = bench;
    const dialect = dialectOf(engine.pool as unknown as PostgresPool, schema);
    const db = new Kysely<Tables>({ dialect }).withSchema(schema);
    // Whatever stands there is long ago the next time it asks.
    const counts = openCounts(0);
    const expectAll = async () => {
      const { versions, outcomes, deliveries } = await counts(db);
      const groups = async (what: string, from: string) =>
        (
          await engine.pool.query(`select ${what}, count(*)::int as count from ${schema}.${from}
          group by ${what} order by ${what}`)
        ).rows;
      expect(outcomes).toEqual(await groups('kind', 'outcome'));
      expect(deliveries).toEqual(await groups('platform, status', 'delivery'));
      const { rows } = await engine.pool.query(`select count(*)::int as count from ${schema}.version`);
      expect([{ count: versions }]).toEqual(rows);
    };
    await store.followStories([story('a')]);
    for (const channel of ['C1', 'C2', 'C3'])
      await store.subscribe({ story: 'a', platform: 'slack', channel, level: 'major' });
    await expectAll();
    for (let round = 0; round < 4; round += 1) {
      const { versionId } = await store.saveArticle(article({ body: `text ${round}` }), NOON);
      const kind = round % 2 === 0 ? 'update' : 'correction';
      const said = { ...spokenStep('major'), outcome: outcome(kind) };
      const ids = idsOf(await store.updateStory('a', versionId, () => said));
      await expectAll();
      const [sent, dead, ...open] = await Promise.all(
        ids.map((id) => store.claimDelivery(id, leases(60_000))),
      );
      if (!sent || !dead) throw new Error('they are due');
      await store.endDelivery(sent, { status: 'sent', messageId: `m${round}` });
      await store.endDelivery(dead, { status: 'dead', reason: 'msg_too_long' });
      for (const one of open)
        if (one) await store.endDelivery(one, { status: 'sent', messageId: `n${round}` });
      await expectAll();
      await store.retryDelivery(dead.id);
      await expectAll();
      const again = await store.claimDelivery(dead.id, leases(60_000));
      if (again) await store.endDelivery(again, { status: 'sent', messageId: `o${round}` });
      await Promise.all([expectAll(), expectAll()]);
    }
  });

  test('a version that no followed story waits for is not waiting', async () => {
    await bench.store.saveArticle(article(), NOON);
    expect((await bench.store.counts()).waitingVersions.count).toBe(0);
  });

  test('a key can be taken once, until its time is over', async () => {
    const { store } = bench;
    const tries = await Promise.all(Array.from({ length: 8 }, () => store.takeOnce('k', NOON, LATER)));
    expect(tries.filter((won) => won)).toHaveLength(1);
    expect(await store.takeOnce('other', NOON, LATER)).toBe(true);
    expect(await store.takeOnce('k', LATER, '2031-05-04T14:00:00.000Z')).toBe(false);
    expect(await store.takeOnce('k', '2031-05-04T13:00:00.001Z', LATER)).toBe(true);
  });
}
