/** One article against one story: what it adds, what is to be said of it, and why. */

import { writeChange } from './digest/write-change.ts';
import { latest } from './instants.ts';
import type {
  Change,
  Evidence,
  Fact,
  FactKey,
  Instant,
  OutcomeKind,
  Story,
  StoryRecord,
  StoryStep,
} from './model.ts';
import { diffLedger, tellAll } from './story/diff.ts';
import { growLedger } from './story/ledger.ts';
import { evidenceIn } from './story/standing.ts';
import { PLAIN } from './subscription/audience.ts';
import { hearingOfUpdate } from './subscription/hearing.ts';
import { tellAudience, writingOnce } from './tell-audience.ts';
import { traceAudience, traceChanges, traceClaims } from './trace-step.ts';

/**
 * `said` is what the article says of this story; `past`, the evidence that its earlier versions gave, and all on the facts
 * that it is late for and on those that count `anew`; `now` decides who hears of it at once.
 */
export function takeStep(
  record: StoryRecord,
  past: readonly Evidence[],
  said: readonly Evidence[],
  story: Story,
  now: Instant,
  anew: readonly FactKey[] = [],
): StoryStep {
  if (said.length === 0) return nothing(record, 'background', 'states nothing that this story asks for');
  const evidence = said.filter((one) => !isKept(one, past)).map(({ returns: _, ...one }): Evidence => one);
  const claims = traceClaims(evidence, said.length - evidence.length);
  if (evidence.length === 0)
    return nothing(record, 'repeat', 'states only what its last version did', claims);
  const ledger = growLedger(record.ledger, evidence, past, story, anew);
  const learnt = diffLedger(tellAll(record.ledger), ledger, story);
  const write = writingOnce((change) => writeChange(change, ledger, story));
  const audiences = [...PLAIN, ...(record.audiences ?? [])];
  const heard = audiences.map(({ id, settings, nextAt }) => {
    const hearing = hearingOfUpdate(settings, now);
    const one = tellAudience(settings, record.told[id], hearing, ledger, story, write);
    return { id, settings, ...one, until: one.until && (nextAt ?? one.until) };
  });
  const refused = [...new Set(heard.flatMap((one) => one.refused))];
  const outcome = outcomeOf(record, evidence, learnt);
  return {
    outcome:
      refused.length > 0
        ? { ...outcome, reason: `${outcome.reason}; held back: ${refused.join('; ')}` }
        : outcome,
    trace: [
      ...claims,
      ...traceChanges(evidence, learnt),
      ...heard.flatMap(({ id, settings, ...one }) => traceAudience(id, settings, one, story)),
    ],
    evidence,
    facts: Object.values(ledger).filter((fact) => fact !== record.ledger[fact.key]),
    told: Object.fromEntries(heard.flatMap(({ id, told }) => (told ? [[id, told]] : []))),
    digests: heard.flatMap(({ id, digest, mention }) => (digest ? [{ audience: id, digest, mention }] : [])),
    waits: Object.fromEntries(heard.flatMap(({ id, until }) => (until ? [[id, until]] : []))),
  };
}

/** A sentence that a page keeps from one version to the next is said once; what it had taken back and tells again is not kept. */
function isKept({ fact, claim, source, retracts, returns }: Evidence, past: readonly Evidence[]): boolean {
  if (retracts || returns) return false;
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
