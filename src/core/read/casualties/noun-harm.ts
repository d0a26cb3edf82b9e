/** Harm told by a noun: "the deaths of two men", "no injuries", "a death toll of 45", "suffered a gunshot wound". */
import type { Token } from '../tokens.ts';
import type { Harm } from '../words/harm.ts';
import { wordSet } from '../words/word-set.ts';
import { bodiesAt, counted, deathsReached, type Harmed, numbered, tollAt } from './counted-harm.ts';
import type { CueRun } from './cue-run.ts';
import { type Group, groupsIn } from './groups.ts';
import { CONDITION, HOSPITAL_VERB, LIFE_VERB, SENT } from './idle-noun.ts';
import { objectOf, subjectOf } from './link.ts';
import { verbBefore } from './verb-before.ts';

/** "Sent four people to the Acme County hospital". */
const SENT_REACH = 6;

export function nounHarm(
  tokens: readonly Token[],
  groups: readonly Group[],
  run: CueRun,
): Harmed | undefined {
  const word = tokens[run.start]?.lower ?? '';
  switch (word) {
    case 'toll':
      return tollAt(tokens, run.start);
    case 'death':
      return tokens[run.end]?.lower === 'count' ? tollAt(tokens, run.end) : plainNoun(tokens, groups, run);
    case 'deaths':
    case 'fatalities':
      return plainNoun(tokens, groups, run) ?? deathsReached(tokens, run.start);
    case 'life':
    case 'lives':
      return lifeAt(tokens, groups, run.start);
    case 'suicide':
      if (tokens[run.start - 1]?.text === '-' && tokens[run.start - 2]?.lower === 'murder')
        return {
          harm: 'dead',
          people: [{ ...numbered(run.start - 2, run.end, 2, 'people'), bound: 'ge' }],
          from: run.start - 5,
        };
      return /^(?:by|committed|commits)$/.test(tokens[run.start - 1]?.lower ?? '')
        ? subject(tokens, groups, run.start, 'dead')
        : undefined;
    case 'self':
    case 'himself':
    case 'herself':
      return turnedOn(tokens, groups, run.start);
    case 'hospital':
    case 'hospitals':
    case 'medical':
      return sentTo(tokens, groups, run.start) ?? takenTo(tokens, groups, run.start);
    case 'condition':
      return CONDITION.has(tokens[run.start - 1]?.lower ?? '') && !diedNear(tokens, run.start)
        ? subject(tokens, groups, run.start, 'hurt')
        : undefined;
    case 'recover':
    case 'survive':
      // "The driver did not survive".
      if (word === 'survive' && /^(?:not|didn['’]t)$/.test(tokens[run.start - 1]?.lower ?? ''))
        return dead(subject(tokens, groups, run.start - 1, 'dead'), run.start);
      return tokens[run.start - 1]?.lower === 'to' && EXPECTED.has(adverbless(tokens, run.start - 2))
        ? subject(tokens, groups, run.start, 'hurt')
        : undefined;
    case 'recovering':
      return subject(tokens, groups, run.start, 'hurt');
    case 'injury':
    case 'injuries':
    case 'wound':
      return injuryAt(tokens, groups, run);
    case 'body':
    case 'bodies':
      return bodyOf(tokens, groups, run) ?? owner(tokens, run) ?? bodiesAt(tokens, run.start);
    default:
      return plainNoun(tokens, groups, run);
  }
}

function plainNoun(tokens: readonly Token[], groups: readonly Group[], run: CueRun): Harmed | undefined {
  return object(tokens, groups, run) ?? counted(tokens, run.start, run.harm);
}

const BOUND = wordSet('at least about more than nearly over up to');
const TURNED = wordSet('turned turning turns');
const THREATENING = wordSet('life threatening');
const DIED = wordSet('died dies succumbed dead death killed fatal fatally pronounced declared');
const INJURY_VERB = wordSet(
  'suffered suffers suffering sustained sustaining sustains received had has have with treated for incurred',
);
const EXPECTED = wordSet('expected likely going');

function subject(
  tokens: readonly Token[],
  groups: readonly Group[],
  at: number,
  harm: Harm,
): Harmed | undefined {
  const group = subjectOf(tokens, groups, at);
  return group && { harm, people: group.people, from: Math.min(group.end, at) };
}

/** The same, with nothing before `from` to weaken it. */
function dead(harmed: Harmed | undefined, from: number): Harmed | undefined {
  return harmed && { ...harmed, from };
}

/** "A man's body", "Jane Roe's body". */
function owner(tokens: readonly Token[], run: CueRun): Harmed | undefined {
  if (!/^['’]s$/.test(tokens[run.start - 1]?.text ?? '')) return undefined;
  const group = groupsIn(tokens.slice(0, run.start - 1), false).at(-1);
  return group?.end === run.start - 1
    ? { harm: 'dead', people: group.people, from: run.start - 4 }
    : undefined;
}

/** "The death of Jane Roe", "the fatal shooting of two men". */
function object(tokens: readonly Token[], groups: readonly Group[], run: CueRun): Harmed | undefined {
  if (tokens[run.end]?.lower !== 'of') return undefined;
  const group = objectOf(tokens, groups, run.end + 1);
  return group && { harm: run.harm, people: group.people, from: run.start - 2 };
}

/** "The body of Jane Roe", "the bodies of 12 miners"; "a student body of 1,400" is alive. */
function bodyOf(tokens: readonly Token[], groups: readonly Group[], run: CueRun): Harmed | undefined {
  const found = object(tokens, groups, run);
  const isMany = found?.people.some(({ amount = 0 }) => amount > 1) ?? false;
  return isMany && tokens[run.start]?.lower === 'body' ? undefined : found;
}

/** "Claimed the lives of two", "took his own life", "five people lost their lives", "12 lives were lost". */
function lifeAt(tokens: readonly Token[], groups: readonly Group[], at: number): Harmed | undefined {
  const verb = tokens.slice(Math.max(0, at - 4), at).find(({ lower }) => LIFE_VERB.has(lower))?.lower;
  if (tokens[at + 1]?.lower === 'of' && verb) {
    const group = objectOf(tokens, groups, at + 2);
    return group && { harm: 'dead', people: group.people, from: at - 4 };
  }
  const isOwn = tokens[at - 1]?.lower === 'own' && verb !== undefined;
  const isLost =
    /^lo(?:st|se|ses|sing)$/.test(verb ?? '') && /^(?:his|her|their)$/.test(tokens[at - 1]?.lower ?? '');
  if (isOwn || isLost) return subject(tokens, groups, at - 2, 'dead');
  const isClaimed =
    verb !== undefined || /^(?:lost|claimed)$/.test(tokens[at + 2]?.lower ?? tokens[at + 1]?.lower ?? '');
  return isClaimed ? counted(tokens, at, 'dead') : undefined;
}

/** "Turned the gun on himself". */
function turnedOn(tokens: readonly Token[], groups: readonly Group[], at: number): Harmed | undefined {
  if (tokens[at - 1]?.lower !== 'on' || !verbBefore(tokens, at, TURNED)) return undefined;
  const self = groups.find((group) => group.start === at);
  return self && { harm: 'dead', people: self.people, from: at - 1 };
}

/** "Sent four people to the hospital". */
function sentTo(tokens: readonly Token[], groups: readonly Group[], at: number): Harmed | undefined {
  const group = groups.findLast(({ end }) => end <= at && end > at - SENT_REACH);
  if (!group) return undefined;
  let verb = group.start - 1;
  while (BOUND.has(tokens[verb]?.lower ?? '')) verb -= 1;
  if (!SENT.has(tokens[verb]?.lower ?? '')) return undefined;
  return { harm: 'hurt', people: group.people, from: verb - 3 };
}

/** "Two men were taken to a hospital". */
function takenTo(tokens: readonly Token[], groups: readonly Group[], at: number): Harmed | undefined {
  if (!verbBefore(tokens, at, HOSPITAL_VERB)) return undefined;
  const hurt = subject(tokens, groups, at, 'hurt');
  // "Six remain in hospital": others may have left it.
  return hurt && verbBefore(tokens, at, REMAIN)
    ? { ...hurt, people: hurt.people.map((one) => (one.bound === 'eq' ? { ...one, bound: 'ge' } : one)) }
    : hurt;
}

const REMAIN = wordSet('remain remains remained still');

/** "Suffered a gunshot wound", "treated for injuries", "no injuries were reported". */
function injuryAt(tokens: readonly Token[], groups: readonly Group[], run: CueRun): Harmed | undefined {
  const number = counted(tokens, run.start, 'hurt');
  if (number?.people[0]?.amount === 0) return verbBefore(tokens, run.start, THREATENING) ? undefined : number;
  if (diedNear(tokens, run.start) || !verbBefore(tokens, run.start, INJURY_VERB)) return number;
  return subject(tokens, groups, run.start, 'hurt') ?? number;
}

/** Whether the same clause tells of a death, which its wounds only explain: "died of her injuries". */
function diedNear(tokens: readonly Token[], at: number): boolean {
  return verbBefore(tokens, at, DIED);
}

/** The word at `at`, or the one before when that is an adverb. */
function adverbless(tokens: readonly Token[], at: number): string {
  const word = tokens[at]?.lower ?? '';
  return /ly$/.test(word) && word !== 'likely' ? (tokens[at - 1]?.lower ?? '') : word;
}
