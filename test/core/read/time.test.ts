/** Nothing that a page can hold may keep the reader busy: time grows with length alone, and never far above that of news. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/core/read/read-article.ts';
import { cpuTime } from '../../cpu-time.ts';

/** English, so that the page is read at all. */
const HEAD =
  'The firm said that it is in talks with the owner of the plant, and that it will be of use to the people who are there. ';
const NEWS =
  'Acme agreed to buy Zenith for $5 million last year, and Kite may sell its 20% stake in June, sources said. ' +
  'The plant opened in 2016 and has 300 workers, who were told of it on Tuesday by Jane Roe, its director.\n\n';

/** UTF-16 units of a page in these tests. */
const LENGTH = 20_000;
/** How many times as long as news of the same length a page may take; the densest, "$1 $1 ...", is all figures. */
const MOST_TIMES = 40;
/** How many times as long five times the text may take. */
const MOST_GROWTH = 12;
/** Shorter times are those of the clock and the collector. */
const LEAST_MILLISECONDS = 20;

const fill = (unit: string, length: number): string =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
const page = (unit: string, length: number): string => `${HEAD.repeat(8)}\n\n${fill(unit, length)}`;

/** Milliseconds of the processor, the best of up to eight: what the machine does between only ever adds to it. */
function timeOf(body: string, enough: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 8 && best > enough; round += 1) {
    const start = cpuTime();
    readArticle({ id: 'a', published: '2025-03-08T08:00:00.000Z', body });
    best = Math.min(best, cpuTime() - start);
  }
  return best;
}

const baseline = ((): number => {
  timeOf(page(NEWS, LENGTH), 0);
  return Math.max(LEAST_MILLISECONDS, timeOf(page(NEWS, LENGTH), 0));
})();

const UNITS: readonly string[] = [
  ...[
    'a',
    'A',
    'é',
    '漢',
    '😀',
    '1',
    '.',
    ',',
    '(',
    '[',
    '-',
    '—',
    '"“',
    "'",
    '\n',
    ' \n',
    '\r\n',
    '\t',
    '\u00A0',
  ],
  ...[
    '. ',
    '- ',
    ', ',
    '; x',
    '| ',
    '|a|\n',
    'a\tb\n',
    'A | B | C\n',
    'A ',
    'A.',
    'U.S.',
    'Mr. ',
    '’s ',
    '1,',
    '1.',
    '2024-',
  ],
  ...[
    '$1 ',
    '$1 to ',
    '5% ',
    'two ',
    'hundred and ',
    'half a ',
    'and ',
    'of the ',
    'last ',
    'last year ',
    'May ',
    'June 11 ',
  ],
  ...[
    '2024 ',
    'Q1 ',
    'first ',
    'from 2024 to ',
    'Acme ',
    'Acme said ',
    'in talks ',
    'not ',
    'could ',
    'said, ',
    'about about ',
  ],
  ...[
    'Correction: ',
    'Update: \n',
    'Related\n',
    '(Photo ',
    '/Getty Images ',
    '4:12 p.m. ET\n',
    '• It is.\n',
    'It is.\n',
  ],
  ...['“He said ‘it is “so”’” ', 'Jane Roe, ', 'Jane Roe, the head of ', 'Acme, a firm, ', 'which was '],
];

describe('the time of reading', () => {
  it.each(UNITS)('is no more than a few times that of news for a page of %j', (unit) => {
    const most = baseline * MOST_TIMES;
    expect(timeOf(page(unit, LENGTH), most)).toBeLessThan(most);
  });

  it('is no more for any mixture of such', () => {
    const most = baseline * MOST_TIMES;
    const mixture = fc.array(fc.oneof(fc.constantFrom(...UNITS), fc.string({ minLength: 1, maxLength: 8 })), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(mixture, (units) => timeOf(page(units.join(''), LENGTH), most) < most),
      { numRuns: 40 },
    );
  });

  it.each(['a', '1', '.', '(', '2024-', 'A.', '\n', 'It is.\n', '| ', '(Photo ', NEWS.trim(), NEWS])(
    'grows as the text does for %j',
    (unit) => {
      const short = Math.max(LEAST_MILLISECONDS, timeOf(page(unit, LENGTH * 5), 0));
      const most = short * MOST_GROWTH;
      expect(timeOf(page(unit, LENGTH * 25), most)).toBeLessThan(most);
    },
  );

  it('grows as the text does up to the longest page that is read', () => {
    const short = Math.max(LEAST_MILLISECONDS, timeOf(page('aaaaaaaa', 990_000), 0));
    const most = short * MOST_GROWTH;
    expect(timeOf(page('aaaaaaaa', 4_950_000), most)).toBeLessThan(most);
  });
});
