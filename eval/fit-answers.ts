/**
 * `node --import tsx eval/fit-answers.ts --data DIR`: fits the weights of src/core/answer/weigh.ts and prints them, with what
 * each half of the questions scores when the weights were fitted on the other half.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fitsQuestion } from '../src/core/answer/fits-question.ts';
import { type Question, readQuestion } from '../src/core/answer/question.ts';
import { groundsOf, type Ranked, rank } from '../src/core/answer/ranked.ts';
import { search } from '../src/core/answer/search.ts';
import type { TextIndex } from '../src/core/answer/text-index.ts';
import type { Traits } from '../src/core/answer/traits.ts';
import { type Grounds, TRUST, WEIGHTS, weigh } from '../src/core/answer/weigh.ts';
import { type Example, fitLogistic, oddsWith } from './logistic.ts';
import { indicesOf, normalised, readQuiz, tokenF1 } from './realtimeqa.ts';
import { type Choice, fitSoftmax } from './softmax.ts';

const TRAITS = Object.keys(WEIGHTS) as (keyof Traits)[];
const GROUNDS = Object.keys(TRUST) as (keyof Grounds)[];
/** Share of answerable questions that are answered. */
const ANSWERED = 0.9;
/** Below this much of the gold's words, an answer is none. */
const LEAST_F1 = 0.45;
const EXACT = 0.6;
/** Candidates of a question that are fitted on. */
const KEPT = 80;

const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (!values.data) throw new Error('say where the labelled data is: --data DIR');

interface Asked {
  readonly half: 0 | 1;
  readonly question: Question;
  readonly gold: string;
  readonly all: readonly Ranked[];
  readonly without: readonly Ranked[];
}

const quiz = await readQuiz(join(values.data, 'answers'));
const asked: Asked[] = quiz.map((row) => {
  const question = readQuestion(row.question);
  const { all, without } = indicesOf(row);
  const ranked = (index: TextIndex): Ranked[] =>
    keepFew(
      rank(index, question, search(index, question)).filter(({ occurrences }) =>
        occurrences.some((one) => fitsQuestion(index, one, question)),
      ),
      row.answers[0] ?? '',
    );
  return { half: row.half, question, gold: row.answers[0] ?? '', all: ranked(all), without: ranked(without) };
});

/** The right ones, and the best of the others by the weights as they are: the rest would take minutes and change little. */
function keepFew(ranked: readonly Ranked[], gold: string): Ranked[] {
  return ranked.filter(({ text }, index) => index < KEPT || tokenF1(text, gold) > LEAST_F1);
}

for (const other of [0, 1] as const) {
  const [own, rest] = [
    asked.filter(({ half }) => half !== other),
    asked.filter(({ half }) => half === other),
  ];
  report(`fitted on half ${1 - other}, half ${other}`, rest, own);
}
report('fitted on both, both', asked, asked);

function report(name: string, scored: readonly Asked[], fitted: readonly Asked[]): void {
  const weights = weightsOf(fitted);
  const trust = trustOf(fitted, weights);
  const held = scored.map(({ all, without, gold, question }) => {
    const [full, less] = [order(all, weights), order(without, weights)];
    const isAnswered = trustIn(full, question, trust.weights) >= trust.least;
    const said = isAnswered ? (full[0]?.text ?? '') : '';
    return {
      exact: normalised(said) === normalised(gold) ? 1 : 0,
      f1: tokenF1(said, gold),
      answered: isAnswered ? 1 : 0,
      abstained: trustIn(less, question, trust.weights) >= trust.least ? 0 : 1,
    };
  });
  const mean = (of: (one: (typeof held)[number]) => number): string =>
    (held.reduce((sum, one) => sum + of(one), 0) / held.length).toFixed(3);
  process.stdout.write(
    `${name}: EM ${mean((one) => one.exact)} F1 ${mean((one) => one.f1)} answered ${mean((one) => one.answered)} abstained without ${mean((one) => one.abstained)}\n`,
  );
  if (scored !== fitted) return;
  TRAITS.forEach((key, index) => {
    process.stdout.write(`  ${key}: ${(weights[index] ?? 0).toFixed(3)},\n`);
  });
  GROUNDS.forEach((key, index) => {
    process.stdout.write(`  ${key}: ${(trust.weights[index + 1] ?? 0).toFixed(3)},\n`);
  });
  process.stdout.write(
    `TRUST_BIAS = ${(trust.weights[0] ?? 0).toFixed(3)}\nLEAST_TRUST = ${trust.least.toFixed(3)}\n`,
  );
}

function weightsOf(questions: readonly Asked[]): readonly number[] {
  const choices = questions.map(({ all, gold }): Choice[] =>
    all.map(({ text, traits }) => {
      const f1 = tokenF1(text, gold);
      const part = f1 > LEAST_F1 ? (1 - EXACT) * f1 * f1 : 0;
      return {
        features: TRAITS.map((key) => traits[key]),
        worth: normalised(text) === normalised(gold) ? EXACT + part : part,
      };
    }),
  );
  return fitSoftmax(choices);
}

function order(ranked: readonly Ranked[], weights: readonly number[]): Ranked[] {
  const own = Object.fromEntries(TRAITS.map((key, index) => [key, weights[index] ?? 0])) as Record<
    keyof Traits,
    number
  >;
  return ranked
    .map((one) => ({ ...one, odds: one.odds + weigh(own, one.traits) - weigh(WEIGHTS, one.traits) }))
    .sort((a, b) => b.odds - a.odds);
}

function trustIn(ranked: readonly Ranked[], question: Question, weights: readonly number[]): number {
  const grounds = groundsOf(ranked, question);
  return grounds
    ? oddsWith(
        weights,
        GROUNDS.map((key) => grounds[key]),
      )
    : Number.NEGATIVE_INFINITY;
}

function trustOf(
  questions: readonly Asked[],
  weights: readonly number[],
): { readonly weights: readonly number[]; readonly least: number } {
  const examples = questions.flatMap(({ all, without, question }): Example[] =>
    (
      [
        [all, true],
        [without, false],
      ] as const
    ).flatMap(([ranked, isTrue]) => {
      const grounds = groundsOf(order(ranked, weights), question);
      return grounds ? [{ features: GROUNDS.map((key) => grounds[key]), isTrue, weight: 1 }] : [];
    }),
  );
  const fitted = fitLogistic(examples);
  const answered = questions
    .map(({ all, question }) => trustIn(order(all, weights), question, fitted))
    .sort((a, b) => b - a);
  return { weights: fitted, least: answered[Math.floor(ANSWERED * (answered.length - 1))] ?? 0 };
}
