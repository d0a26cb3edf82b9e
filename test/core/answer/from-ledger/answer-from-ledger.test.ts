import { describe, expect, it } from 'vitest';
import { ask, DEAL, FLOOD, TRIAL, textOf } from './stories.ts';

const PRICE = 'Price: about $14B since 11 June 2025; over $10B before';
const STATUS = 'Status: deal reached since 11 June 2025; in advanced talks before';
const DEATHS = 'Deaths: 31 since 9 June 2025; at least 12 before';
const CASE = 'Case: found guilty since 10 June 2025; charged before';

describe('what a fact is', () => {
  it.each([
    ['How much is the deal?', DEAL, PRICE],
    ['What is the deal worth?', DEAL, PRICE],
    ['ok, and what is the price now?', DEAL, PRICE],
    ['How much is Acme paying for Zenith?', DEAL, PRICE],
    ['Where does the deal stand?', DEAL, STATUS],
    ['Has a deal been reached?', DEAL, STATUS],
    ['Is it signed?', DEAL, `No source says so. ${STATUS}`],
    ['Is the deal off?', DEAL, `No source says so. ${STATUS}`],
    ['Has Roe left?', DEAL, 'Jane Roe leaves Zenith (11 June 2025), then Jane Roe joins Acme (11 June 2025)'],
    [
      'Who joins Acme?',
      DEAL,
      'Jane Roe leaves Zenith (11 June 2025), then Jane Roe joins Acme (11 June 2025)',
    ],
    ['How many dead?', FLOOD, DEATHS],
    ['How many people died in the flood?', FLOOD, DEATHS],
    ['What is the death toll in Harrow?', FLOOD, DEATHS],
    ['How many were hurt?', FLOOD, 'Injured: 40 since 9 June 2025'],
    ['Was Poe convicted?', TRIAL, CASE],
    ['Has he been charged?', TRIAL, CASE],
    ['Was Poe acquitted?', TRIAL, `No source says so. ${CASE}`],
  ])('%s', (question, told, answer) => {
    expect(textOf(told, question)).toBe(answer);
  });
});

describe('what a fact was, and how it moved', () => {
  it.each([
    [
      'What was the price before?',
      DEAL,
      'Price: over $10B since 8 June 2025, until about $14B (11 June 2025)',
    ],
    [
      'What was the price on Monday?',
      DEAL,
      'Price: over $10B on 9 June 2025, said 8 June 2025; now about $14B (11 June 2025)',
    ],
    [
      'What was the status on 1 May?',
      DEAL,
      'Status: not reported by 1 May 2025; first in talks (1 June 2025)',
    ],
    [
      'How has the price moved?',
      DEAL,
      'Price: over $8B (1 June 2025), then over $10B (8 June 2025), then about $14B (11 June 2025)',
    ],
    [
      'What changed since Monday?',
      DEAL,
      'Price: over $10B (8 June 2025), then about $14B (11 June 2025)\n' +
        'Jane Roe leaves Zenith (11 June 2025), then Jane Roe joins Acme (11 June 2025)\n' +
        'Status: in advanced talks (8 June 2025), then deal reached (11 June 2025)',
    ],
    ['What changed in the last 24 hours?', DEAL, 'Nothing changed since 11 June 2025, 12:00 UTC.'],
    [
      'What changed since 8 June?',
      FLOOD,
      'Deaths: at least 12 (3 June 2025), then 31 (9 June 2025)\nInjured: new: 40 (9 June 2025)',
    ],
    ['timeline?', TRIAL, '2 June 2025 – Case: charged\n10 June 2025 – Case: found guilty'],
  ])('%s', (question, told, answer) => {
    expect(textOf(told, question)).toBe(answer);
  });
});

describe('who says so, and whether all do', () => {
  it.each([
    ['Who reported the price first?', DEAL, 'Price: about $14B, first said by Courier (11 June 2025)'],
    [
      'Who says what the price is?',
      DEAL,
      'Price: about $14B, says Courier (11 June 2025) and Herald (12 June 2025)',
    ],
    [
      'Is the price disputed?',
      DEAL,
      'Price: about $14B, stated as a fact by 2 independent sources; they agree',
    ],
    [
      'Do the sources agree?',
      FLOOD,
      'Deaths: 31, stated as a fact by 2 independent sources; they agree\n' +
        'Injured: 40, stated as a fact by 1 independent source; nobody else says so yet',
    ],
    ['Who says he is guilty?', TRIAL, 'Case: found guilty, says Gazette (10 June 2025)'],
    ['What is still open?', DEAL, 'Nobody has stated: Stake'],
  ])('%s', (question, told, answer) => {
    expect(textOf(told, question)).toBe(answer);
  });
});

describe('a question in its thread', () => {
  it.each([
    [['How much is the deal?'], 'And before that?', /^Price: over \$10B since 8 June/],
    [['How much is the deal?', 'What was it before?'], 'And before that?', /^Price: over \$8B since 1 June/],
    [['How much is the deal?'], 'Who reported it?', /^Price: about \$14B, says Courier/],
    [['How much is the deal?', 'Who says so?'], 'What about the status?', /^Status: deal reached, says/],
    [['How much is the deal?'], 'Since when?', /^Price: about \$14B since 11 June/],
    [['How much is the deal?'], 'What is the status?', /^Status: deal reached since/],
    [['How much is the deal?', 'Why do they want it?'], 'And before that?', /^-$/],
    [[], 'And before that?', /^-$/],
  ])('%j: %s', (earlier, question, answer) => {
    expect(textOf(DEAL, question, ...earlier)).toMatch(answer);
  });
});

describe('what the ledger leaves to others', () => {
  it.each([
    ['What is the stock price of Acme?', DEAL],
    ['How much is Zenith worth?', DEAL],
    ['How much did Orvex pay for Zenith?', DEAL],
    ["What is Acme's valuation?", DEAL],
    ['What is the stake?', DEAL],
    ['When will the deal close?', DEAL],
    ['Will the price rise?', DEAL],
    ['What will the price be in 2030?', DEAL],
    ['Is the deal a good idea?', DEAL],
    ['Why did Roe leave?', DEAL],
    ['Who retires?', DEAL],
    ['How many people work at Zenith?', DEAL],
    ['How many died in the crash?', FLOOD],
    ['How many died in Arcadia?', FLOOD],
    ['Who died?', FLOOD],
    ['How many are missing?', FLOOD],
    ['What is the sentence?', TRIAL],
    ['What was he charged with?', TRIAL],
  ])('%s', (question, told) => {
    expect(textOf(told, question)).toBe('-');
  });

  it('names what is known of a person of whom something else was asked', () => {
    expect(ask(DEAL, 'Who retires?')).toMatchObject({
      known: false,
      nearest: { text: expect.stringContaining('Jane Roe joins Acme'), citations: [{ source: 'Courier' }] },
    });
  });
});

describe('the words that prove an answer', () => {
  it('are of the value, of what disputes it, and of what it was before', () => {
    const finding = ask(DEAL, 'How much is the deal?');
    expect(finding.known && finding.citations.map(({ source, quote }) => [source, quote])).toEqual([
      ['Courier', 'Acme has reached a deal with Zenith for an investment of about $14 billion.'],
      ['Herald', 'Acme has reached a deal to invest about $14 billion in Zenith.'],
      ['Gazette', 'Acme is in advanced talks to invest over $10 billion in Zenith.'],
    ]);
  });

  it('must state the figure: a ledger that says another is not believed', () => {
    const { price, ...rest } = DEAL.ledger;
    if (price?.current.value.type !== 'money') throw new Error('no price was read');
    const value = { ...price.current.value, amount: '15000000000' };
    const wordings = price.current.wordings.map((wording) => ({ ...wording, value }));
    const forged = { ...price, current: { ...price.current, value, wordings } };
    const told = { ...DEAL, ledger: { ...rest, price: forged } };
    expect(textOf(told, 'How much is the deal?')).toBe('-');
    expect(textOf(told, 'What is the status?')).toBe(STATUS);
  });
});
