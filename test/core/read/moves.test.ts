import { describe, expect, it } from 'vitest';
import type { Move } from '../../../src/core/model/values.ts';
import type { Claim } from '../../../src/core/model.ts';
import { readArticle } from '../../../src/core/read/read-article.ts';

function movesIn(body: string): readonly Claim[] {
  const reading = readArticle({ id: 'a', published: '2025-03-08T08:00:00.000Z', body });
  if (!reading.readable) throw new Error(reading.reason);
  return reading.claims.filter(({ role }) => role === 'move');
}

/** [sentence, what its move holds]. */
const MOVES: readonly (readonly [string, Partial<Move>])[] = [
  [
    'Zenith founder and CEO Jane Roe will move to Acme, where she will run its labs.',
    {
      verb: 'joins',
      person: 'Jane Roe',
      from: 'Zenith',
      to: 'Acme',
      was: 'founder and CEO',
      becomes: 'run its labs',
    },
  ],
  [
    'Acme’s chief financial officer has resigned.',
    { verb: 'leaves', person: 'chief financial officer', from: 'Acme' },
  ],
  ['The chief executive of Acme resigned.', { verb: 'leaves', person: 'chief executive', from: 'Acme' }],
  ['Three Acme directors resigned.', { verb: 'leaves', person: 'three Acme directors', from: 'Acme' }],
  ['Jane Roe will rejoin Acme.', { verb: 'joins', person: 'Jane Roe', to: 'Acme' }],
  [
    'Finance chief Jane Roe will take over as interim CEO.',
    { verb: 'is named', person: 'Jane Roe', was: 'Finance chief', becomes: 'interim CEO' },
  ],
  [
    'Jane Roe will serve as interim chief executive of Acme.',
    { verb: 'is named', to: 'Acme', becomes: 'interim chief executive' },
  ],
  ['Jane Roe assumed the role of chairman of Acme.', { verb: 'is named', to: 'Acme', becomes: 'chairman' }],
  ['Acme Works tapped Jane Roe as CEO.', { verb: 'is named', to: 'Acme Works', becomes: 'CEO' }],
  [
    'Jane Roe will succeed John Doe as Acme CEO.',
    { verb: 'is named', to: 'Acme', becomes: 'CEO', replaces: 'John Doe' },
  ],
  [
    'Acme Works said its finance chief, Jane Roe, would take over as chairman.',
    { verb: 'is named', person: 'Jane Roe', was: 'finance chief', becomes: 'chairman' },
  ],
  [
    'Acme Works said on Friday it had hired Jane Roe as its chairman.',
    { verb: 'joins', to: 'Acme Works', becomes: 'chairman' },
  ],
  ['Finance chief Jane Roe will leave at the end of the year.', { verb: 'leaves', was: 'Finance chief' }],
  [
    'Acme’s finance chief, Jane Roe, has been dismissed over the losses.',
    { verb: 'is ousted', person: 'Jane Roe', from: 'Acme', was: 'finance chief' },
  ],
  ['Chief security officer Jane Roe resigned.', { verb: 'leaves', was: 'Chief security officer' }],
  [
    'Acme chief executive Jane Roe leaves after a dispute with the board.',
    { verb: 'leaves', from: 'Acme', was: 'chief executive' },
  ],
  [
    'Acme chief executive Jane Roe will leave the carmaker in May.',
    { verb: 'leaves', from: 'Acme', was: 'chief executive' },
  ],
  ['Acme chief executive Jane Roe is leaving for a rival.', { verb: 'leaves', was: 'chief executive' }],
  ['Acme chief executive Jane Roe is leaving for Kite Bank.', { verb: 'leaves', was: 'chief executive' }],
  ['Jane Roe left Acme for Zenith.', { verb: 'leaves', person: 'Jane Roe', from: 'Acme' }],
  ['Jane Roe, who founded Zenith, joins Acme.', { verb: 'joins', person: 'Jane Roe', to: 'Acme' }],
  [
    'Jane Roe has joined Acme as its chief financial officer.',
    { verb: 'joins', to: 'Acme', becomes: 'chief financial officer' },
  ],
  [
    'Acme has hired Jane Roe as head of research.',
    { verb: 'joins', person: 'Jane Roe', to: 'Acme', becomes: 'head of research' },
  ],
  [
    'Acme poached Zenith engineer Jane Roe.',
    { verb: 'joins', person: 'Jane Roe', from: 'Zenith', to: 'Acme' },
  ],
  [
    'Several other Zenith employees are expected to join Acme.',
    { verb: 'joins', person: 'several other Zenith employees', to: 'Acme' },
  ],
  ['Jane Roe is leaving Acme after ten years.', { verb: 'leaves', person: 'Jane Roe', from: 'Acme' }],
  [
    'Jane Roe will step down as chief executive of Acme in May.',
    { verb: 'leaves', from: 'Acme', was: 'chief executive' },
  ],
  ['Acme chief executive Jane Roe has resigned.', { verb: 'leaves', from: 'Acme', was: 'chief executive' }],
  [
    'Jane Roe, chief executive of Acme, resigned on Monday.',
    { verb: 'leaves', from: 'Acme', was: 'chief executive' },
  ],
  ['Jane Roe said she will quit Acme.', { verb: 'leaves', person: 'Jane Roe', from: 'Acme' }],
  ['Jane Roe will retire as chairman of Acme.', { verb: 'retires', from: 'Acme', was: 'chairman' }],
  [
    'Jane Roe was named chief executive of Acme.',
    { verb: 'is named', to: 'Acme', becomes: 'chief executive' },
  ],
  ['Jane Roe has been promoted to vice president.', { verb: 'is named', becomes: 'vice president' }],
  [
    'Acme named Jane Roe as its first head of research.',
    { verb: 'is named', person: 'Jane Roe', to: 'Acme', becomes: 'head of research' },
  ],
  [
    'Acme appointed Jane Roe, a lawyer, as chief executive.',
    { verb: 'is named', person: 'Jane Roe', becomes: 'chief executive' },
  ],
  [
    'Jane Roe will become Acme’s chief executive.',
    { verb: 'is named', to: 'Acme', becomes: 'chief executive' },
  ],
  ['Jane Roe will lead Acme.', { verb: 'is named', to: 'Acme', becomes: 'lead Acme' }],
  [
    'Jane Roe will succeed John Doe as chief executive of Acme.',
    { verb: 'is named', person: 'Jane Roe', replaces: 'John Doe', to: 'Acme', becomes: 'chief executive' },
  ],
  [
    'Jane Roe is replacing “Acme Girl” star John Doe.',
    { verb: 'is named', person: 'Jane Roe', replaces: 'John Doe' },
  ],
  [
    'Jane Roe was fired as chief executive of Acme.',
    { verb: 'is ousted', person: 'Jane Roe', from: 'Acme', was: 'chief executive' },
  ],
  ['Acme’s board ousted Jane Roe.', { verb: 'is ousted', person: 'Jane Roe', from: 'Acme' }],
];

describe('readMoves', () => {
  it.each(MOVES)('reads "%s"', (text, move) => {
    expect(movesIn(text)[0]?.value).toMatchObject(move);
  });

  it('calls a person by the full name that the article has', () => {
    const [move] = movesIn('Jane Roe founded Zenith. On Monday, Acme said Roe will join Acme in May.');
    expect(move?.value).toMatchObject({ person: 'Jane Roe', to: 'Acme' });
  });

  it('reads of everybody who moves together', () => {
    const people = movesIn('John Doe and Jane Roe are leaving Acme.').map(({ subject }) => subject);
    expect(people).toEqual(['John Doe', 'Jane Roe']);
  });

  it('takes a post for the one whom the article names for it', () => {
    const text = 'Acme’s security chief has resigned. Jane Roe has resigned as security chief of Acme.';
    expect(movesIn(text).map(({ subject }) => subject)).toEqual(['Jane Roe']);
  });

  it('reads where somebody goes who leaves', () => {
    expect(movesIn('Jane Roe is leaving Zenith to join Acme.').map(({ value }) => value)).toMatchObject([
      { verb: 'leaves', from: 'Zenith' },
      { verb: 'joins', person: 'Jane Roe', from: 'Zenith', to: 'Acme' },
    ]);
  });

  it.each([
    ['Jane Roe could join Acme.', 'possible'],
    ['Jane Roe is expected to leave Acme.', 'probable'],
    ['Jane Roe denied she will leave Acme.', 'denied'],
    ['Jane Roe will join Acme.', 'asserted'],
  ])('hears how sure "%s" is', (text, certainty) => {
    expect(movesIn(text)[0]?.certainty).toBe(certainty);
  });

  it('takes what was long ago for background', () => {
    expect(movesIn('Jane Roe joined Acme in 2019.')[0]?.earlier).toBe(true);
    expect(movesIn('Acme dismissed Jane Roe on Monday.')[0]?.certainty).toBe('asserted');
    expect(
      movesIn('Acme could dismiss or fire Jane Roe.').every(({ certainty }) => certainty !== 'asserted'),
    ).toBe(true);
  });

  it.each([
    'It was led by Jane Roe, who joined Acme in 2019.',
    'Jane Roe joins Acme executives on stage.',
    'Jane Roe joined a list of Acme critics.',
    'Jane Roe left Paris for London.',
    'Jane Roe left the building.',
    'Acme chief executive Jane Roe left for London on Monday.',
    'Acme chief executive Jane Roe leaves after attending the hearing.',
    'Acme chief executive Jane Roe departs the US Capitol.',
    'Acme chief executive Jane Roe leaves the hotel.',
    'Acme chief executive Jane Roe is leaving for London.',
    'Jane Roe was named in the lawsuit.',
    'Jane Roe was fired at from a car.',
    'The retired judge Jane Roe spoke.',
    'Jane Roe quit smoking.',
    'An adviser to Jane Roe has resigned.',
    'Acme Fire Chief Jane Roe spoke.',
    'Jane Roe became the first president to fly.',
    'They asked Jane Roe to resign.',
    'It began when Jane Roe left Acme.',
    'Jane Roe will lead the talks.',
    'Acme moved to block the sale.',
    'Acme will leave its price alone.',
    'Acme joins Zenith.',
  ])('reads no move in "%s"', (text) => {
    expect(movesIn(text).map(({ value }) => value)).toEqual([]);
  });
});
