/** A question put to one source after the other; the first that knows answers, else the nearest thing known is named. */
import type { Instant } from '../model.ts';
import type { AnswerCitation } from './citation.ts';
import type { Question } from './question.ts';

export type { AnswerCitation };

/** An earlier value that the answer took the place of. */
export interface Superseded {
  readonly answer: string;
  readonly citation: AnswerCitation;
}

/** What a source has to say to a question. */
export type Finding =
  | {
      readonly known: true;
      readonly answer: string;
      /** At most three, of independent sources, the best first. */
      readonly citations: readonly AnswerCitation[];
      readonly earlier?: Superseded | undefined;
    }
  | { readonly known: false; readonly nearest?: AnswerCitation | undefined };

/** Asked in turn: what the story's ledger holds, then what its articles say. */
export type AnswerSource = (question: Question) => Finding;

export interface Answer {
  /** Short: a name, a figure, or for why and how the sentence itself. "not reported" when abstained. */
  readonly answer: string;
  readonly citations: readonly AnswerCitation[];
  /** The instant up to which the story was read. */
  readonly asOf?: Instant | undefined;
  readonly abstained: boolean;
  readonly earlier?: Superseded | undefined;
  /** When abstained, the nearest thing that is reported. */
  readonly nearest?: AnswerCitation | undefined;
}

export const NOT_REPORTED = 'not reported';

export function answerQuestion(
  question: Question,
  sources: readonly AnswerSource[],
  asOf: Instant | undefined,
): Answer {
  let nearest: AnswerCitation | undefined;
  for (const source of sources) {
    const finding = source(question);
    if (finding.known) {
      const { answer, citations, earlier } = finding;
      return { answer, citations, asOf, abstained: false, earlier };
    }
    nearest ??= finding.nearest;
  }
  return { answer: NOT_REPORTED, citations: [], asOf, abstained: true, nearest };
}
