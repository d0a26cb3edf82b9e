import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { appendLine } from '../../../src/platforms/console/append.ts';

it('writes a line in time, and none when it is too late, for another process may have written it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'writethru-append-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'posts', 'channel.jsonl');
  expect(await appendLine(file, 'first', () => false)).toEqual({ result: 'durable' });
  expect(await appendLine(file, 'second', () => true)).toMatchObject({ result: 'not written' });
  expect(await readFile(file, 'utf8')).toBe('first\n');
});
