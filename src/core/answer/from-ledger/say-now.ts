/** What facts are now: "Price: about $14B since 11 June 2025; over $10B before". */
import type { Certainty } from '../../model.ts';
import { rungOf } from '../../story/ladders.ts';
import type { Asked } from './asked.ts';
import { askedSteps } from './fact-words.ts';
import type { Said, Stated, StatedFact } from './stated.ts';
import { writeDay } from './write-day.ts';

export function sayNow(facts: readonly StatedFact[], asked: Asked): Said {
  return {
    lines: facts.map((fact) => `${doubtOfStep(fact, asked)}${lineOf(fact)}`),
    citations: facts.flatMap(({ now, against, before }) =>
      [now, ...against, ...before.slice(-1)].flatMap(({ citations }) => citations),
    ),
  };
}

/** "Is it closed?" of a deal that nobody calls closed. */
function doubtOfStep({ now, before }: StatedFact, { stems, question }: Asked): string {
  const { value } = now.standing;
  if (value.type !== 'status' || question.kind !== 'yes-no') return '';
  const steps = askedSteps(stems, value.ladder);
  const reached = [now, ...before].flatMap(({ standing }) =>
    standing.wordings.map((wording) => wording.value),
  );
  const isReached = steps.some(
    (step) =>
      reached.some((one) => one.type === 'status' && one.step === step.step) ||
      // Who closed a deal has signed it; who called it off has not.
      (value.ladder === 'deal' && !ENDS.has(value.step) && rungOf(step) < rungOf(value)),
  );
  return steps.length === 0 || isReached ? '' : 'No source says so. ';
}

/** Of one person in one line. */
const MOST_MOVES = 3;

const ENDS: ReadonlySet<string> = new Set(['blocked', 'terminated']);

export function lineOf(fact: StatedFact): string {
  const { label, now, against, before } = fact;
  if (label === '') return [...before, now].slice(-MOST_MOVES).map(dated).join(', then ');
  const value = `${now.words}${hedge(now.certainty)} since ${writeDay(now.since)}`;
  const retracted = now.standing.retractedAt;
  const parts = [
    titled(label, value),
    ...against.map(({ words, since: at }) => `disputed: ${words} (${writeDay(at)})`),
    ...(retracted === undefined ? [] : [`no longer stated since ${writeDay(retracted)}`]),
    ...before.slice(-1).map(({ words }) => `${words} before`),
  ];
  return parts.join('; ');
}

export function titled(label: string, words: string): string {
  return label === '' ? words : `${label}: ${words}`;
}

const HEDGES: Readonly<Record<Certainty, string>> = {
  asserted: '',
  probable: ' (reported, not confirmed)',
  possible: ' (possible)',
  denied: ' (denied)',
};

export function hedge(certainty: Certainty): string {
  return HEDGES[certainty];
}

/** "11 June 2025" stands in no quotation: it is the day of the source that said it first. */
export function dated({ words, since }: Stated): string {
  return `${words} (${writeDay(since)})`;
}
