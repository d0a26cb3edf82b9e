/** What one version of an article adds to one story whose words it has. */
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
import { creditTexts, movedFacts, placeText, storyText, tracePlace } from '../core/story/copies.ts';
import { evidenceOf, retractionsOf } from '../core/story/evidence.ts';
import { lateFacts } from '../core/story/ledger.ts';
import { statementsOf } from '../core/story/memory/statements.ts';
import { whyPassing } from '../core/story/passing-mention.ts';
import { takeStep } from '../core/take-step.ts';
import { withAllSaid } from '../core/with-all-said.ts';
import type { Past, Texts } from '../ports.ts';
import type { ReadVersion } from './read-version.ts';

type Readable = Extract<Reading, { readable: true }>;

export async function stepOfVersion(
  record: StoryRecord,
  past: Past,
  texts: Texts,
  read: ReadVersion,
  story: Story,
  now: Instant,
): Promise<StoryStep> {
  const { article, version, reading, sentences } = read;
  if (!reading.readable) return silent(record, { kind: 'unreadable', reason: reading.reason });
  const said = evidenceFrom(reading.claims, read, story);
  const statements = statementsOf(sentences);
  const passing = whyPassing(article, reading, statements, said, story, record.memory);
  if (passing) return silent(record, { kind: 'off-topic', reason: passing });
  const { ledger } = record;
  const place = said.length > 0 ? await placeAmong(texts, article, version) : undefined;
  const isMoving = place !== undefined && place.moved.length > 0;
  const asked = isMoving ? Object.keys(ledger) : lateFacts(ledger, said);
  // The first text of a page has none before it.
  const before = version === 1 && asked.length === 0 ? [] : await past(asked);
  const anew = isMoving ? movedFacts(before, place) : [];
  const ofFacts = takeStep(record, creditTexts(before, place), creditTexts(said, place), story, now, anew);
  const step = withAllSaid(ofFacts, record, said, article, version, reading, statements, story, now);
  return {
    ...step,
    trace: [...traceReading(reading), ...(place ? tracePlace(place) : []), ...step.trace],
    place: step.evidence.length > 0 ? place : undefined,
    unsaid: read.unsaid,
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

/** It stays as it is. */
export function silent({ told }: StoryRecord, outcome: Outcome): StoryStep {
  return { outcome, trace: [], evidence: [], facts: [], told, digests: [] };
}
