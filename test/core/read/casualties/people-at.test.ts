import { describe, expect, it } from 'vitest';
import { peopleAt } from '../../../../src/core/read/casualties/people-at.ts';
import { tokenize } from '../../../../src/core/read/tokens.ts';

const at = (text: string) => peopleAt(tokenize(text), 0, false);

describe('a phrase for people', () => {
  it.each([
    ['a 12-year-old boy was', { amount: 1, noun: 'boy', age: 12, sex: 'male', isMinor: true, article: 'a' }],
    ['the 17-year-old died', { amount: 1, noun: '', age: 17, isMinor: true, article: 'the' }],
    ['a 2 1/2 year old was', { amount: 1, age: 2, isMinor: true }],
    ['a 9-month-old was', { amount: 1, age: 0, isMinor: true }],
    ['Jane Roe, 34, was', { amount: 1, noun: 'Jane Roe', name: 'Jane Roe', age: 34, isMinor: false }],
    ['Jane Roe, three, was', { amount: 1, name: 'Jane Roe', age: 3, isMinor: true }],
    ['Mr. J. Roe Jr. was', { amount: 1, name: 'J . Roe Jr' }],
    ['her son Jim Roe, 8, was', { amount: 1, noun: 'son', name: 'Jim Roe', age: 8, sex: 'male' }],
    ['His brother, 8-year-old Jim, was', { amount: 1, noun: 'brother', name: 'Jim', age: 8 }],
    ['the victim, identified as Jane Roe, died', { amount: 1, noun: 'victim', name: 'Jane Roe' }],
    ['two other men were', { amount: 2, noun: 'men', article: 'other' }],
    ['another man was', { amount: 1, noun: 'man', article: 'other' }],
    ['three high school students were', { amount: 3, noun: 'students' }],
    ['one of the four victims has', { amount: 1, noun: 'victims', partOf: 4 }],
    ['both men died', { amount: 2, noun: 'men' }],
    ['a couple died', { amount: 2, noun: 'couple' }],
    ['several people were', { amount: 2, bound: 'gt' }],
    ['dozens of people were', { amount: 24, bound: 'ge', precision: 12 }],
    ['the gunman fled', { amount: 1, isSuspect: true }],
    ['no one was', { amount: 0 }],
    ['they died', { amount: undefined, article: 'pronoun' }],
    ['students were', { amount: undefined, noun: 'students' }],
  ])('is read at the head of %j', (text, expected) => {
    expect(at(text)).toMatchObject(expected);
  });

  it.each([
    'a couple of hours before',
    "the man's car was",
    'Acme County Hospital was',
    '9:15 p.m.',
    '2013 was',
    'a 16-year term',
    'the 3rd quarter',
    '22 was shot',
    'Monday was',
    'family of 17 y.o. Jim',
  ])('is not read at the head of %j', (text) => {
    expect(at(text)).toBeUndefined();
  });
});
