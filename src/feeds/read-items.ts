/** Articles of a file, ours or ninjs: one a line, or in a file called .json one document or a list of them. */
import { readFile, stat } from 'node:fs/promises';
import type { Article, Instant } from '../core/model.ts';
import { messageOf, printable, UsageError } from '../errors.ts';
import type { ParsedArticle } from './article-json.ts';
import { readItem } from './read-item.ts';
import { mustHoldLines, readJsonLines } from './read-json-lines.ts';
import { LONGEST_LINE } from './read-lines.ts';

/** `place` is a line, or a place in the list; from 1. */
export type ReadItem =
  | { readonly place: number; readonly article: Article }
  | { readonly place: number; readonly problem: string };

/** "-" is standard input, with one item a line. `now` tells whether an embargo is over. */
export async function* readItems(path: string, now: Instant): AsyncGenerator<ReadItem> {
  if (path.endsWith('.json')) {
    const items = await readDocument(path);
    for (const [index, item] of items.entries()) yield at(index + 1, readItem(item, now));
    return;
  }
  for await (const { line, ...read } of readJsonLines(path, 'article')) {
    if ('problem' in read) yield { place: line, problem: read.problem };
    else yield at(line, parseLine(read.json, now));
  }
}

function at(place: number, parsed: ParsedArticle): ReadItem {
  return parsed.ok ? { place, article: parsed.article } : { place, problem: parsed.problems.join('; ') };
}

function parseLine(json: string, now: Instant): ParsedArticle {
  try {
    return readItem(JSON.parse(json), now);
  } catch (error) {
    return { ok: false, problems: [notJson(error)] };
  }
}

async function readDocument(path: string): Promise<readonly unknown[]> {
  await mustHoldLines(path, 'article');
  const { size } = await stat(path);
  if (size > LONGEST_LINE)
    throw new UsageError(`${path}: is larger than ${LONGEST_LINE / 1e6} MB; give JSONL, one article a line`);
  try {
    const value: unknown = JSON.parse((await readFile(path, 'utf8')).replace(/^\uFEFF/, ''));
    return Array.isArray(value) ? value : [value];
  } catch (error) {
    throw new UsageError(`${path}: ${notJson(error)}; a file with one article a line is called .jsonl`);
  }
}

function notJson(error: unknown): string {
  return `is not JSON (${printable(messageOf(error)).slice(0, 120)})`;
}
