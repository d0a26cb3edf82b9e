/** The lines of a JSONL file, and clear errors for what is none. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { UsageError } from '../errors.ts';
import { LONGEST_LINE, readLines } from './read-lines.ts';

export type JsonLine =
  | { readonly line: number; readonly json: string }
  | { readonly line: number; readonly problem: string };

/** Lines that are not blank, numbered from 1. `what` is one of the things that it holds; "-" is standard input. */
export async function* readJsonLines(path: string, what: string): AsyncGenerator<JsonLine> {
  await mustHoldLines(path, what);
  let isEmpty = true;
  for await (const line of readLines(path === '-' ? process.stdin : createReadStream(path))) {
    if ('tooLong' in line) {
      isEmpty = false;
      yield {
        line: line.number,
        problem: `is longer than ${LONGEST_LINE} characters; one ${what} a line is expected`,
      };
    } else if (line.text.trim() !== '') {
      isEmpty = false;
      yield { line: line.number, json: line.number === 1 ? line.text.replace(/^\uFEFF/, '') : line.text };
    }
  }
  if (isEmpty) throw new UsageError(`${path === '-' ? 'standard input' : path}: ${emptyFile(what)}`);
}

/** A clear error before anything is begun. */
export async function mustHoldLines(path: string, what: string): Promise<void> {
  if (path === '-') return;
  const info = await stat(path).catch(() => undefined);
  if (!info) throw new UsageError(`${path}: there is no such file`);
  if (info.isDirectory()) throw new UsageError(`${path}: is a folder; give a JSONL file, one ${what} a line`);
  if (info.isFile() && info.size === 0) throw new UsageError(`${path}: ${emptyFile(what)}`);
}

function emptyFile(what: string): string {
  return `is empty; it should hold one ${what} as JSON a line`;
}
