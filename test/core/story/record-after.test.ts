import { describe, expect, it } from 'vitest';
import type { StoryRecord, StoryStep } from '../../../src/core/model.ts';
import { recordAfter } from '../../../src/core/story/record-after.ts';
import { fact, NOON, told } from '../../store/examples.ts';

const NOTHING: StoryStep = {
  outcome: { kind: 'repeat', reason: 'said' },
  trace: [],
  evidence: [],
  facts: [],
  told: {},
  digests: [],
};

describe('the record after a step', () => {
  const later = '2031-05-05T07:00:00.000Z';
  const settings = { level: 'all' } as const;
  const record: StoryRecord = {
    ledger: { price: fact(), stake: { ...fact(), key: 'stake' } },
    told: { major: { price: told('1'), stake: told('2') }, all: { price: told('1') } },
    audiences: [
      { id: 'daily', settings, nextAt: NOON },
      { id: 'hourly', settings, nextAt: undefined },
    ],
    memory: { newest: NOON, seen: [1], sentences: [] },
  };

  it('is the same when the step changes nothing', () => {
    expect(recordAfter(record, NOTHING)).toEqual(record);
  });

  it('has what the step touched, and all else as it was', () => {
    const other = fact('Other Wire');
    const memory = { newest: later, seen: [2], sentences: [] };
    const step = {
      ...NOTHING,
      facts: [other],
      told: { major: { price: told('3') } },
      waits: { hourly: later },
      memory,
    };
    expect(recordAfter(record, step)).toEqual({
      ledger: { price: other, stake: record.ledger.stake },
      told: { major: { price: told('3'), stake: told('2') }, all: { price: told('1') } },
      audiences: [
        { id: 'daily', settings, nextAt: NOON },
        { id: 'hourly', settings, nextAt: later },
      ],
      memory,
    });
  });
});
