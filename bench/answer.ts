/** The speed of answering from a story of a thousand articles, and of adding one more. */
import { answersFromText } from '../src/core/answer/from-text.ts';
import { readQuestion } from '../src/core/answer/question.ts';
import { addArticle, newTextIndex } from '../src/core/answer/text-index.ts';
import type { Article } from '../src/core/model.ts';
import { readArticle } from '../src/core/read/read-article.ts';
import { cpuSeconds } from './cpu.ts';

const ARTICLES = 1_000;
const ROUNDS = 30;
const QUESTIONS = [
  'Who is the chief executive?',
  'How much did the company pay for the stake?',
  'When was the deal announced?',
  'Which company bought a stake in the startup this week?',
  'How many people were hurt, according to the police?',
  'What did the two sides agree on?',
  'Where is the company based?',
  'Why did the shares fall after the announcement?',
  'Is the deal closed?',
  'What percentage of the company does it own?',
];

/** `articles` are repeated under other ids up to a thousand. */
export function answerFigures(articles: readonly Article[]): Record<string, number> {
  const story = Array.from({ length: ARTICLES }, (_, index): Article => {
    const article = articles[index % articles.length] as Article;
    return { ...article, id: `${article.id} ${index}` };
  });
  const index = newTextIndex();
  const added = story.map(
    (article) => 1000 * cpuSeconds(() => addArticle(index, article, readArticle(article))),
  );
  const source = answersFromText(index);
  const ask = (question: string): void => void source(readQuestion(question));
  QUESTIONS.forEach(ask);
  const asked = Array.from({ length: ROUNDS }, () =>
    QUESTIONS.map((one) => 1000 * cpuSeconds(() => ask(one))),
  ).flat();
  return {
    'answer from 1,000 articles, median CPU ms': quantile(asked, 0.5),
    'answer from 1,000 articles, p99 CPU ms': quantile(asked, 0.99),
    'add the 1,000th article, mean CPU ms': added.slice(-100).reduce((sum, one) => sum + one, 0) / 100,
  };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
