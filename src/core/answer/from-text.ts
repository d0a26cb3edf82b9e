/** Answers from the articles' own words: the candidate that most speaks for, when enough does and the gate proves it. */
import { whyUnproven } from '../digest/gate.ts';
import { proofOf } from '../digest/proof/read-proof.ts';
import type { Instant } from '../model.ts';
import type { AnswerSource, Finding } from './answer.ts';
import type { AskedKind } from './asked-things.ts';
import { type AnswerCitation, citationOf, independent, MOST_CITATIONS } from './citation.ts';
import { fitsQuestion } from './fits-question.ts';
import type { Occurrence } from './groups.ts';
import type { Question } from './question.ts';
import { type Ranked, rank } from './ranked.ts';
import { type Hits, search } from './search.ts';
import { sentenceAnswer } from './sentence-answer.ts';
import { newestOfFact, supersededBy } from './superseded.ts';
import type { Passage, TextIndex } from './text-index.ts';
import { isTrusted } from './trust.ts';

/** The best candidates that are tried before the question counts as not answered. */
const MOST_TRIED = 3;
/** Places of one answer that are tried for proof. */
const MOST_PLACES = 12;

/** What is answered by a sentence as it stands. */
const SENTENCES: ReadonlySet<AskedKind> = new Set(['why', 'how', 'yes-no']);

export function answersFromText(index: TextIndex): AnswerSource {
  return (question) => {
    const hits = search(index, question);
    const best = hits.found[0];
    if (!best) return { known: false };
    // A heading that asks tells nothing.
    const telling = hits.found.find(({ passage }) => !passage.text.trimEnd().endsWith('?'));
    const nearest = telling && citationOf(index, telling.passage);
    if (question.isOpinion) return { known: false, nearest };
    if (question.options.length === 0 && SENTENCES.has(question.kind))
      return sentenceAnswer(index, question, hits) ?? { known: false, nearest };
    return shortAnswer(index, question, hits) ?? { known: false, nearest };
  };
}

/** The newest instant that a live article was published or changed at. */
export function asOfText({ articles }: TextIndex): Instant | undefined {
  const newest = Math.max(...articles.filter(({ isLive }) => isLive).map(({ time }) => time));
  return Number.isFinite(newest) ? new Date(newest).toISOString() : undefined;
}

function shortAnswer(index: TextIndex, question: Question, hits: Hits): Finding | undefined {
  const ranked = rank(index, question, hits)
    .map((one) => ({
      ...one,
      occurrences: one.occurrences.filter((place) => fitsQuestion(index, place, question)),
    }))
    .filter(({ occurrences }) => occurrences.length > 0);
  if (!isTrusted(ranked, question, hits)) return undefined;
  const order = newestOfFact(ranked);
  for (const group of order.slice(0, MOST_TRIED)) {
    const proven = prove(index, question, group);
    if (proven) return { known: true, ...proven, earlier: supersededBy(index, ranked, group) };
  }
  return undefined;
}

interface Proven {
  readonly answer: string;
  readonly citations: readonly AnswerCitation[];
}

/** Every figure, date and name of the answer stands in the first citation, and in each further one. */
function prove(index: TextIndex, question: Question, { text, occurrences }: Ranked): Proven | undefined {
  const places = occurrences
    .filter(({ found }) => isOfYears(index, found.passage, question))
    .sort((a, b) => b.near * b.found.score - a.near * a.found.score)
    .slice(0, MOST_PLACES);
  const own = places[0]?.candidate.text;
  for (const answer of own === undefined || own === text ? [text] : [text, own]) {
    const citations = proofsIn(index, places, answer);
    if (citations.length > 0) return { answer, citations };
  }
  return undefined;
}

/** Proving takes the most time of all: no more places are read than are cited. */
function proofsIn(index: TextIndex, places: readonly Occurrence[], answer: string): AnswerCitation[] {
  let citations: AnswerCitation[] = [];
  for (const place of places) {
    if (citations.length === MOST_CITATIONS) break;
    const next = independent([...citations, citationOf(index, place.found.passage)]);
    if (next.length > citations.length && isProven(answer, place)) citations = next;
  }
  return citations;
}

function isProven(answer: string, { found: { passage } }: Occurrence): boolean {
  return whyUnproven(answer, proofOf([passage])) === undefined;
}

/** A year that is asked about stands in the article, or the article is of that year. */
function isOfYears({ articles }: TextIndex, { article, at }: Passage, { years }: Question): boolean {
  const entry = articles[article];
  return years.every((year) => at.startsWith(year) || entry?.terms.has(year) === true);
}
