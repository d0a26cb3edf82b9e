/** `writethru read`: what the reader sees in each article; no store. */
import type { Article, Reading } from '../core/model.ts';
import { readArticle } from '../core/read/read-article.ts';
import { readArticles } from '../feeds/read-articles.ts';
import { drawReading } from './draw-reading.ts';
import { columnsOfTerminal, inkOfTerminal } from './terminal.ts';

/** One line of JSON an article, for scripts; or its text with everything marked in it that was read. */
export const READ_FACES = ['json', 'text'] as const;
export type ReadFace = (typeof READ_FACES)[number];

/** Returns the problems; "-" is standard input. */
export async function read(
  file: string,
  face: ReadFace,
  print: (line: string) => void,
): Promise<readonly string[]> {
  const show = face === 'json' ? asJson : asText;
  const problems: string[] = [];
  for await (const one of readArticles(file)) {
    if ('problem' in one) problems.push(`${file}:${one.line}: ${one.problem}`);
    else print(show(one.article, readArticle(one.article)));
  }
  return problems;
}

function asJson({ id }: Article, reading: Reading): string {
  return JSON.stringify({ id, ...reading });
}

/** A blank line parts it from the next article. */
function asText(article: Article, reading: Reading): string {
  return `${drawReading(article, reading, columnsOfTerminal(), inkOfTerminal())}\n`;
}
