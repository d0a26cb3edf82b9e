import { describe, expect, it } from 'vitest';
import { parseVersions } from '../../src/feeds/read-versions.ts';

const SHAPE = '{"old": ..., "new": ...}';

describe('a pair of versions', () => {
  it.each<[string, unknown]>([
    ['two texts', { old: 'Four hurt', new: 'Five hurt' }],
    [
      'two articles',
      { old: { headline: 'Four hurt', body: '...' }, new: { headline: 'Five hurt', body: '...' } },
    ],
    [
      'a headline alone, and a body alone',
      { old: { headline: 'Four hurt' }, new: { body: 'Five were hurt.' } },
    ],
    ['an empty text, of a page that was taken down', { old: 'Four hurt', new: '' }],
  ])('may be %s', (_what, versions) => {
    expect(parseVersions(JSON.stringify(versions))).toEqual({ versions });
  });

  it('may have null for what is not there, and members of its own', () => {
    const old = { headline: null, body: 'Four were hurt.', id: 'a1' };
    expect(parseVersions(JSON.stringify({ old, new: 'Five were hurt.', seen: 3 }))).toEqual({
      versions: { old: { headline: null, body: 'Four were hurt.' }, new: 'Five were hurt.' },
    });
  });

  it.each<[string, string]>([
    ['{"old"', 'is not JSON ('],
    ['[]', `is not a pair of versions; give one JSON object a line: ${SHAPE}`],
    ['"Four hurt"', `is not a pair of versions; give one JSON object a line: ${SHAPE}`],
    ['{"old": "Four hurt"}', `"new" is missing; both versions are expected: ${SHAPE}`],
    ['{"old": 4, "new": "Five"}', '"old" must be a text, or an article with a "headline" or a "body"'],
    ['{"old": "Four", "new": {"title": "Five"}}', '"new" must be a text, or an article with'],
  ])('%s is refused with a reason', (json, problem) => {
    const parsed = parseVersions(json);
    expect('problem' in parsed && parsed.problem).toContain(problem);
  });
});
