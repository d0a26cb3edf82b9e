import { expect, it } from 'vitest';
import { tellStory } from '../../../../eval/tell-story.ts';
import type { Article, Story } from '../../../../src/core/model.ts';
import { kindOf } from '../../../../src/core/story/kinds/index.ts';

const QUAKE: Story = {
  slug: 'orvex-quake',
  title: 'Orvex earthquake',
  kind: 'disaster',
  parties: {},
  people: [],
  feeds: [],
  match: { all: ['Orvex'], any: [], none: [] },
  lead: kindOf({ kind: 'disaster' }).lead,
  facts: [],
};

/** What a channel is told of each report, by publishers of their own, three hours apart. */
function told(reports: readonly (readonly [headline: string, body: string])[]): (string | undefined)[] {
  const articles = reports.map(([headline, body], index): Article => {
    const published = new Date(Date.UTC(2025, 2, 1, 9 + 3 * index)).toISOString();
    return { id: `a${index}`, publisher: `Paper ${index}`, headline, published, body };
  });
  const { steps } = tellStory(articles, QUAKE);
  return steps.map(({ digests }) => digests.find(({ audience }) => audience === 'major')?.digest.headline);
}

const FIRST = [
  'Strong earthquake hits Orvex, at least 9 dead',
  'A magnitude 6.8 earthquake struck the city of Orvex on Saturday, killing at least nine people, officials said.',
] as const;
const RISEN = [
  'Orvex quake death toll rises to 34',
  'The death toll from the earthquake in Orvex rose to 34, the governor said. About 210 people were injured and 12 are still missing.',
] as const;

it('tells a toll as it rises, whatever words count it', () => {
  expect(told([FIRST, RISEN])).toEqual([
    'Orvex earthquake: at least 9 dead, magnitude 6.8',
    '34 dead (was at least 9), about 210 injured, 12 missing',
  ]);
});

it('is silent on who is late, and be they many', () => {
  const late = [
    'Nine killed in Orvex earthquake',
    'An earthquake in Orvex killed nine people on Saturday.',
  ] as const;
  expect(told([FIRST, RISEN, late, late, late]).slice(2)).toEqual([undefined, undefined, undefined]);
});

it('calls a toll that a correction lowers corrected', () => {
  const lowered = [
    'Orvex earthquake toll lowered',
    'Correction: The death toll of the Orvex earthquake is 31, the health ministry said.',
  ] as const;
  expect(told([FIRST, RISEN, lowered])[2]).toBe('Corrected: death toll 31 (was 34)');
});

it('counts one person who is told of and not counted', () => {
  const one = [
    'Man killed, woman wounded in Orvex',
    'A man was killed and a woman was wounded in Orvex, police said.',
  ] as const;
  expect(told([one])).toEqual(['Orvex earthquake: 1 dead, 1 injured']);
});

it('does not say a number that no words state', () => {
  const two = [
    'Orvex quake victims named',
    'Jane Roe, 34, and Jim Poe, 8, were killed in Orvex, police said.',
  ] as const;
  expect(told([two])).toEqual([undefined]);
});
