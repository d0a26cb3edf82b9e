import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { expect, test } from 'vitest';
import { UsageError } from '../../src/errors.ts';
import { type ReadArticle, readArticles } from '../../src/feeds/read-articles.ts';
import { inFolder } from '../store/folders.ts';
import { line } from './lines.ts';

async function readAll(path: string): Promise<ReadArticle[]> {
  const all: ReadArticle[] = [];
  for await (const read of readArticles(path)) all.push(read);
  return all;
}

function readContent(content: string | Buffer): Promise<ReadArticle[]> {
  return inFolder(async (folder) => {
    await writeFile(join(folder, 'a.jsonl'), content);
    return readAll(join(folder, 'a.jsonl'));
  });
}

/** "1 acme-1" for an article, "2 !" for a problem. */
function outline(all: readonly ReadArticle[]): string[] {
  return all.map((read) => ('problem' in read ? `${read.line} !` : `${read.line} ${read.article.id}`));
}

test.each<[string, string | Buffer, string[]]>([
  ['line by line', `${line('a')}\n${line('b')}\n`, ['1 a', '2 b']],
  ['without a line end at the end', `${line('a')}\n${line('b')}`, ['1 a', '2 b']],
  ['with line ends of Windows', `${line('a')}\r\n${line('b')}\r\n`, ['1 a', '2 b']],
  ['with a byte order mark', `\uFEFF${line('a')}\n${line('b')}\n`, ['1 a', '2 b']],
  ['with empty lines, which still count', `\n${line('a')}\n \t\n\r\n${line('b')}\n\n`, ['2 a', '5 b']],
  [
    'past broken lines',
    `{"id":\n${line('a')}\n[]\nAcme\n${line('b')}\n{"id": "c"}`,
    ['1 !', '2 a', '3 !', '4 !', '5 b', '6 !'],
  ],
  [
    'past a line that is cut in a character',
    Buffer.concat([Buffer.from(`${line('a')}\n`), Buffer.from('é').subarray(0, 1)]),
    ['1 a', '2 !'],
  ],
  [
    'past bytes that are no UTF-8',
    Buffer.concat([Buffer.from([0xff, 0xfe, 0x0a]), Buffer.from(line('a'))]),
    ['1 !', '2 a'],
  ],
])('a file is read %s', async (_how, content, expected) => {
  expect(outline(await readContent(content))).toEqual(expected);
});

test('a character that two chunks share is put together again', async () => {
  // Files are read in chunks of 64 KiB; each letter here is three bytes, and each shift cuts it elsewhere.
  for (const shift of ['', 'x', 'xx']) {
    const body = shift + '企'.repeat(100_000);
    const [read] = await readContent(line('a', body));
    expect(read).toMatchObject({ article: { body } });
  }
});

test.each([
  ['an empty file', ''],
  ['a file of empty lines', '\n\r\n \n'],
  ['a file of a byte order mark', '\uFEFF'],
])('%s says that it is empty', async (_what, content) => {
  await expect(readContent(content)).rejects.toThrow('is empty; it should hold one article as JSON a line');
});

test('a missing file and a folder say so', async () => {
  await inFolder(async (folder) => {
    await mkdir(join(folder, 'sub'));
    await expect(readAll(join(folder, 'gone.jsonl'))).rejects.toThrow(
      new UsageError(`${folder}/gone.jsonl: there is no such file`),
    );
    await expect(readAll(join(folder, 'sub'))).rejects.toThrow(
      new UsageError(`${folder}/sub: is a folder; give a JSONL file, one article a line`),
    );
  });
});

test('a binary file is problems only', async () => {
  const all = await readContent(randomBytes(300_000));
  expect(all.length).toBeGreaterThan(0);
  expect(all.every((read) => 'problem' in read)).toBe(true);
});

test('a line of 50 MB is one problem, is not held, and what follows is read', async () => {
  await inFolder(async (folder) => {
    const path = join(folder, 'big.jsonl');
    const file = createWriteStream(path);
    for (let mebibytes = 0; mebibytes < 50; mebibytes += 1) file.write('x'.repeat(1024 * 1024));
    file.end(`\n${line('a')}\n`);
    await finished(file);
    const before = process.memoryUsage().heapUsed + process.memoryUsage().external;
    let highest = before;
    const all: ReadArticle[] = [];
    for await (const read of readArticles(path)) {
      const { heapUsed, external } = process.memoryUsage();
      highest = Math.max(highest, heapUsed + external);
      all.push(read);
    }
    expect(all[0]).toEqual({
      line: 1,
      problem: 'is longer than 20000000 characters; one article a line is expected',
    });
    expect(outline(all)).toEqual(['1 !', '2 a']);
    expect(highest - before).toBeLessThan(150 * 1024 * 1024);
  });
});

test('of a file that is being written, what is there is read and the half line is a problem', async () => {
  await inFolder(async (folder) => {
    const path = join(folder, 'a.jsonl');
    await writeFile(path, `${line('a')}\n${line('b').slice(0, 20)}`);
    expect(outline(await readAll(path))).toEqual(['1 a', '2 !']);
    await appendFile(path, `${line('b').slice(20)}\n`);
    expect(outline(await readAll(path))).toEqual(['1 a', '2 b']);
  });
});
