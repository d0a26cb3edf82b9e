/** One article against one story: what it adds, what is to be said of it, and why. */

import { type WrittenChange, writeChange } from './digest/write-change.ts';
import { writeDigest } from './digest/write-digest.ts';
import { latest } from './instants.ts';
import type {
  Change,
  Digest,
  Evidence,
  Fact,
  Ledger,
  Level,
  OutcomeKind,
  Story,
  StoryRecord,
  StoryStep,
  Told,
} from './model.ts';
import { diffLedger, isTold, tell, tellAll } from './story/diff.ts';
import { factId } from './story/kinds/kind.ts';
import { growLedger } from './story/ledger.ts';
import { evidenceIn } from './story/standing.ts';
import { traceChanges, traceClaims, traceLevel } from './trace-step.ts';

const LEVELS: readonly Level[] = ['major', 'all'];

/**
 * `said` is what the article says of this story; `past`, the evidence that its earlier versions gave, and all on the facts
 * that it is late for.
 */
export function takeStep(
  record: StoryRecord,
  past: readonly Evidence[],
  said: readonly Evidence[],
  story: Story,
): StoryStep {
  if (said.length === 0) return nothing(record, 'background', 'states nothing that this story asks for');
  const evidence = said.filter((one) => !isKept(one, past));
  const claims = traceClaims(evidence, said.length - evidence.length);
  if (evidence.length === 0)
    return nothing(record, 'repeat', 'states only what its last version did', claims);
  const ledger = growLedger(record.ledger, evidence, past, story);
  const learnt = diffLedger(tellAll(record.ledger), ledger, story);
  const write = writingOnce((change) => writeChange(change, ledger, story));
  const steps = LEVELS.map((level) => ({ level, ...stepFor(level, record, ledger, story, write) }));
  const refused = [...new Set(steps.flatMap((step) => step.refused))];
  const outcome = outcomeOf(record, evidence, learnt);
  return {
    outcome:
      refused.length > 0
        ? { ...outcome, reason: `${outcome.reason}; held back: ${refused.join('; ')}` }
        : outcome,
    trace: [
      ...claims,
      ...traceChanges(evidence, learnt),
      ...steps.flatMap(({ level, changes, digest, refused: held }) =>
        traceLevel(level, changes, digest, held, story),
      ),
    ],
    evidence,
    facts: Object.values(ledger).filter((fact) => fact !== record.ledger[fact.key]),
    told: Object.fromEntries(steps.flatMap(({ level, told }) => (told ? [[level, told]] : []))),
    digests: steps.flatMap(({ level, digest }) => (digest ? [{ level, digest }] : [])),
  };
}

/** A sentence that a page keeps from one version to the next is said once; what it had taken back and tells again is not kept. */
function isKept({ fact, claim, source, retracts }: Evidence, past: readonly Evidence[]): boolean {
  if (retracts) return false;
  const last = past.findLast(
    (one) =>
      one.fact === fact &&
      one.source.articleId === source.articleId &&
      one.source.version < source.version &&
      one.claim.quote.text === claim.quote.text &&
      one.claim.span.text === claim.span.text,
  );
  return last !== undefined && !last.retracts;
}

interface LevelStep {
  /** All that differs from what was told at this level. */
  readonly changes: readonly Change[];
  readonly told: Told | undefined;
  readonly digest: Digest | undefined;
  readonly refused: readonly string[];
}

type Write = (change: Change) => WrittenChange;

/** Most changes are told alike at every level; each is written, and proven, once. */
function writingOnce(write: Write): Write {
  const known = new Map<string, WrittenChange>();
  return (change) => {
    const { fact, kind, before } = change;
    const key = `${fact} ${kind} ${JSON.stringify(before)}`;
    const written = known.get(key) ?? write(change);
    known.set(key, written);
    return written;
  };
}

/** The first word on a story is its scene: everything known by then, once something in it is news. */
function stepFor(level: Level, record: StoryRecord, ledger: Ledger, story: Story, write: Write): LevelStep {
  const told = record.told[level];
  const changes = diffLedger(told ?? {}, ledger, story);
  const news = told ? changes.filter((change) => isTold(change, level, story)) : changes;
  const hasLead = changes.some((change) => story.lead.includes(factId(change.fact)));
  if (news.length === 0 || (!told && !hasLead)) return { changes, told, digest: undefined, refused: [] };
  const written = (told ? news : changes).map(write);
  const refused = written.flatMap((one) => (one.isProven ? [] : [one.refused]));
  const digest = writeDigest(told ? 'update' : 'scene', written, story);
  if (!digest) return { changes, told, digest, refused };
  const said = new Set(digest.lines.map(({ fact }) => fact));
  return {
    changes,
    told: tell(
      told ?? {},
      changes.filter(({ fact }) => said.has(fact)),
      ledger,
    ),
    digest,
    refused,
  };
}

function nothing(
  record: StoryRecord,
  kind: OutcomeKind,
  reason: string,
  trace: readonly string[] = [],
): StoryStep {
  return { outcome: { kind, reason }, trace, evidence: [], facts: [], told: record.told, digests: [] };
}

/** Outcome by the most telling change, in this order. */
const OUTCOMES: readonly (readonly [Change['kind'], OutcomeKind])[] = [
  ['corrected', 'correction'],
  ['retracted', 'correction'],
  ['reverted', 'revert'],
  ['revised', 'update'],
  ['new', 'update'],
  ['disputed', 'dispute'],
  ['refined', 'refinement'],
  ['corroborated', 'corroboration'],
];

function outcomeOf(
  record: StoryRecord,
  evidence: readonly Evidence[],
  learnt: readonly Change[],
): StoryStep['outcome'] {
  const known = Object.values(record.ledger);
  if (learnt.length === 0 && known.length === 0) {
    return { kind: 'background', reason: 'only denies what this story asks for' };
  }
  if (known.length === 0) {
    return { kind: 'new story', reason: `first to state ${factList(learnt.map(({ fact }) => fact))}` };
  }
  for (const [change, kind] of OUTCOMES) {
    const facts = learnt.filter((one) => one.kind === change).map(({ fact }) => fact);
    if (facts.length > 0) return { kind, reason: `${change}: ${factList(facts)}` };
  }
  const facts = factList(evidence.map(({ fact }) => fact));
  const newest = latest(known.map((fact) => fact.newest.at)) ?? '';
  if (evidence.every(({ claim }) => claim.at < newest)) {
    return { kind: 'background', reason: `only tells of ${facts} as known before ${newest}` };
  }
  const quotes = new Set(known.flatMap(quotesOf));
  const isVerbatim = evidence.every(({ claim }) => quotes.has(claim.quote.text));
  return isVerbatim
    ? { kind: 'repeat', reason: `the same words on ${facts} are on record` }
    : { kind: 'reworded', reason: `other words for what is on record on ${facts}` };
}

function quotesOf({ current, disputedBy, history }: Fact): string[] {
  const kept = [current, ...disputedBy, ...history].flatMap(evidenceIn);
  return kept.map(({ claim }) => claim.quote.text);
}

function factList(facts: readonly string[]): string {
  return [...new Set(facts)].join(', ');
}
