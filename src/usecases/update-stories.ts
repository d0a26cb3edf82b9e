/** Reads one version of an article and takes it to every followed story. */

import { latestBelievable } from '../core/instants.ts';
import type {
  Article,
  Claim,
  Evidence,
  Instant,
  Outcome,
  Reading,
  Story,
  StoryRecord,
  StoryStep,
  TextPlace,
} from '../core/model.ts';
import { type Page, readArticle, readPage } from '../core/read/read-article.ts';
import { textOfPage } from '../core/story/align/page-text.ts';
import { retractedClaims } from '../core/story/compare/retracted.ts';
import { creditTexts, movedFacts, placeText, storyText, tracePlace } from '../core/story/copies.ts';
import { evidenceOf, retractionsOf } from '../core/story/evidence.ts';
import { lateFacts } from '../core/story/ledger.ts';
import { matchStory } from '../core/story/match-story.ts';
import { statementsOf } from '../core/story/memory/statements.ts';
import { whyPassing } from '../core/story/passing-mention.ts';
import { takeStep } from '../core/take-step.ts';
import { withAllSaid } from '../core/with-all-said.ts';
import type { Log } from '../log.ts';
import type { Clock, Past, Queue, Store, StoredVersion, Texts } from '../ports.ts';
import { deliveryJobs, wake } from './wake.ts';

export interface UpdatePorts {
  readonly store: Store;
  readonly queue: Queue;
  readonly stories: readonly Story[];
  readonly clock: Clock;
  readonly log: Log;
}

type Readable = Extract<Reading, { readable: true }>;

/** A version, read once for all stories. */
interface ReadVersion extends StoredVersion, Page {
  /** What the version before stated and this one no longer does. */
  readonly dropped: readonly Claim[];
}

/** Safe to run twice: a story that has an outcome for this version is left alone. */
export async function updateStories(ports: UpdatePorts, versionId: string): Promise<void> {
  await takeToStories(ports, versionId, (_, step) => step);
}

/**
 * The same without a word: an article from before a feed was followed. A story without a scene keeps what it says for
 * its scene; to one that was told of, it is nothing new.
 */
export async function foldQuietly(ports: UpdatePorts, versionId: string): Promise<void> {
  await takeToStories(ports, versionId, quietly);
}

type Manner = (record: StoryRecord, step: StoryStep) => StoryStep;

function quietly(record: StoryRecord, step: StoryStep): StoryStep {
  const { kind } = step.outcome;
  if (kind === 'off-topic' || kind === 'unreadable') return step;
  if (Object.keys(record.told).length > 0) {
    return silent(record, { kind: 'background', reason: 'was in the feed before the feed was followed' });
  }
  const reason = `kept for the scene: ${step.outcome.reason}`;
  return { ...step, outcome: { kind: 'background', reason }, told: {}, digests: [], waits: {} };
}

async function takeToStories(ports: UpdatePorts, versionId: string, manner: Manner): Promise<void> {
  const { store, stories, log } = ports;
  const stored = await store.version(versionId);
  if (!stored) {
    log.warn({ versionId }, 'There is no such article version; the job is dropped');
    return;
  }
  const read = readStored(stored);
  const failed: unknown[] = [];
  for (const story of stories) {
    try {
      await updateOne(ports, read, story, manner);
    } catch (error) {
      // The others must not wait for it; the sweeper brings this one back.
      log.error({ story: story.slug, article: stored.article.id, err: error }, 'Story could not be updated');
      failed.push(error);
    }
  }
  if (failed.length > 0) throw new AggregateError(failed, `${failed.length} stories could not be updated`);
}

async function updateOne(
  { store, queue, clock, log }: UpdatePorts,
  read: ReadVersion,
  story: Story,
  manner: Manner,
): Promise<void> {
  const { article, version, id } = read;
  let outcome: Outcome | undefined;
  const deliveries = await store.updateStory(story.slug, id, async (record, past, texts) => {
    const step = manner(record, await stepFor(record, past, texts, read, story, clock.now()));
    outcome = step.outcome;
    return step;
  });
  if (outcome) log.info({ story: story.slug, article: article.id, version, outcome }, 'Article settled');
  await wake(queue, log, deliveryJobs(deliveries));
}

/** What a version states of the story, and what it has taken back of what the one before did. */
function evidenceFrom(
  claims: readonly Claim[],
  { article, previous, version, dropped }: ReadVersion,
  story: Story,
): readonly Evidence[] {
  const stated = evidenceOf(claims, article, version, story);
  if (!previous) return stated;
  return [
    ...stated.map((one) => (stands(one, previous) ? one : { ...one, returns: true as const })),
    ...retractionsOf(dropped, article, version, story),
  ];
}

function stands({ claim: { quote } }: Evidence, { headline, body }: Article): boolean {
  return (quote.field === 'body' ? body : (headline ?? '')).includes(quote.text);
}

/** What is dated after the article came in speaks from no time that has been; it is left out. */
function readStored(stored: StoredVersion): ReadVersion {
  const { article, receivedAt, previous } = stored;
  const latest = latestBelievable(receivedAt);
  if (article.published > latest) {
    const reason = `it is dated in the future (${article.published}); correct "published" and send it again`;
    return { ...stored, reading: { readable: false, reason }, sentences: [], dropped: [] };
  }
  const { reading, sentences } = readPage(article);
  if (!reading.readable) return { ...stored, reading, sentences, dropped: [] };
  return {
    ...stored,
    reading: { ...reading, claims: reading.claims.filter(({ at }) => at <= latest) },
    sentences: sentences.filter(({ at }) => at <= latest),
    dropped: previous ? droppedSince(previous, article) : [],
  };
}

function droppedSince(previous: Article, article: Article): readonly Claim[] {
  const before = readArticle(previous);
  return before.readable ? retractedClaims(before.claims, textOfPage(previous), textOfPage(article)) : [];
}

async function stepFor(
  record: StoryRecord,
  past: Past,
  texts: Texts,
  read: ReadVersion,
  story: Story,
  now: Instant,
): Promise<StoryStep> {
  const { article, version, reading, sentences } = read;
  if (!reading.readable) return silent(record, { kind: 'unreadable', reason: reading.reason });
  const match = matchStory(article, story);
  if (!match.matches) return silent(record, { kind: 'off-topic', reason: match.reason });
  const said = evidenceFrom(reading.claims, read, story);
  const statements = statementsOf(sentences);
  const passing = whyPassing(article, reading, statements, said, story, record.memory);
  if (passing) return silent(record, { kind: 'off-topic', reason: passing });
  const { ledger } = record;
  const place = said.length > 0 ? await placeAmong(texts, article, version) : undefined;
  const isMoving = place !== undefined && place.moved.length > 0;
  const before = await past(isMoving ? Object.keys(ledger) : lateFacts(ledger, said));
  const anew = isMoving ? movedFacts(before, place) : [];
  const ofFacts = takeStep(record, creditTexts(before, place), creditTexts(said, place), story, now, anew);
  const step = withAllSaid(ofFacts, record, said, article, version, reading, statements, story, now);
  return {
    ...step,
    trace: [...traceReading(reading), ...(place ? tracePlace(place) : []), ...step.trace],
    place: step.evidence.length > 0 ? place : undefined,
  };
}

async function placeAmong(texts: Texts, article: Article, version: number): Promise<TextPlace> {
  const text = storyText(article, version);
  const { near, links } = await texts(text.at);
  return placeText(text, near, links);
}

function traceReading({ segments, claims }: Readable): string[] {
  const kinds = [...new Set(segments.map(({ kind }) => kind))].join(', ');
  const parts = segments.length === 1 ? 'one part' : `${segments.length} parts`;
  return [`read ${claims.length} claims in ${parts} (${kinds})`];
}

function silent({ told }: StoryRecord, outcome: Outcome): StoryStep {
  return { outcome, trace: [], evidence: [], facts: [], told, digests: [] };
}
