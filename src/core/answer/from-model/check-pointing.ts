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
import { holdsAsked, shortAnswer } from './short-answer.ts';
import type { Shown, ShownSentence } from './shown.ts';
import { missingSubject, subjectsOf, tellsOf } from './subject.ts';
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

export function checkPointing(
  { cited, answer }: Pointing,
  shown: Shown,
  index: TextIndex,
  story: Story,
  question: Question,
): Checked {
  if (cited.length === 0) return { kind: 'abstained' };
  const facts: StatedFact[] = [];
  const sentences: ShownSentence[] = [];
  for (const { id, quote } of distinct(cited)) {
    const fact = shown.facts.get(id);
    const sentence = shown.sentences.get(id);
    if (fact) facts.push(fact);
    else if (!sentence) return refused(`it cites "${id.slice(0, 20)}", which it was not shown`);
    else if (!isQuoteOf(quote, sentence)) return refused(`"${quote.slice(0, 80)}" is not what ${id} says`);
    else sentences.push(sentence);
  }
  const onRecord = facts
    .flatMap(({ now, against }) => [now, ...against])
    .flatMap(({ citations }) => citations);
  if (answer.length > LONGEST_ANSWER) return refused('the answer is too long');
  if (NO_PLAIN_WORDS.test(answer)) return refused('the answer is not plain words');
  const quotes = onRecord.map(({ at, quote }) => ({ at, text: quote }));
  const unproven = whyUnproven(answer, proofOf([...quotes, ...sentences.map(({ passage }) => passage)]));
  if (unproven !== undefined) return refused(unproven);

  const subjects = subjectsOf(question, story);
  const onTopic = sentences.filter(
    (one) => subjects.length === 0 || subjects.some((subject) => tellsOf(index, one.passage, subject)),
  );
  const told = new Set(
    subjects.filter(
      (subject) =>
        facts.some((fact) => isOnRecordOf(fact, subject.forms)) ||
        onTopic.some(({ passage }) => tellsOf(index, passage, subject)),
    ),
  );
  const missing = missingSubject(subjects, told, question);
  if (missing) return refused(`nothing that it cites tells of "${missing.forms[0]}"`);
  if (facts.some((fact) => !isAsked(fact, question)))
    return refused('a fact that it cites is of something else than is asked');
  if (facts.length === 0 && !onTopic.some((one) => holdsAsked(index, one, question)))
    return refused('no figure or date that it cites is of what is asked');

  const short = facts.length === 0 && answer !== '' ? shortIn(index, onTopic, question, answer) : undefined;
  const proving = short ? [short.sentence, ...onTopic.filter((one) => one !== short.sentence)] : onTopic;
  const lines = [...facts.map(lineOf), ...onTopic.map(({ passage }) => onOneLine(passage.text))];
  return {
    kind: 'proven',
    text: short?.text ?? lines.join('\n'),
    onRecord,
    quoted: proving.map(({ passage }) => citationOf(index, passage)),
  };
}

function refused(reason: string): Checked {
  return { kind: 'refused', reason };
}

function distinct(cited: Pointing['cited']): Pointing['cited'] {
  return cited.filter(({ id }, at) => cited.findIndex((one) => one.id === id) === at).slice(0, MOST_CITED);
}

function isQuoteOf(quote: string, { passage }: ShownSentence): boolean {
  const sought = onOneLine(quote);
  return sought !== '' && onOneLine(passage.text).includes(sought);
}

function isOnRecordOf({ label, now }: StatedFact, forms: readonly string[]): boolean {
  const words = [label, now.words, ...now.citations.map(({ quote }) => quote)].join(' ').toLowerCase();
  return forms.some((form) => hasWords(words, form));
}

function isAsked({ now }: StatedFact, question: Question): boolean {
  return evidenceIn(now.standing).some(({ claim }) => isClaimAsked(claim, claim.quote.text, question));
}

function shortIn(
  index: TextIndex,
  sentences: readonly ShownSentence[],
  question: Question,
  answer: string,
): { readonly text: string; readonly sentence: ShownSentence } | undefined {
  for (const sentence of sentences) {
    const text = shortAnswer(index, sentence, question, answer);
    if (text !== undefined) return { text, sentence };
  }
  return undefined;
}
