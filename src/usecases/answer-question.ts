/**
 * Answers questions about a story: from its ledger first, which knows what was before and who says so, then from its
 * articles' own words; else "not reported", with the nearest thing that is.
 */
import { answerQuestion as answerFrom } from '../core/answer/answer.ts';
import type { AnswerCitation } from '../core/answer/citation.ts';
import { answerFromLedger, asOfLedger } from '../core/answer/from-ledger/answer-from-ledger.ts';
import { takesUp } from '../core/answer/from-ledger/follow-up.ts';
import { answersFromText, asOfText } from '../core/answer/from-text.ts';
import { type Question, readQuestion } from '../core/answer/question.ts';
import { storyMeant } from '../core/answer/story-meant.ts';
import type { TextIndex } from '../core/answer/text-index.ts';
import { latest } from '../core/instants.ts';
import type { Citation, Ledger, Story } from '../core/model.ts';
import type { Answer, AnswerQuestion, Clock, Store } from '../ports.ts';
import type { PointByModel } from './answer/point-by-model.ts';
import { openTextIndexes, type TextIndexes } from './answer/text-indexes.ts';

type AnswerStore = Pick<Store, 'record' | 'articlesOf' | 'talks'>;

/** Keeps the sentences of the stories that were asked about last; what was asked in each talk is in the store. */
export function openAnswers(
  store: AnswerStore,
  stories: readonly Story[],
  clock: Clock,
  pointByModel?: PointByModel,
): AnswerQuestion {
  const indexes = openTextIndexes(store);
  return async (here, question, thread, workspace = 'here') => {
    const turns = thread === undefined ? [] : await store.talks.before(thread, clock.now());
    const last = stories.find(({ slug }) => slug === turns.at(-1)?.story) ?? here;
    const meant = storyMeant(question, here, stories);
    const story = meant === here && takesUp(question, last, clock.now()) ? last : meant;
    const earlier = turns.filter((turn) => turn.story === story.slug).map((turn) => turn.question);
    const point: Point = async (ledger, index) =>
      pointByModel?.({ story, ledger, index, question, earlier, workspace });
    const answer = await answerAbout(store, indexes, story, question, earlier, clock, point);
    if (thread !== undefined) await store.talks.add(thread, { story: story.slug, question }, clock.now());
    return story === here ? answer : { ...answer, text: `${story.title}\n${answer.text}` };
  };
}

/** What a model points at, when there is one and it holds. */
type Point = (ledger: Ledger, index: TextIndex) => ReturnType<PointByModel>;

async function answerAbout(
  store: AnswerStore,
  indexes: TextIndexes,
  story: Story,
  question: string,
  earlier: readonly string[],
  clock: Clock,
  point: Point,
): Promise<Answer> {
  const { ledger } = await store.record(story.slug);
  const known = asOfLedger(ledger);
  const finding = answerFromLedger(question, earlier, ledger, story, clock.now());
  if (finding.known)
    return { status: 'answered', text: finding.text, citations: finding.citations, asOf: known };
  const index = await indexes(story.slug);
  const asOf = latest([known, asOfText(index)].filter((instant) => instant !== undefined));
  const asked = readQuestion(question);
  const told = answerFrom(asked, [answersFromText(index)], asOf);
  const pointed = isForModel(asked, told.abstained) ? await point(ledger, index) : undefined;
  if (pointed) {
    const { text, onRecord, quoted } = pointed;
    return { status: 'answered', text, citations: [...onRecord, ...quoted.map(citationOf)], asOf };
  }
  if (!told.abstained) {
    const { answer, earlier: superseded, citations } = told;
    const before = superseded ? `\nEarlier: ${superseded.answer}, superseded` : '';
    const proofs = superseded ? [...citations, superseded.citation] : citations;
    return { status: 'answered', text: `${answer}${before}`, citations: proofs.map(citationOf), asOf };
  }
  if (finding.nearest) return notReported(finding.nearest.text, finding.nearest.citations, asOf);
  return notReported(undefined, told.nearest ? [citationOf(told.nearest)] : [], asOf);
}

/**
 * A model is asked for what the plain way does not answer, or answers by the sentence that shares the most words with the
 * question. A name or figure that the plain way trusts stays: it is measured, and costs neither time nor money.
 */
function isForModel({ kind, isOpinion }: Question, isAbstained: boolean): boolean {
  return !isOpinion && (isAbstained || kind === 'why' || kind === 'how' || kind === 'yes-no');
}

/** `nearest`: what is known; without it the quoted words tell. */
function notReported(
  nearest: string | undefined,
  citations: readonly Citation[],
  asOf: string | undefined,
): Answer {
  const said =
    citations.length === 0 ? '' : ` The nearest that is:${nearest === undefined ? '' : `\n${nearest}`}`;
  return { status: 'not reported', text: `Not reported.${said}`, citations, asOf };
}

function citationOf({ article, url, publisher, field, quote, start, end, at }: AnswerCitation): Citation {
  return {
    quote: quote.replace(/\s+/g, ' '),
    source: publisher ?? `article ${article}`,
    url,
    at,
    articleId: article,
    span: { field, start, end, text: quote },
  };
}
