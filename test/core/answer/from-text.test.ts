import { describe, expect, it } from 'vitest';
import { article, ask, indexOf, ORVEX } from './stories.ts';

describe('an answer from the text', () => {
  it.each([
    ['Who founded Orvex?', 'Jane Roe'],
    ['Who will lead the battery division of Acme?', 'Jane Roe'],
    ['How much did Acme agree to pay for Orvex?', '$2.4 billion'],
    ['When was Orvex founded?', '2019'],
    ['How many people does Orvex employ?', '340'],
    ['In which city was Orvex founded?', 'Lisbon'],
    ["What was Orvex's revenue last year?", '$90 million'],
  ])('%s -> %s', (question, answer) => expect(ask(ORVEX, question).answer).toBe(answer));

  it('quotes the sentence with its place in the article', () => {
    const [citation] = ask(ORVEX, 'When was Orvex founded?').citations;
    const source = ORVEX.find(({ id }) => id === citation?.article);
    expect(citation?.article).toBe('early');
    expect(source?.body.slice(citation?.start, citation?.end)).toBe(citation?.quote);
    expect(citation?.quote).toContain('2019');
  });

  it('cites each publisher once', () => {
    const { citations } = ask(ORVEX, 'How much did Acme agree to pay for Orvex?');
    expect(citations.map(({ publisher }) => publisher).sort()).toEqual(['Daily Ledger', 'Morning Post']);
  });

  it('quotes the sentence that tells why', () => {
    expect(ask(ORVEX, 'Why did Acme buy Orvex, according to John Poe?').answer).toContain(
      'because demand for batteries',
    );
  });

  it.each([
    [
      'What will the new plant focus on?',
      'Acme will open a new plant focused on developing solid batteries.',
      'developing solid batteries',
    ],
    [
      'Which device of Acme measures the pulse of runners?',
      'Acme said more. Acme grew. The rules could hit Acme, whose Kite device measures the pulse of runners.',
      'Kite',
    ],
    [
      'Which ministry gave Orvex a contract?',
      'Acme spoke of Orvex. Orvex recently landed a contract with the Ministry of Energy to build batteries.',
      'Ministry of Energy',
    ],
    [
      'At what valuation was the tender offer discussed?',
      'Orvex was in talks for a tender offer that would value it at $3 billion, Acme said.',
      '$3 billion',
    ],
  ])('%s', (question, body, answer) =>
    expect(ask([article('a', '2031-03-01', '', body)], question).answer).toBe(answer),
  );

  it('is taken from a table where the reader says whose and what it is', () => {
    const body =
      'The makers of batteries compared.\n\n| Company | Field | Valuation (2030) |\n| --- | --- | --- |\n| Acme | Cells | $13B |\n| Orvex | Packs | $15B+ |\n';
    expect(ask([article('a', '2031-03-01', '', body)], 'What is the valuation of Orvex?').answer).toBe(
      'at least $15B',
    );
  });

  it('does not take a stated figure for a part of it', () => {
    const body = 'Orvex reported revenue of $90 million in 2030. Its cells are sold in Porto.';
    expect(
      ask([article('a', '2031-03-01', '', body)], "How much of Orvex's revenue came from Kite?").answer,
    ).toBe('not reported');
  });

  it('may rest on two sentences that have half of the question each', () => {
    const articles = [
      article(
        'a',
        '2031-03-01',
        '',
        'Poe announced in January that Acme plans to put $2 billion into cells.',
      ),
      article(
        'b',
        '2031-03-01',
        '',
        'By his plans of January, Poe said, Acme would spend $2 billion on cells.',
      ),
    ];
    expect(ask(articles, 'In which month did Poe announce the spending plans?').answer).toBe('January');
  });

  it('tells why with a sentence that names a cause', () => {
    const body =
      'Acme wants Orvex and its plant in Porto for over $2 billion. Buying Orvex could give Acme an edge in cells, said Roe.';
    expect(ask([article('a', '2031-03-01', '', body)], 'Why might Acme want Orvex?').answer).toContain(
      'an edge',
    );
  });

  it('says as of when', () => {
    expect(ask(ORVEX, 'When was Orvex founded?').asOf).toBe('2031-03-09T08:00:00.000Z');
  });

  it('chooses among the choices by what the text says, in any form', () => {
    const body = 'The festival in Utopia is celebrated for seven days. Five bands will play.';
    expect(
      ask([article('a', '2031-01-01', '', body)], 'For how many days is the festival celebrated?', ['5', '7'])
        .answer,
    ).toBe('7');
  });
});

describe('what is not reported', () => {
  it.each([
    "What was Acme's revenue last year?",
    'Who is the mayor of Lisbon?',
    'How many plants does Orvex have?',
    'When will the deal close?',
    'Should I buy Acme shares?',
    'Who will win the race for batteries?',
    'How much did Kite pay for Zenda?',
    'Which bank advised Orvex?',
    'Why did Jane Roe leave Kite?',
  ])('%s', (question) => {
    const answer = ask(ORVEX, question);
    expect(answer).toMatchObject({ answer: 'not reported', abstained: true, citations: [] });
  });

  it('comes with the nearest thing that is', () => {
    expect(ask(ORVEX, "What was Acme's revenue last year?").nearest?.quote).toContain('revenue');
  });

  it('is all that can be said of no articles', () => {
    expect(ask([], 'Who founded Orvex?')).toEqual({
      answer: 'not reported',
      abstained: true,
      citations: [],
      asOf: undefined,
      nearest: undefined,
    });
  });
});

describe('a newer version of an article', () => {
  it('takes the place of the older one', () => {
    const older = article(
      'a',
      '2031-01-01',
      'Fire in Arden',
      'Police said 30 people fled the fire in Arden.',
    );
    const newer = article(
      'a',
      '2031-01-02',
      'Fire in Arden',
      'Police said 45 people fled the fire in Arden.',
    );
    expect(ask([older, newer], 'How many people fled the fire in Arden?').answer).toBe('45');
    expect(indexOf([older, newer]).articles.filter(({ isLive }) => isLive)).toHaveLength(1);
  });
});

describe('several values of one fact', () => {
  const talks = article(
    'talks',
    '2031-03-02',
    '',
    'Acme is in talks to buy the battery maker Orvex for about $2 billion, according to people familiar with the matter.',
  );
  const agreed = article(
    'agreed',
    '2031-03-09',
    '',
    'Acme has agreed to buy the battery maker Orvex for $2.4 billion, the companies said on Sunday.',
  );

  it.each([
    ['as they came', [talks, agreed]],
    ['late first', [agreed, talks]],
  ])('are answered by the newest, %s, and the older one is named as such', (_, articles) => {
    const { answer, citations, earlier } = ask(articles, 'For how much will Acme buy Orvex?');
    expect(answer).toBe('$2.4 billion');
    expect(citations.map((one) => one.article)).toEqual(['agreed']);
    expect(earlier).toMatchObject({ answer: 'about $2 billion', citation: { article: 'talks' } });
  });

  it('are told apart by what they are of', () => {
    const fine = article(
      'fine',
      '2031-03-10',
      '',
      'Acme was fined $2.4 billion on Monday. Orvex was not fined.',
    );
    expect(
      ask([agreed, fine], 'For how much will Acme buy Orvex?').citations.map((one) => one.article),
    ).toEqual(['agreed']);
  });

  it('keep their bound', () => {
    const over = article('over', '2031-03-09', '', 'Police said more than 30 people fled the fire in Arden.');
    expect(ask([over], 'How many people fled the fire in Arden?').answer).toBe('more than 30');
  });
});
