/** Answers: news-quiz questions over retrieved articles, free and among the quiz's own choices. */
import { type Answer, answerQuestion } from '../src/core/answer/answer.ts';
import { answersFromText, asOfText } from '../src/core/answer/from-text.ts';
import { readQuestion } from '../src/core/answer/question.ts';
import type { TextIndex } from '../src/core/answer/text-index.ts';
import { indicesOf, normalised, type QuizQuestion, readQuiz, tokenF1 } from './realtimeqa.ts';
import { type Score, type Scores, score } from './score.ts';

interface Answered {
  readonly row: QuizQuestion;
  readonly free: Answer;
  readonly without: Answer;
  readonly chosen: Answer;
}

export async function evalAnswers(folder: string): Promise<Scores> {
  const all = (await readQuiz(folder)).map((row): Answered => {
    const { all: index, without } = indicesOf(row);
    return {
      row,
      free: ask(index, row.question),
      without: ask(without, row.question),
      chosen: ask(index, row.question, row.choices),
    };
  });
  return [
    ...scoresOf(
      'half looked at',
      all.filter(({ row }) => row.half === 0),
    ),
    ...scoresOf(
      'other half',
      all.filter(({ row }) => row.half === 1),
    ),
    ...scoresOf('all', all),
  ];
}

function ask(index: TextIndex, question: string, choices: readonly string[] = []): Answer {
  return answerQuestion(readQuestion(question, choices), [answersFromText(index)], asOfText(index));
}

function scoresOf(name: string, all: readonly Answered[]): Score[] {
  const share = (measure: string, of: readonly Answered[], isRight: (one: Answered) => boolean): Score => ({
    ...score(`${measure}, ${name}`, of, isRight, () => ''),
    wrong: [],
  });
  const isExact = ({ answer }: Answer, { answers }: QuizQuestion): boolean =>
    answers.some((gold) => normalised(gold) === normalised(answer));
  const f1 = all.map(({ row, free }) => Math.max(...row.answers.map((gold) => tokenF1(free.answer, gold))));
  const answered = all.filter(({ free }) => !free.abstained);
  return [
    share('exact match', all, ({ row, free }) => isExact(free, row)),
    {
      measure: `token F1, ${name}`,
      right: Math.round(f1.reduce((sum, one) => sum + one, 0)),
      of: all.length,
      wrong: [],
    },
    share('first citation holds it', answered, ({ row, free }) =>
      row.holding.has(free.citations[0]?.article ?? ''),
    ),
    share('answers', all, ({ free }) => !free.abstained),
    share('abstains without them', all, ({ without }) => without.abstained),
    share('exact among four choices', all, ({ row, chosen }) => isExact(chosen, row)),
  ];
}
