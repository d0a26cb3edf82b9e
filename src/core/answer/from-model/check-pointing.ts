/**
 * What may be said of what a model points at. Its words are proof of nothing: whatever they state must stand in the
 * sentences it cites, and what is told are those sentences, a fact of the ledger, or a name, figure or date in them.
 */
import { whyUnproven } from '../../digest/gate.ts';
import { proofOf } from '../../digest/proof/read-proof.ts';
import type { Pointing } from '../../model/pointing.ts';
import type { Citation, Story } from '../../model.ts';
import { hasWords } from '../../story/has-words.ts';
import { evidenceIn } from '../../story/standing.ts';
import { type AnswerCitation, citationOf } from '../citation.ts';
import { isClaimAsked } from '../fits-question.ts';
import { lineOf } from '../from-ledger/say-now.ts';
import type { StatedFact } from '../from-ledger/stated.ts';
import type { Question } from '../question.ts';
import type { TextIndex } from '../text-index.ts';
import { holdsAsked, type Short, shortAnswer } from './short-answer.ts';
import type { Shown, ShownSentence } from './shown.ts';
import { isOfYears, missingSubject, type Subject, subjectsOf, tellsOf } from './subject.ts';
import { MOST_CITED, onOneLine } from './write-prompt.ts';

export type Checked =
  | {
      readonly kind: 'proven';
      readonly text: string;
      /** Of facts, then of sentences. */
      readonly onRecord: readonly Citation[];
      readonly quoted: readonly AnswerCitation[];
    }
  | { readonly kind: 'abstained' }
  | { readonly kind: 'refused'; readonly reason: string };

/** UTF-16 units; longer is no name, figure or date, and nobody asked for an essay. */
const LONGEST_ANSWER = 300;
/** Addresses, mentions, markup, and what nobody can see. */
const NO_PLAIN_WORDS = /https?:|www\.|\w@|@\w|[<>[\]|`*_~{}\\]|\p{Cc}|\p{DI}/iu;

interface Cited {
  readonly facts: readonly StatedFact[];
  readonly sentences: readonly ShownSentence[];
}

export function checkPointing(
  { cited, answer }: Pointing,
  shown: Shown,
  index: TextIndex,
  story: Story,
  question: Question,
): Checked {
  if (cited.length === 0) return { kind: 'abstained' };
  const found = findCited(cited, shown);
  if (typeof found === 'string') return { kind: 'refused', reason: found };
  const subjects = subjectsOf(question, story);
  const kept = {
    ...found,
    sentences: found.sentences.filter((one) => isOnTopic(index, one, subjects, question)),
  };
  const reason = whyInvented(answer, found) ?? whyElse(index, kept, subjects, question);
  if (reason !== undefined) return { kind: 'refused', reason };

  const short = kept.facts.length === 0 ? shortAnswer(index, kept.sentences, question, answer) : undefined;
  return {
    kind: 'proven',
    text: short?.text ?? inFull(kept),
    onRecord: citationsOf(kept.facts),
    quoted: provingFirst(kept.sentences, short).map(({ passage }) => citationOf(index, passage)),
  };
}

/** Or why they are not what they are said to be. */
function findCited(cited: Pointing['cited'], shown: Shown): Cited | string {
  const facts: StatedFact[] = [];
  const sentences: ShownSentence[] = [];
  for (const { id, quote } of cited.slice(0, MOST_CITED)) {
    const fact = shown.facts.get(id);
    const sentence = shown.sentences.get(id);
    if (fact) facts.push(fact);
    else if (!sentence) return `it cites "${id.slice(0, 20)}", which it was not shown`;
    else if (!isQuoteOf(quote, sentence)) return `"${quote.slice(0, 80)}" is not what ${id} says`;
    else sentences.push(sentence);
  }
  return { facts: [...new Set(facts)], sentences: [...new Set(sentences)] };
}

function isQuoteOf(quote: string, { passage }: ShownSentence): boolean {
  const sought = onOneLine(quote);
  return sought !== '' && onOneLine(passage.text).includes(sought);
}

/** Why the model's own words are more than what it cites. */
function whyInvented(answer: string, { facts, sentences }: Cited): string | undefined {
  if (answer.length > LONGEST_ANSWER) return 'the answer is too long';
  if (NO_PLAIN_WORDS.test(answer)) return 'the answer is not plain words';
  // "$2 billion" of "about $2 billion" says too much, and invents nothing: the sentence will be told.
  const isCopied = sentences.some(({ passage }) => hasWords(onOneLine(passage.text), onOneLine(answer)));
  if (isCopied) return undefined;
  const quotes = citationsOf(facts).map(({ at, quote }) => ({ at, text: quote }));
  return whyUnproven(answer, proofOf([...quotes, ...sentences.map(({ passage }) => passage)]));
}

function isOnTopic(
  index: TextIndex,
  { passage }: ShownSentence,
  subjects: readonly Subject[],
  question: Question,
): boolean {
  const isOfSubject = subjects.length === 0 || subjects.some((one) => tellsOf(index, passage, one));
  return isOfSubject && isOfYears(index, passage, question);
}

/** Why what it cites, true as it may be, is of something else than is asked. */
function whyElse(
  index: TextIndex,
  { facts, sentences }: Cited,
  subjects: readonly Subject[],
  question: Question,
): string | undefined {
  const told = subjects.filter(
    (subject) =>
      facts.some((fact) => isOnRecordOf(fact, subject)) ||
      sentences.some(({ passage }) => tellsOf(index, passage, subject)),
  );
  const missing = missingSubject(subjects, new Set(told), question);
  if (missing) return `nothing that it cites tells of "${missing.forms[0]}"`;
  if (facts.length + sentences.length === 0) return 'nothing that it cites is of the year that is asked for';
  if (!facts.every((fact) => isAsked(fact, question))) return 'a fact that it cites is of something else';
  const holds = facts.length > 0 || sentences.some((one) => holdsAsked(index, one, question));
  return holds ? undefined : 'no figure or date that it cites is of what is asked';
}

function isOnRecordOf({ label, now }: StatedFact, { forms }: Subject): boolean {
  const words = [label, now.words, ...now.citations.map(({ quote }) => quote)].join(' ').toLowerCase();
  return forms.some((form) => hasWords(words, form));
}

function isAsked({ now }: StatedFact, question: Question): boolean {
  return evidenceIn(now.standing).some(({ claim }) => isClaimAsked(claim, claim.quote.text, question));
}

function citationsOf(facts: readonly StatedFact[]): readonly Citation[] {
  return facts.flatMap(({ now, against }) => [now, ...against]).flatMap(({ citations }) => citations);
}

function inFull({ facts, sentences }: Cited): string {
  return [...facts.map(lineOf), ...sentences.map(({ passage }) => onOneLine(passage.text))].join('\n');
}

function provingFirst(
  sentences: readonly ShownSentence[],
  short: Short | undefined,
): readonly ShownSentence[] {
  return short ? [short.sentence, ...sentences.filter((one) => one !== short.sentence)] : sentences;
}
