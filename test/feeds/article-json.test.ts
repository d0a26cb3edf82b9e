import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../src/feeds/article-json.ts';

const ARTICLE = {
  id: 'acme-1',
  url: 'https://wire.example/acme',
  publisher: 'Example Wire',
  headline: 'Acme in talks to buy Zenith',
  byline: 'Jane Roe',
  published: '2025-03-01T09:00:00Z',
  modified: '2025-03-02T09:00:00Z',
  body: 'Acme is in talks to buy Zenith.',
};

function parse(changes: object) {
  return parseArticle(JSON.stringify({ ...ARTICLE, ...changes }));
}

test('every member of a right article is taken, instants in UTC with milliseconds', () => {
  expect(parse({})).toEqual({
    ok: true,
    article: {
      ...ARTICLE,
      published: '2025-03-01T09:00:00.000Z',
      modified: '2025-03-02T09:00:00.000Z',
    },
  });
});

test('id, published and body are enough', () => {
  const article = { id: 'a', published: '2025-03-01T09:00:00.000Z', body: '' };
  expect(parseArticle(JSON.stringify(article))).toEqual({ ok: true, article });
});

test('null stands for what is not there', () => {
  const { url, publisher, headline, byline, modified, ...needed } = ARTICLE;
  const nulls = Object.fromEntries(
    Object.keys({ url, publisher, headline, byline, modified }).map((key) => [key, null]),
  );
  expect(parseArticle(JSON.stringify({ ...needed, ...nulls }))).toEqual({
    ok: true,
    article: { ...needed, published: '2025-03-01T09:00:00.000Z' },
  });
});

test('members of other formats are left aside', () => {
  expect(parse({ author: { name: 'Jane Roe' }, tags: ['deals'], constructor: 1 })).toEqual(parse({}));
  expect(
    parseArticle(`{"__proto__": {"url": "https://x.example/"}, ${JSON.stringify(ARTICLE).slice(1)}`),
  ).toEqual(parse({}));
});

const DATE = 'must be a date that exists, in ISO 8601 with its time zone: "2025-06-11T09:00:00Z"';
const YEARS = 'must be a date in the years 0 to 9999';

describe('dates', () => {
  test.each([
    ['2025-03-01T09:00:00Z', '2025-03-01T09:00:00.000Z'],
    ['2025-03-01T09:00Z', '2025-03-01T09:00:00.000Z'],
    ['2025-03-01T09:00:00.123456789Z', '2025-03-01T09:00:00.123Z'],
    ['2025-03-01T09:00:00+05:30', '2025-03-01T03:30:00.000Z'],
    ['2025-03-01T01:00:00+02:00', '2025-02-28T23:00:00.000Z'],
    ['2025-03-01T09:00:00-08:00', '2025-03-01T17:00:00.000Z'],
    ['2025-03-01', '2025-03-01T00:00:00.000Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z'],
    ['9999-12-31T23:59:59Z', '9999-12-31T23:59:59.000Z'],
  ])('%s is %s', (published, instant) => {
    expect(parse({ published })).toMatchObject({ ok: true, article: { published: instant } });
  });

  test.each([
    ['2025-02-29', DATE],
    ['2025-02-30T09:00:00Z', DATE],
    ['2025-13-01', DATE],
    ['2025-03-01T24:00:00Z', DATE],
    ['2025-03-01T09:00:00+99:99', DATE],
    ['2025-03-01T09:00:00', DATE],
    ['2025-03', DATE],
    ['Sat, 01 Mar 2025 09:00:00 GMT', DATE],
    ['yesterday', DATE],
    ['', DATE],
    [1_740_819_600, DATE],
    [['2025-03-01'], DATE],
    ['+010000-01-01T00:00:00Z', DATE],
    ['9999-12-31T23:59:59-23:59', YEARS],
    ['0000-01-01T00:00:00+23:59', YEARS],
  ])('%s is refused', (date, why) => {
    expect(parse({ published: date, modified: date })).toEqual({
      ok: false,
      problems: [`"published" ${why}`, `"modified" ${why}`],
    });
  });
});

const NUL = 'has a NUL character, so it is not text';
const NO_DATE = '"published" is missing; without its date an article cannot be placed in time, so add it';

test.each<[string, object, string[]]>([
  ['no id', { id: undefined }, ['"id" is missing']],
  ['an id of null', { id: null }, ['"id" is missing']],
  ['an id that is a number', { id: 7 }, ['"id" must be text']],
  ['an empty id', { id: '' }, ['"id" is empty; give each article an id of its own']],
  ['an id of spaces', { id: ' \t' }, ['"id" is empty; give each article an id of its own']],
  ['a long id', { id: 'x'.repeat(301) }, ['"id" is longer than 300 characters']],
  ['NUL in an id', { id: 'a\0' }, [`"id" ${NUL}`]],
  ['no date', { published: undefined }, [NO_DATE]],
  ['a date of null', { published: null }, [NO_DATE]],
  ['no body', { body: undefined }, ['"body" is missing']],
  ['a body of null', { body: null }, ['"body" is missing']],
  ['a body of paragraphs', { body: ['Acme buys Zenith.'] }, ['"body" must be text']],
  ['NUL in a body', { body: 'Acme\0' }, [`"body" ${NUL}`]],
  ['a long headline', { headline: 'x'.repeat(1_001) }, ['"headline" is longer than 1000 characters']],
  ['a long publisher', { publisher: 'x'.repeat(301) }, ['"publisher" is longer than 300 characters']],
  ['a long byline', { byline: 'x'.repeat(301) }, ['"byline" is longer than 300 characters']],
  ['a publisher that is an object', { publisher: { name: 'Wire' } }, ['"publisher" must be text']],
  ['a file as address', { url: 'file:///etc/hosts' }, ['"url" must be an http or https address']],
  ['a script as address', { url: 'javascript:alert(1)' }, ['"url" must be an http or https address']],
  ['half an address', { url: 'wire.example/acme' }, ['"url" must be an http or https address']],
  ['an address without a host', { url: 'https://' }, ['"url" must be an http or https address']],
  [
    'a long address',
    { url: `https://wire.example/${'a'.repeat(2_000)}` },
    ['"url" is longer than 2000 characters'],
  ],
  ['NUL in an address', { url: 'https://wire.example/\0' }, [`"url" ${NUL}`]],
  [
    'everything wrong at once',
    { id: '', url: 'x', publisher: 1, headline: 2, byline: 3, published: 'x', modified: 'x', body: 4 },
    [
      '"id" is empty; give each article an id of its own',
      '"url" must be an http or https address',
      '"publisher" must be text',
      '"headline" must be text',
      '"byline" must be text',
      `"published" ${DATE}`,
      `"modified" ${DATE}`,
      '"body" must be text',
    ],
  ],
])('%s is refused, and the message says so', (_what, changes, problems) => {
  expect(parse(changes)).toEqual({ ok: false, problems });
});

test.each([
  ['id', 'x'.repeat(300)],
  ['publisher', 'x'.repeat(300)],
  ['byline', 'x'.repeat(300)],
  ['headline', 'x'.repeat(1_000)],
  ['url', `https://wire.example/${'a'.repeat(2_000 - 'https://wire.example/'.length)}`],
  ['body', 'x'.repeat(1_000_000)],
])('the longest %s is taken whole', (member, value) => {
  expect(parse({ [member]: value })).toMatchObject({ ok: true, article: { [member]: value } });
});

test.each(['id', 'publisher', 'headline', 'byline', 'body'])(
  'half an emoji in %s becomes one sign, so that spans still count right',
  (member) => {
    expect(parse({ [member]: 'a\uD83Db' })).toMatchObject({ ok: true, article: { [member]: 'a\uFFFDb' } });
  },
);

test.each(['[]', '["a"]', '"text"', '5', 'true', 'null'])('%s is no article', (json) => {
  expect(parseArticle(json)).toEqual({
    ok: false,
    problems: ['is not an article: one JSON object a line is expected'],
  });
});

test.each(['', '{', 'Acme buys Zenith', '{"id": "a"}{"id": "b"}', "{'id': 'a'}", '['.repeat(100_000)])(
  'what is not JSON is told as such: %.20s',
  (json) => {
    expect(parseArticle(json)).toEqual({
      ok: false,
      problems: [expect.stringMatching(/^is not JSON \(.+\)$/s)],
    });
  },
);

test('what a broken line is quoted for cannot move the cursor of a terminal', () => {
  const parsed = parseArticle('\u001b[2J\u001b[31mAcme');
  expect(JSON.stringify(parsed)).toContain('Acme');
  expect(JSON.stringify(parsed)).not.toContain(String.raw`\u001b`);
});
