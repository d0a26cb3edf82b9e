import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Limit } from '../../src/ports/pace.ts';
import type { Bench } from '../contracts/store.ts';

const FEW: Limit = { key: 'few', count: 3, perMs: 60_000 };

export function turnsContract(bench: Bench): void {
  /** Takes a turn that is due now, and tells what is in the way if none is. */
  const take = async (...limits: Limit[]) => {
    const { isTaken, key, waitMs } = await bench.store.turns.take(limits, 0);
    return isTaken ? 'taken' : { key, waitMs };
  };

  test('as many turns are taken as the limit counts, and then none until the first is a window old', async () => {
    const [first = 0, , , fourth = 0] = await takeAll(bench, { ...FEW, perMs: 600 }, 4);
    expect(fourth - first).toBeGreaterThanOrEqual(600);
    // Three of them are in any longer window.
    expect(await take(FEW)).toMatchObject({ key: 'few' });
  });

  test('turns that are allowed at once are still taken one after the other', async () => {
    const [first = 0, second = 0] = await takeAll(bench, { ...FEW, perMs: 900 }, 2);
    expect(second - first).toBeGreaterThanOrEqual(150);
  });

  test('of many who ask at once, also for the first time, no more get a turn than there are', async () => {
    const asked = await Promise.all(Array.from({ length: 20 }, () => take({ ...FEW, perMs: 3_600_000 })));
    expect(asked.filter((one) => one === 'taken')).toHaveLength(1);
  });

  test('turns that are over are forgotten after an hour, and what is held or stands in line is not', async () => {
    const { store, engine, schema } = bench;
    await take({ ...FEW, key: 'over' });
    await take({ ...FEW, key: 'under way' });
    await store.turns.hold('held', 7_200_000);
    await store.turns.queueUp('line', 1, 7_200_000);
    expect(await store.forgetOld()).toBe(0);
    await engine.pool.query(
      `update ${schema}.pace set taken = array(select t - 3600001 from unnest(taken) t) where key != 'under way'`,
    );
    expect(await store.forgetOld()).toBe(1);
    expect(await take({ ...FEW, key: 'over' })).toBe('taken');
    expect(await take({ key: 'held', count: 0, perMs: 0 })).toMatchObject({ key: 'held' });
  });

  test('turns are taken ahead, each at a time of its own', async () => {
    const { turns } = bench.store;
    // Windows of ten hours, so that the time that the test takes is none.
    const limit = { ...FEW, perMs: 36_000_000 };
    const taken = await Promise.all(Array.from({ length: 6 }, () => turns.take([limit], 48_000_000)));
    const waits = taken.filter(({ isTaken }) => isTaken).map(({ waitMs }) => Math.round(waitMs / 1_200_000));
    // Three in half of the window, the next when the first is a window old; in parts of twenty minutes.
    expect(waits.toSorted((a, b) => a - b)).toEqual([0, 5, 10, 30, 35, 40]);
    expect((await turns.take([limit], 48_000_000)).isTaken).toBe(false);
  });

  test('a turn is taken under all limits or under none, and the one that blocks longest is named', async () => {
    const narrow: Limit = { key: 'narrow', count: 1, perMs: 60_000 };
    const wide: Limit = { key: 'wide', count: 1_000, perMs: 1_000 };
    expect(await take(narrow, wide)).toBe('taken');
    for (let count = 0; count < 5; count += 1) {
      await sleep(2);
      expect(await take(narrow, wide)).toMatchObject({ key: 'narrow' });
    }
    expect(await rows(bench)).toMatchObject([{ taken: 1 }, { taken: 1 }]);
    expect(await take({ ...narrow, key: 'other' }, wide)).toBe('taken');
  });

  test('what is held is held for all under that key and for nobody else', async () => {
    await bench.store.turns.hold('few', 3_000_000);
    const blocked = await take(FEW);
    expect(blocked).toMatchObject({ key: 'few' });
    expect(blocked).toHaveProperty('waitMs', expect.closeTo(2_800_000, -6));
    expect(await take({ ...FEW, key: 'few/1' })).toBe('taken');
  });

  test('a shorter hold does not end a longer one, and one that is over holds nothing', async () => {
    const { turns } = bench.store;
    await turns.hold('few', 30_000);
    await turns.hold('few', 10);
    await turns.hold('other', 40);
    await sleep(60);
    expect(await take(FEW)).toMatchObject({ key: 'few' });
    expect(await take({ ...FEW, key: 'other' })).toBe('taken');
  });

  test('a limit that nothing is known of only holds back', async () => {
    const unknown: Limit = { key: 'bucket', count: 0, perMs: 0 };
    for (let count = 0; count < 5; count += 1) expect(await take(unknown)).toBe('taken');
    await bench.store.turns.hold('bucket', 30_000);
    expect(await take(unknown, FEW)).toMatchObject({ key: 'bucket' });
    expect(await take(FEW)).toBe('taken');
  });

  test('the wider key is held once a second one within it is', async () => {
    const { turns } = bench.store;
    await turns.hold('method/a', 30_000, 'method');
    await turns.hold('method/a', 30_000, 'method');
    expect(await take({ ...FEW, key: 'method/b' }, { ...FEW, key: 'method' })).toBe('taken');
    await turns.hold('method/b', 20_000, 'method');
    expect(await take({ ...FEW, key: 'method' })).toMatchObject({ key: 'method' });
    expect(await take({ ...FEW, key: 'other' })).toBe('taken');
  });

  test('who comes back has a place in the line, behind all who came before and after what is held', async () => {
    const { turns } = bench.store;
    const places = [];
    for (let count = 0; count < 3; count += 1) places.push(await turns.queueUp('few', 1_000_000, 500_000));
    for (const [index, place] of places.entries()) {
      expect(place).toBeLessThanOrEqual(500_000 + index * 1_000_000);
      expect(place).toBeGreaterThan(200_000 + index * 1_000_000);
    }
    await turns.hold('held', 3_000_000);
    expect(await turns.queueUp('held', 10, 0)).toBeGreaterThan(2_500_000);
  });
}

/** When each of so many turns was taken: the first at the latest, the others at the earliest. */
async function takeAll({ store }: Bench, limit: Limit, count: number): Promise<number[]> {
  const taken: number[] = [];
  while (taken.length < count) {
    const asked = Date.now();
    const { isTaken, waitMs } = await store.turns.take([limit], 0);
    if (isTaken) taken.push(taken.length === 0 ? asked : Date.now());
    else await sleep(waitMs);
  }
  return taken;
}

async function rows({ engine, schema }: Bench) {
  const { rows: found } = await engine.pool.query(
    `select key, cardinality(taken) as taken from ${schema}.pace order by key`,
  );
  return found;
}
