/** One value of a fact and what supports it: what to call it, how many independent origins it has, what to quote. */

import type { Bound, Value } from '../model/values.ts';
import type { Certainty, Evidence, Standing, Wording } from '../model.ts';
import { compareCertainty } from '../read/certainty.ts';
import { relate } from './relate.ts';

/** What is kept of a value that a thousand articles repeat. */
const MOST_WORDINGS = 8;
const MOST_ORIGINS = 200;
const MOST_QUOTES = 3;
const MOST_ARTICLES = 50;

export function begin(evidence: Evidence): Standing {
  const { claim, source } = evidence;
  return {
    value: claim.value,
    since: claim.at,
    wordings: [wordingOf(evidence)],
    articles: [source.articleId],
    isCorrection: claim.segment === 'correction',
  };
}

/** Takes in evidence that agrees. */
export function support(standing: Standing, evidence: Evidence): Standing {
  const { claim, source } = evidence;
  const wordings = limited(added(standing.wordings, evidence));
  return {
    value: representative(wordings),
    since: standing.since,
    wordings,
    articles: [...standing.articles.filter((id) => id !== source.articleId), source.articleId].slice(
      -MOST_ARTICLES,
    ),
    isCorrection: standing.isCorrection || claim.segment === 'correction',
  };
}

export function originsOf({ wordings }: Pick<Standing, 'wordings'>): ReadonlySet<string> {
  return new Set(wordings.flatMap(({ origins }) => origins));
}

const BOUNDS: ReadonlySet<Bound> = new Set<Bound>(['gt', 'ge', 'lt', 'le', 'range']);

/** Those who state the value itself: "over $10 billion" goes with $14 billion and does not say it. */
export function originsStating({
  value,
  wordings,
}: Pick<Standing, 'value' | 'wordings'>): ReadonlySet<string> {
  const isOpen = (one: Value) => 'bound' in one && BOUNDS.has(one.bound);
  return originsOf({ wordings: isOpen(value) ? wordings : wordings.filter((one) => !isOpen(one.value)) });
}

/** As sure as the surest of those who say it. */
export function certaintyOf(standing: Pick<Standing, 'value' | 'wordings'>): Certainty {
  const spoken = standing.wordings.filter(({ value }) => relate(value, standing.value) === 'same');
  return (
    spoken
      .map(({ certainty }) => certainty)
      .sort(compareCertainty)
      .at(-1) ?? 'possible'
  );
}

/** The kept evidence of all wordings. */
export function evidenceIn({ wordings }: Pick<Standing, 'wordings'>): readonly Evidence[] {
  return wordings.flatMap(({ evidence }) => evidence);
}

function wordingOf(evidence: Evidence): Wording {
  const { claim, origin } = evidence;
  return { value: claim.value, origins: [origin], certainty: claim.certainty, evidence: [evidence] };
}

function added(wordings: readonly Wording[], evidence: Evidence): readonly Wording[] {
  const key = wordingKey(evidence.claim.value);
  const at = wordings.findIndex(({ value }) => wordingKey(value) === key);
  const known = wordings[at];
  return known ? wordings.with(at, supported(known, evidence)) : [...wordings, wordingOf(evidence)];
}

function supported(wording: Wording, next: Evidence): Wording {
  const { origins, certainty, evidence } = wording;
  const isKnown = origins.includes(next.origin);
  return {
    value: wording.value,
    origins: isKnown || origins.length === MOST_ORIGINS ? origins : [...origins, next.origin],
    certainty: compareCertainty(next.claim.certainty, certainty) > 0 ? next.claim.certainty : certainty,
    evidence: quoted(evidence, next),
  };
}

/** One quotation an origin; a sentence says more than a headline. */
function quoted(evidence: readonly Evidence[], next: Evidence): readonly Evidence[] {
  const at = evidence.findIndex(({ origin }) => origin === next.origin);
  const known = evidence[at];
  if (!known) return evidence.length < MOST_QUOTES ? [...evidence, next] : evidence;
  return isHeadline(known) && !isHeadline(next) ? evidence.with(at, next) : evidence;
}

export function isHeadline({ claim }: Evidence): boolean {
  return claim.segment === 'headline';
}

/** Drops the wording that the fewest chose, the newest of those, but never one that is closer than all others. */
function limited(wordings: readonly Wording[]): readonly Wording[] {
  if (wordings.length <= MOST_WORDINGS) return wordings;
  const kept = representative(wordings);
  const loose = wordings.filter(({ value }) => value !== kept);
  const fewest = Math.min(...loose.map(({ origins }) => origins.length));
  const dropped = loose.findLast(({ origins }) => origins.length === fewest);
  return wordings.filter((wording) => wording !== dropped);
}

/**
 * The value that stands for several that agree: the closest one; among equally close ones the wording that most
 * independent origins chose; among those the first. So one article that says "about" does not reword what five call
 * "over".
 */
function representative(wordings: readonly Wording[]): Value {
  const [first, ...rest] = wordings.map(({ value }) => value);
  if (!first) throw new Error('a value has at least one wording');
  const closest = rest.reduce((best, value) => (relate(best, value) === 'refines' ? value : best), first);
  const close = wordings.filter(({ value }) => relate(value, closest) !== 'refines');
  const most = Math.max(...close.map(({ origins }) => origins.length));
  return close.find(({ origins }) => origins.length === most)?.value ?? closest;
}

/** Values that read alike; not their JSON, whose order a database may change. */
function wordingKey(value: Value): string {
  switch (value.type) {
    case 'move':
      return `${value.verb} ${value.to} ${value.becomes}`;
    case 'status':
      return `${value.ladder} ${value.step}`;
    case 'money':
      return `${value.currency} ${value.bound} ${value.amount} ${value.upTo} ${value.precision}`;
    default:
      return `${value.bound} ${value.amount} ${value.upTo} ${value.precision}`;
  }
}
