import { describe, expect, it } from 'vitest';
import type { Board, BoardLine } from '../../../src/core/model/board.ts';
import type { Citation } from '../../../src/core/model.ts';
import { factWords, timelineOf } from '../../../src/platforms/words/board.ts';

const cited = (source: string): Citation => ({
  quote: `${source} says so.`,
  source,
  at: '2031-03-02T10:00:00.000Z',
  articleId: source,
  span: { field: 'body', start: 0, end: 5, text: source.slice(0, 5) },
});

const PRICE: BoardLine = {
  fact: 'price',
  label: 'Price',
  now: 'about $14M',
  since: '2031-03-04T08:30:00.000Z',
  certainty: 'asserted',
  origins: 2,
  against: [],
  before: [{ value: 'over $10M', since: '2031-03-02T10:00:00.000Z', citations: [cited('The Harbour Post')] }],
  citations: [cited('Capital Wire'), cited('The Harbour Post')],
};

const STAKE: BoardLine = {
  ...PRICE,
  fact: 'stake',
  label: 'Stake',
  now: '49%',
  since: '2031-03-03T08:30:00.000Z',
  before: [],
};

function steps(...lines: readonly BoardLine[]): unknown[] {
  const board: Board = { story: 'tinplate', title: 'Tinplate', lines };
  return timelineOf(board).map(({ day, label, was, value, note, isCurrent, proof }) => [
    `${day} ${label}: ${was === undefined ? '' : `${was} -> `}${value}${note === undefined ? '' : ` (${note})`}`,
    isCurrent,
    proof?.source,
  ]);
}

describe('the timeline', () => {
  it('holds every value a fact took with who said so first, newest first', () => {
    expect(steps(PRICE, STAKE)).toEqual([
      ['4 Mar 2031 Price: over $10M -> about $14M', true, 'Capital Wire'],
      ['3 Mar 2031 Stake: 49%', true, 'Capital Wire'],
      ['2 Mar 2031 Price: over $10M', false, 'The Harbour Post'],
    ]);
  });

  it('tells when a value was taken back', () => {
    expect(steps({ ...STAKE, retractedAt: '2031-03-05T08:00:00.000Z' })).toEqual([
      ['5 Mar 2031 Stake: 49% (no longer stated)', false, 'Capital Wire'],
      ['3 Mar 2031 Stake: 49%', false, 'Capital Wire'],
    ]);
  });
});

it('a fact has what it was last, and since when it is what it is', () => {
  expect(factWords(PRICE)).toMatchObject({ was: 'over $10M', detail: 'since 4 Mar 2031 · 2 sources' });
  expect(factWords({ ...PRICE, retractedAt: '2031-03-05T08:00:00.000Z' }).detail).toBe(
    'since 4 Mar 2031 · no longer stated, 5 Mar 2031 · 2 sources',
  );
});
