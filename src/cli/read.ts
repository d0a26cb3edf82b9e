/** `writethru read`: what the reader sees in each article; one line of JSON each, no store. */
import { readArticle } from '../core/read/read-article.ts';
import { readArticles } from '../feeds/read-articles.ts';

/** Returns the problems; "-" is standard input. */
export async function read(file: string, print: (line: string) => void): Promise<readonly string[]> {
  const problems: string[] = [];
  for await (const one of readArticles(file)) {
    if ('problem' in one) problems.push(`${file}:${one.line}: ${one.problem}`);
    else print(JSON.stringify({ id: one.article.id, ...readArticle(one.article) }));
  }
  return problems;
}
