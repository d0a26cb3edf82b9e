/**
 * `node --import tsx eval/fit-answers.ts --data DIR`: fits the weights of src/core/answer/weigh.ts and trust.ts and prints them,
 * with what each half of the questions scores when the weights were fitted on the other half, and how far refusing may be traded
 * for answering.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fitsQuestion } from '../src/core/answer/fits-question.ts';
import { type Question, readQuestion } from '../src/core/answer/question.ts';
import { type Ranked, rank } from '../src/core/answer/ranked.ts';
import { type Hits, search } from '../src/core/answer/search.ts';
import type { TextIndex } from '../src/core/answer/text-index.ts';
import type { Traits } from '../src/core/answer/traits.ts';
import { type Grounds, groundsOf, isAboutElse, TRUST } from '../src/core/answer/trust.ts';
import { WEIGHTS, weigh } from '../src/core/answer/weigh.ts';
import { type Example, fitLogistic, oddsWith } from './logistic.ts';
import { indicesOf, normalised, readQuiz, tokenF1 } from './realtimeqa.ts';
import { type Choice, fitSoftmax } from './softmax.ts';

const TRAITS = Object.keys(WEIGHTS) as (keyof Traits)[];
const GROUNDS = Object.keys(TRUST) as (keyof Grounds)[];
/** Share of answerable questions that are answered; and the others that are shown, to see what refusing costs. */
const ANSWERED = 0.85;
const SHARES = [0.95, 0.9, 0.85, 0.8, 0.7, 0.6];
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
  readonly golds: readonly string[];
  readonly all: Pool;
  readonly without: Pool;
}

/** The candidates of one index. */
interface Pool {
  readonly hits: Hits;
  readonly ranked: readonly Ranked[];
}

const quiz = await readQuiz(join(values.data, 'answers'));
const asked: Asked[] = quiz.map((row) => {
  const question = readQuestion(row.question);
  const { all, without } = indicesOf(row);
  const golds = row.answers;
  const poolOf = (index: TextIndex): Pool => {
    const hits = search(index, question);
    const ranked = rank(index, question, hits).filter(({ occurrences }) =>
      occurrences.some((one) => fitsQuestion(index, one, question)),
    );
    return { hits, ranked: keepFew(ranked, golds) };
  };
  return { half: row.half, question, golds, all: poolOf(all), without: poolOf(without) };
});

/** The right ones, and the best of the others by the weights as they are: the rest would take minutes and change little. */
function keepFew(ranked: readonly Ranked[], golds: readonly string[]): Ranked[] {
  return ranked.filter(({ text }, index) => index < KEPT || f1Of(text, golds) > LEAST_F1);
}

function f1Of(text: string, golds: readonly string[]): number {
  return Math.max(...golds.map((gold) => tokenF1(text, gold)));
}

function isExact(text: string, golds: readonly string[]): boolean {
  return golds.some((gold) => normalised(gold) === normalised(text));
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
  const held = scored.map(({ all, without, golds, question }) => {
    const [full, less] = [order(all, weights), order(without, weights)];
    const best = full.ranked[0]?.text ?? '';
    return {
      exact: isExact(best, golds) ? 1 : 0,
      f1: f1Of(best, golds),
      trust: trustIn(full, question, trust.weights),
      without: trustIn(less, question, trust.weights),
    };
  });
  const line = (least: number): string => {
    const mean = (of: (one: (typeof held)[number]) => number): string =>
      (held.reduce((sum, one) => sum + of(one), 0) / held.length).toFixed(3);
    const said = (value: number, one: (typeof held)[number]): number => (one.trust >= least ? value : 0);
    return `EM ${mean((one) => said(one.exact, one))} F1 ${mean((one) => said(one.f1, one))} answered ${mean((one) => said(1, one))} abstained without ${mean((one) => (one.without >= least ? 0 : 1))}`;
  };
  process.stdout.write(`${name}: ${line(trust.least)}\n`);
  const trusts = held.map((one) => one.trust);
  for (const share of SHARES) process.stdout.write(`    ${line(leastFor(share, trusts))}\n`);
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
  const choices = questions.map(({ all, golds }): Choice[] =>
    all.ranked.map(({ text, traits }) => {
      const f1 = f1Of(text, golds);
      const part = f1 > LEAST_F1 ? (1 - EXACT) * f1 * f1 : 0;
      return {
        features: TRAITS.map((key) => traits[key]),
        worth: isExact(text, golds) ? EXACT + part : part,
      };
    }),
  );
  return fitSoftmax(choices);
}

function order({ hits, ranked }: Pool, weights: readonly number[]): Pool {
  const own = Object.fromEntries(TRAITS.map((key, index) => [key, weights[index] ?? 0])) as Record<
    keyof Traits,
    number
  >;
  const ordered = ranked
    .map((one) => ({ ...one, odds: one.odds + weigh(own, one.traits) - weigh(WEIGHTS, one.traits) }))
    .sort((a, b) => b.odds - a.odds);
  return { hits, ranked: ordered };
}

function trustIn({ ranked, hits }: Pool, question: Question, weights: readonly number[]): number {
  const grounds = groundsOf(ranked, question, hits);
  if (!grounds) return Number.NEGATIVE_INFINITY;
  if (ranked[0]?.isStated) return Number.POSITIVE_INFINITY;
  if (isAboutElse(ranked, question, hits)) return Number.NEGATIVE_INFINITY;
  return oddsWith(
    weights,
    GROUNDS.map((key) => grounds[key]),
  );
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
    ).flatMap(([pool, isTrue]) => {
      const { ranked, hits } = order(pool, weights);
      const grounds = groundsOf(ranked, question, hits);
      return grounds ? [{ features: GROUNDS.map((key) => grounds[key]), isTrue, weight: 1 }] : [];
    }),
  );
  const fitted = fitLogistic(examples);
  const trusts = questions.map(({ all, question }) => trustIn(order(all, weights), question, fitted));
  return { weights: fitted, least: leastFor(ANSWERED, trusts) };
}

/** The trust that this share reaches. */
function leastFor(share: number, trusts: readonly number[]): number {
  return [...trusts].sort((a, b) => b - a)[Math.floor(share * (trusts.length - 1))] ?? 0;
}
