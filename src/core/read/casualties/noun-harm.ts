/** Harm told by a noun: "the deaths of two men", "no injuries", "a death toll of 45", "suffered a gunshot wound". */
import type { Token } from '../tokens.ts';
import type { Harm } from '../words/harm.ts';
import { TAG } from '../words/index.ts';
import { ageAt, countAt } from './count.ts';
import type { CueRun } from './cue-run.ts';
import type { Group } from './groups.ts';
import { objectOf, subjectOf } from './link.ts';
import type { People } from './person.ts';

export interface Harmed {
  readonly harm: Harm;
  readonly people: readonly People[];
  /** Where the words start that decide how sure it is. */
  readonly from: number;
}

/** How far the verb stands from its noun: "suffered what police called non-life-threatening injuries". */
const REACH = 14;
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
      return CONDITION.test(tokens[run.start - 1]?.lower ?? '') && !diedNear(tokens, run.start)
        ? subject(tokens, groups, run.start, 'hurt')
        : undefined;
    case 'recover':
    case 'survive':
      return tokens[run.start - 1]?.lower === 'to' && EXPECTED.test(adverbless(tokens, run.start - 2))
        ? subject(tokens, groups, run.start, 'hurt')
        : undefined;
    case 'recovering':
      return subject(tokens, groups, run.start, 'hurt');
    case 'injury':
    case 'injuries':
    case 'wound':
      return injuryAt(tokens, groups, run);
    case 'bodies':
      return tokens[run.end]?.lower === 'of' ? object(tokens, groups, run) : undefined;
    default:
      return object(tokens, groups, run) ?? counted(tokens, run.start, run.harm);
  }
}

const HOSPITAL_VERB =
  /^(?:taken|transported|rushed|airlifted|flown|lifted|admitted|treated|sent|brought|transferred|driven|remain|remains|remained|went|hospitalized|walked|arrived|recovering)$/;
const INJURY_VERB =
  /^(?:suffered|suffers|suffering|sustained|sustaining|sustains|received|had|has|have|with|treated|for|incurred)$/;
const CONDITION = /^(?:critical|serious|stable|fair|good|grave|stabilized|critical-but-stable)$/;
const EXPECTED = /^(?:expected|likely|going)$/;

function subject(
  tokens: readonly Token[],
  groups: readonly Group[],
  at: number,
  harm: Harm,
): Harmed | undefined {
  const group = subjectOf(tokens, groups, at);
  return group && { harm, people: group.people, from: Math.min(group.end, at) };
}

/** "The death of Jane Roe", "the fatal shooting of two men". */
function object(tokens: readonly Token[], groups: readonly Group[], run: CueRun): Harmed | undefined {
  if (tokens[run.end]?.lower !== 'of') return undefined;
  const group = objectOf(tokens, groups, run.end + 1);
  return group && { harm: run.harm, people: group.people, from: run.start - 2 };
}

/** "45 deaths", "no serious injuries"; the number may have two words between. */
function counted(tokens: readonly Token[], at: number, harm: Harm): Harmed | undefined {
  const noun = tokens[at]?.lower ?? '';
  if (!/^(?:deaths?|fatalit(?:y|ies)|injur(?:y|ies)|killings|slayings|lives|casualties)$/.test(noun))
    return undefined;
  // "No immediate reports of injuries".
  if (tokens[at - 1]?.lower === 'of' && /^reports?$/.test(tokens[at - 2]?.lower ?? '')) {
    const no = tokens[at - 3]?.lower === 'no' ? at - 3 : at - 4;
    return tokens[no]?.lower === 'no'
      ? { harm, people: [numbered(no, at + 1, 0, noun)], from: at }
      : undefined;
  }
  for (let start = at - 1; start >= Math.max(0, at - 5); start -= 1) {
    const token = tokens[start];
    const isAdjective =
      !token ||
      ((token.tags & TAG.person) === 0 &&
        (!/ed$/.test(token.lower) || /^(?:confirmed|related)$/.test(token.lower)));
    if (
      !token ||
      !isAdjective ||
      (token.shape === 'mark' && token.text !== '-') ||
      /^(?:of|in|and|the|or)$/.test(token.lower)
    ) {
      // "No deaths or injuries".
      if (token?.lower === 'or') continue;
      return undefined;
    }
    if (token.lower === 'no') return { harm, people: [numbered(start, at + 1, 0, noun)], from: at };
    if (token.shape !== 'number' && (token.tags & TAG.number) === 0) continue;
    // "COVID-19 deaths".
    const isPart = token.glued && tokens[start - 1]?.text === '-';
    const count = isPart || ageAt(tokens, start) ? undefined : countAt(tokens, start);
    if (!count || count.next > at) return undefined;
    const { amount, bound, precision } = count;
    return { harm, people: [{ ...numbered(start, at + 1, amount, noun), bound, precision }], from: at };
  }
  return undefined;
}

export function numbered(start: number, end: number, amount: number, noun: string): People {
  return { start, end, amount, bound: 'eq', precision: 1, noun, isSuspect: false, article: 'a' };
}

/** "The death toll has risen to at least 45". */
function tollAt(tokens: readonly Token[], at: number): Harmed | undefined {
  if (tokens[at - 1]?.lower !== 'death') return undefined;
  for (let index = at + 1; index < Math.min(tokens.length, at + REACH); index += 1) {
    const token = tokens[index];
    if (!token || /^[;.]$/.test(token.text)) return undefined;
    const isNumber = token.shape === 'number' || (token.tags & TAG.number) !== 0;
    const count =
      isNumber && !/^from$/.test(tokens[index - 1]?.lower ?? '') ? countAt(tokens, index) : undefined;
    if (!count) continue;
    const { amount, bound, precision, next } = count;
    return { harm: 'dead', people: [{ ...numbered(index, next, amount, ''), bound, precision }], from: at };
  }
  return undefined;
}

/** "Claimed the lives of two", "took his own life", "five people lost their lives", "12 lives were lost". */
function lifeAt(tokens: readonly Token[], groups: readonly Group[], at: number): Harmed | undefined {
  const verb = tokens.slice(Math.max(0, at - 4), at).find(({ lower }) => LIFE_VERB.test(lower))?.lower;
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

const LIFE_VERB =
  /^(?:took|takes|taking|taken|take|claims?|claimed|claiming|lost|lose|loses|losing|cost|costs)$/;

/** "Turned the gun on himself". */
function turnedOn(tokens: readonly Token[], groups: readonly Group[], at: number): Harmed | undefined {
  if (tokens[at - 1]?.lower !== 'on' || !verbBefore(tokens, at, /^(?:turned|turning|turns)$/))
    return undefined;
  const self = groups.find((group) => group.start === at);
  return self && { harm: 'dead', people: self.people, from: at - 1 };
}

/** "Sent four people to the hospital". */
function sentTo(tokens: readonly Token[], groups: readonly Group[], at: number): Harmed | undefined {
  const group = groups.findLast(({ end }) => end <= at && end > at - SENT_REACH);
  if (!group) return undefined;
  let verb = group.start - 1;
  while (/^(?:at|least|about|more|than|nearly|over|up|to)$/.test(tokens[verb]?.lower ?? '')) verb -= 1;
  if (!/^(?:sent|sends|sending|put|puts|putting|landed|lands|landing)$/.test(tokens[verb]?.lower ?? ''))
    return undefined;
  return { harm: 'hurt', people: group.people, from: verb - 3 };
}

/** "Two men were taken to a hospital". */
function takenTo(tokens: readonly Token[], groups: readonly Group[], at: number): Harmed | undefined {
  return verbBefore(tokens, at, HOSPITAL_VERB) ? subject(tokens, groups, at, 'hurt') : undefined;
}

/** "Suffered a gunshot wound", "treated for injuries", "no injuries were reported". */
function injuryAt(tokens: readonly Token[], groups: readonly Group[], run: CueRun): Harmed | undefined {
  const number = counted(tokens, run.start, 'hurt');
  if (number?.people[0]?.amount === 0)
    return verbBefore(tokens, run.start, /^(?:life|threatening)$/) ? undefined : number;
  if (diedNear(tokens, run.start) || !verbBefore(tokens, run.start, INJURY_VERB)) return number;
  return subject(tokens, groups, run.start, 'hurt') ?? number;
}

/** Whether the same clause tells of a death, which its wounds only explain: "died of her injuries". */
function diedNear(tokens: readonly Token[], at: number): boolean {
  return verbBefore(
    tokens,
    at,
    /^(?:died|dies|succumbed|dead|death|killed|fatal|fatally|pronounced|declared)$/,
  );
}

function verbBefore(tokens: readonly Token[], at: number, verb: RegExp): boolean {
  for (let index = at - 1; index >= Math.max(0, at - REACH); index -= 1) {
    const token = tokens[index];
    if (!token || /^[;:]$/.test(token.text)) return false;
    if (verb.test(token.lower)) return true;
  }
  return false;
}

/** The word at `at`, or the one before when that is an adverb. */
function adverbless(tokens: readonly Token[], at: number): string {
  const word = tokens[at]?.lower ?? '';
  return /ly$/.test(word) && word !== 'likely' ? (tokens[at - 1]?.lower ?? '') : word;
}
