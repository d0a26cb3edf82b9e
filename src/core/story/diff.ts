/** What the ledger knows that was not told yet. */
import type { Value } from '../model/values.ts';
import type {
  Change,
  ChangeKind,
  Fact,
  FactKey,
  Ledger,
  Level,
  Standing,
  Story,
  Told,
  ToldFact,
} from '../model.ts';
import { factKind } from './kinds/index.ts';
import { factId, type Movement } from './kinds/kind.ts';
import { rungOf } from './ladders.ts';
import { agree, relate } from './relate.ts';
import { originsStating } from './standing.ts';

/** Changes, most newsworthy first. */
export function diffLedger(told: Told, ledger: Ledger, story: Story): Change[] {
  const isScene = Object.keys(told).length === 0;
  return Object.values(ledger)
    .map((fact) => {
      const kind = factKind(story, fact.key);
      const change = changeOf(told[fact.key], fact, kind.movement);
      return kind.isDetail && !isScene ? sinceItChanged(change, fact) : change;
    })
    .filter((change) => change !== undefined)
    .sort((a, b) => newsRank(a.fact, story) - newsRank(b.fact, story) || heightOf(b) - heightOf(a));
}

/** Who wins comes before who concedes, and the larger share before the smaller. */
function heightOf({ after: { value } }: Change): number {
  if (value.type === 'status') return rungOf(value);
  return value.type === 'percent' ? Number(value.amount) : 0;
}

/** A detail that was no news when it came is told once it changes, with what it was. */
function sinceItChanged(change: Change | undefined, { history }: Fact): Change | undefined {
  const before = history.at(-1);
  return change?.kind === 'new' && before ? { ...change, kind: 'revised', before: before.value } : change;
}

function changeOf(told: ToldFact | undefined, fact: Fact, movement: Movement): Change | undefined {
  const { key, current } = fact;
  // Who counts fewer dead than others is mostly late: that is shown where the story stands, and no news.
  const disputedBy = movement === 'tally' ? [] : fact.disputedBy;
  const isRetracted = current.retractedAt !== undefined;
  if (!told)
    return isRetracted ? undefined : { fact: key, kind: 'new', after: current, against: disputedBy[0] };
  const against = disputedBy.find(
    (standing) => !told.disputedBy.some((value) => agree(value, standing.value)),
  );
  if (against) return { fact: key, kind: 'disputed', before: told.value, after: current, against };
  // An older article that came in late may shift the ledger below what was told; that is no news.
  if (current.since < told.since) return undefined;
  if (isRetracted)
    return told.isRetracted || !agree(told.value, current.value)
      ? undefined
      : { fact: key, kind: 'retracted', before: told.value, after: current };
  const isBack = told.isRetracted && agree(told.value, current.value);
  const kind = isBack ? 'reverted' : kindOfChange(told, fact, movement);
  const right = kind === 'corrected' ? rightOf(told.value, fact) : undefined;
  if (right && right !== current)
    return { fact: key, kind: 'revised', before: right.value, wrong: told.value, after: current };
  return kind && { fact: key, kind, before: told.value, after: current };
}

function kindOfChange(told: ToldFact, fact: Fact, movement: Movement): ChangeKind | undefined {
  const { current, history } = fact;
  // What has broken, come back and broken again is worse, not back where it was.
  const goesBack = movement !== 'stage' && isReturn(current, history);
  switch (relate(told.value, current.value)) {
    case 'incomparable':
      return undefined;
    case 'refines':
      return isSettled(told.value, current.value) ? 'revised' : 'refined';
    case 'differs':
      return rightOf(told.value, fact) ? 'corrected' : goesBack ? 'reverted' : 'revised';
    default:
      return originsStating(current).size > told.origins ? 'corroborated' : undefined;
  }
}

/**
 * What a correction, or the last of several, put in place of what was told; undefined where that was right until it changed,
 * whatever was corrected after it.
 */
function rightOf(told: Value, { current, history }: Fact): Standing | undefined {
  const standings = [...history, current];
  const at = standings.findLastIndex(({ value }) => agree(told, value));
  if (at < 0 && history.length > 0) return undefined;
  const since = standings.slice(at + 1);
  const changed = since.findIndex(({ isCorrection }) => !isCorrection);
  return changed < 0 ? since.at(-1) : since[changed - 1];
}

/** Between 3,000 and 4,000 was open; one figure out of them is a decision, not a closer count of the same. */
function isSettled(told: Value, now: Value): boolean {
  return 'upTo' in told && told.upTo !== undefined && !('upTo' in now && now.upTo !== undefined);
}

function isReturn(current: Standing, history: readonly Standing[]): boolean {
  return history.slice(0, -1).some((standing) => agree(standing.value, current.value));
}

export function tellAll(ledger: Ledger): Told {
  const told: Record<FactKey, ToldFact> = {};
  for (const fact of Object.values(ledger)) told[fact.key] = toldFact(fact);
  return told;
}

/** What is on record as told once `changes` have been. */
export function tell(told: Told, changes: readonly Change[], ledger: Ledger): Told {
  const next: Record<FactKey, ToldFact> = { ...told };
  for (const { fact: key } of changes) {
    const fact = ledger[key];
    if (fact) next[key] = toldFact(fact);
  }
  return next;
}

function toldFact({ current, disputedBy }: Fact): ToldFact {
  return {
    value: current.value,
    since: current.since,
    origins: originsStating(current).size,
    disputedBy: disputedBy.map(({ value }) => value),
    isRetracted: current.retractedAt !== undefined || undefined,
  };
}

const NEWS: readonly ChangeKind[] = ['new', 'revised', 'disputed', 'corrected', 'reverted', 'retracted'];

export function isTold(change: Change, level: Level, story: Story): boolean {
  return level === 'all' || isMajor(change.fact, change.kind, story);
}

/** Whether a change matters to everybody who follows the story. */
export function isMajor(fact: FactKey, kind: ChangeKind, story: Story): boolean {
  if (kind === 'new' && factKind(story, fact).isDetail) return false;
  return NEWS.includes(kind) && story.lead.includes(factId(fact));
}

export function newsRank(key: FactKey, story: Story): number {
  const rank = story.lead.indexOf(factId(key));
  return rank < 0 ? story.lead.length : rank;
}
