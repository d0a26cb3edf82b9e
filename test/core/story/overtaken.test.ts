import { expect, it } from 'vitest';
import { tellStory } from '../../../eval/tell-story.ts';
import { writeBoard } from '../../../src/core/digest/write-board.ts';
import { storyOf } from './kinds/tell.ts';

const STORY = storyOf('election', 'Utopia mayor', {}, ['Jane Roe', 'John Doe']);
const ROE = 'Jane Roe was ahead of John Doe in the count of the mayoral election.';
const DOE = 'John Doe overtook Jane Roe in the mayoral election.';
const WON = 'John Doe won the mayoral election.';

it.each([
  ['one who leads', [ROE], ['Jane Roe: ahead']],
  ['a lead that changes hands', [ROE, DOE], ['John Doe: ahead']],
  ['a lead that is won back', [ROE, DOE, ROE], ['Jane Roe: ahead']],
  ['a winner who was behind', [ROE, WON], ['John Doe: wins']],
])('the board has %s', (_what, bodies, expected) => {
  const articles = bodies.map((body, day) => ({
    id: `a${day}`,
    published: `2025-03-0${day + 3}T09:00:00.000Z`,
    body,
  }));
  const { lines } = writeBoard(tellStory(articles, STORY).record.ledger, STORY);
  expect(lines.map(({ fact, now }) => `${fact.replace('result:', '')}: ${now}`)).toEqual(expected);
});
