/** The articles to measure with: four-kilobyte pages of news, and one page as long as is asked for. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Article } from '../src/core/model.ts';
import { readArticles } from '../src/feeds/read-articles.ts';

/** UTF-16 units; what "a four-kilobyte article" may measure. */
const FOUR_KILOBYTES = { least: 3_500, most: 4_500 };

const Retrieved = z.object({
  articles: z.array(z.object({ title: z.string(), date: z.string(), text: z.string() })),
});

/** Sets of articles by name; without `data`, the demo's own words put together to pages of four kilobytes. */
export async function benchArticles(data: string | undefined): Promise<Record<string, readonly Article[]>> {
  if (!data) {
    const demo = await articlesOf(fileURLToPath(new URL('../demo/articles.jsonl', import.meta.url)));
    return { demo: demo.map((article) => ({ ...article, body: longBody(demo, FOUR_KILOBYTES.least) })) };
  }
  const news = join(data, 'answers', 'realtimeqa.jsonl');
  return {
    deal: await articlesOf(join(data, 'seeds', 'articles.jsonl')),
    ...(existsSync(news) && { news: await retrievedArticles(news) }),
  };
}

/** The bodies again and again until there are at least `length` UTF-16 units. */
export function longBody(articles: readonly Article[], length: number): string {
  const bodies: string[] = [];
  for (let total = 0, index = 0; total < length; index += 1) {
    const body = articles[index % articles.length]?.body ?? '';
    bodies.push(body);
    total += body.length + 1;
  }
  return bodies.join('\n');
}

async function articlesOf(file: string): Promise<Article[]> {
  const articles: Article[] = [];
  for await (const one of readArticles(file)) if ('article' in one) articles.push(one.article);
  if (articles.length === 0) throw new Error(`${file} holds no article to measure with`);
  return articles;
}

async function retrievedArticles(file: string): Promise<Article[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
  const { least, most } = FOUR_KILOBYTES;
  return lines
    .flatMap((line) => Retrieved.parse(JSON.parse(line)).articles)
    .filter(({ text }) => text.length >= least && text.length <= most)
    .map(({ title, date, text }, index) => ({
      id: String(index),
      headline: title,
      published: `${date.replaceAll('/', '-')}T12:00:00.000Z`,
      body: text,
    }));
}
