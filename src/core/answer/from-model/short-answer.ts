/** The name, figure or date that a model gives, where the rules for answers from the text would give it too. */
import { whyUnproven } from '../../digest/gate.ts';
import { proofOf } from '../../digest/proof/read-proof.ts';
import { certaintyOf } from '../../read/certainty.ts';
import { wholeClause } from '../../read/clauses.ts';
import type { AskedKind } from '../asked-things.ts';
import type { Candidate } from '../candidate.ts';
import { type ReadPassage, readCandidates } from '../candidates.ts';
import { fitsQuestion } from '../fits-question.ts';
import { plain } from '../groups.ts';
import type { Question } from '../question.ts';
import type { Found } from '../search.ts';
import type { TextIndex } from '../text-index.ts';
import type { ShownSentence } from './shown.ts';

const FIGURES: ReadonlySet<AskedKind> = new Set(['money', 'count', 'percent', 'duration', 'date']);
/** Share of the question's weight that may be missing around the sentence. */
const MOST_MISSING = 0.2;

/** Whether a question for a figure or date is met by one in the sentence that is of what and of whom it asks. */
export function holdsAsked(index: TextIndex, { passage, found }: ShownSentence, question: Question): boolean {
  if (!FIGURES.has(question.kind)) return true;
  const read = readCandidates(passage, question);
  return read.candidates.some((candidate) => fits(index, read, candidate, found, question));
}

export interface Short {
  readonly text: string;
  /** Where it stands. */
  readonly sentence: ShownSentence;
}

/** Undefined where the sentences had better speak for themselves. */
export function shortAnswer(
  index: TextIndex,
  sentences: readonly ShownSentence[],
  question: Question,
  answer: string,
): Short | undefined {
  for (const sentence of sentences) {
    const text = shortIn(index, sentence, question, answer);
    if (text !== undefined) return { text, sentence };
  }
  return undefined;
}

function shortIn(
  index: TextIndex,
  { passage, found }: ShownSentence,
  question: Question,
  answer: string,
): string | undefined {
  // What else is asked is not told around here, so that a name alone would claim it.
  if (!found || found.windowMissing > MOST_MISSING) return undefined;
  const read = readCandidates(passage, question);
  if (!isAsserted(read)) return undefined;
  const proof = proofOf([passage]);
  for (const candidate of read.candidates) {
    const own = ownWords(read, candidate);
    const isSame = [candidate.text, own].some((text) => plain(text) === plain(answer));
    if (!isSame || candidate.shape === 'words' || !fits(index, read, candidate, found, question)) continue;
    return [candidate.text, own].find((text) => whyUnproven(text, proof) === undefined);
  }
  return undefined;
}

function fits(
  index: TextIndex,
  read: ReadPassage,
  candidate: Candidate,
  found: Found | undefined,
  question: Question,
): boolean {
  if (question.kind === 'money' && candidate.shape === 'count') return false;
  return (
    found !== undefined && fitsQuestion(index, { read, found, candidate, near: 0, adjacent: 0 }, question)
  );
}

function ownWords({ sentence: { tokens, text } }: ReadPassage, { first, last }: Candidate): string {
  return text.slice(tokens[first]?.start, tokens[last - 1]?.end);
}

/** "Acme denied that it would buy Orvex" names no buyer, and "may" no price. */
function isAsserted({ sentence }: ReadPassage): boolean {
  return certaintyOf(wholeClause(sentence), sentence.text.length) === 'asserted';
}
