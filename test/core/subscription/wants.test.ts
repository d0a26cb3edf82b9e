import { expect, it } from 'vitest';
import type { Change, Settings } from '../../../src/core/model.ts';
import { begin, support } from '../../../src/core/story/standing.ts';
import { mentioned, wants } from '../../../src/core/subscription/wants.ts';
import { STORY, said } from '../story/values.ts';

const ALL: Settings = { level: 'all' };

function change(fact: string, words: string, more: Partial<Parameters<typeof said>[0]> = {}): Change {
  return { fact, kind: 'revised', after: begin(said({ fact, words, day: 8, origin: 'Wire', ...more })) };
}

const two: Change = {
  ...change('price', '$14 billion'),
  after: support(
    change('price', '$14 billion').after,
    said({ fact: 'price', words: '$14 billion', day: 9, origin: 'Echo' }),
  ),
};

it.each<[string, Partial<Settings>, Change, boolean]>([
  ['everything, when it asks for all', {}, change('valuation', '$14 billion'), true],
  ['what leads, when it asks for what matters', { level: 'major' }, change('price', '$14 billion'), true],
  ['not what never leads', { level: 'major' }, change('valuation', '$14 billion'), false],
  ['the facts it chose', { facts: ['price'] }, change('price', '$14 billion'), true],
  [
    'the people it chose, whoever they are',
    { facts: ['people'] },
    { ...change('price', '$1'), fact: 'people:Jane Roe' },
    true,
  ],
  ['not the facts it did not choose', { facts: ['stake'] }, change('price', '$14 billion'), false],
  [
    'what is sure enough',
    { certainty: 'probable' },
    change('price', '$14 billion', { certainty: 'probable' }),
    true,
  ],
  [
    'not what is less sure',
    { certainty: 'asserted' },
    change('price', '$14 billion', { certainty: 'probable' }),
    false,
  ],
  ['what two sources say', { origins: 2 }, two, true],
  ['not what one says alone', { origins: 2 }, change('price', '$14 billion'), false],
])('a channel hears %s', (_what, settings, one, expected) => {
  expect(wants({ ...ALL, ...settings }, one, STORY)).toBe(expected);
});

it.each<[string, Settings['mention'], string | undefined]>([
  ['nobody unless asked for', undefined, undefined],
  ['whoever is asked for, of any fact', { who: 'G1', facts: [] }, 'G1'],
  ['whoever is asked for, of this fact', { who: 'G1', facts: ['price'] }, 'G1'],
  ['nobody for another fact', { who: 'G1', facts: ['stake'] }, undefined],
])('mentions %s', (_whom, mention, expected) => {
  expect(mentioned({ ...ALL, mention }, [change('price', '$14 billion')])).toBe(expected);
});
