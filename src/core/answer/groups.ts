/** Candidates that say the same, put together: "Roe" with "Jane Roe", "seven" with "7". */
import { PLACES } from '../read/words/gazetteer.ts';
import type { Candidate, CandidateShape } from './candidate.ts';
import { type ReadPassage, readCandidates } from './candidates.ts';
import { claimAt } from './claim-at.ts';
import type { Question } from './question.ts';
import type { Found, Hits } from './search.ts';

/** One place where an answer stands. */
export interface Occurrence {
  readonly read: ReadPassage;
  readonly found: Found;
  readonly candidate: Candidate;
  /** How close the question's words stand in its sentence, from 0 to 1. */
  readonly near: number;
  /** Share of the question's weight right beside it: "the singer Jane Roe", "Jane Roe, a singer". */
  readonly adjacent: number;
}

export interface Group {
  /** As it would be said. */
  readonly text: string;
  readonly occurrences: readonly Occurrence[];
}

export function groupCandidates(question: Question, hits: Hits): Group[] {
  const byKey = new Map<string, Occurrence[]>();
  for (const found of hits.found) {
    const read = readCandidates(found.passage, question);
    const asked = askedIn(read, hits);
    for (const candidate of read.candidates) {
      const said = keyOf(candidate, read.stems);
      if (said === '') continue;
      const key = said + roleOf(read, candidate);
      const occurrence = {
        read,
        found,
        candidate,
        near: nearness(read, candidate, asked, hits.total),
        adjacent: adjacency(read, candidate, hits, question.heads),
      };
      const same = byKey.get(key);
      if (same) same.push(occurrence);
      else byKey.set(key, [occurrence]);
    }
  }
  joinShortNames(byKey);
  return mostPromising([...byKey.values()]).map((occurrences) => ({
    text: mostSaid(occurrences),
    occurrences,
  }));
}

/** More than are worth a closer look in a story of a thousand articles. */
const MOST_GROUPS = 200;

function mostPromising(groups: readonly Occurrence[][]): readonly Occurrence[][] {
  if (groups.length <= MOST_GROUPS) return groups;
  return groups
    .map((group) => ({ group, sum: group.reduce((sum, { near, found }) => sum + near * found.score, 0) }))
    .sort((a, b) => b.sum - a.sum)
    .slice(0, MOST_GROUPS)
    .map(({ group }) => group);
}

/** Small letters without marks and articles. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}$%€£. ]/gu, ' ')
    .replace(/\.(?!\d)/g, '')
    .replace(/\b(?:the|a|an)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A price of $5 million is another answer than a fine of $5 million. */
function roleOf(read: ReadPassage, candidate: Candidate): string {
  const role = candidate.value && claimAt(read, candidate)?.role;
  return role === undefined || role === 'other' ? '' : ` ${role}`;
}

const UNITED_STATES: ReadonlySet<string> = new Set(
  'us,usa,america,united states,united states of america'.split(','),
);

function keyOf({ text, value, shape, first, last }: Candidate, stems: readonly string[]): string {
  if (shape === 'words' && !/\p{Lu}/u.test(text))
    return stems
      .slice(first, last)
      .filter((one) => one !== '')
      .join(' ');
  if (value && 'amount' in value) return `${value.type} ${value.amount}${value.upTo ?? ''}`;
  const words = plain(text).replace(/(?<=\w) s$/, '');
  if (shape === 'count' && /^\d+$/.test(words)) return `quantity ${words}`;
  if (UNITED_STATES.has(words)) return 'united states';
  return words;
}

const NAMES: ReadonlySet<CandidateShape> = new Set(['person', 'organisation', 'other']);

/** "Roe" is the Jane Roe of its article, and "Kings" the Utopia Kings; where the article has none, the only one of all. */
function joinShortNames(byKey: Map<string, Occurrence[]>): void {
  const longer = new Map<string, string[]>();
  for (const [key, [first]] of byKey) {
    if (!first || !isTitled(first.candidate)) continue;
    const words = key.split(' ');
    for (let from = 1; from < words.length; from += 1) {
      const end = words.slice(from).join(' ');
      const same = longer.get(end);
      if (same) same.push(key);
      else longer.set(end, [key]);
    }
  }
  for (const [key, occurrences] of [...byKey]) {
    const shape = occurrences[0]?.candidate.shape ?? 'words';
    if (!NAMES.has(shape) || PLACES.has(key)) continue;
    const full = (longer.get(key) ?? [])
      .filter((one) => byKey.has(one))
      .sort((a, b) => (byKey.get(b)?.length ?? 0) - (byKey.get(a)?.length ?? 0));
    const only = full.length === 1 || shape !== 'person' ? full[0] : undefined;
    const rest = occurrences.filter((occurrence) => {
      const { article } = occurrence.found.passage;
      const isThere = (one: string): boolean =>
        byKey.get(one)?.some(({ found }) => found.passage.article === article) === true;
      const meant = full.find(isThere) ?? only;
      if (meant !== undefined) byKey.get(meant)?.push(occurrence);
      return meant === undefined;
    });
    if (rest.length > 0) byKey.set(key, rest);
    else byKey.delete(key);
  }
}

/** A name, or a quoted title; what is quoted in small letters is speech. */
function isTitled({ shape, text }: Candidate): boolean {
  return (
    NAMES.has(shape) ||
    (shape === 'quoted' && !/(?:^| )(?!(?:a|an|and|for|in|of|on|the|to|with) )\p{Ll}/u.test(text))
  );
}

/** The fullest form that is more than a slip; of a figure the one without a bound. */
function mostSaid(occurrences: readonly Occurrence[]): string {
  // "At least 30" of one source is no bound where another states 30.
  const exact = occurrences.filter(
    ({ candidate: { value } }) => value && 'bound' in value && value.bound === 'eq',
  );
  if (exact.length > 0 && exact.length < occurrences.length) return mostSaid(exact);
  const size = (text: string): number => plain(text).split(' ').length;
  const counts = new Map<string, number>();
  for (const { candidate } of occurrences) counts.set(candidate.text, (counts.get(candidate.text) ?? 0) + 1);
  const least = RARE * Math.max(...counts.values());
  return (
    [...counts]
      .filter(([, count]) => count > least)
      .sort((a, b) => size(b[0]) - size(a[0]) || b[1] - a[1])[0]?.[0] ?? ''
  );
}

/** A form that is said no more often than this share of the commonest is a slip: "Longtime Acme". */
const RARE = 0.2;

/** Tokens over which a word of the question loses two thirds of its weight. */
const REACH = 8;

/** A word of the question in a passage. */
interface AskedAt {
  readonly at: number;
  readonly term: string;
  readonly worth: number;
}

function askedIn({ stems }: ReadPassage, { rarity }: Hits): AskedAt[] {
  const asked: AskedAt[] = [];
  for (let at = 0; at < stems.length; at += 1) {
    const term = stems[at] ?? '';
    const worth = term === '' ? undefined : rarity.get(term);
    if (worth !== undefined) asked.push({ at, term, worth });
  }
  return asked;
}

function nearness(
  { passage }: ReadPassage,
  { first, last }: Candidate,
  asked: readonly AskedAt[],
  total: number,
): number {
  const best = new Map<string, number>();
  for (const { at, term, worth } of asked) {
    if (at >= first && at < last) continue;
    const distance = at < first ? first - at : at - last + 1;
    const value = worth * Math.exp(-distance / REACH);
    if (value > (best.get(term) ?? 0)) best.set(term, value);
  }
  let sum = 0;
  for (const value of best.values()) sum += value;
  const share = sum / total;
  return passage.kind === 'table' ? TABLE * share : share;
}

/** Columns of a row stand side by side without belonging together. */
const TABLE = 0.5;

/** Words of the question without a gap before the answer, without a gap behind it, and behind ", a"; those that name what is asked for count twice. */
function adjacency(
  { stems, sentence: { tokens } }: ReadPassage,
  { first, last }: Candidate,
  { rarity, total }: Hits,
  heads: readonly string[],
): number {
  let sum = 0;
  const take = (at: number, step: 1 | -1): void => {
    for (let next = at, steps = 0; steps < MOST_ADJACENT; next += step) {
      const mark = tokens[next]?.text;
      if (mark === '-' || mark === "'s" || mark === '’s') continue;
      const worth = rarity.get(stems[next] ?? '');
      if (worth === undefined) return;
      sum += heads.includes(stems[next] ?? '') ? 2 * worth : worth;
      steps += 1;
    }
  };
  take(first - 1, -1);
  take(last, 1);
  if (tokens[last]?.text === ',' && /^(?:a|an|the)$/.test(tokens[last + 1]?.lower ?? '')) take(last + 2, 1);
  return sum / total;
}

const MOST_ADJACENT = 5;
