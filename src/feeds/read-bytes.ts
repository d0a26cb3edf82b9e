/** A file or standard input, whole, up to a limit. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { UsageError } from '../errors.ts';

/** At most one byte more than `limit`, so that the parser can tell that it is too long. "-" is standard input. */
export async function readBytes(path: string, limit: number): Promise<Uint8Array> {
  if (path !== '-') {
    const info = await stat(path).catch(() => undefined);
    if (!info) throw new UsageError(`${path}: there is no such file`);
    if (info.isDirectory()) throw new UsageError(`${path}: is a folder; give a file`);
  }
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of path === '-' ? process.stdin : createReadStream(path)) {
    chunks.push(chunk as Buffer);
    length += (chunk as Buffer).length;
    if (length > limit) break;
  }
  return Buffer.concat(chunks).subarray(0, limit + 1);
}
