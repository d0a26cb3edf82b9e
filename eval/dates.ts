/** The dates of the seeds: every expression found, and resolved to the days that gold means. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Article, DateMention } from '../src/core/model.ts';
import { readArticle } from '../src/core/read/read-article.ts';
import { readArticles } from '../src/feeds/read-articles.ts';
import { overlaps, type Scores, score } from './score.ts';

const GoldDates = z.object({
  dates: z.array(
    z.object({
      article: z.string(),
      start: z.number(),
      end: z.number(),
      quote: z.string(),
      /** "2016", "2025-01", "2025-06-11", "2025-W23", "2025-01-01/2025-06-09". */
      norm: z.string(),
      /** The same as days, whose end does not belong to it. */
      interval: z.string().optional(),
      optional: z.boolean().optional(),
    }),
  ),
});

type GoldDate = z.infer<typeof GoldDates>['dates'][number];

export async function evalDates(folder: string): Promise<Scores> {
  const articles: Article[] = [];
  for await (const one of readArticles(join(folder, 'articles.jsonl')))
    if ('article' in one) articles.push(one.article);
  const gold = GoldDates.parse(JSON.parse(await readFile(join(folder, 'gold.json'), 'utf8'))).dates;
  const scored = gold.filter(({ optional }) => !optional);
  const read = articles.flatMap((article) => datesOf(article).map((date) => ({ article: article.id, date })));
  const found = (one: GoldDate): DateMention | undefined =>
    read.find(({ article, date }) => article === one.article && overlaps(date.span, one))?.date;
  const named = (one: GoldDate): string => {
    const date = found(one);
    return `${one.article}@${one.start} "${one.quote}" is ${one.norm}, read ${date?.from}..${date?.to}`;
  };
  return [
    score('dates found', scored, (one) => found(one) !== undefined, named),
    score('dates resolved', scored, (one) => isResolved(found(one), one), named),
    score(
      'dates read that are dates',
      read,
      ({ article, date }) => gold.some((one) => one.article === article && overlaps(date.span, one)),
      ({ article, date }) => `${article}@${date.span.start} "${date.span.text}"`,
    ),
  ];
}

function datesOf(article: Article): readonly DateMention[] {
  const reading = readArticle(article);
  return reading.readable ? reading.dates.filter(({ span }) => span.field === 'body') : [];
}

function isResolved(date: DateMention | undefined, { norm, interval }: GoldDate): boolean {
  const [from, to] = interval ? closed(interval) : daysOf(norm);
  return date?.from === from && date?.to === to;
}

/** "2025-06-02/2025-06-09" as gold has weeks: the end is the day behind. */
function closed(interval: string): readonly string[] {
  const [from = '', end = ''] = interval.split('/');
  return [from, new Date(Date.parse(end) - 86_400_000).toISOString().slice(0, 10)];
}

function daysOf(norm: string): readonly string[] {
  const [from = '', to = ''] = norm.split('/');
  if (to) return [from, to];
  if (from.length === 4) return [`${from}-01-01`, `${from}-12-31`];
  if (from.length !== 7) return [from, from];
  const end = new Date(Date.UTC(Number(from.slice(0, 4)), Number(from.slice(5)), 0));
  return [`${from}-01`, end.toISOString().slice(0, 10)];
}
