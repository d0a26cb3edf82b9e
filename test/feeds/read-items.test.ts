import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readItems } from '../../src/feeds/read-items.ts';

const folder = mkdtempSync(join(tmpdir(), 'writethru-items-'));
afterAll(() => rmSync(folder, { recursive: true }));

const NOW = '2031-05-04T13:00:00.000Z';
const OURS = { id: 'a1', published: '2031-05-04T12:00:00Z', body: 'One.' };
const NINJS = { uri: 'urn:2', versionCreated: '2031-05-04T12:00:00Z', bodies: [{ value: 'Two.' }] };

/** "1 a1" for an article, "2 is not JSON" for a problem. */
async function read(name: string, content: string): Promise<string[]> {
  const path = join(folder, name);
  writeFileSync(path, content);
  const said: string[] = [];
  for await (const one of readItems(path, NOW))
    said.push(`${one.place} ${'article' in one ? one.article.id : one.problem}`);
  return said;
}

test('lines hold articles of ours and ninjs; a broken one is told by its number', async () => {
  const lines = [JSON.stringify(OURS), '', '{"id":', JSON.stringify(NINJS), '[]'].join('\n');
  expect(await read('a.jsonl', lines)).toEqual([
    '1 a1',
    expect.stringMatching(/^3 is not JSON \(/),
    '4 urn:2',
    expect.stringMatching(/^5 is not an article/),
  ]);
});

test('a .json file holds one document, however it is broken into lines', async () => {
  expect(await read('a.json', `\uFEFF${JSON.stringify(NINJS, null, 2)}`)).toEqual(['1 urn:2']);
});

test('or a list of them', async () => {
  const list = [OURS, { ...NINJS, type: 'picture' }, NINJS];
  expect(await read('a.json', JSON.stringify(list))).toEqual([
    '1 a1',
    expect.stringMatching(/^2 "type" is "picture"/),
    '3 urn:2',
  ]);
});

test.each([
  ['no JSON', 'a.json', 'hello', /a\.json: is not JSON .*a file with one article a line is called \.jsonl$/],
  ['nothing in it', 'b.json', '', /is empty/],
])('a file with %s is refused with what to do', async (_what, name, content, message) => {
  await expect(read(name, content)).rejects.toThrow(message);
});
