/** `writethru ask --story`: what a story on record answers, as its channels would get it. */
import { randomUUID } from 'node:crypto';
import type { Config } from '../config.ts';
import { NOT_REPORTED, type Answer as TextAnswer } from '../core/answer/answer.ts';
import type { AnswerCitation } from '../core/answer/citation.ts';
import type { Citation, Story } from '../core/model.ts';
import { UsageError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Answer } from '../ports.ts';
import { openAnswers } from '../usecases/answer-question.ts';
import type { AskFace } from './ask.ts';
import { drawAnswer } from './draw-answer.ts';
import { mustHaveRecord, openEngine } from './open-engine.ts';
import { openModelOf, pointingOf } from './open-model.ts';
import { SPACES, type Space } from './spaces.ts';
import { columnsOfTerminal, inkOfTerminal } from './terminal.ts';

/** `questions` are asked one after the other, as in one thread; the answer to each is printed. */
export async function askStory(
  story: Story,
  stories: readonly Story[],
  questions: readonly string[],
  space: Space,
  face: AskFace,
  config: Config,
  log: Log,
  print: (line: string) => void,
): Promise<void> {
  if (questions.some((question) => question.trim() === ''))
    throw new UsageError('the question is empty; put it in quotation marks: ask --story SLUG "Who ...?"');
  mustHaveRecord(config, SPACES[space]);
  const model = await openModelOf(config);
  const engine = await openEngine(config, SPACES[space], log);
  try {
    const clock = { now: () => new Date().toISOString() };
    const point = pointingOf(model, config, engine.store, clock, log);
    const answer = openAnswers(engine.store, stories, clock, point);
    // A talk of its own: what was asked yesterday is not what "it" is today.
    const talk = `terminal ${randomUUID()}`;
    for (const [at, question] of questions.entries()) {
      if (face === 'text' && questions.length > 1) print(`${at === 0 ? '' : '\n'}> ${question}`);
      const told = neutral(await answer(story, question, talk, 'terminal'));
      print(face === 'json' ? JSON.stringify(told) : drawAnswer(told, columnsOfTerminal(), inkOfTerminal()));
    }
  } finally {
    await engine.close();
  }
}

/** As answers from a set of articles are printed. */
function neutral({ status, text, citations, asOf }: Answer): TextAnswer {
  const quotes = citations.map(citationOf);
  const nearest = quotes[0];
  return status === 'answered'
    ? { answer: text, citations: quotes, asOf, abstained: false }
    : { answer: NOT_REPORTED, citations: [], asOf, abstained: true, nearest };
}

/** `start` and `end` are of the words that are the value. */
function citationOf({ articleId, url, source, quote, at, span }: Citation): AnswerCitation {
  const { field, start, end } = span;
  return { article: articleId, url, publisher: source, field, quote, start, end, at };
}
