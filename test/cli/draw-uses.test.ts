import { expect, it } from 'vitest';
import { drawUses } from '../../src/cli/model.ts';

const USE = {
  workspace: 'slack T1',
  day: '2031-05-04',
  answered: 12,
  abstained: 3,
  refused: 1,
  failed: 0,
  overBudget: 0,
  inputTokens: 30_000,
  outputTokens: 1_200,
  cost: '0.01392',
};

it('what a model used is a table by day and workspace', () => {
  const other = {
    ...USE,
    workspace: 'discord 700000000000000001',
    day: '2031-05-03',
    overBudget: 4,
    cost: '1',
  };
  expect(drawUses([USE, other])).toBe(
    [
      'day         workspace                   answered  none found  refused  failed  over budget  tokens  dollars',
      '2031-05-04  slack T1                          12           3        1       0            0   31200   0.0139',
      '2031-05-03  discord 700000000000000001        12           3        1       0            4   31200   1.0000',
    ].join('\n'),
  );
});

it('none that was asked is said', () => {
  expect(drawUses([])).toMatch(/^No language model was asked in the last 31 days; MODEL_NAME sets one/);
});
