import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openConsole } from '../../src/platforms/console/index.ts';
import type { Delivery } from '../../src/ports.ts';
import { whileLeased } from '../../src/usecases/while-leased.ts';
import { digest } from '../store/examples.ts';

const LEASE_MS = 60_000;
const folder = mkdtempSync(join(tmpdir(), 'writethru-leased-'));
afterAll(() => rmSync(folder, { recursive: true }));

const platform = openConsole(folder, () => {});
const delivery: Delivery = {
  id: 'd1',
  story: 'tinplate',
  platform: 'console',
  channel: 'C1',
  seq: 1,
  digest: digest(),
};

test('what would end within the lease is posted, and what would not is not even begun', async () => {
  const latest = performance.now() - LEASE_MS + platform.timeoutMs;
  const late = await whileLeased(platform, latest - 1, LEASE_MS).post(delivery);
  expect(late).toMatchObject({ outcome: 'unknown', reason: expect.stringContaining('stood still') });
  expect(existsSync(join(folder, 'C1.jsonl'))).toBe(false);
  const inTime = await whileLeased(platform, latest + 30_000, LEASE_MS).post(delivery);
  expect(inTime).toMatchObject({ outcome: 'posted' });
});
