import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, Claim } from '../../../src/core/model.ts';
import { readArticle } from '../../../src/core/read/read-article.ts';
import { cpuTime } from '../../cpu-time.ts';

const article = (body: string, headline?: string): Article => ({
  id: 'a',
  headline,
  published: '2025-03-08T08:00:00.000Z',
  body,
});

function claims(body: string, headline?: string): readonly Claim[] {
  const reading = readArticle(article(body, headline));
  if (!reading.readable) throw new Error(reading.reason);
  return reading.claims;
}

/** [sentence, role, subject, object] of its first claim. */
const MEANINGS: readonly (readonly [string, string, string | undefined, string | undefined])[] = [
  ['Acme will invest about $4 billion in Zenith.', 'price', 'Acme', 'Zenith'],
  ['Acme, the owner of Kite, will invest $4 billion in Zenith.', 'price', 'Acme', 'Zenith'],
  ['According to Daily Echo, Acme may put $4 billion into Zenith.', 'price', 'Acme', 'Zenith'],
  ['The financing could exceed $4 billion.', 'price', undefined, undefined],
  ['Zenith was last valued at $9 billion.', 'valuation', 'Zenith', undefined],
  ['Investors valued Zenith at $9 billion.', 'valuation', 'Zenith', undefined],
  ['Zenith had revenue of $1.2 million.', 'revenue', 'Zenith', undefined],
  ['Zenith expects sales of $2 million next year.', 'revenue forecast', 'Zenith', undefined],
  ['Acme would spend as much as $6 billion this year.', 'spending', 'Acme', undefined],
  ['They attracted over $20 billion in funding.', 'funding', undefined, undefined],
  ['Acme will take a 49 percent stake in Zenith.', 'stake', 'Acme', 'Zenith'],
  ['Acme now owns 30% of Zenith.', 'stake', 'Acme', 'Zenith'],
];

describe('readArticle', () => {
  it.each(MEANINGS)('reads what "%s" is about', (text, role, subject, object) => {
    const claim = claims(text)[0];
    expect([claim?.role, claim?.subject, claim?.object]).toEqual([role, subject, object]);
  });

  it('does not lend a figure to the deal in the next clause', () => {
    const read = claims(
      'Rivals invest too: Kite has put more than $3 billion into Nova, while Acme eyes Zenith.',
    );
    expect(read[0]).toMatchObject({ role: 'price', subject: 'Kite', object: 'Nova' });
  });

  it('gives every restatement of a figure the meaning of the first', () => {
    const said = claims('Kite raised 7.5bn yen ($71.5m; £38.4m) from Acme.');
    expect(said.map(({ role, conversionOf }) => [role, conversionOf?.text])).toEqual([
      ['funding', undefined],
      ['funding', '7.5bn yen'],
      ['funding', '7.5bn yen'],
    ]);
  });

  it('reads a table cell by its header and its row', () => {
    const table =
      '| Company | 2024 valuation | Recent investment |\n|---|---|---|\n| Zenith | $9B | Acme (pending $4B+) |';
    expect(claims(table)).toMatchObject([
      { role: 'valuation', subject: 'Zenith', period: '2024' },
      { role: 'price', subject: 'Acme', object: 'Zenith', value: { bound: 'ge' } },
      { role: 'status' },
    ]);
  });

  it('credits the source of a paragraph to the sentences that go on in it, and to no other paragraph', () => {
    const read = claims(
      'Acme will invest $4 billion, Daily Echo reported. It takes a 49% stake.\n\nZenith is valued at $9 billion.',
    );
    expect(read.map(({ source }) => source)).toEqual(['Daily Echo', 'Daily Echo', undefined]);
  });

  it('reads who joins whom, as what', () => {
    const [move] = claims('Zenith founder and CEO Jane Roe will move to Acme, where she will run its labs.');
    expect(move?.value).toEqual({
      type: 'move',
      verb: 'joins',
      person: 'Jane Roe',
      from: 'Zenith',
      to: 'Acme',
      was: 'founder and CEO',
      becomes: 'run its labs',
    });
  });

  it('reads a move told behind an aside, and none where somebody joined long ago', () => {
    expect(claims('Jane Roe, who founded Zenith, joins Acme.')[0]).toMatchObject({
      value: { person: 'Jane Roe', to: 'Acme' },
    });
    expect(claims('It was led by Jane Roe, who joined Acme in 2019.')).toEqual([]);
  });

  it('reads the headline as its own field', () => {
    expect(claims('Nothing else.', 'Acme to invest $4 billion in Zenith')[0]?.span).toEqual({
      field: 'headline',
      start: 15,
      end: 25,
      text: '$4 billion',
    });
  });

  it('leaves page furniture aside', () => {
    expect(claims('News.\n\nAdvertisement\nSave $5 today.\n\nMore.')).toEqual([]);
  });

  it.each([
    ['nothing', ''],
    ['white space', ' \n\t\n '],
    ['binary', '\u0001\u0002\u0003PNG\uFFFD\uFFFD\uFFFD\uFFFD'],
    [
      'German',
      'Der Konzern hat sich mit dem Unternehmen auf eine Beteiligung in Höhe von vierzehn Milliarden Dollar geeinigt, wie am Mittwoch aus Kreisen verlautete, und will die Anteile noch in diesem Jahr übernehmen, sofern die Behörden zustimmen.',
    ],
    ['Japanese', '同社は水曜日、約140億ドルで株式の49パーセントを取得することで合意したと発表した。'],
    ['five megabytes', 'word '.repeat(1_100_000)],
  ])('says why it cannot read %s', (_name, body) => {
    expect(readArticle(article(body))).toMatchObject({ readable: false, reason: expect.any(String) });
  });

  it('gives spans that hold exactly their text, whatever the page', () => {
    const piece = fc.constantFrom(
      'Acme will invest about $4 billion (€3.6 billion) in Zenith. ',
      'UPDATED: ',
      '\n\n',
      '| A | valuation |\n|---|---|\n| Zenith | $9B |\n',
      '“Jane Roe will join Acme”, said Daily Echo — 49% 🙂 ',
      'Summary\n',
      ' \t',
      '\r\n',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 30 })), { maxLength: 25 }),
        (pieces) => {
          const one = article(`The of and to in a. ${pieces.join('')}`, pieces[0]);
          const reading = readArticle(one);
          if (!reading.readable) return;
          for (const { span, quote } of reading.claims) {
            for (const { field, start, end, text } of [span, quote])
              expect(one[field]?.slice(start, end)).toBe(text);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    ['digits', '1'.repeat(200_000)],
    ['signs', '$'.repeat(200_000)],
    ['number words', 'one '.repeat(50_000)],
    ['amounts', '$1 '.repeat(60_000)],
    ['commas', '1,'.repeat(100_000)],
    ['capitals', 'Aa '.repeat(60_000)],
    ['one sentence of asides', 'Acme, the a, the b, '.repeat(10_000)],
    ['spaces', ' '.repeat(200_000)],
    ['dashes', ' — - '.repeat(40_000)],
    ['talks', 'in talks '.repeat(20_000)],
    ['pipes', '| '.repeat(100_000)],
  ])('reads a page that is all %s in time that grows with its length', (_name, text) => {
    const time = (length: number): number => {
      const body = `The deal of the day is in the news. ${text.slice(0, length)}`;
      const rounds = Array.from({ length: 3 }, () => {
        const start = cpuTime();
        readArticle(article(body));
        return cpuTime() - start;
      });
      return Math.min(...rounds);
    };
    time(2_000);
    const [short, long] = [time(20_000), time(80_000)];
    // Four times the text may take a little more than four times as long, never its square.
    expect(long).toBeLessThan(Math.max(short, 15) * 9);
  });
});
