import { describe, expect, it } from 'vitest';
import { readAttributions } from '../../../src/core/read/attribution.ts';
import { certaintyOf, isEarlier } from '../../../src/core/read/certainty.ts';
import { splitClauses } from '../../../src/core/read/clauses.ts';
import { bareName, readNames } from '../../../src/core/read/names.ts';
import { splitSentences } from '../../../src/core/read/sentences.ts';

const none = () => new Set<string>();

describe('splitSentences', () => {
  it.each([
    ['Acme Inc. sued. It won.', ['Acme Inc. sued.', 'It won.']],
    ['The U.S. Department agreed. Then it left.', ['The U.S. Department agreed.', 'Then it left.']],
    ['Mr. J. Roe paid $1.5 million. Yes.', ['Mr. J. Roe paid $1.5 million.', 'Yes.']],
  ])('splits "%s"', (text, expected) => {
    expect(splitSentences(text, 0).map((sentence) => sentence.text)).toEqual(expected);
  });

  it('gives offsets of the text the paragraph was cut from', () => {
    expect(splitSentences('One. Two.', 10)).toMatchObject([
      { start: 10, end: 14 },
      { start: 15, end: 19 },
    ]);
  });
});

describe('splitClauses', () => {
  it('cuts where a new statement begins and not inside a range', () => {
    const clauses = splitClauses('Acme paid $5m–6m, while Zenith, a rival, paid nothing; both won').map(
      ({ text }) => text,
    );
    expect(clauses).toEqual(['Acme paid $5m–6m', 'while Zenith, a rival, paid nothing', 'both won']);
  });
});

describe('readNames', () => {
  it.each([
    ['Meanwhile, Acme Corp and Zenith spoke to the Bank of Utopia.', ['Acme', 'Zenith', 'Bank of Utopia']],
    ['While Acme’s plans grow, the firm waits.', ['Acme']],
    ['However, nobody came.', []],
  ])('finds the names in "%s"', (text, expected) => {
    expect(readNames(text, none).map(({ name }) => name)).toEqual(expected);
  });

  it('trusts only names known from the article in a headline whose words are all capitalised', () => {
    const names = readNames('Acme Eyes Stake In Zenith Labs', () => new Set(['Acme', 'Zenith Labs']));
    expect(names.map(({ name }) => name)).toEqual(['Acme', 'Zenith Labs']);
  });

  it('drops legal forms from a company name', () => {
    expect(bareName('Acme Platforms Inc')).toBe('Acme');
  });
});

describe('readAttributions', () => {
  it.each([
    ['It will sell, according to Daily Echo.', 'Daily Echo'],
    ['Daily Echo previously reported the sale.', 'Daily Echo'],
    ['Acme in talks — Daily Echo', 'Daily Echo'],
    ['It will sell, according to people familiar with the matter.', undefined],
  ])('credits "%s"', (text, source) => {
    expect(readAttributions(text)[0]?.source).toBe(source);
  });
});

describe('certainty', () => {
  it.each([
    ['Acme bought Zenith', 'asserted'],
    ['Acme will buy Zenith', 'asserted'],
    ['Acme reportedly bought Zenith', 'probable'],
    ['Acme is expected to buy Zenith', 'probable'],
    ['Acme could buy Zenith', 'possible'],
    ['Acme denied it bought Zenith', 'denied'],
    ['In May 2024 Acme bought Zenith', 'asserted'],
  ])('takes "%s" as %s', (clause, certainty) => {
    expect(certaintyOf(clause, clause)).toBe(certainty);
  });

  it('tells background from news', () => {
    expect(isEarlier('Zenith was last valued at $2 billion')).toBe(true);
    expect(isEarlier('Zenith is valued at $2 billion')).toBe(false);
  });
});
