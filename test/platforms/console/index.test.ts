import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { channelFile } from '../../../src/platforms/console/channel-file.ts';
import { openConsole } from '../../../src/platforms/console/index.ts';
import { CONSOLE_LIMITS } from '../../../src/platforms/console/limits.ts';
import type { Delivery } from '../../../src/ports.ts';
import { platformContract } from '../../contracts/platform.ts';
import { delivery } from '../examples.ts';
import { anyText } from '../hostile.ts';
import { consolePlace, linesOf, newFolder, removeFolders } from './places.ts';

afterEach(removeFolders);

describe('console', () => platformContract(async () => consolePlace(newFolder(), 10)));
describe('console, torn before the newline', () =>
  platformContract(async () => consolePlace(newFolder(), 1)));

test('a post is a line with the digest, and is shown once it is there', async () => {
  const dir = newFolder();
  const shown: Delivery[] = [];
  const result = await openConsole(dir, (it) => {
    expect(linesOf(dir, 'kitchen')).toHaveLength(1);
    shown.push(it);
  }).post(delivery());
  expect(result.outcome).toBe('posted');
  expect(shown).toEqual([delivery()]);
  expect(linesOf(dir, 'kitchen')).toEqual([
    {
      deliveryId: 'delivery-1',
      messageId: 'messageId' in result ? result.messageId : '',
      postedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      digest: delivery().digest,
    },
  ]);
});

test('a post counts even when the terminal that shows it has gone', async () => {
  const platform = openConsole(newFolder(), () => {
    throw new Error('EPIPE');
  });
  expect((await platform.post(delivery())).outcome).toBe('posted');
});

test('a disk error refuses the post and says why', async () => {
  const dir = newFolder();
  const notAFolder = join(dir, 'file');
  writeFileSync(notAFolder, '');
  expect(await openConsole(notAFolder, () => {}).post(delivery())).toEqual({
    outcome: 'refused',
    retryAfterMs: CONSOLE_LIMITS.retryAfterMs,
    reason: expect.stringContaining('kitchen.jsonl cannot be written'),
  });
});

test('a file that cannot be read makes finding fail, rather than say that nothing is there', async () => {
  const dir = newFolder();
  mkdirSync(join(dir, 'kitchen.jsonl'));
  await expect(openConsole(dir, () => {}).find(delivery(), '2000-01-01T00:00:00.000Z')).rejects.toThrow(
    'EISDIR',
  );
});

test('an empty channel name ends the subscription', async () => {
  expect(await openConsole(newFolder(), () => {}).post(delivery({ channel: '' }))).toMatchObject({
    outcome: 'gone',
  });
});

test.each(['../up', '..', '/etc/passwd', 'a/b', 'a\\b', 'C:x', 'nul\u0000', '.hidden', 'é'.repeat(200)])(
  'a channel called %j stays in the folder',
  async (channel) => {
    const dir = newFolder();
    expect((await openConsole(dir, () => {}).post(delivery({ channel }))).outcome).toBe('posted');
    expect(readdirSync(dir)).toHaveLength(1);
    expect(readFileSync(join(dir, readdirSync(dir)[0] ?? ''), 'utf8')).toContain('delivery-1');
  },
);

test('every channel name has a file of its own, inside the folder, with a name that disks take', () => {
  const seen = new Map<string, string>();
  fc.assert(
    fc.property(anyText, (channel) => {
      const file = channelFile('/posts', channel);
      if (file === undefined) return;
      expect(relative('/posts', file)).toMatch(/^[\w%~-]+\.jsonl$/);
      expect(Buffer.byteLength(relative('/posts', file))).toBeLessThanOrEqual(CONSOLE_LIMITS.fileNameBytes);
      expect(seen.get(file) ?? channel).toBe(channel);
      seen.set(file, channel);
    }),
  );
});
