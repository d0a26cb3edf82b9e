/** What an article says beside the facts of its story that no earlier article of the story said. */

import type { SegmentKind } from '../../model/text.ts';
import type { Evidence, Reading, Story, StoryMemory } from '../../model.ts';
import { formsOf, namesOf } from '../parties.ts';
import { LEAD } from '../prominence.ts';
import { isWithin, type Newness, newnessOf } from './newness.ts';
import { overlapsOf } from './overlap.ts';
import { isBackground, isProse, isQuotable } from './quotable.ts';
import { isSeen } from './seen.ts';
import { type Statement, termsOf } from './statements.ts';

/** Sentences of one article that are worth telling. */
const MOST_TOLD = 3;
/** An earlier sentence that has this share of the terms said the same in other words. */
const SAME = 1 / 3;
/** The same where the names of the story count. */
const SAME_NAMES = 0.5;
/** Hours by which an article may be older than the newest one on record and still tell news. */
const LATE_MS = 24 * 3_600_000;
const NEWS: readonly SegmentKind[] = ['original', 'update', 'correction'];

interface Ranked {
  readonly statement: Statement;
  readonly worth: number;
}

/** In the order of the text; none for a story's first article, of which all is new. */
export function alsoNewIn(
  reading: Reading,
  statements: readonly Statement[],
  memory: StoryMemory | undefined,
  evidence: readonly Evidence[],
  story: Story,
): readonly Statement[] {
  if (!memory || !reading.readable) return [];
  const oldest = new Date(Date.parse(memory.newest) - LATE_MS).toISOString();
  const told = [...evidence.map(({ claim }) => claim.span), ...reading.nonAnswers.map(({ span }) => span)];
  const open = statements.filter(
    (one) =>
      NEWS.includes(one.kind) &&
      one.at >= oldest &&
      one.terms.some((term) => !isSeen(memory.seen, term)) &&
      isProse(one) &&
      !told.some((span) => isWithin(span, one)),
  );
  const lead = statements.filter(({ field }) => field === 'body').slice(0, LEAD);
  const ranked = open.flatMap((statement): Ranked[] => {
    const worth = worthOf(statement, newnessOf(statement, memory, reading), lead.includes(statement));
    const isNews = worth > 0 && isQuotable(statement) && !isBackground(statement, reading.dates);
    return isNews ? [{ statement, worth }] : [];
  });
  return best(notSaidBefore(ranked, memory, story));
}

/** The story's own names stand in every second sentence and make none the same. */
function notSaidBefore(ranked: readonly Ranked[], memory: StoryMemory, story: Story): readonly Ranked[] {
  if (ranked.length === 0) return ranked;
  const own = new Set(namesOf(story).flatMap(formsOf).flatMap(termsOf));
  const matter = ranked.map(({ statement: { terms } }) => ({
    terms: terms.filter((term) => !own.has(term)),
  }));
  const ofMatter = overlapsOf(memory, matter);
  const ofAll = overlapsOf(
    memory,
    ranked.map(({ statement }) => statement),
  );
  return ranked.filter((_, index) => {
    const { ofOwn = 0, ofShorter = 0 } = ofMatter[index] ?? {};
    return Math.max(ofOwn, ofShorter) < SAME && (ofAll[index]?.ofShorter ?? 0) < SAME_NAMES;
  });
}

/** Two things that are new, or one on top of the text. */
const NEWSWORTHY = 2.5;
/** Share of new terms from which a sentence tells of something new without a new name or figure. */
const NEW_MATTER = 0.6;

/** How newsworthy; 0 when it is not. It has to name somebody whom the story knows, or to stand on top. */
function worthOf(
  { kind }: Statement,
  { names, figures, events, share, known }: Newness,
  inLead: boolean,
): number {
  if (known === 0 && !inLead) return 0;
  if (names + figures + events === 0 && (known === 0 || share < NEW_MATTER)) return 0;
  const onTop = (inLead ? 1.5 : 0) + (kind === 'original' ? 0 : 1);
  const worth = Math.min(names, 2) + Math.min(figures, 2) + 1.5 * Math.min(events, 1) + share + onTop;
  return worth >= NEWSWORTHY ? worth : 0;
}

/** The best of them, none of which says what a better one does. */
function best(ranked: readonly Ranked[]): readonly Statement[] {
  const told: Statement[] = [];
  for (const { statement } of [...ranked].sort((a, b) => b.worth - a.worth)) {
    if (told.length === MOST_TOLD) break;
    const isSame = told.some(({ terms }) => shareOf(statement.terms, terms) >= SAME);
    if (!isSame) told.push(statement);
  }
  return told.sort((a, b) => a.sentence.start - b.sentence.start);
}

function shareOf(terms: readonly number[], others: readonly number[]): number {
  return terms.filter((term) => others.includes(term)).length / Math.min(terms.length, others.length);
}
