import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Ends a line that a crash tore, so that it can never be read as a whole one, not even when only its newline is
 * missing: JSON followed by this is no JSON.
 */
const TORN_MARK = ' torn\n';

/** Durable once it returns. "unsure" is an error behind the write: the line may be there. */
export type Appended = 'durable' | 'not written' | 'unsure';

/**
 * Appends one line with a single write, which appending processes cannot interleave, and flushes it to the disk. Nothing is
 * written once `isLate`: opening a file may take until somebody else has written the same line.
 */
export async function appendLine(
  file: string,
  line: string,
  isLate: () => boolean,
): Promise<{ readonly result: Appended; readonly error?: unknown }> {
  let result: Appended = 'not written';
  try {
    const handle = await openToAppend(file);
    try {
      const { size } = await handle.stat();
      // The name goes first: a file that has lines has one that is on the disk.
      if (size === 0) await syncFolder(dirname(file));
      const bytes = Buffer.from(`${(await isTorn(handle, size)) ? TORN_MARK : ''}${line}\n`);
      if (isLate()) throw new Error('it took too long to open');
      const { bytesWritten } = await handle.write(bytes);
      // A part of a line is not a post: it has no newline, and the next append ends it.
      if (bytesWritten < bytes.length)
        throw new Error(`only ${bytesWritten} of ${bytes.length} bytes were written`);
      result = 'unsure';
      await handle.sync();
    } finally {
      await handle.close();
    }
    return { result: 'durable' };
  } catch (error) {
    return { result, error };
  }
}

async function openToAppend(file: string): Promise<FileHandle> {
  try {
    return await open(file, 'a+');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    await mkdir(dirname(file), { recursive: true });
    return open(file, 'a+');
  }
}

async function isTorn(handle: FileHandle, size: number): Promise<boolean> {
  if (size === 0) return false;
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer.toString() !== '\n';
}

/** A new file's name is in the folder, which has its own flush. See `man 2 fsync`. */
async function syncFolder(dir: string): Promise<void> {
  const handle = await open(dir, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
