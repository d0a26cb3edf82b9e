import { expect, test } from 'vitest';
import type { Settings } from '../../src/core/model.ts';
import type { NewDelivery } from '../../src/ports.ts';
import type { Bench } from '../contracts/store.ts';
import { article, digest, evidence, leases, NOON, step, story, told } from './examples.ts';

const HOURLY: Settings = { level: 'all', pace: { every: 'hour' } };
const PAST = '2020-01-01T00:00:00.000Z';
const FUTURE = '2100-01-01T00:00:00.000Z';

export function audienceContract(bench: Bench): void {
  test('channels that ask for the same are one audience, however they put it', async () => {
    await follow('C1', { ...HOURLY, facts: ['stake', 'price'] });
    await follow('C2', { ...HOURLY, facts: ['price', 'stake', 'price'], certainty: 'possible', origins: 1 });
    const settings = { ...HOURLY, facts: ['price', 'stake'] };
    expect((await bench.store.record('a')).audiences).toEqual([
      { id: 'all hourly facts price stake', settings },
    ]);
    const subscriptions = await bench.store.subscriptions('a');
    expect(subscriptions.map(({ channel, facts }) => [channel, facts])).toEqual([
      ['C1', ['price', 'stake']],
      ['C2', ['price', 'stake']],
    ]);
  });

  test('an audience begins where the channel stands that asks for it, or else where its level does', async () => {
    await follow('C1', { level: 'major' });
    await update({ told: { major: { price: told('1') }, all: { price: told('2') } } });
    await follow('C1', { level: 'all', pace: { every: 'hour' } });
    await follow('C2', { level: 'all', origins: 2 });
    expect((await bench.store.record('a')).told).toEqual({
      major: { price: told('1') },
      all: { price: told('2') },
      'all hourly': { price: told('1') },
      'all sources 2': { price: told('2') },
    });
  });

  test('an audience that the last channel left is forgotten; the two of every story stay', async () => {
    await follow('C1', HOURLY);
    await follow('C2', { level: 'major' });
    await follow('C1', { level: 'all' });
    await bench.store.unsubscribe('a', 'slack', 'C2', 'enough');
    expect((await bench.store.record('a')).audiences).toEqual([]);
    await update({ told: { major: { price: told('1') } } });
    expect((await bench.store.record('a')).told).toEqual({ major: { price: told('1') } });
  });

  test('a window is due when its time has come, and tells the channels of its audience once', async () => {
    const { store } = bench;
    await follow('C1', HOURLY);
    await follow('C2', HOURLY);
    await follow('C3', { level: 'all' });
    await update({ evidence: [evidence()], waits: { 'all hourly': FUTURE } });
    expect(await store.dueWindows(10)).toEqual([]);
    await update({ evidence: [evidence()], waits: { 'all hourly': PAST } });
    const [window, ...others] = await store.dueWindows(10);
    expect([window, others]).toEqual([{ story: 'a', audience: 'all hourly' }, []]);
    if (!window) return;
    const woken = await store.tellWindow(window, (_record, { id, nextAt }) => {
      expect(nextAt).toBe(PAST);
      return {
        told: { [id]: { price: told('3') } },
        digests: [{ audience: id, digest: digest('In this hour'), mention: 'S012ABC' }],
      };
    });
    const claimed = await Promise.all(woken.map(({ id }) => store.claimDelivery(id, leases(60_000))));
    expect(
      claimed
        .map((one) => [one?.channel, one?.digest.headline, one?.mention, one?.seq])
        .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    ).toEqual([
      ['C1', 'In this hour', 'S012ABC', 3],
      ['C2', 'In this hour', 'S012ABC', 3],
    ]);
    expect((await store.record('a')).told['all hourly']).toEqual({ price: told('3') });
    expect(await store.dueWindows(10)).toEqual([]);
  });

  test('a window that is not to be told yet stays as it was', async () => {
    const { store } = bench;
    await follow('C1', HOURLY);
    await update({ evidence: [evidence()], waits: { 'all hourly': PAST } });
    const window = { story: 'a', audience: 'all hourly' };
    expect(await store.tellWindow(window, () => undefined)).toEqual([]);
    expect(await store.dueWindows(10)).toEqual([window]);
    await store.tellWindow(window, () => ({ told: {}, digests: [], waits: { 'all hourly': FUTURE } }));
    expect((await store.record('a')).audiences).toMatchObject([{ nextAt: FUTURE }]);
    expect(await store.tellWindow({ story: 'a', audience: 'gone' }, () => expect.fail())).toEqual([]);
  });

  test('of two who tell one window at the same time, one tells', async () => {
    const { store } = bench;
    await follow('C1', HOURLY);
    await update({ evidence: [evidence()], waits: { 'all hourly': PAST } });
    const tell = () =>
      store.tellWindow({ story: 'a', audience: 'all hourly' }, (_record, { id, nextAt }) =>
        nextAt === undefined ? undefined : { told: {}, digests: [{ audience: id, digest: digest() }] },
      );
    const told = await Promise.all([tell(), tell(), tell()]);
    expect(told.flat()).toHaveLength(1);
  });

  test('one digest goes to ten thousand channels', async () => {
    const { pool } = bench.engine;
    await follow('C0', { level: 'all' });
    await pool.query(
      `insert into ${bench.schema}.subscription (story, platform, channel, audience)
       select 'a', 'slack', 'C' || n, 'all' from generate_series(1, 9999) n`,
    );
    const ids = await update({ evidence: [evidence()], digests: [{ audience: 'all', digest: digest() }] });
    expect(new Set(ids).size).toBe(10_000);
    const { rows } = await pool.query<{ count: string }>(`select count(*) from ${bench.schema}.digest`);
    expect(rows).toEqual([{ count: '1' }]);
  });

  let updates = 0;

  async function follow(channel: string, settings: Settings): Promise<void> {
    await bench.store.followStories([story('a')]);
    await bench.store.subscribe({ story: 'a', platform: 'slack', channel, ...settings });
  }

  async function update(changes: Parameters<typeof step>[0]): Promise<readonly NewDelivery[]> {
    updates += 1;
    const body = `Update ${updates}.`;
    const url = `https://news.example/${updates}`;
    const { versionId } = await bench.store.saveArticle(article({ id: `u${updates}`, url, body }), NOON);
    return bench.store.updateStory('a', versionId, () => step(changes));
  }
}
