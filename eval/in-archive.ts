import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Scores } from './score.ts';

/** The scores of what an archive holds; none when it is not there. */
export async function inArchive(
  archive: string,
  run: (unpacked: string) => Promise<Scores>,
): Promise<Scores> {
  if (!existsSync(archive)) return [];
  const unpacked = await mkdtemp(join(tmpdir(), 'writethru-eval-'));
  try {
    await promisify(execFile)('tar', ['xJf', archive, '-C', unpacked]);
    return await run(unpacked);
  } finally {
    await rm(unpacked, { recursive: true, force: true });
  }
}
