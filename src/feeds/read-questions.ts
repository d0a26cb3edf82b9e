/** Questions with the articles to answer them from, one as JSON a line: {question, choices?, articles}. */
import { z } from 'zod';
import type { Article } from '../core/model.ts';
import { messageOf, printable } from '../errors.ts';
import { readArticleValue } from './article-json.ts';
import { readJsonLines } from './read-json-lines.ts';

/** UTF-16 units, and articles of one question; more is no question and no story. */
const LONGEST = 1_000;
const MOST_CHOICES = 20;
const MOST_ARTICLES = 2_000;

const text = z.string().trim().min(1).max(LONGEST);
const Line = z.object({
  question: text,
  choices: z.array(text).max(MOST_CHOICES).nullish(),
  articles: z.array(z.unknown()).max(MOST_ARTICLES),
});

export interface AskedLine {
  readonly question: string;
  /** What the answer is to be chosen from; empty when it is free. */
  readonly choices: readonly string[];
  readonly articles: readonly Article[];
  /** What is wrong with some of the articles; the others are asked. */
  readonly problems: readonly string[];
}

export type ReadQuestion =
  | { readonly line: number; readonly asked: AskedLine }
  | { readonly line: number; readonly problem: string };

const WHAT = 'question';
const SHAPE = '{"question": ..., "articles": [...]}';

/** "-" is standard input. */
export async function* readQuestions(path: string): AsyncGenerator<ReadQuestion> {
  for await (const { line, ...read } of readJsonLines(path, WHAT)) {
    yield 'problem' in read ? { line, problem: read.problem } : { line, ...parseQuestion(read.json) };
  }
}

/** Unknown members are left aside, as they are in articles. */
export function parseQuestion(json: string): { readonly asked: AskedLine } | { readonly problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return { problem: `is not JSON (${printable(messageOf(error)).slice(0, 120)})` };
  }
  const parsed = Line.safeParse(value);
  if (!parsed.success) {
    const fields = new Set(parsed.error.issues.map(({ path }) => String(path[0] ?? '')));
    const wrong = [...fields].filter((field) => field !== '').map((field) => problemOf(field));
    return {
      problem:
        wrong.length > 0 ? wrong.join('; ') : `is not a question; give one JSON object a line: ${SHAPE}`,
    };
  }
  const { question, choices, articles } = parsed.data;
  const read = articles.map((one, index) => readArticleValue(asArticle(one, index)));
  return {
    asked: {
      question,
      choices: choices ?? [],
      articles: read.flatMap((one) => (one.ok ? [one.article] : [])),
      problems: read.flatMap((one, index) =>
        one.ok ? [] : [`article ${index}: ${one.problems.join('; ')}`],
      ),
    },
  };
}

function problemOf(field: string): string {
  switch (field) {
    case 'question':
      return `"question" must be a text of at most ${LONGEST} characters`;
    case 'choices':
      return `"choices" must be a list of at most ${MOST_CHOICES} texts`;
    default:
      return `"articles" must be a list of at most ${MOST_ARTICLES} articles; a line is ${SHAPE}`;
  }
}

/** What search tools hand over, {url, title, date, text}, read as an article; its place in the list is its id. Null is dropped when it is parsed. */
function asArticle(value: unknown, index: number): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const found: Readonly<Record<string, unknown>> = { ...value };
  const date = found.published ?? found.date ?? null;
  return {
    ...found,
    id: found.id ?? String(index),
    headline: found.headline ?? found.title ?? null,
    published: typeof date === 'string' ? date.replaceAll('/', '-') : date,
    body: found.body ?? found.text ?? null,
  };
}
