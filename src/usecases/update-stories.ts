/** Reads one version of an article and takes it to every followed story. */
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
import { judgeArticle, withAllSaid } from '../core/settle-article.ts';
import { textOfPage } from '../core/story/align/page-text.ts';
import { retractedClaims } from '../core/story/compare/retracted.ts';
import { creditTexts, movedFacts, placeText, storyText, tracePlace } from '../core/story/copies.ts';
import { evidenceOf, retractionsOf } from '../core/story/evidence.ts';
import { lateFacts } from '../core/story/ledger.ts';
import { takeStep } from '../core/take-step.ts';
import type { Log } from '../log.ts';
import type { Clock, Past, Queue, Store, StoredVersion, Texts } from '../ports.ts';
import { wake } from './wake.ts';

export interface UpdatePorts {
  readonly store: Store;
  readonly queue: Queue;
  readonly stories: readonly Story[];
  readonly clock: Clock;
  readonly log: Log;
}

type Readable = Extract<Reading, { readable: true }>;

/** Clocks differ and time zones are mistaken; more than this ahead of its arrival an article's date is wrong. */
const MOST_AHEAD_MS = 24 * 60 * 60 * 1000;

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
  const page = readStored(stored);
  const failed: unknown[] = [];
  for (const story of stories) {
    try {
      await updateOne(ports, stored, page, story, manner);
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
  stored: StoredVersion,
  page: Page,
  story: Story,
  manner: Manner,
): Promise<void> {
  const { article, version, id } = stored;
  const { reading } = page;
  let outcome: Outcome | undefined;
  const said = reading.readable ? evidenceFrom(reading.claims, stored, story) : [];
  const deliveries = await store.updateStory(story.slug, id, async (record, past, texts) => {
    const step = manner(record, await stepFor(record, past, texts, said, stored, page, story, clock.now()));
    outcome = step.outcome;
    return step;
  });
  if (outcome) log.info({ story: story.slug, article: article.id, version, outcome }, 'Article settled');
  await wake(
    queue,
    log,
    deliveries.map((deliveryId) => ({ name: 'deliver', id: deliveryId })),
  );
}

/** What a version states of the story, and what it has taken back of what the one before did. */
function evidenceFrom(
  claims: readonly Claim[],
  { article, previous, version }: StoredVersion,
  story: Story,
): readonly Evidence[] {
  const stated = evidenceOf(claims, article, version, story);
  const before = previous && readArticle(previous);
  if (!previous || !before?.readable) return stated;
  const dropped = retractedClaims(before.claims, textOfPage(previous), textOfPage(article));
  return [
    ...stated.map((one) => (stands(one, previous) ? one : { ...one, returns: true as const })),
    ...retractionsOf(dropped, article, version, story),
  ];
}

function stands({ claim: { quote } }: Evidence, { headline, body }: Article): boolean {
  return (quote.field === 'body' ? body : (headline ?? '')).includes(quote.text);
}

/** What is dated after the article came in speaks from no time that has been; it is left out. */
function readStored({ article, receivedAt }: StoredVersion): Page {
  const latest = new Date(Date.parse(receivedAt) + MOST_AHEAD_MS).toISOString();
  if (article.published > latest) {
    const reason = `it is dated in the future (${article.published}); correct "published" and send it again`;
    return { reading: { readable: false, reason }, sentences: [] };
  }
  const { reading, sentences } = readPage(article);
  if (!reading.readable) return { reading, sentences };
  return {
    reading: { ...reading, claims: reading.claims.filter(({ at }) => at <= latest) },
    sentences: sentences.filter(({ at }) => at <= latest),
  };
}

async function stepFor(
  record: StoryRecord,
  past: Past,
  texts: Texts,
  said: readonly Evidence[],
  { article, version }: StoredVersion,
  { reading, ...page }: Page,
  story: Story,
  now: Instant,
): Promise<StoryStep> {
  if (!reading.readable) return silent(record, { kind: 'unreadable', reason: reading.reason });
  const judged = judgeArticle(record, said, article, reading, page.sentences, story);
  if (!judged.belongs) return silent(record, { kind: 'off-topic', reason: judged.reason });
  const { ledger } = record;
  const place = said.length > 0 ? await placeAmong(texts, article, version) : undefined;
  const isMoving = place !== undefined && place.moved.length > 0;
  const before = await past(isMoving ? Object.keys(ledger) : lateFacts(ledger, said));
  const anew = isMoving ? movedFacts(before, place) : [];
  const ofFacts = takeStep(record, creditTexts(before, place), creditTexts(said, place), story, now, anew);
  const step = withAllSaid(ofFacts, record, said, article, version, reading, judged.statements, story, now);
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
