import { describe, expect, it } from 'vitest';
import { groupCandidates } from '../../../src/core/answer/groups.ts';
import { readQuestion } from '../../../src/core/answer/question.ts';
import { search } from '../../../src/core/answer/search.ts';
import type { Article } from '../../../src/core/model.ts';
import { article, indexOf } from './stories.ts';

/** What is said, with how often. */
function said(text: string, articles: readonly Article[]): Map<string, number> {
  const question = readQuestion(text);
  const groups = groupCandidates(question, search(indexOf(articles), question));
  return new Map(groups.map((group) => [group.text, group.occurrences.length]));
}

describe('candidates that say the same', () => {
  it('take a surname for the person of that name in the same article', () => {
    const groups = said('Who won the race?', [
      article('a', '2031-01-01', '', 'Jane Roe won the race. Roe was glad of the race.'),
      article('b', '2031-01-01', '', 'Mark Roe lost the race.'),
    ]);
    expect(groups.get('Jane Roe')).toBe(2);
    expect(groups.get('Mark Roe')).toBe(1);
    expect(groups.has('Roe')).toBe(false);
  });

  it('are no longer than the name that most use', () => {
    const groups = said('Which company opened a plant?', [
      article(
        'a',
        '2031-01-01',
        '',
        'On Monday Orvex Motors opened a plant. Orvex Motors said the plant is its first.',
      ),
      article(
        'b',
        '2031-01-01',
        '',
        'On Monday Orvex Motors opened a plant in Utopia. The plant of Orvex Motors is new. The plant of Orvex Motors has a hall.',
      ),
      article(
        'c',
        '2031-01-01',
        '',
        'Longtime Orvex Motors chief executive Jane Roe came. The plant of Orvex Motors is large. The plant of Orvex Motors has a gate.',
      ),
    ]);
    expect(groups.get('Orvex Motors')).toBeGreaterThan(4);
  });

  it('do not take speech for a longer name', () => {
    const groups = said('Which company left Utopia?', [
      article(
        'a',
        '2031-01-01',
        '',
        'Orvex left Utopia. One user said “trying to please Orvex” was in vain.',
      ),
    ]);
    expect(groups.has('Orvex')).toBe(true);
  });

  it('are no pieces of the name of a person', () => {
    const groups = said('Who won the race?', [article('a', '2031-01-01', '', 'Jane Roe won the race.')]);
    expect([...groups.keys()]).not.toContain('Jane');
  });
});
