import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf, textOfPage } from '../../../../src/core/story/align/page-text.ts';
import { compareTexts, type NumberChange } from '../../../../src/core/story/compare/compare-texts.ts';
import { cpuTime } from '../../../cpu-time.ts';

function told(change: NumberChange): string {
  const before = 'before' in change ? change.before.span.text : '';
  const after = 'after' in change ? change.after.span.text : '';
  return `${change.kind}: ${before} > ${after}`;
}

function changes(old: string, next: string): string[] {
  return compareTexts(textOf(old), textOf(next)).map(told);
}

describe('an edit of a number is told', () => {
  it.each<[string, string, string[]]>([
    ['At least 30 people fled.', 'At least 45 people fled.', ['revised: 30 > 45']],
    ['Four dead in Arden fire', 'Six dead in Arden fire', ['revised: Four > Six']],
    ['At least nine people are hurt.', 'At least 13 people are hurt.', ['revised: nine > 13']],
    ['Fair raises £40.6m for Arden', 'Fair raises £42m for Arden', ['revised: £40.6m > £42m']],
    ['Fair raises £700,000', 'Fair raises £1m', ['revised: £700,000 > £1m']],
    ['It was watched by 25 million.', 'It was watched by 28 million.', ['revised: 25 million > 28 million']],
    ['Acme pledged 1.1 bn.', 'Acme pledged 1.08 bn.', ['refined: 1.1 bn > 1.08 bn']],
    [
      'Acme pledged $14.3 billion.',
      'Acme pledged about $14 billion.',
      ['rounded: $14.3 billion > $14 billion'],
    ],
    ['Sales rose 5% to $6m.', 'Sales rose 7% to $8m.', ['revised: 5% > 7%', 'revised: $6m > $8m']],
    ['The owner paid $5m.', 'The owner paid £5m.', ['revised: $5m > £5m']],
    ['Between 20 and 30 people fled.', 'Between 25 and 30 people fled.', ['revised: 20 > 25']],
    ['Its staff fell from 90 to 70.', 'Its staff fell from 90 to 60.', ['revised: 70 > 60']],
    ['Hundreds fled.', 'Thousands fled.', ['revised: Hundreds > Thousands']],
    ['Half of voters agree.', 'Two-thirds of voters agree.', ['revised: Half > Two-thirds']],
  ])('%s -> %s', (old, next, expected) => {
    expect(changes(old, next)).toEqual(expected);
  });
});

describe('a number that counts nothing is told when it was edited', () => {
  it.each<[string, string, string, string[]]>([
    ['a score', 'Kite won 2-1 at home.', 'Kite won 3-1 at home.', ['revised: 2 > 3']],
    ['an age', 'A boy aged 14 was found.', 'A boy aged 15 was found.', ['revised: 14 > 15']],
    ['an age between commas', 'Jane Roe, 46, left.', 'Jane Roe, 47, left.', ['revised: 46 > 47']],
    ['a place in a row', 'They took the 10th town.', 'They took the 11th town.', ['revised: 10 > 11']],
    [
      'the same in words',
      'The third man was found.',
      'The fourth man was found.',
      ['revised: third > fourth'],
    ],
    ['the second', 'A second wave has come.', 'A third wave has come.', ['revised: second > third']],
    ['a large one', 'Its 1,000th flight left.', 'Its 1,200th flight left.', ['revised: 1,000 > 1,200']],
    ['a day', 'It opened on 4 July 2021.', 'It opened on 5 July 2021.', ['revised: 4 > 5']],
    ['a year', 'Acme was founded in 1987.', 'Acme was founded in 1989.', ['revised: 1987 > 1989']],
    [
      'a misprint',
      'It could rise to 300,00 soon.',
      'It could rise to 300,000 soon.',
      ['revised: 300,00 > 300,000'],
    ],
  ])('%s', (_what, old, next, expected) => {
    expect(changes(old, next)).toEqual(expected);
  });
});

describe('the same number in other words is no change', () => {
  it.each<[string, string]>([
    ['Eleven plays to see this May', '11 plays to see this May'],
    ['The 2,000-year-old wall', 'The 2000-year-old wall'],
    ['About 12 people saw it.', 'About a dozen people saw it.'],
    ['Freed after 3 years', 'Freed after three years'],
    ['8 million trees lost', 'Eight million trees lost'],
    ['Acme paid $1.2bn.', 'Acme paid 1.2 billion dollars.'],
    ['Acme paid A$5m.', 'Acme paid $5m.'],
    ['Sales rose 5%.', 'Sales rose 5 per cent.'],
    ['It won first place.', 'It won 1st place.'],
    ['A 30-second film', 'A thirty-second film'],
    ['Profit was $1.50 a share.', 'Profit was $1.5 a share.'],
    ['At least 20 people fled.', 'Twenty people fled.'],
    ['A man fled.', 'One man fled.'],
    ['Police held two.', 'Police held both.'],
  ])('%s -> %s', (old, next) => {
    expect(changes(old, next)).toEqual([]);
  });
});

describe('rewording', () => {
  it.each<[string, string, string, string[]]>([
    ['is silent', 'Acme has cut 300 jobs in Arden.', 'In Arden, 300 jobs were cut by Acme.', []],
    [
      'that moves two numbers is silent',
      'Nine fled and 20 were hurt.',
      'Some 20 were hurt and nine fled.',
      [],
    ],
    [
      'hides no edit',
      'Eleven people fled and 20 were hurt in the blast.',
      'The blast drove out 12 people and hurt 23.',
      ['revised: Eleven > 12', 'revised: 20 > 23'],
    ],
    [
      'hides no edit of the only figure',
      'Ten people were hurt when the roof of the mill fell.',
      'The fall of the roof of the mill has left 12 hurt.',
      ['revised: Ten > 12'],
    ],
    ['with plurals hides none', 'After one fan was held', 'After two fans were held', ['revised: one > two']],
    [
      'of a moved sentence',
      'Acme cut 300 jobs.\nKite said nothing.',
      'Kite said nothing.\nAcme cut 300 jobs.',
      [],
    ],
    [
      'and editing a moved sentence',
      'Acme cut 300 jobs.\nKite said nothing.',
      'Kite said nothing.\nAcme cut 350 jobs.',
      ['revised: 300 > 350'],
    ],
  ])('%s', (_what, old, next, expected) => {
    expect(changes(old, next)).toEqual(expected);
  });
});

describe('a figure without a partner', () => {
  it.each<[string, string, string, string[]]>([
    ['is new', 'Acme bought Kite.', 'Acme bought Kite for $5m.', ['new:  > $5m']],
    ['is new in a new sentence', 'Acme grew.', 'Acme grew.\nIt hired 300 people.', ['new:  > 300']],
    ['is retracted', 'Acme paid $5m for Kite.', 'Acme paid an unknown sum for Kite.', ['retracted: $5m > ']],
    [
      'is retracted with its sentence',
      'Acme grew.\nIt hired 300 people.',
      'Acme grew.',
      ['retracted: 300 > '],
    ],
    [
      'stands elsewhere',
      'Acme hired 300 people.\nThe 300 people start in May.',
      'Acme hired 300 people.\nThey start in May.',
      [],
    ],
    [
      'was replaced in another sentence',
      'Acme grew.\nIt hired 300 people.',
      'Acme, whose owner is Kite, grew, since 400 people came to it.',
      ['new:  > 400'],
    ],
    ['that "a" or "both" can tell is not looked for', 'Acme shut two mills.', 'Acme shut its mills.', []],
    ['that is no figure is not looked for', 'Jane Roe, 46, left.', 'Jane Roe left.', []],
  ])('%s', (_what, old, next, expected) => {
    expect(changes(old, next)).toEqual(expected);
  });
});

describe('comparing two versions of an article', () => {
  const page = (headline: string, body: string) =>
    textOfPage({ id: 'a1', published: '2025-06-11T09:00:00.000Z', headline, body });

  it('looks at headline and body, and gives each number with its place', () => {
    const old = page('Four hurt in Arden', 'Police said.\nFour people were hurt.');
    const body = 'Police said.\nFive people were hurt.';
    const [first, second] = compareTexts(old, page('Five hurt in Arden', body));
    expect(first).toMatchObject({
      kind: 'revised',
      after: { span: { field: 'headline', start: 0, end: 4 } },
    });
    expect(second).toMatchObject({
      kind: 'revised',
      before: { value: { type: 'quantity', amount: '4', noun: 'people' } },
      after: { value: { type: 'quantity', amount: '5', noun: 'people' } },
    });
    if (second?.kind !== 'revised') throw new Error('a revised figure was expected');
    const { span, quote } = second.after;
    expect([body.slice(span.start, span.end), body.slice(quote.start, quote.end)]).toEqual([
      'Five',
      'Five people were hurt.',
    ]);
  });

  it('finds nothing in a page that did not change', () => {
    const same = page('Four hurt', 'Four people were hurt, 12 fled, and $5m was lost.');
    expect(compareTexts(same, same)).toEqual([]);
  });

  it('quotes the very words, and finds nothing new in the same text, whatever the text', () => {
    const words =
      'the Acme people 5 12 $5m £1.2bn twenty one to - and hundreds of 5% third 10th . , 300,00 half a dozen 2021 ( ) 🎉 from'.split(
        ' ',
      );
    const text = fc.array(fc.constantFrom(...words, '\n'), { maxLength: 30 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(text, text, (old, next) => {
        expect(changes(old, old)).toEqual([]);
        for (const change of compareTexts(textOf(old), textOf(next))) {
          const before = 'before' in change ? [change.before.span, change.before.quote] : [];
          const after = 'after' in change ? [change.after.span, change.after.quote] : [];
          for (const { start, end, text: words } of before) expect(old.slice(start, end)).toBe(words);
          for (const { start, end, text: words } of after) expect(next.slice(start, end)).toBe(words);
        }
      }),
    );
  });

  it('takes time in step with the length, whatever the page', () => {
    const text = (number: number): string => `The plant employs ${number} people. `.repeat(20_000);
    const start = cpuTime();
    compareTexts(textOf(text(300)), textOf(text(450)));
    expect(cpuTime() - start).toBeLessThan(8_000);
  });
});
