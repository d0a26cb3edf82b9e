import { expect, it } from 'vitest';
import { readArticle } from '../../../src/core/read/read-article.ts';

/** Whose each figure of an article is, in order. */
function owners(body: string): (string | undefined)[] {
  const reading = readArticle({ id: 'a', published: '2025-03-08T08:00:00.000Z', body });
  if (!reading.readable) throw new Error(reading.reason);
  return reading.claims.filter(({ value }) => value.type !== 'status').map(({ subject }) => subject);
}

it.each([
  ['Orvex will cut 500 jobs.', ['Orvex']],
  ['Some 120,000 customers of Utopia Power were without power.', ['Utopia Power']],
  ['In Arcadia, 30,000 homes served by Arcadia Electric lost power.', ['Arcadia Electric']],
  ['Jane Roe had 51% of the vote and John Doe 47%.', ['Jane Roe', 'John Doe']],
  ['Jane Roe led John Doe with 52% of the vote to 45%.', ['Jane Roe', 'John Doe']],
  ['Jane Roe was on 51% and John Doe on 47%.', ['Jane Roe', 'John Doe']],
  ['Jane Roe had 51%, compared with 47% for John Doe.', ['Jane Roe', 'John Doe']],
  ['Jane Roe moved ahead of John Doe in Utopia, with 51% to his 47%.', ['Jane Roe', 'John Doe']],
  ['Jane Roe’s River Party won 34%, ahead of the Hill Party on 29%.', ['River Party', 'Hill Party']],
  ['With 52% of votes counted in Utopia, the River Party had 33%.', [undefined, 'River Party']],
  [
    'The opposition River Party was set to win 84 seats, a poll showed, ahead of the ruling Hill Party with 71 seats.',
    ['River Party', 'Hill Party'],
  ],
  ['An exit poll gave Jane Roe 51% and John Doe 47%.', ['Jane Roe', 'John Doe']],
  ['Jane Roe was on 38%, ahead of Prime Minister John Doe on 33%.', ['Jane Roe', 'John Doe']],
  ['The Hill Party and the River Party formed a coalition that holds 64 seats in parliament.', [undefined]],
  ['A bloc led by the Hill Party won 64 seats in parliament.', [undefined]],
  ['The Hill Party, which left a coalition in May, won 64 seats in parliament.', [undefined]],
  ['The Hill Party won 64 seats in parliament, the River Party 47.', ['Hill Party', 'River Party']],
  ['The Hill Party won 64 seats in District 9, officials said.', ['Hill Party']],
  ['The coalition fell, and the Hill Party won 64 seats in parliament.', ['Hill Party']],
  ['Orvex said its revenue was $4 billion.', ['Orvex']],
  ['Orvex reported revenue of $4 billion.', ['Orvex']],
  ['Orvex cut 500 jobs and Kite cut 700 jobs.', ['Orvex', 'Kite']],
  ['Orvex and Kite cut 700 jobs.', ['Orvex']],
  ['Orvex was fined $5 million and Kite $4 million.', ['Orvex', 'Kite']],
  [
    'Jane Roe was awarded $16 million in damages and John Doe was awarded $15 million.',
    ['Jane Roe', 'John Doe'],
  ],
  ['Orvex reported revenue of $5 billion, and Kite reported revenue of $4 billion.', ['Orvex', 'Kite']],
  ['Companies have cut 40,000 jobs this year.', ['Companies have cut']],
  ['The victim’s family sued the city for $5 million.', ['The victim’s family']],
  ['Kite has struggled. It cut 4,000 jobs last month.', ['Kite']],
  ['Kite Bank announced 7,000 redundancies in January.', ['Kite Bank']],
  ['Chipmaker Orvex will cut 500 jobs.', ['Orvex']],
  ['Two aides of Jim Poe were sentenced to five years in prison.', [undefined, 'Two aides']],
  ['Lena Moss, his co-defendant, was sentenced to three years in prison.', ['Lena Moss']],
  ['A jury found former Orvex chief Jim Poe guilty of 11 of 14 counts.', ['Jim Poe', undefined]],
  ['The layoffs will affect 2,900 workers.', [undefined]],
  ['The company will cut 500 jobs.', [undefined]],
  ['A union said 250 jobs would be cut.', [undefined]],
  ['A judge fined him $20,000.', [undefined]],
])('reads whose figure it is in "%s"', (text, expected) => {
  expect(owners(text)).toEqual(expected);
});
