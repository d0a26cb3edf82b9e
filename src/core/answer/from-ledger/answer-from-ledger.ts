/** Answers from what a story knows: the facts asked about, in words that the gate has passed, with their citations. */
import { latest } from '../../instants.ts';
import type { Citation, Fact, Instant, Ledger, Story } from '../../model.ts';
import { newsRank } from '../../story/diff.ts';
import { factId, factOwner } from '../../story/kinds/kind.ts';
import { formsOf, isNamed, isPerson, namesOf } from '../../story/parties.ts';
import { evidenceIn } from '../../story/standing.ts';
import type { Asked } from './asked.ts';
import { asksMove } from './fact-words.ts';
import { readInThread } from './follow-up.ts';
import { sayAgreement } from './say-agreement.ts';
import { sayBefore } from './say-before.ts';
import { sayChanges } from './say-changes.ts';
import { sayNow } from './say-now.ts';
import { sayOpen } from './say-open.ts';
import { sayFirst, saySources } from './say-sources.ts';
import { sayTimeline } from './say-timeline.ts';
import { type Said, type StatedFact, stateFact } from './stated.ts';

export type LedgerFinding =
  | { readonly known: true; readonly text: string; readonly citations: readonly Citation[] }
  /** `nearest`: what is known of the fact, when something else was asked of it. */
  | {
      readonly known: false;
      readonly nearest?: { readonly text: string; readonly citations: readonly Citation[] };
    };

/** Shown in full by every platform. */
const MOST_LINES = 10;
const MOST_CITATIONS = 6;

/** `earlier` are the questions that were asked in its thread before, oldest first. */
export function answerFromLedger(
  question: string,
  earlier: readonly string[],
  ledger: Ledger,
  story: Story,
  now: Instant,
): LedgerFinding {
  const asked = readInThread(question, earlier, story, now);
  if (!asked || (asked.kinds.length === 0 && (asked.aspect === 'now' || asked.aspect === 'before')))
    return { known: false };
  if (asked.aspect === 'now' && !isOfValue(asked)) return { known: false };
  if (isOfOther(asked, story)) return { known: false };
  const facts = factsOf(asked, ledger, story);
  if (asked.aspect === 'open') return found(sayOpen(asked, facts, story));
  const fitting = facts.filter((one) => isAskedMove(asked, one));
  if (fitting.length === 0) {
    const nearest = facts[0] && sayNow(facts.slice(0, 1), asked);
    return nearest
      ? { known: false, nearest: { text: nearest.lines.join('\n'), citations: distinct(nearest.citations) } }
      : { known: false };
  }
  return found(say(asked, fitting));
}

/** The newest instant that the ledger has evidence of. */
export function asOfLedger(ledger: Ledger): Instant | undefined {
  const standings = Object.values(ledger).flatMap(({ current, disputedBy }) => [current, ...disputedBy]);
  return latest(standings.flatMap(evidenceIn).map(({ claim }) => claim.at));
}

function say(asked: Asked, facts: readonly StatedFact[]): Said {
  switch (asked.aspect) {
    case 'before':
      return sayBefore(facts, asked);
    case 'change':
      return sayChanges(facts, asked);
    case 'sources':
      return saySources(facts);
    case 'first':
      return sayFirst(facts);
    case 'agreement':
      return sayAgreement(facts);
    case 'timeline':
      return sayTimeline(facts);
    default:
      return sayNow(facts, asked);
  }
}

function found({ lines, citations }: Said): LedgerFinding {
  const left = lines.length - MOST_LINES;
  const shown = left > 0 ? [...lines.slice(0, MOST_LINES - 1), `… and ${left + 1} more`] : lines;
  return { known: true, text: shown.join('\n'), citations: distinct(citations) };
}

function distinct(citations: readonly Citation[]): readonly Citation[] {
  const quotes = new Map(citations.map((one) => [`${one.articleId} ${one.quote}`, one]));
  return [...quotes.values()].slice(0, MOST_CITATIONS);
}

/** What a fact is says neither where, why nor when. */
function isOfValue({ kinds, question: { kind, text } }: Asked): boolean {
  switch (kind) {
    case 'date':
      return /\bsince when\b/i.test(text);
    case 'why':
    case 'duration':
      return false;
    case 'place':
      return /\bstands?\b/i.test(text);
    case 'how':
      return /\bhow (?:strong|big|large|high|bad|much|many)\b/i.test(text);
    case 'yes-no':
      // A move that is announced is known; what a price will do is not.
      return !/^\W*will\b/i.test(text) || kinds.every(({ movement }) => movement === 'move');
    default:
      return true;
  }
}

/** A sum that is asked of one party by name, and is of the other: the buyer's valuation, what the target holds. */
function isOfOther({ kinds, names, question }: Asked, { parties }: Story): boolean {
  const { acquirer, target } = parties;
  if (!acquirer || !target) return false;
  const owner = question.owner;
  return kinds.some(({ roles }) => {
    if (roles.includes('valuation')) return names.includes(acquirer.name) && !names.includes(target.name);
    if (roles.includes('stake'))
      return isNamed(owner, target) && names.includes(acquirer.name) && /['’]s? /.test(question.text);
    return false;
  });
}

function factsOf(asked: Asked, ledger: Ledger, story: Story): readonly StatedFact[] {
  const ids = asked.kinds.map(({ id }) => id);
  return Object.values(ledger)
    .filter(({ key }) => ids.length === 0 || ids.includes(factId(key)))
    .filter((fact) => isOfNamed(fact, asked, story))
    .sort((a, b) => newsRank(a.key, story) - newsRank(b.key, story))
    .flatMap((fact) => stateFact(fact, story) ?? []);
}

/** Of several that have the same fact, those that are named. */
function isOfNamed({ key, current }: Fact, { names, named }: Asked, story: Story): boolean {
  const owner = factOwner(key);
  if (owner === undefined || (names.length === 0 && named.length === 0)) return true;
  const known = namesOf(story).find((name) => isPerson(owner, name) || isNamed(owner, name));
  if (known && names.includes(known.name)) return true;
  const forms = known ? formsOf(known) : [owner];
  if (forms.some((form) => named.some((name) => sharesWord(form, name)))) return true;
  const { value } = current;
  // "Who joins Acme?"
  if (value.type !== 'move') return false;
  const places = [value.from, value.to].filter((place) => place !== undefined);
  return places.some((place) => named.some((name) => sharesWord(place, name)));
}

function sharesWord(one: string, other: string): boolean {
  const words = new Set(one.toLowerCase().split(/\s+/));
  return other
    .toLowerCase()
    .split(/\s+/)
    .some((word) => words.has(word));
}

/** "Who joins?" is not answered by who leaves. */
function isAskedMove({ stems, aspect }: Asked, { now, before }: StatedFact): boolean {
  return (
    aspect !== 'now' || [now, ...before].some(({ standing: { value } }) => asksMove(stems, value) !== false)
  );
}
