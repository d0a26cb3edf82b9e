/**
 * What a story's memory has to say of an article: before its facts are looked at, whether it is about the story; then,
 * what it says beside them that no earlier article did.
 */
import { withAlsoNew } from './digest/also-new.ts';
import { citeSentence } from './digest/cite.ts';
import type {
  Article,
  Citation,
  Evidence,
  Level,
  OutcomeKind,
  Reading,
  Story,
  StoryRecord,
  StoryStep,
} from './model.ts';
import type { PageSentence } from './read/read-article.ts';
import { sourceOf } from './story/evidence.ts';
import { matchStory } from './story/match-story.ts';
import { alsoNewIn } from './story/memory/also-new.ts';
import { remember } from './story/memory/remember.ts';
import { type Statement, statementsOf } from './story/memory/statements.ts';
import { whyPassing } from './story/passing-mention.ts';

export type Judged =
  | { readonly belongs: true; readonly statements: readonly Statement[] }
  | { readonly belongs: false; readonly reason: string };

/** Whether an article is about a story: by the words of its file, then by how prominent and how familiar it is. */
export function judgeArticle(
  { memory }: StoryRecord,
  said: readonly Evidence[],
  article: Article,
  reading: Reading,
  sentences: readonly PageSentence[],
  story: Story,
): Judged {
  const match = matchStory(article, story);
  if (!match.matches) return { belongs: false, reason: match.reason };
  const statements = statementsOf(sentences);
  const reason = whyPassing(article, reading, statements, said, story, memory);
  return reason ? { belongs: false, reason } : { belongs: true, statements };
}

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
): StoryStep {
  const { memory } = record;
  const source = sourceOf(article, version);
  const alsoNew = alsoNewIn(reading, statements, memory, said, story).map(({ sentence, field, at }) => {
    const { start, end } = sentence;
    return citeSentence({ field, start, end, text: article[field]?.slice(start, end) ?? '' }, at, source);
  });
  return { ...tellAlso(step, record, alsoNew, story), memory: remember(memory, article, statements) };
}

/** Outcomes that change no fact; with something new beside the facts the article is an update all the same. */
const UNCHANGED: readonly OutcomeKind[] = ['background', 'repeat', 'reworded'];
/** Who is told. */
const LEVEL: Level = 'all';

/** Once the scene is set: in the digest of the facts, or in one of its own. */
function tellAlso(
  step: StoryStep,
  record: StoryRecord,
  alsoNew: readonly Citation[],
  story: Story,
): StoryStep {
  if (alsoNew.length === 0 || !record.told[LEVEL]) return step;
  const ofFacts = step.digests.find(({ level }) => level === LEVEL)?.digest;
  const { outcome } = step;
  const news = `says ${alsoNew.length} ${alsoNew.length === 1 ? 'thing' : 'things'} that no earlier article did`;
  return {
    ...step,
    outcome: UNCHANGED.includes(outcome.kind)
      ? { kind: 'update', reason: `${news}; of its facts: ${outcome.reason}` }
      : { ...outcome, reason: `${outcome.reason}; ${news}` },
    trace: [...step.trace, ...alsoNew.map(({ quote }) => `${LEVEL}: told as also new "${quote}"`)],
    digests: [
      ...step.digests.filter(({ level }) => level !== LEVEL),
      { level: LEVEL, digest: withAlsoNew(ofFacts, alsoNew, story) },
    ],
  };
}
