import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeValue } from '../../../src/core/digest/house-style.ts';
import type { Evidence, Ledger, Story } from '../../../src/core/model.ts';
import { buildLedger, growLedger, lateFacts } from '../../../src/core/story/ledger.ts';
import { originsOf } from '../../../src/core/story/standing.ts';
import { cpuTime } from '../../cpu-time.ts';
import { STORY, said } from './values.ts';

const price = (
  words: string,
  day: number,
  origin: string,
  more: Partial<Parameters<typeof said>[0]> = {},
): Evidence => said({ fact: 'price', words, day, origin, ...more });
const status = (words: string, day: number, origin: string): Evidence =>
  said({ fact: 'status', words, day, origin });

function current(fact: string, ...evidence: Evidence[]): string | undefined {
  const known = buildLedger(evidence, STORY)[fact];
  return known && writeValue(known.current.value);
}

describe('the ledger', () => {
  it('takes a newer value for the older one', () => {
    expect(
      current('price', price('over $10 billion', 8, 'Echo'), price('about $14 billion', 11, 'Wire')),
    ).toBe('about $14B');
  });

  it('never lets an older report overturn a newer one, however late it comes in', () => {
    expect(
      current('price', price('about $14 billion', 11, 'Wire'), price('over $10 billion', 8, 'Echo')),
    ).toBe('about $14B');
  });

  it('orders parts of one page by their own time, not by where they stand', () => {
    const update = price('about $14 billion', 11, 'Desk', { segment: 'update' });
    const stale = price('up to $10 billion', 8, 'Desk', { segment: 'summary' });
    expect(current('price', update, stale)).toBe('about $14B');
  });

  it('keeps the closest of values that agree', () => {
    expect(
      current(
        'price',
        price('about $14 billion', 11, 'Wire'),
        price('$14.3 billion', 12, 'Echo'),
        price('about $14 billion', 13, 'Desk'),
      ),
    ).toBe('$14.3B');
  });

  it('keeps the wording that most independent origins chose', () => {
    const evidence = [
      price('over $10 billion', 8, 'Wire'),
      price('over $10 billion', 8, 'Echo'),
      price('about $10 billion', 7, 'Desk'),
    ];
    expect(current('price', ...evidence)).toBe('over $10B');
  });

  it('takes a later repeat of the old value by somebody else for old news', () => {
    const evidence = [
      price('over $10 billion', 8, 'Echo'),
      price('about $14 billion', 11, 'Wire'),
      price('over $10 billion', 13, 'Desk'),
    ];
    expect(current('price', ...evidence)).toBe('about $14B');
  });

  it('goes back to the old value when the page that told the new one does, and not when others repeat it', () => {
    const first = price('$10 billion', 8, 'Echo');
    const second = price('$14 billion', 11, 'Wire');
    const back = price('$10 billion', 13, 'Wire');
    expect(current('price', first, second, back)).toBe('$14B');
    const samePage = { ...back, source: { ...second.source, version: 2 } };
    expect(current('price', first, second, samePage)).toBe('$10B');
  });

  it('does not let a mere possibility replace what is sure', () => {
    const evidence = [
      price('$14 billion', 11, 'Wire'),
      price('$20 billion', 13, 'Echo', { certainty: 'possible' }),
    ];
    expect(current('price', ...evidence)).toBe('$14B');
  });

  it('leaves aside what the source denies', () => {
    expect(current('price', price('$14 billion', 11, 'Wire', { certainty: 'denied' }))).toBeUndefined();
  });

  it('holds two origins with different values of one day in dispute until a new day decides', () => {
    const disputed = [price('$14 billion', 11, 'Alpha'), price('$15 billion', 11, 'Beta')];
    const fact = buildLedger(disputed, STORY).price;
    expect(fact?.disputedBy.map((standing) => writeValue(standing.value))).toEqual(['$15B']);
    const settled = buildLedger([...disputed, price('$15 billion', 12, 'Alpha')], STORY).price;
    expect(settled && writeValue(settled.current.value)).toBe('$15B');
    expect(settled?.disputedBy).toEqual([]);
    expect(settled && [...originsOf(settled.current)].sort()).toEqual(['Alpha', 'Beta']);
  });

  it('lets a correction of the same day stand at once', () => {
    const evidence = [
      price('$14 billion', 11, 'Wire'),
      price('$15 billion', 11, 'Wire', { segment: 'correction' }),
    ];
    expect(current('price', ...evidence)).toBe('$15B');
  });

  it('takes an open bound that holds of the known figure for nothing new', () => {
    expect(current('price', price('$14.3 billion', 8, 'Echo'), price('over $10 billion', 12, 'Wire'))).toBe(
      '$14.3B',
    );
    expect(current('price', price('$9 billion', 8, 'Echo'), price('over $10 billion', 12, 'Wire'))).toBe(
      'over $10B',
    );
  });

  it('folds thousands of claims in a moment', () => {
    const many = Array.from({ length: 5_000 }, (_, index) =>
      price(index % 3 === 0 ? 'about $14 billion' : '$14.3 billion', 1 + (index % 28), `Paper ${index}`),
    );
    const start = cpuTime();
    expect(current('price', ...many)).toBe('$14.3B');
    expect(cpuTime() - start).toBeLessThan(3_000);
  });

  it('counts origins, not articles', () => {
    const fact = buildLedger(
      [price('$14 billion', 11, 'Wire'), price('$14 billion', 12, 'Wire'), price('$14 billion', 12, 'Echo')],
      STORY,
    ).price;
    expect(fact && originsOf(fact.current).size).toBe(2);
  });

  it('climbs the ladder of a deal and is not talked down again', () => {
    expect(
      current(
        'status',
        status('talks', 8, 'Echo'),
        status('agreed', 11, 'Wire'),
        status('talks', 12, 'Desk'),
      ),
    ).toBe('deal reached');
  });

  it('leaves the ladder when the deal is off, and comes back when it is agreed anew', () => {
    const off = [status('agreed', 8, 'Echo'), status('terminated', 11, 'Wire')];
    expect(current('status', ...off)).toBe('deal called off');
    expect(current('status', ...off, status('agreed', 20, 'Wire'))).toBe('deal reached');
  });

  it('is the same whatever the order in which the evidence comes', () => {
    const words = fc.constantFrom(
      'over $10 billion',
      'about $14 billion',
      '$14.3 billion',
      '$15 billion',
      'about €9 billion',
    );
    const one = fc.record({
      words,
      day: fc.integer({ min: 1, max: 9 }),
      origin: fc.constantFrom('Wire', 'Echo', 'Desk'),
      certainty: fc.constantFrom('asserted' as const, 'probable' as const, 'possible' as const),
      segment: fc.constantFrom('original' as const, 'update' as const, 'correction' as const),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(one, { maxLength: 8, selector: ({ day, origin }) => `${day}${origin}` }),
        fc.infiniteStream(fc.nat()),
        (list, random) => {
          const evidence = list.map(({ words: text, day, origin, ...more }) =>
            price(text, day, origin, more),
          );
          const shuffled = evidence
            .map((item) => ({ item, key: random.next().value }))
            .sort((a, b) => a.key - b.key);
          const inOrder = buildLedger(evidence, STORY);
          const items = shuffled.map(({ item }) => item);
          expect(buildLedger(items, STORY)).toEqual(inOrder);
          let grown: Ledger = {};
          for (const [at, item] of items.entries())
            grown = growLedger(grown, [item], items.slice(0, at), STORY);
          expect(grown).toEqual(inOrder);
        },
      ),
    );
  });

  it('asks for the past of a fact only when somebody comes late to it', () => {
    const known = buildLedger([price('$14 billion', 11, 'Wire'), status('talks', 8, 'Wire')], STORY);
    expect(lateFacts(known, [price('$10 billion', 8, 'Echo'), status('agreed', 9, 'Echo')])).toEqual([
      'price',
    ]);
    expect(lateFacts(known, [price('$15 billion', 12, 'Echo')])).toEqual([]);
  });

  it('stays small, however many articles repeat or change a value', () => {
    const many = (words: (index: number) => string): Evidence[] =>
      Array.from({ length: 2_000 }, (_, index) => ({
        ...price(words(index), 1 + (index % 28), `Paper ${index}`),
        origin: `Paper ${index}`,
      }));
    const size = (evidence: readonly Evidence[]): number =>
      JSON.stringify(buildLedger(evidence, STORY)).length;
    expect(size(many(() => 'about $14 billion'))).toBeLessThan(30_000);
    expect(size(many((index) => `$${10 + index} billion`))).toBeLessThan(60_000);
  });
});

describe('a value that is taken back', () => {
  const taken = (words: string, day: number, origin: string, articleId = `${origin}-8`): Evidence => {
    const one = price(words, day, origin);
    return { ...one, source: { ...one.source, articleId, version: 2 }, retracts: true };
  };
  const retractedAt = (...evidence: Evidence[]): string | undefined =>
    buildLedger(evidence, STORY).price?.current.retractedAt;

  it('is marked once the last page that stated it has dropped it', () => {
    expect(retractedAt(price('$14 billion', 8, 'Wire'), taken('$14 billion', 9, 'Wire'))).toBe(
      '2025-03-09T09:00:00.000Z',
    );
  });

  it.each([
    ['another origin still states it', [price('$14 billion', 8, 'Wire'), price('$14 billion', 8, 'Echo')]],
    [
      'another page of the same origin states it',
      [price('$14 billion', 7, 'Wire'), price('$14 billion', 8, 'Wire')],
    ],
    ['it was replaced by then', [price('$14 billion', 7, 'Wire'), price('$15 billion', 8, 'Echo')]],
  ])('stands while %s', (_why, evidence) => {
    expect(retractedAt(...evidence, taken('$14 billion', 9, 'Wire'))).toBeUndefined();
  });

  it('stands again when somebody states it anew', () => {
    const evidence = [price('$14 billion', 8, 'Wire'), taken('$14 billion', 9, 'Wire')];
    expect(retractedAt(...evidence, price('$14 billion', 10, 'Echo'))).toBeUndefined();
  });

  it('ends a dispute when it was one side of it', () => {
    const evidence = [price('$14 billion', 8, 'Echo'), price('$15 billion', 8, 'Wire')];
    expect(buildLedger(evidence, STORY).price?.disputedBy).toHaveLength(1);
    expect(buildLedger([...evidence, taken('$15 billion', 9, 'Wire')], STORY).price?.disputedBy).toEqual([]);
  });
});

describe('a count of the dead', () => {
  const QUAKE: Story = { ...STORY, kind: 'disaster', parties: {}, people: [], lead: ['deaths'] };
  const deaths = (
    words: string,
    day: number,
    origin: string,
    segment: 'original' | 'correction' = 'original',
  ) => said({ fact: 'deaths', words: `${words} people`, day, origin, segment });
  const toll = (...evidence: Evidence[]): string | undefined => {
    const known = buildLedger(evidence, QUAKE).deaths;
    return known && writeValue(known.current.value);
  };

  it.each([
    ['grows by the hour', [deaths('9', 8, 'Wire'), deaths('12', 8, 'Echo')], '12 people'],
    [
      'does not fall because somebody is late',
      [deaths('12', 8, 'Wire'), deaths('9', 9, 'Echo')],
      '12 people',
    ],
    [
      'falls when a correction says so',
      [deaths('12', 8, 'Wire'), deaths('9', 9, 'Echo', 'correction')],
      '9 people',
    ],
    [
      'falls when the one who told more tells fewer',
      [deaths('12', 8, 'Wire'), deaths('9', 9, 'Wire')],
      '9 people',
    ],
    [
      'falls when more origins tell fewer than ever told the most',
      [deaths('12', 8, 'Wire'), deaths('9', 9, 'Echo'), deaths('9', 9, 'Desk')],
      '9 people',
    ],
    [
      'does not fall to what it was before, however many are late',
      [deaths('9', 8, 'Wire'), deaths('34', 9, 'Echo'), deaths('9', 9, 'Post'), deaths('9', 10, 'Desk')],
      '34 people',
    ],
    ['is told more closely', [deaths('at least 12', 8, 'Wire'), deaths('14', 9, 'Echo')], '14 people'],
    [
      'is not dragged down by a limit that it meets',
      [deaths('14', 8, 'Wire'), deaths('at least 12', 9, 'Echo')],
      '14 people',
    ],
  ])('%s', (_how, evidence, expected) => {
    expect(toll(...evidence)).toBe(expected);
  });
});

describe('a number that goes up and down', () => {
  const FLOOD: Story = { ...STORY, kind: 'disaster', parties: {}, people: [], lead: ['missing'] };
  const missing = (words: string, day: number, origin: string) =>
    said({ fact: 'missing', words: `${words} people`, day, origin });

  it('is what was said last, and never disputed', () => {
    const { missing: fact } = buildLedger(
      [missing('40', 8, 'Wire'), missing('12', 8, 'Echo'), missing('15', 9, 'Desk')],
      FLOOD,
    );
    expect(fact && writeValue(fact.current.value)).toBe('15 people');
    expect(fact?.disputedBy).toEqual([]);
    expect(fact?.history).toHaveLength(2);
  });
});
