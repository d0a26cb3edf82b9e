import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readItem } from '../../src/feeds/read-item.ts';

const NOW = '2031-05-04T13:00:00.000Z';

const BODY = 'Brightwater will pay $2 billion for Tinplate, it said on Sunday.';

/** A text as version 3 has it. https://www.iptc.org/std/ninjs/ninjs-schema_3.0.json */
const VERSION_3 = {
  standard: { name: 'ninjs', version: '3.0' },
  uri: 'urn:newsml:wire.example:20310504:7',
  type: 'text',
  version: '2',
  firstCreated: '2031-05-04T12:00:00+02:00',
  versionCreated: '2031-05-04T12:30:00+02:00',
  pubStatus: 'usable',
  language: 'en',
  infoSources: [{ name: 'Example Wire', role: 'http://cv.iptc.org/newscodes/inforole/publisher' }],
  by: 'Jane Roe',
  headlines: [
    { role: 'sub', value: 'A deal at last' },
    { role: 'main', value: 'Brightwater to buy Tinplate' },
  ],
  bodies: [
    { role: 'html', contentType: 'text/html', value: `<p>${BODY}</p>` },
    { role: 'main', contentType: 'text/plain', value: BODY },
  ],
};

/** The same as version 1 has it. https://www.iptc.org/std/ninjs/ninjs-schema_1.5.json */
const VERSION_1 = {
  uri: VERSION_3.uri,
  type: 'text',
  firstcreated: VERSION_3.firstCreated,
  versioncreated: VERSION_3.versionCreated,
  pubstatus: 'usable',
  infosource: [{ name: 'Example Wire' }],
  byline: 'Jane Roe',
  headline: 'Brightwater to buy Tinplate',
  headline_extended: 'A deal at last',
  body_xhtml: `<p>${BODY}</p>`,
  body_text: BODY,
};

const ARTICLE = {
  id: VERSION_3.uri,
  publisher: 'Example Wire',
  headline: 'Brightwater to buy Tinplate',
  byline: 'Jane Roe',
  published: '2031-05-04T10:00:00.000Z',
  modified: '2031-05-04T10:30:00.000Z',
  body: BODY,
};

function articleOf(item: object) {
  const read = readItem(item, NOW);
  if (!read.ok) throw new Error(read.problems.join('; '));
  return read.article;
}

function problemsOf(item: unknown): readonly string[] {
  const read = readItem(item, NOW);
  return read.ok ? [] : read.problems;
}

describe('ninjs', () => {
  test.each([
    ['3', VERSION_3],
    ['1', VERSION_1],
  ])('version %s is read as the article that it is', (_version, item) => {
    expect(articleOf(item)).toEqual(ARTICLE);
  });

  test('our own article is read as such, even when it has an uri', () => {
    const own = { ...ARTICLE, uri: 'urn:other' };
    expect(articleOf(own)).toEqual(ARTICLE);
  });

  test('a first version has no date of change', () => {
    const { modified, published } = articleOf({ ...VERSION_3, firstCreated: undefined });
    expect({ modified, published }).toEqual({ modified: undefined, published: '2031-05-04T10:30:00.000Z' });
  });

  test('null is taken for what is not there', () => {
    const { byline: _, ...unsigned } = ARTICLE;
    const item = { ...VERSION_3, by: null, embargoed: null, type: null, pubStatus: null };
    expect(articleOf(item)).toEqual(unsigned);
  });

  test.each<[string, unknown, string]>([
    [
      'the plain one',
      [
        { contentType: 'text/html', value: '<p>B</p>' },
        { contentType: 'text/plain', value: 'A' },
      ],
      'A',
    ],
    [
      'the main one of two plain ones',
      [
        { role: 'x', value: 'B' },
        { role: 'main', value: 'A' },
      ],
      'A',
    ],
    [
      'the main one of two with markup',
      [
        { contentType: 'text/html', value: '<p>B</p>' },
        { role: 'main', contentType: 'application/xhtml+xml', value: '<p>A</p>' },
      ],
      'A',
    ],
    ['one that does not say that it is HTML', [{ value: '<p>A &amp; B</p><script>x()</script>' }], 'A & B'],
    ['plain text that has a "<"', [{ value: 'A < B, and B > C' }], 'A < B, and B > C'],
    ['the one that is text at all', [7, { value: 8 }, null, { value: 'A' }], 'A'],
  ])('of several bodies %s is read', (_what, bodies, body) => {
    expect(articleOf({ ...VERSION_3, bodies }).body).toBe(body);
  });

  test('paragraphs of HTML stay apart', () => {
    const bodies = [{ contentType: 'text/html', value: '<div><p>One&nbsp;%.</p><p>Two.</p></div>' }];
    expect(articleOf({ ...VERSION_3, bodies }).body.split(/\n+/)).toEqual(
      ['One\u00a0%.', 'Two.'].map((line) => expect.stringMatching(line.replace('\u00a0', '\\s'))),
    );
  });

  test.each([
    ['infoSources', {}, 'Example Wire'],
    ['the holder of the rights', { infoSources: [], copyrightHolder: 'Other Wire' }, 'Other Wire'],
    ['source', { infoSources: [{ uri: 'urn:x' }], source: 'Third Wire' }, 'Third Wire'],
    ['nobody', { infoSources: undefined }, undefined],
  ])('the publisher is told by %s', (_what, changes, publisher) => {
    expect(articleOf({ ...VERSION_3, ...changes }).publisher).toBe(publisher);
  });

  test('its page is an HTML rendition, never its uri', () => {
    const uri = 'https://wire.example/items/7';
    expect(articleOf({ ...VERSION_3, uri }).url).toBeUndefined();
    const renditions = [
      { name: 'preview', contentType: 'image/jpeg', href: 'https://wire.example/7.jpg' },
      { name: 'web', contentType: 'text/html', href: 'https://wire.example/7.html' },
    ];
    expect(articleOf({ ...VERSION_3, renditions }).url).toBe('https://wire.example/7.html');
    const version1 = { web: { mimetype: 'text/html', href: 'https://wire.example/7.html' } };
    expect(articleOf({ ...VERSION_1, renditions: version1 }).url).toBe('https://wire.example/7.html');
  });

  test.each<[string, object, RegExp]>([
    [
      'no date',
      { versionCreated: undefined, firstCreated: undefined },
      /^"versionCreated" is missing; without its date/,
    ],
    [
      'a date without a time zone',
      { versionCreated: '2031-05-04T12:30:00' },
      /^"versionCreated" must be a date/,
    ],
    ['no body', { bodies: [] }, /^"bodies" is missing/],
    ['an empty uri', { uri: ' ' }, /^"uri" is empty/],
    ['an uri as long as a book', { uri: 'u'.repeat(301) }, /^"uri" is longer than 300/],
    ['a picture', { type: 'picture' }, /^"type" is "picture"; only text is read/],
    [
      'an embargo',
      { embargoed: '2031-05-04T15:00:00Z' },
      /^is under embargo until 2031-05-04T15:00:00.000Z; send it again then$/,
    ],
    ['an embargo that cannot be read', { embargoed: 'till Monday' }, /^"embargoed" must be a date/],
    ['what is withheld', { pubStatus: 'withheld' }, /^"pubStatus" is "withheld"; only what is usable/],
    ['what was taken back', { pubStatus: 'canceled' }, /^"pubStatus" is "canceled"/],
  ])('with %s it is refused, in its own words', (_what, changes, problem) => {
    expect(problemsOf({ ...VERSION_3, ...changes })[0]).toMatch(problem);
  });

  test('an embargo that is over is none', () => {
    expect(articleOf({ ...VERSION_3, embargoed: '2031-05-04T12:59:59Z' })).toEqual(ARTICLE);
  });

  test.each([null, 7, 'text', [], [VERSION_3]])('%j is no item', (value) => {
    expect(problemsOf(value)[0]).toContain('is not an article');
  });

  test('whatever stands in its fields, it is read or refused in words', () => {
    const names = [...Object.keys(VERSION_3), ...Object.keys(VERSION_1), 'renditions', 'embargoed'];
    const part = fc.record({ value: fc.jsonValue(), role: fc.jsonValue(), contentType: fc.jsonValue() });
    const field = fc.oneof(
      fc.jsonValue(),
      fc.array(part),
      fc.constantFrom('<p>a</p>', '2031-05-04T12:00:00Z'),
    );
    const fields = fc.dictionary(fc.constantFrom(...names), field);
    fc.assert(
      fc.property(fields, (changes) => {
        const read = readItem({ ...VERSION_3, ...changes }, NOW);
        if (read.ok) expect(typeof read.article.body).toBe('string');
        else expect(read.problems.every((problem) => problem.length > 10)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
