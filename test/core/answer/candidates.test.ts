import { describe, expect, it } from 'vitest';
import { readCandidates } from '../../../src/core/answer/candidates.ts';
import { readQuestion } from '../../../src/core/answer/question.ts';
import { article, indexOf } from './stories.ts';

function said(question: string, body: string): string[] {
  const index = indexOf([article('a', '2031-01-01', '', body)]);
  return index.passages
    .flatMap((passage) => readCandidates(passage, readQuestion(question)).candidates)
    .map(({ text }) => text);
}

describe('candidates', () => {
  it.each([
    ['How many days did it last?', 'The strike lasted seven days.', '7'],
    ['How many days did it last?', 'It was a nine-day strike.', '9'],
    ['How many people came?', 'More than 1500 people came.', 'more than 1,500'],
    ['What percentage did it buy?', 'It bought 49 percent of Orvex.', '49%'],
    ['How much did it cost?', 'It cost $1.2 billion.', '$1.2 billion'],
    ['When did it open?', 'It opened in 2019.', '2019'],
    ["Roe's win brings her total of titles to what?", 'Jane Roe won her 22nd title.', '22'],
    ['Which song did she sing?', 'She sang “Over the Hill” on Sunday.', 'Over the Hill'],
    ['Which two companies will merge?', 'On Monday Acme and Orvex said they would merge.', 'Acme and Orvex'],
    ['Which estate was searched?', 'Agents searched Rook-a-Vale on Monday.', 'Rook-a-Vale'],
    ['Which grocery chain is leaving?', 'On Monday Roe’s said it is leaving Utopia.', 'Roe’s'],
    ['What disturbed the neighbours?', 'The neighbours complained about nightlife noise.', 'nightlife noise'],
  ])('%s: %s -> %s', (question, body, answer) => expect(said(question, body)).toContain(answer));

  it('leaves out what only repeats the question', () => {
    expect(said('Which company did Acme buy?', 'On Monday Acme bought Orvex.')).not.toContain('Acme');
  });

  it.each([
    [
      'Which company will build it?',
      'Acme begins on Monday, the first of three.',
      ['Monday', 'first', 'three'],
    ],
    ['Who won?', 'Jane Roe won the race.', ['Jane', 'won']],
    ['Who bought Zenith?', 'On Monday Acme bought Zenith.', ['Acme bought']],
    ['What does it work on?', 'It works on developing batteries.', ['developing']],
  ])('%s: of %s not %s', (question, body, none) => {
    const all = said(question, body);
    for (const one of none) expect(all).not.toContain(one);
  });
});
