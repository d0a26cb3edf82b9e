import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { queueContract } from '../contracts/queue.ts';
import { openBackend } from './backends.ts';
import { exitContract } from './process-contract.ts';

const dir = await mkdtemp(join(tmpdir(), 'writethru-queue-'));
const backend = await openBackend('embedded', join(dir, 'ours'));
afterAll(async () => {
  await backend.close();
  await rm(dir, { recursive: true });
});

queueContract('the embedded engine', backend.open);
exitContract('embedded', () => join(dir, 'theirs'));
