/** `writethru ask`: what a set of articles answers; no store. */
import { type Answer, answerQuestion } from '../core/answer/answer.ts';
import { answersFromText, asOfText } from '../core/answer/from-text.ts';
import { readQuestion } from '../core/answer/question.ts';
import { addArticle, newTextIndex, type TextIndex } from '../core/answer/text-index.ts';
import { readArticle } from '../core/read/read-article.ts';
import { UsageError } from '../errors.ts';
import { readArticles } from '../feeds/read-articles.ts';
import { readQuestions } from '../feeds/read-questions.ts';
import { drawAnswer } from './draw-answer.ts';
import { columnsOfTerminal, inkOfTerminal } from './terminal.ts';

export type AskFace = 'json' | 'text';

export interface AskOptions {
  readonly articles?: string;
  readonly story?: string;
  readonly replay?: boolean;
  readonly data?: string;
  readonly json?: boolean;
}

/** A story on record is asked, or a file of articles. */
export function refuseMixed(
  questions: readonly string[],
  { articles, story, replay, data }: AskOptions,
): void {
  if (story === undefined) {
    if (replay || data !== undefined)
      throw new UsageError('--replay and --data say where a story is on record; name it: --story SLUG');
    if (questions.length > 1)
      throw new UsageError('put the question in quotation marks: ask --articles FILE "Who ...?"');
    return;
  }
  if (articles !== undefined)
    throw new UsageError('ask a story or a file of articles: --story or --articles, not both');
  if (questions.length === 0) throw new UsageError('ask what? ask --story SLUG "How much ...?"');
}

/** Returns the problems. Without a question, lines with their articles are read from standard input. */
export async function ask(
  question: string | undefined,
  articles: string | undefined,
  face: AskFace,
  print: (line: string) => void,
): Promise<readonly string[]> {
  if (question === undefined) return askLines(articles, print);
  if (question.trim() === '')
    throw new UsageError('the question is empty; put it in quotation marks: ask "Who ...?"');
  if (articles === undefined)
    throw new UsageError('say what to ask: --story SLUG, or --articles FILE, JSONL with one article a line');
  const problems: string[] = [];
  const index = newTextIndex();
  for await (const one of readArticles(articles)) {
    if ('problem' in one) problems.push(`${articles}:${one.line}: ${one.problem}`);
    else addArticle(index, one.article, readArticle(one.article));
  }
  const answer = answerFrom(index, question, []);
  print(face === 'json' ? JSON.stringify(answer) : drawAnswer(answer, columnsOfTerminal(), inkOfTerminal()));
  return problems;
}

async function askLines(
  articles: string | undefined,
  print: (line: string) => void,
): Promise<readonly string[]> {
  if (articles !== undefined)
    throw new UsageError('--articles needs a question: ask --articles FILE "Who ...?"');
  const problems: string[] = [];
  for await (const one of readQuestions('-')) {
    if ('problem' in one) {
      problems.push(`standard input:${one.line}: ${one.problem}`);
      continue;
    }
    const { question, choices } = one.asked;
    problems.push(...one.asked.problems.map((problem) => `standard input:${one.line}: ${problem}`));
    const index = newTextIndex();
    for (const article of one.asked.articles) addArticle(index, article, readArticle(article));
    print(JSON.stringify(answerFrom(index, question, choices)));
  }
  return problems;
}

function answerFrom(index: TextIndex, question: string, choices: readonly string[]): Answer {
  return answerQuestion(readQuestion(question, choices), [answersFromText(index)], asOfText(index));
}
