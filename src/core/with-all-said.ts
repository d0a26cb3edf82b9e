/** What an article says beside the facts that no earlier article of the story did. */
import { withAlsoNew } from './digest/also-new.ts';
import { citeSentence } from './digest/cite.ts';
import type {
  Article,
  Citation,
  Evidence,
  Instant,
  OutcomeKind,
  Reading,
  Story,
  StoryRecord,
  StoryStep,
} from './model.ts';
import { sourceOf } from './story/evidence.ts';
import { alsoNewIn } from './story/memory/also-new.ts';
import { remember } from './story/memory/remember.ts';
import type { Statement } from './story/memory/statements.ts';
import { PLAIN } from './subscription/audience.ts';
import { hearingOfUpdate } from './subscription/hearing.ts';

/** `step` is what the facts have to say; `version` counts the texts of one page, from 1. */
export function withAllSaid(
  step: StoryStep,
  record: StoryRecord,
  said: readonly Evidence[],
  article: Article,
  version: number,
  reading: Reading,
  statements: readonly Statement[],
  story: Story,
  now: Instant,
): StoryStep {
  const { memory } = record;
  const source = sourceOf(article, version);
  const alsoNew = alsoNewIn(reading, statements, memory, said, story).map(({ sentence, field, at }) => {
    const { start, end } = sentence;
    return citeSentence({ field, start, end, text: article[field]?.slice(start, end) ?? '' }, at, source);
  });
  return { ...tellAlso(step, record, alsoNew, story, now), memory: remember(memory, article, statements) };
}

/** Outcomes that change no fact; with something new beside the facts the article is an update all the same. */
const UNCHANGED: readonly OutcomeKind[] = ['background', 'repeat', 'reworded'];

/**
 * Once the scene is set: in the digest of the facts, or in one of its own, to those who hear of everything as it comes. It
 * is not kept for anybody's window: what was new this morning may be old by night, and quotes do not merge as facts do.
 */
function tellAlso(
  step: StoryStep,
  record: StoryRecord,
  alsoNew: readonly Citation[],
  story: Story,
  now: Instant,
): StoryStep {
  const hearers = [...PLAIN, ...(record.audiences ?? [])].filter(({ id, settings }) => {
    const hearsAll = settings.level === 'all' && settings.facts === undefined;
    return hearsAll && record.told[id] !== undefined && hearingOfUpdate(settings, now).hears === 'all';
  });
  if (alsoNew.length === 0 || hearers.length === 0) return step;
  const { outcome, digests } = step;
  const news = `says ${alsoNew.length} ${alsoNew.length === 1 ? 'thing' : 'things'} that no earlier article did`;
  const others = digests.filter(({ audience }) => !hearers.some(({ id }) => id === audience));
  return {
    ...step,
    outcome: UNCHANGED.includes(outcome.kind)
      ? { kind: 'update', reason: `${news}; of its facts: ${outcome.reason}` }
      : { ...outcome, reason: `${outcome.reason}; ${news}` },
    trace: [
      ...step.trace,
      ...hearers.flatMap(({ id }) => alsoNew.map(({ quote }) => `${id}: told as also new "${quote}"`)),
    ],
    digests: [
      ...others,
      ...hearers.map(({ id }) => {
        const ofFacts = digests.find(({ audience }) => audience === id);
        return { ...ofFacts, audience: id, digest: withAlsoNew(ofFacts?.digest, alsoNew, story) };
      }),
    ],
  };
}
