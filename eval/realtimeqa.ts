/** Questions of news quizzes with retrieved articles, as eval and fitting read them. https://arxiv.org/abs/2207.13332 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { addArticle, newTextIndex, type TextIndex } from '../src/core/answer/text-index.ts';
import type { Article, Reading } from '../src/core/model.ts';
import { readArticle } from '../src/core/read/read-article.ts';

const Row = z.object({
  id: z.string(),
  question: z.string(),
  choices: z.array(z.string()),
  answers: z.array(z.string()),
  hit_articles: z.array(z.number()),
  articles: z.array(z.object({ url: z.string(), title: z.string(), date: z.string(), text: z.string() })),
});

export interface QuizQuestion {
  readonly id: string;
  readonly question: string;
  readonly choices: readonly string[];
  readonly answers: readonly string[];
  /** Articles, and those of them that hold an answer. */
  readonly articles: readonly Article[];
  readonly holding: ReadonlySet<string>;
  /** Development looked at half 0 only. */
  readonly half: 0 | 1;
}

export async function readQuiz(folder: string): Promise<QuizQuestion[]> {
  const lines = (await readFile(join(folder, 'realtimeqa.jsonl'), 'utf8')).trim().split('\n');
  return lines.map((line) => {
    const { id, question, choices, answers, hit_articles, articles } = Row.parse(JSON.parse(line));
    return {
      id,
      question,
      choices,
      answers,
      articles: articles.map(({ url, title, date, text }, index) => ({
        id: String(index),
        url,
        headline: title,
        published: `${date.replaceAll('/', '-')}T00:00:00.000Z`,
        body: text,
      })),
      holding: new Set(hit_articles.map(String)),
      half: Number.parseInt(createHash('sha256').update(id).digest('hex').slice(0, 8), 16) % 2 === 0 ? 0 : 1,
    };
  });
}

/** The index of all articles, and of those that hold no answer. */
export function indicesOf({ articles, holding }: QuizQuestion): {
  readonly all: TextIndex;
  readonly without: TextIndex;
} {
  const [all, without] = [newTextIndex(), newTextIndex()];
  for (const article of articles) {
    const reading: Reading = readArticle(article);
    addArticle(all, article, reading);
    if (!holding.has(article.id)) addArticle(without, article, reading);
  }
  return { all, without };
}

/** As SQuAD compares: small letters, no ASCII marks, no articles. https://arxiv.org/abs/1606.05250 */
export function normalised(text: string): string {
  return text
    .toLowerCase()
    .replace(/[!-/:-@[-`{-~]/g, '')
    .replace(/\b(?:a|an|the)\b/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '')
    .join(' ');
}

export function tokenF1(said: string, gold: string): number {
  const [words, rest] = [normalised(said).split(' '), normalised(gold).split(' ')];
  const size = words.length + rest.length;
  let same = 0;
  for (const word of words) {
    const at = rest.indexOf(word);
    if (at < 0) continue;
    rest.splice(at, 1);
    same += 1;
  }
  return (2 * same) / size;
}
