import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cut } from '../../../src/platforms/words/cut.ts';
import { cpuTime } from '../../cpu-time.ts';
import { cutFigures, figureText } from '../figure-texts.ts';
import { anyText } from '../hostile.ts';

test('text at the limit is not cut, one over it is cut behind a word', () => {
  expect(cut('one two six', 11)).toBe('one two six');
  expect(cut('Oven buys Kettle', 15)).toBe('Oven buys …');
});

test.each([
  ['pays about $14 billion now', 24, 'pays about …'],
  ['pays about $14 billion dollars now', 33, 'pays about …'],
  ['a stake of 49 per cent in it', 23, 'a stake of …'],
  ['a stake of 49 per cent in it', 24, 'a stake of 49 per cent …'],
  ['sold for EUR 10 000 today', 16, 'sold for …'],
  ['sold for EUR 10 000 today', 18, 'sold for …'],
  ['grew 20 to 30 percent a year', 13, 'grew …'],
  ['some say two million died', 14, 'some say …'],
  ['wait for 1 1/2 years more', 15, 'wait for …'],
  ['Oven $14 million 49% agreed', 20, 'Oven $14 million …'],
])('a figure goes as a whole: %s, cut at %i', (text, max, expected) => {
  expect(cut(text, max)).toBe(expected);
});

test('a script without spaces is cut between characters, away from figures', () => {
  expect(cut('东方烤箱公司宣布将要收购一家非常有名的水壶制造商并且保留全部员工', 16)).toMatch(
    /^东方烤箱公司宣布/,
  );
  const shown = cut('公司宣布收购价格为140亿美元并且保留全部员工以及所有工厂', 18);
  expect(shown).not.toMatch(/\d/);
});

test('a figure too long to show leaves the ellipsis only', () => {
  expect(cut('9'.repeat(500), 100)).toBe('…');
});

test('whatever is cut stays inside the limit and keeps the start of the text', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 2, max: 300 }), (text, max) => {
      const shown = cut(text, max);
      expect(shown.length).toBeLessThanOrEqual(max);
      if (text.length <= max) expect(shown).toBe(text);
      else expect(text.startsWith(shown.replace(/ ?…$/, ''))).toBe(true);
    }),
  );
});

test('no figure is ever cut in the middle', () => {
  fc.assert(
    fc.property(figureText, fc.integer({ min: 2, max: 400 }), (text, max) => {
      expect(cutFigures(cut(text, max))).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test('a million characters are cut at once', () => {
  const began = cpuTime();
  cut('oven '.repeat(200_000), 300);
  expect(cpuTime() - began).toBeLessThan(200);
});
