/** Articles of a JSONL file. A broken line is reported by its number and the rest goes on. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Article } from '../core/model.ts';
import { UsageError } from '../errors.ts';
import { parseArticle } from './article-json.ts';
import { LONGEST_LINE, readLines } from './read-lines.ts';

export type ReadArticle =
  | { readonly line: number; readonly article: Article }
  | { readonly line: number; readonly problem: string };

/** "-" is standard input. */
export async function* readArticles(path: string): AsyncGenerator<ReadArticle> {
  await mustBeFile(path);
  let isEmpty = true;
  for await (const line of readLines(path === '-' ? process.stdin : createReadStream(path))) {
    if ('tooLong' in line) {
      isEmpty = false;
      yield {
        line: line.number,
        problem: `is longer than ${LONGEST_LINE} characters; one article a line is expected`,
      };
    } else if (line.text.trim() !== '') {
      isEmpty = false;
      const parsed = parseArticle(line.number === 1 ? line.text.replace(/^\uFEFF/, '') : line.text);
      if (parsed.ok) yield { line: line.number, article: parsed.article };
      else yield { line: line.number, problem: parsed.problems.join('; ') };
    }
  }
  if (isEmpty) {
    const name = path === '-' ? 'standard input' : path;
    throw new UsageError(`${name}: is empty; it should hold one article as JSON a line`);
  }
}

/** A clear error before anything is begun. "-" is standard input. */
export async function mustBeFile(path: string): Promise<void> {
  if (path === '-') return;
  const info = await stat(path).catch(() => undefined);
  if (!info) throw new UsageError(`${path}: there is no such file`);
  if (info.isDirectory()) throw new UsageError(`${path}: is a folder; give a JSONL file, one article a line`);
  if (info.isFile() && info.size === 0)
    throw new UsageError(`${path}: is empty; it should hold one article as JSON a line`);
}
