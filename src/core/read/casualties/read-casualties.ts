/** Who was killed, hurt, missing or saved, as one sentence tells it. */

import type { Quantity } from '../../model/values.ts';
import type { CasualtyRole, Certainty, Instant } from '../../model.ts';
import type { Sentence } from '../sentences.ts';
import type { Token } from '../tokens.ts';
import type { Harm } from '../words/harm.ts';
import { TAG } from '../words/index.ts';
import { DETERMINERS } from '../words/people.ts';
import { wordSet } from '../words/word-set.ts';
import { harmCertainty, isBefore, isDeniedReport, otherEventsIn } from './certainty.ts';
import { type Harmed, numbered, numberOf } from './counted-harm.ts';
import { type CueRun, cueRunAt, severalAt } from './cue-run.ts';
import { type Group, groupsIn } from './groups.ts';
import { isIdle } from './idle-noun.ts';
import { peopleOf, subjectOf } from './link.ts';
import { nounHarm } from './noun-harm.ts';
import { nthDeath } from './nth-death.ts';
import type { People } from './person.ts';

export interface Casualties {
  readonly role: CasualtyRole;
  readonly value: Quantity;
  /** The name, when one person is meant and named. */
  readonly subject: string | undefined;
  readonly certainty: Certainty;
  /** True when it is told of another event or another time. */
  readonly earlier: boolean;
  /** UTF-16 units [start, end) of the sentence's text: the words for the people. */
  readonly start: number;
  readonly end: number;
}

const ROLES: Readonly<Record<Harm, CasualtyRole>> = {
  dead: 'deaths',
  hurt: 'injured',
  hit: 'casualties',
  missing: 'missing',
  rescued: 'rescued',
  abducted: 'abducted',
  freed: 'freed',
  arrested: 'arrested',
  displaced: 'displaced',
};

/** A sentence with more words of harm than this is a list of other pages. */
const MOST_CUES = 60;

export function readCasualties(sentence: Sentence, at: Instant): Casualties[] {
  const { tokens, tags } = sentence;
  if ((tags & TAG.harm) === 0) return [];
  const runs = cueRunsIn(tokens);
  if (runs.length === 0) return [];
  const groups = groupsIn(tokens, isTitled(tokens));
  const found: Casualties[] = [];
  let isOther: ReturnType<typeof otherEventsIn> | undefined;
  for (const run of runs) {
    const harmed = harmedBy(sentence, groups, run, runs);
    const claim = harmed && claimOf(sentence, harmed, run);
    if (!claim || found.some((one) => one.role === claim.role && one.start === claim.start)) continue;
    if (found.length === 0 && isOnTop(harmed, claim)) continue;
    isOther ??= otherEventsIn(sentence, at);
    const first = harmed.people[0]?.start ?? 0;
    const cue = tokens[run.start]?.start ?? 0;
    found.push({ ...claim, earlier: isOther(cue) || isBefore(tokens, first) || isOtherHeadline(sentence) });
  }
  return found;
}

/** Numbers that stand until the next one. */
const STANDING: ReadonlySet<CasualtyRole> = new Set<CasualtyRole>(['displaced', 'rescued']);

/** "Another 5,000 were evacuated": on top of a number told elsewhere; behind "12 died and" it would be all of them. */
function isOnTop({ people }: Harmed, { role, value }: Pick<Casualties, 'role' | 'value'>): boolean {
  const isAdded = people.every(({ article, noun }) => article === 'other' && noun !== 'others');
  return isAdded && STANDING.has(role) && value.amount !== '1';
}

function cueRunsIn(tokens: readonly Token[]): CueRun[] {
  const runs: CueRun[] = [];
  for (let index = 0; index < tokens.length && runs.length < MOST_CUES; index += 1) {
    if (((tokens[index]?.tags ?? 0) & TAG.harm) === 0) continue;
    const run = cueRunAt(tokens, index);
    if (!run || (run.form === 'noun' && isIdle(tokens, index))) continue;
    runs.push(run);
    index = run.end - 1;
  }
  return runs;
}

/** Words that headlines leave small among their capitals. */
const SMALL = wordSet('with from into after near over that when this than outside inside');

/** "Man Shot Dead In Acme": in a line like this capitals make no name. */
function isTitled(tokens: readonly Token[]): boolean {
  return !tokens.some(({ shape, lower }) => shape === 'lower' && lower.length > 3 && !SMALL.has(lower));
}

/** UTF-16 units of a body in which a page may repeat its own headline. */
const OWN_HEADLINE = 300;
const SHORTEST_HEADLINE = 6;

/** "Father, Daughter Killed in Kite Tent Collapse": a line in capitals far down, without a full stop, is another page's. */
function isOtherHeadline({ tokens, text, start }: Sentence): boolean {
  return (
    start > OWN_HEADLINE &&
    tokens.length >= SHORTEST_HEADLINE &&
    isTitled(tokens) &&
    !/[.!?]["”’)]*$/u.test(text.trimEnd())
  );
}

function harmedBy(
  { tokens }: Sentence,
  groups: readonly Group[],
  run: CueRun,
  runs: readonly CueRun[],
): Harmed | undefined {
  // "Two slain men", "the wounded officer".
  const inside = around(groups, run);
  const isAdjective =
    run.form !== 'noun' ||
    (/^(?:murder|homicide)$/.test(tokens[run.start]?.lower ?? '') && /^victims?$/.test(inside?.noun ?? ''));
  if (inside && isAdjective && tokens[run.end] && inside.name === undefined)
    return { harm: run.harm, people: [inside], from: inside.start - 3 };
  // "His slain daughter's body": between a determiner and a noun it tells of nobody else.
  const isLed = DETERMINERS.has(tokens[run.start - 1]?.lower ?? '') && run.form === 'verb';
  if (isLed && ((tokens[run.end]?.tags ?? 0) & TAG.person) !== 0) return undefined;
  const several = severalAt(tokens, run.start);
  if (several > 0) {
    const start = run.start - (tokens[run.start - 1]?.text === '-' ? 2 : 1);
    return { harm: run.harm, people: [numbered(start, run.start + 1, several, 'people')], from: start - 3 };
  }
  const total = numberOf(tokens, run);
  if (total) return total;
  if (run.form === 'noun') return nounHarm(tokens, groups, run);
  const nth = runs.length === 1 ? nthDeath(tokens, run) : undefined;
  if (nth) return nth;
  const linked = peopleOf(tokens, groups, run);
  if (!linked) return undefined;
  const { group, side } = linked;
  const isSelf = group.people.every(({ noun }) => /^(?:him|her)?self$/.test(noun));
  const subject = isSelf ? subjectOf(tokens, groups, run.start) : undefined;
  const self = subject?.people.length === 1 && subject.people[0]?.article !== 'pronoun' ? subject : undefined;
  return {
    harm: run.harm,
    people: (self ?? group).people,
    from: side === 'behind' || self ? run.start - 4 : group.start - 3,
  };
}

/** The phrase for people that a word of harm is part of. */
function around(groups: readonly Group[], { start, end }: CueRun): People | undefined {
  for (const group of groups) {
    if (group.start >= start) return undefined;
    if (group.end <= end) continue;
    for (const one of group.people) if (one.start < start && end < one.end) return one;
  }
  return undefined;
}

function claimOf(
  { tokens, text }: Sentence,
  { harm, people, from }: Harmed,
  run: CueRun,
): Omit<Casualties, 'earlier'> | undefined {
  const known = people.filter(({ amount }) => amount !== undefined);
  const [first, last] = [people[0], people.at(-1)];
  if (known.length === 0 || !first || !last) return undefined;
  const start = tokens[first.start]?.start ?? 0;
  const end = tokens[last.end - 1]?.end ?? text.length;
  return {
    role: ROLES[harm],
    value: quantityOf(known),
    subject: people.length === 1 ? first.name : undefined,
    certainty: isDeniedReport(tokens, Math.min(first.start, run.start))
      ? 'denied'
      : harmCertainty(tokens, from, run.start),
    start,
    end: text[end - 1] === ',' || text[end - 1] === '(' ? end - 1 : end,
  };
}

function quantityOf(people: readonly People[]): Quantity {
  const vague = people.find(({ bound }) => bound !== 'eq');
  return {
    type: 'quantity',
    amount: String(people.reduce((sum, { amount }) => sum + (amount ?? 0), 0)),
    bound: vague?.bound ?? 'eq',
    precision: String(Math.max(...people.map(({ precision }) => precision))),
    noun: people.map(({ noun }) => noun).join(' and '),
    ...(people.some(({ isLowered }) => isLowered) && { trend: 'down' }),
    ...(people.length === 1 && people[0]?.vague && { vague: people[0].vague }),
  };
}
