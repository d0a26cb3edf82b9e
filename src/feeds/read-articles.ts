/** Articles of a JSONL file. A broken line is reported by its number and the rest goes on. */
import type { Article } from '../core/model.ts';
import { parseArticle } from './article-json.ts';
import { mustHoldLines, readJsonLines } from './read-json-lines.ts';

export type ReadArticle =
  | { readonly line: number; readonly article: Article }
  | { readonly line: number; readonly problem: string };

const WHAT = 'article';

/** "-" is standard input. */
export async function* readArticles(path: string): AsyncGenerator<ReadArticle> {
  for await (const { line, ...read } of readJsonLines(path, WHAT)) {
    if ('problem' in read) {
      yield { line, problem: read.problem };
      continue;
    }
    const parsed = parseArticle(read.json);
    if (parsed.ok) yield { line, article: parsed.article };
    else yield { line, problem: parsed.problems.join('; ') };
  }
}

/** A clear error before anything is begun. "-" is standard input. */
export async function mustBeFile(path: string): Promise<void> {
  await mustHoldLines(path, WHAT);
}
