import { describe, expect, it } from 'vitest';
import { matchStory } from '../../../src/core/story/match-story.ts';
import { storyOf } from './kinds/tell.ts';

function matches(body: string, words: string): boolean {
  const story = { ...storyOf('generic', 'Story'), match: { all: [words], any: [], none: [] } };
  return matchStory({ id: 'a', publisher: 'Daily Echo', published: '2025-03-03T09:00:00.000Z', body }, story)
    .matches;
}

describe('the words of a story', () => {
  it.each([
    ['Floods hit Utopia.', 'floods'],
    ['UTOPIA FLOODS: WHAT WE KNOW', 'floods'],
    ['The ferry sank; floods followed.', 'floods'],
    ['Jane Wang spoke.', 'Wang'],
  ])('in %j are found by %j', (body, words) => {
    expect(matches(body, words)).toBe(true);
  });

  it.each([
    ['Floodsville was dry.', 'floods'],
    ['They wang it.', 'Wang'],
    ['WANG SPOKE', 'Wang'],
  ])('in %j are not found by %j', (body, words) => {
    expect(matches(body, words)).toBe(false);
  });
});
