import { expect, it } from 'vitest';
import { parseStory } from '../../src/stories/parse-story.ts';

const file = (kind: string, parties: string): string =>
  `title: A story\nkind: ${kind}\nparties: ${parties}\nmatch: { any: [Orvex] }\n`;

it.each([
  ['deal', '{ acquirer: Acme, target: Orvex }'],
  ['disaster', '{ place: Orvex }'],
  ['disaster', '{}'],
  ['court', '{ accused: Jim Poe }'],
  ['layoffs', '{ company: Orvex }'],
  ['law', '{ bill: Clean Rivers Act }'],
  ['election', '{ office: mayor of Orvex }'],
  ['product', '{ company: Orvex, product: Kite 3 }'],
  ['outage', '{ company: Orvex }'],
  ['people', '{ organisation: Orvex }'],
  ['generic', '{}'],
])('a story of kind %s may have the parties %s', (kind, parties) => {
  expect(parseStory('orvex', file(kind, parties))).toMatchObject({ ok: true, story: { kind } });
});

it.each([
  ['deal', '{ acquirer: Acme }', 'parties.target', 'is missing'],
  ['court', '{}', 'parties.accused', 'is missing'],
  [
    'layoffs',
    '{ company: Orvex, buyer: Acme }',
    'parties.buyer',
    'is no part of a story of kind layoffs; known are company',
  ],
  [
    'generic',
    '{ company: Orvex }',
    'parties.company',
    'is no part of a story of kind generic, which has none; name them under "people" and "match"',
  ],
])('a story of kind %s with the parties %s is told what is wrong', (kind, parties, field, message) => {
  expect(parseStory('orvex', file(kind, parties))).toEqual({
    ok: false,
    problems: [{ line: 3, field, message }],
  });
});
