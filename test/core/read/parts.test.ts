import { describe, expect, it } from 'vitest';
import { splitClauses } from '../../../src/core/read/clauses.ts';
import { sentenceOf, splitSentences } from '../../../src/core/read/sentences.ts';

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
    const clauses = splitClauses(
      sentenceOf('Acme paid $5m–6m, while Zenith, a rival, paid nothing; both won', 0),
    ).map(({ text }) => text);
    expect(clauses).toEqual(['Acme paid $5m–6m', 'while Zenith, a rival, paid nothing', 'both won']);
  });
});
