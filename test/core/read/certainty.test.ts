import { describe, expect, it } from 'vitest';
import {
  assertsNothing,
  certaintyBefore,
  certaintyOf,
  isEarlier,
  isLongAgo,
} from '../../../src/core/read/certainty.ts';
import { wholeClause } from '../../../src/core/read/clauses.ts';
import { sentenceOf } from '../../../src/core/read/sentences.ts';

const clause = (text: string) => wholeClause(sentenceOf(text, 0));

/** Where the figure begins, or the end of the clause. */
const figureIn = (text: string): number => {
  const at = text.indexOf('$');
  return at < 0 ? text.length : at;
};

describe('certaintyOf', () => {
  it.each([
    ['Acme bought Zenith', 'asserted'],
    ['Acme will buy Zenith', 'asserted'],
    ['Acme dropped its plan to pay $5 billion', 'denied'],
    ['Acme backed away from plans to pay $5 billion', 'denied'],
    ['Acme has plans to pay $5 billion', 'probable'],
    ['Acme said it would buy Zenith', 'asserted'],
    ['In May 2024 Acme bought Zenith', 'asserted'],
    ['Acme paid nearly $4 billion', 'asserted'],
    ['Acme paid not only $4 billion', 'asserted'],
    ['Acme reportedly bought Zenith', 'probable'],
    ['Acme is expected to buy Zenith', 'probable'],
    ['Acme is in early talks to pay $4 billion', 'probable'],
    ['Acme is said to have paid $4 billion', 'probable'],
    ['people familiar with it put the price at $4 billion', 'probable'],
    ['Acme paid $4 billion and could buy Zenith', 'asserted'],
    ['Acme must pay $4 billion', 'asserted'],
    ['Acme must raise $4 billion', 'possible'],
    ['Acme could buy Zenith', 'possible'],
    ['Acme may pay $4 billion', 'possible'],
    ['Acme would pay $4 billion', 'possible'],
    ['Acme is unlikely to pay $4 billion', 'possible'],
    ['Acme calls for a price of $4 billion', 'possible'],
    ['Acme denied it bought Zenith', 'denied'],
    ['Acme didn’t pay $4 billion', 'denied'],
    ['Acme has yet to pay $4 billion', 'denied'],
    ['Acme ruled out paying $4 billion', 'denied'],
    ['a bid of $4 billion was turned down', 'denied'],
    ['the report of $4 billion is wrong', 'denied'],
  ])('takes "%s" as %s', (text, certainty) => {
    expect(certaintyOf(clause(text), figureIn(text))).toBe(certainty);
  });

  it('hears no hedge behind a stage, only a denial', () => {
    const talks = 'Acme is in talks over what could be worth $4 billion';
    expect(certaintyBefore(clause(talks), 8, 8)).toBe('asserted');
    const lapsed = 'The offer that Acme made lapsed';
    expect(certaintyBefore(clause(lapsed), 4, 9)).toBe('denied');
    const rejected = 'The court rejected the appeal';
    expect(certaintyBefore(clause(rejected), 10, 18)).toBe('asserted');
  });

  it.each([
    ['Is Acme worth $4 billion?', true],
    ['“Will Acme buy Zenith?”', true],
    ['Opinion: Acme is worth $4 billion', true],
    ['Acme is worth $4 billion', false],
  ])('"%s" asserts nothing: %s', (text, nothing) => {
    expect(assertsNothing(sentenceOf(text, 0))).toBe(nothing);
  });
});

describe('what was so before', () => {
  it.each([
    ['Zenith was last valued at $2 billion', true],
    ['Acme had offered $2 billion', true],
    ['Acme initially offered $2 billion', true],
    ['an earlier bid of $2 billion', true],
    ['Acme said it had offered $2 billion', false],
    ['Zenith is valued at $2 billion', false],
  ])('"%s" looks back: %s', (text, earlier) => {
    expect(isEarlier(clause(text), text.length)).toBe(earlier);
  });

  it.each([
    ['Acme bought it in 2019', true],
    ['Acme bought it in May 2019', true],
    ['Acme bought it last year', true],
    ['Acme bought it two years ago', true],
    ['Acme, founded in 2019, bought it', false],
    ['Acme bought it in 2025', false],
  ])('"%s" was long ago: %s', (text, longAgo) => {
    expect(isLongAgo(clause(text), '2025-03-08T00:00:00.000Z')).toBe(longAgo);
  });
});
