/** Where a story stands, for a page: every fact with its proof, and how it came to be so. Nothing the gate refuses is in it. */
import type { Change, DigestLine, Fact, Instant, Ledger, Standing, Story } from '../model.ts';
import { diffLedger, newsRank } from '../story/diff.ts';
import { writeChange } from './write-change.ts';
import { writeDigest } from './write-digest.ts';

/** A line, and since when it holds. */
export interface DatedLine {
  readonly since: Instant;
  readonly line: DigestLine;
}

export interface StoryView {
  readonly story: string;
  readonly title: string;
  /** Absent while nothing is known. */
  readonly headline?: string | undefined;
  /** The instant of the newest evidence in it. */
  readonly asOf?: Instant | undefined;
  /** Most newsworthy first; `before` is the value that the present one took the place of. */
  readonly facts: readonly DatedLine[];
  /** Every value that a fact took, and what was taken back, newest first. */
  readonly timeline: readonly DatedLine[];
}

export function viewStory(ledger: Ledger, story: Story): StoryView {
  const scene = diffLedger({}, ledger, story).map((change) => writeChange(change, ledger, story));
  const digest = writeDigest('scene', scene, story);
  const facts = Object.values(ledger).sort((a, b) => newsRank(a.key, story) - newsRank(b.key, story));
  const write = ({ since, change }: Step): DatedLine[] => {
    // What it was before may stand in no words, "dozens"; what it is by now is shown all the same.
    const alone: Change = {
      ...change,
      kind: change.kind === 'revised' ? 'new' : change.kind,
      before: undefined,
    };
    const proven = [change, alone].map((one) => writeChange(one, ledger, story)).find((one) => one.isProven);
    return proven?.isProven ? [{ since, line: proven.line }] : [];
  };
  return {
    story: story.slug,
    title: story.title,
    headline: digest?.headline,
    asOf: digest?.asOf,
    facts: facts.flatMap((fact) => write(presentOf(fact))),
    timeline: facts
      .flatMap((fact) => stepsOf(fact).flatMap(write))
      .sort((a, b) => (a.since < b.since ? 1 : a.since > b.since ? -1 : 0)),
  };
}

interface Step {
  readonly since: Instant;
  readonly change: Change;
}

/** The values of a fact as the changes that they were. */
function stepsOf({ key, history, current }: Fact): Step[] {
  const standings = [...history, current];
  const taken = standings.map((after, index) => stepTo(key, standings[index - 1], after));
  const { retractedAt } = current;
  return retractedAt === undefined ? taken : [...taken, retraction(key, current, retractedAt)];
}

function stepTo(fact: string, before: Standing | undefined, after: Standing): Step {
  const kind = before ? 'revised' : 'new';
  return { since: after.since, change: { fact, kind, before: before?.value, after } };
}

function retraction(fact: string, after: Standing, since: Instant): Step {
  return { since, change: { fact, kind: 'retracted', before: after.value, after } };
}

/** The present value, with who contradicts it. */
function presentOf({ key, history, current, disputedBy }: Fact): Step {
  if (current.retractedAt !== undefined) return retraction(key, current, current.retractedAt);
  const { since, change } = stepTo(key, history.at(-1), current);
  const [against] = disputedBy;
  return { since, change: against ? { ...change, kind: 'disputed', against } : change };
}
