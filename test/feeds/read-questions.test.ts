import { describe, expect, it } from 'vitest';
import { parseQuestion } from '../../src/feeds/read-questions.ts';

const ARTICLE = { id: 'a', published: '2031-01-01', body: 'Acme bought Orvex.' };

function parse(value: unknown): ReturnType<typeof parseQuestion> {
  return parseQuestion(JSON.stringify(value));
}

describe('a line with a question', () => {
  it('holds the question, its choices and the articles', () => {
    const choices = ['Acme', 'Kite'];
    expect(parse({ question: ' Who? ', choices, articles: [ARTICLE] })).toMatchObject({
      asked: { question: 'Who?', choices, articles: [{ id: 'a', body: ARTICLE.body }], problems: [] },
    });
  });

  it('takes articles as search tools hand them over, numbered by their place', () => {
    const found = {
      url: 'https://example.com/a',
      title: 'News',
      date: '2031/01/02',
      text: 'Acme bought Orvex.',
    };
    expect(parse({ question: 'Who?', articles: [ARTICLE, found] })).toMatchObject({
      asked: {
        choices: [],
        articles: [
          { id: 'a' },
          { id: '1', headline: 'News', published: '2031-01-02T00:00:00.000Z', body: found.text },
        ],
      },
    });
  });

  it('names an article that cannot be read and keeps the others', () => {
    expect(parse({ question: 'Who?', articles: [{ id: 'b' }, ARTICLE] })).toMatchObject({
      asked: {
        articles: [{ id: 'a' }],
        problems: [expect.stringContaining('article 0: "published" is missing')],
      },
    });
  });

  it.each([
    ['not JSON', '{', /is not JSON/],
    ['a list', '[]', /one JSON object a line/],
    ['no question', '{"articles": []}', /"question" must be a text/],
    ['an empty question', '{"question": " ", "articles": []}', /"question" must be a text/],
    ['no articles', '{"question": "Who?"}', /"articles" must be a list/],
    ['articles that are no list', '{"question": "Who?", "articles": {}}', /"articles" must be a list/],
    [
      'choices that are no list',
      '{"question": "Who?", "choices": "a", "articles": []}',
      /"choices" must be a list/,
    ],
    [
      'a very long question',
      JSON.stringify({ question: 'a'.repeat(1_001), articles: [] }),
      /1000 characters/,
    ],
  ])('is refused for %s', (_, json, problem) => {
    expect(parseQuestion(json)).toEqual({ problem: expect.stringMatching(problem) });
  });
});
