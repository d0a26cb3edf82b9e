import { describe, expect, it } from 'vitest';
import type { Bench } from '../contracts/store.ts';

const TODAY = '2031-05-04';
const NONE = {
  answered: 0,
  abstained: 0,
  refused: 0,
  failed: 0,
  overBudget: 0,
  inputTokens: 0,
  outputTokens: 0,
};

export function modelUseContract(bench: Bench): void {
  const uses = () => bench.store.modelUses;
  const sums = async () => (await bench.store.counts()).model;

  describe('what a model used', () => {
    it('is nothing at first', async () => {
      expect(await sums()).toEqual({ ...NONE, cost: '0' });
      expect(await uses().since(TODAY, 10)).toEqual([]);
    });

    it('is counted by workspace and day, newest day first', async () => {
      expect(await uses().reserve('slack T1', TODAY, 500, 1_000)).toBe(true);
      await uses().settle('slack T1', TODAY, 500, 'answered', { input: 300, output: 20, cost: '0.000057' });
      expect(await uses().reserve('slack T1', TODAY, 500, 1_000)).toBe(true);
      await uses().settle('slack T1', TODAY, 500, 'refused', { input: 100, output: 1, cost: '0.1' });
      expect(await uses().reserve('discord 7', '2031-05-05', 10, 1_000)).toBe(true);
      await uses().settle('discord 7', '2031-05-05', 10, 'failed', { input: 0, output: 0, cost: '0' });
      expect(await uses().since(TODAY, 10)).toEqual([
        { ...NONE, workspace: 'discord 7', day: '2031-05-05', failed: 1, cost: '0' },
        {
          ...NONE,
          workspace: 'slack T1',
          day: TODAY,
          answered: 1,
          refused: 1,
          inputTokens: 400,
          outputTokens: 21,
          cost: '0.100057',
        },
      ]);
      expect((await uses().since('2031-05-05', 10)).map(({ workspace }) => workspace)).toEqual(['discord 7']);
      expect(await sums()).toMatchObject({ answered: 1, refused: 1, failed: 1, inputTokens: 400 });
    });

    it('is kept for 400 days, and after that in the sums alone', async () => {
      for (const [workspace, day] of [
        ['slack T1', '2001-05-04'],
        ['slack T2', '2001-05-04'],
        ['slack T1', '2001-05-05'],
        ['slack T1', TODAY],
      ] as const) {
        await uses().reserve(workspace, day, 1, 1_000);
        await uses().settle(workspace, day, 1, 'answered', { input: 300, output: 20, cost: '0.25' });
        // Also to what was merged before.
        await bench.store.forgetOld();
      }
      expect((await uses().since('2001-01-01', 10)).map(({ day }) => day)).toEqual([TODAY]);
      expect(await sums()).toMatchObject({ answered: 4, inputTokens: 1_200, outputTokens: 80, cost: '1.00' });
      expect(await bench.store.forgetOld()).toBe(0);
    });

    it('stays within the limit of the day, whoever asks at once', async () => {
      const tries = await Promise.all(
        Array.from({ length: 10 }, () => uses().reserve('slack T1', TODAY, 300, 1_000)),
      );
      expect(tries.filter((taken) => taken)).toHaveLength(3);
      expect(await sums()).toMatchObject({ overBudget: 7 });
      // What was set aside and not used may be used.
      await uses().settle('slack T1', TODAY, 300, 'answered', { input: 50, output: 10, cost: '0' });
      expect(await uses().reserve('slack T1', TODAY, 300, 1_000)).toBe(true);
      expect(await uses().reserve('slack T1', TODAY, 300, 1_000)).toBe(false);
      // Another workspace, and another day, have their own.
      expect(await uses().reserve('slack T2', TODAY, 300, 1_000)).toBe(true);
      expect(await uses().reserve('slack T1', '2031-05-05', 300, 1_000)).toBe(true);
    });
  });
}
