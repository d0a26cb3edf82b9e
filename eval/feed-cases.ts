/** The cases of the feedparser project: a feed, and on top what its own parser makes of it, as a Python expression. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

export interface FeedCase {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly contentType: string | undefined;
  /** Where the fixture says that it stands, or the test server that it was written for. */
  readonly url: string;
  /** What of the expectation concerns a reader of news. */
  readonly expected: readonly Expected[];
}

export interface Expected {
  readonly field: FeedField;
  /** The feed itself, or the number of the item, from 0. */
  readonly of: 'feed' | number;
  readonly value: string;
}

export const FEED_FIELDS = ['title', 'link', 'id', 'date', 'summary', 'content'] as const;
export type FeedField = (typeof FEED_FIELDS)[number];

const FIELDS: Readonly<Record<string, FeedField>> = {
  title: 'title',
  "title_detail']['value": 'title',
  link: 'link',
  id: 'id',
  guid: 'id',
  published_parsed: 'date',
  updated_parsed: 'date',
  published: 'date',
  updated: 'date',
  created_parsed: 'date',
  summary: 'summary',
  description: 'summary',
  subtitle: 'summary',
  tagline: 'summary',
  "summary_detail']['value": 'summary',
  "subtitle_detail']['value": 'summary',
  "tagline_detail']['value": 'summary',
  "content'][0]['value": 'content',
};

/** The server that the cases are written for, in feedparser's own tests. */
const SERVER = 'http://127.0.0.1:8097/tests/';

export async function feedCases(folder: string): Promise<readonly FeedCase[]> {
  const cases: FeedCase[] = [];
  for (const set of ['wellformed', 'illformed']) {
    const files = (await readdir(join(folder, set), { recursive: true })).filter((file) =>
      file.endsWith('.xml'),
    );
    for (const file of files.sort())
      cases.push(caseOf(join(set, file), await readFile(join(folder, set, file))));
  }
  return cases;
}

function caseOf(file: string, bytes: Buffer): FeedCase {
  const head = bytes.subarray(0, 4).toString('hex');
  const text =
    head.startsWith('fffe') || head.startsWith('3c00') ? bytes.toString('utf16le') : bytes.toString('utf8');
  const header = (name: string): string | undefined =>
    new RegExp(`^Header:\\s+${name}:\\s*(.*)$`, 'im').exec(text)?.[1]?.trim();
  const expression = /Description:\s*.*?\s*Expect:\s*(.*)\s*-->/.exec(text)?.[1] ?? '';
  return {
    name: relative('.', file),
    bytes,
    contentType: header('Content-type'),
    url: new URL(header('Content-Location') ?? '', `${SERVER}${file}`).href,
    expected: expression.split(/\s+and\s+/).flatMap(expectedOf),
  };
}

/** "entries[0]['title'] == 'words'"; a chain "a == b == 'words'" says the same of both. */
function expectedOf(comparison: string): Expected[] {
  const parts = comparison.split(/\s*==\s*/);
  const value = literal(parts.at(-1) ?? '');
  if (value === undefined || parts.length < 2) return [];
  return parts.slice(0, -1).flatMap((path) => {
    const [, name, index, keys] =
      /^\(*(feed|entries)(?:\[(\d+)\])?(?:\['(.*)'\]|\.(\w+))$/.exec(path.trim()) ?? [];
    const field = FIELDS[keys ?? /\.(\w+)$/.exec(path)?.[1] ?? ''];
    return field && name ? [{ field, of: name === 'feed' ? ('feed' as const) : Number(index), value }] : [];
  });
}

/** A string of Python, or a tuple of a time, as ISO 8601. */
function literal(written: string): string | undefined {
  const text = written.trim().replace(/\)+$/, (end) => (written.includes('(') ? end : ''));
  const long = /^u?'''(.*)'''$/s.exec(text);
  if (long) return unescaped(long[1] ?? '');
  const quoted = /^u?(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/s.exec(text);
  if (quoted) return unescaped(quoted[1] ?? quoted[2] ?? '');
  const time = /^\((\d+), (\d+), (\d+), (\d+), (\d+), (\d+)/.exec(text);
  if (!time) return undefined;
  const [year = 0, month = 1, day, hour, minute, second] = time.slice(1).map(Number);
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second)).toISOString();
}

function unescaped(text: string): string {
  return text.replace(/\\(?:u([\da-f]{4})|x([\da-f]{2})|U([\da-f]{8})|(.))/gi, (_, u, x, long, one) => {
    const code = u ?? x ?? long;
    if (code) return String.fromCodePoint(Number.parseInt(code, 16));
    return one === 'n' ? '\n' : one === 't' ? '\t' : one;
  });
}
