import { describe, expect, it, vi } from 'vitest';
import { together } from '../../src/usecases/together.ts';

/** Runs that end when they are told to. */
function bench(most: number) {
  const runs: { readonly ids: readonly string[]; readonly end: (error?: Error) => void }[] = [];
  const take = together(
    (ids) =>
      new Promise((resolve, reject) => {
        runs.push({ ids, end: (error) => (error ? reject(error) : resolve()) });
      }),
    most,
  );
  const run = async (nth: number) => {
    await vi.waitUntil(() => runs.length > nth, { timeout: 60_000, interval: 1 });
    return runs[nth] as (typeof runs)[number];
  };
  return { take, run, runs };
}

describe('what waits at once', () => {
  it('is handled together, and what comes meanwhile in the next turn', async () => {
    const { take, run, runs } = bench(10);
    const first = [take('a'), take('b')];
    expect((await run(0)).ids).toEqual(['a', 'b']);
    const second = [take('c'), take('d')];
    expect(runs).toHaveLength(1);
    runs[0]?.end();
    await Promise.all(first);
    expect((await run(1)).ids).toEqual(['c', 'd']);
    runs[1]?.end();
    await Promise.all(second);
    const third = take('e');
    (await run(2)).end();
    await third;
  });

  it('is at most so many', async () => {
    const { take, run, runs } = bench(2);
    const all = ['a', 'b', 'c'].map(take);
    (await run(0)).end();
    (await run(1)).end();
    await Promise.all(all);
    expect(runs.map(({ ids }) => ids)).toEqual([['a', 'b'], ['c']]);
  });

  it('fails together, and holds up nothing that comes after', async () => {
    const { take, run } = bench(10);
    const failing = Promise.allSettled([take('a'), take('b')]);
    (await run(0)).end(new Error('bug'));
    expect((await failing).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    const next = take('c');
    (await run(1)).end();
    await next;
  });
});
