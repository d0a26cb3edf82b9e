/** What a number of things is of: the thing counted, and the verb or noun beside it that tells what became of it. */
import type { AmountRole } from '../../model/roles.ts';
import { isNextCount } from '../figures/name.ts';
import { COUNTED, type Counted } from '../words/counted.ts';
import { TAG } from '../words/index.ts';
import { wordSet } from '../words/word-set.ts';
import { courtCounts, isWhole } from './court-counts.ts';
import { isForcedOut } from './forced-out.ts';
import { goods, isOfRecall } from './goods.ts';
import { isLaidOff, isOfCutStaff, isOfCuts, isOfStaff, jobs, layoffs } from './jobs.ts';
import { clauseHas, findWord, isBeside, leadOf, type Place, wordAt } from './place.ts';
import { isWithoutPower } from './power.ts';

/** Undefined when nothing tells. `noun` is what is counted, in the article's words. */
export function quantityRole(place: Place, noun: string): AmountRole | undefined {
  if (isMagnitude(place, noun)) return 'magnitude';
  // "One of its products" counts nothing.
  if (wordAt(place, place.figure.from + 1) === 'of' && wordAt(place, place.figure.from) === 'one')
    return undefined;
  const head = noun.slice(Math.max(noun.lastIndexOf(' '), noun.lastIndexOf('-')) + 1).toLowerCase();
  if (head === 'old' || head === 'olds' || head === 'age') return /^years?\b/i.test(noun) ? 'age' : undefined;
  // "Leaves 120,000 without power"
  if (head === '' && wordAt(place, place.figure.to) === 'without')
    return isWithoutPower(place, place.figure.to) ? 'customers affected' : undefined;
  if (head === '' && isNextCount(place.tokens, place.figure.from)) return seats(place);
  if (head === '' && isOfCuts(place)) return 'jobs cut';
  if (head === '' && isOfRecall(place)) return 'units recalled';
  const kind = COUNTED.get(head);
  if (!kind) return undefined;
  // "500 more flights", "another 400 jobs" come on top of others.
  if (ON_TOP.has(kind) && isOnTop(place)) return 'change';
  const lead = leadOf(place);
  // "Arrests per 100,000 people"
  if (wordAt(place, lead) === 'per') return undefined;
  if (MEASURES.has(kind) && wordAt(place, lead) === 'by')
    // "43 by 28 miles" measures both sides.
    return place.tokens[lead - 1]?.shape === 'number' ? undefined : 'change';
  return RULES[kind](place, behindOf(place, head));
}

const ON_TOP: ReadonlySet<Counted> = new Set<Counted>([
  'jobs',
  'layoffs',
  'flights',
  'goods',
  'people',
  'buildings',
  'users',
  'area',
  'seats',
]);
const ADDED = wordSet('another additional further extra');

function isOnTop(place: Place): boolean {
  const { from, to } = place.figure;
  if (findWord(place, from - 1, -1, 2, ADDED) !== undefined) return true;
  for (let at = from; at <= to; at += 1)
    if (/^(?:more|additional|further|extra)$/.test(wordAt(place, at)) && wordAt(place, at + 1) !== 'than')
      return at > from;
  return false;
}

/** "By two inches" is a difference; "by two people" is not. */
const MEASURES: ReadonlySet<Counted> = new Set<Counted>([
  'goods',
  'area',
  'speed',
  'length',
  'depth',
  'degrees',
]);

/** Index of the first word behind the thing counted, whether or not the figure covers it. */
function behindOf({ tokens, figure }: Place, head: string): number {
  for (let index = figure.from; index < figure.from + 7; index += 1)
    if (tokens[index]?.lower === head) return Math.max(index + 1, figure.to);
  return figure.to;
}

/** "A magnitude 6.2 earthquake", "a 6.2-magnitude quake", "a magnitude of 6.2". */
function isMagnitude(place: Place, noun: string): boolean {
  if (noun === 'magnitude') return true;
  // "7.1 quake strikes", but "5 quake victims"
  const isDecimal = /^\d{1,2}\.\d$/.test(place.tokens[place.figure.from]?.text ?? '');
  if (isDecimal && QUAKE_STRIKES.test(noun)) return true;
  const lead = leadOf(place);
  // "Revised the magnitude to 6.9", "the quake measured 6.9"; waves are measured in metres
  const isBare = isDecimal && noun === '';
  if (isBare && wordAt(place, lead) === 'to' && findWord(place, lead - 1, -1, 3, MAGNITUDE) !== undefined)
    return true;
  if (isBare && MEASURED.has(wordAt(place, lead)) && QUAKES.has(wordAt(place, lead - 1))) return true;
  if (wordAt(place, lead) === 'magnitude') return true;
  if (wordAt(place, lead) === 'of' && wordAt(place, lead - 1) === 'magnitude') return true;
  const behind = wordAt(place, place.figure.to);
  return behind === 'magnitude' || (behind === '-' && wordAt(place, place.figure.to + 1) === 'magnitude');
}

const QUAKE_STRIKES = /^(?:earth)?quake(?: (?:strikes|hits|rattles|shakes|rocks|jolts))?$/u;
const MAGNITUDE = wordSet('magnitude');
const MEASURED = wordSet('measured measuring registered registering');
const QUAKES = wordSet('quake earthquake aftershock temblor tremor');

type Rule = (place: Place, behind: number) => AmountRole | undefined;

const RULES: Readonly<Record<Counted, Rule>> = {
  jobs,
  layoffs,
  people,
  votes,
  seats,
  records: (place) => (clauseHas(place, BREACH) ? 'people affected' : undefined),
  flights: (place, behind) => (isBeside(place, behind, CANCELLED) ? 'flights cancelled' : undefined),
  users: (place, behind) =>
    clauseHas(place, BREACH) ? 'people affected' : isTroubled(place, behind) ? 'users affected' : 'users',
  reports: (place) => (clauseHas(place, TROUBLE) ? 'problem reports' : undefined),
  goods,
  time,
  counts: courtCounts,
  area: (place, behind) => (isBurned(place, behind) ? 'area burned' : undefined),
  speed: (place) => (clauseHas(place, WIND) && !clauseHas(place, MOVING) ? 'wind speed' : undefined),
  length: lengthRole,
  depth: (place) => (clauseHas(place, RAIN) ? 'precipitation' : undefined),
  degrees: (place, behind) =>
    OTHER_DEGREES.has(wordAt(place, behind)) ? undefined : isStep(place, behind) ? 'change' : 'temperature',
  buildings,
};

const CANCELLED = wordSet('cancel cancels canceled cancelled canceling cancelling scrap scraps scrapped');
const STRANDED = wordSet('stranded stranding strands strand');
const BREACH = wordSet('breach breached hack hacked hackers exposed leaked compromised');
const EVACUATED = wordSet('evacuate evacuates evacuated evacuating evacuation');
const DISPLACED = wordSet('displaced homeless displacing');
const ARRESTED = wordSet('arrested arrests detained arresting detaining');

function people(place: Place, behind: number): AmountRole | undefined {
  const noun = wordAt(place, behind - 1);
  // "Two people familiar with the matter"
  if (/^(?:familiar|briefed|close|with|who)$/.test(wordAt(place, behind))) return undefined;
  if (isLaidOff(place, behind)) return 'jobs cut';
  if (isBeside(place, behind, EVACUATED)) return 'evacuated';
  if (isBeside(place, behind, DISPLACED) || isForcedOut(place, behind)) return 'displaced';
  if (isBeside(place, behind, ARRESTED) && noun !== 'customers') return 'arrested';
  if (isWithoutPower(place, behind) || isBeside(place, behind, STRANDED)) return 'customers affected';
  if ((clauseHas(place, BREACH) || isTaken(place)) && /^(?:people|customers|patients|members)$/.test(noun))
    return 'people affected';
  if (isTroubled(place, behind)) return 'users affected';
  if (!isOfStaff(place)) return undefined;
  // "Is cutting 12% of its workforce, or about 900 people"
  return isOfCutStaff(place) ? 'jobs cut' : 'headcount';
}

const TROUBLE = wordSet(
  'problem problems issues trouble difficulties errors outage outages glitches disruptions',
);
const SERVED = wordSet('users customers subscribers');
const STRUCK = wordSet('affected impacted');
const STRIKES = wordSet('affected affects affecting impacted impacting hit');

/** "18,000 users [reported problems]", "customers [were unable to] log in", "[affected] 2 million subscribers". */
function isTroubled(place: Place, behind: number): boolean {
  const report = findWord(place, behind, 1, 3, REPORTS);
  if (report !== undefined && findWord(place, report + 1, 1, 3, TROUBLE) !== undefined) return true;
  if (!SERVED.has(wordAt(place, behind - 1))) return false;
  // "The 1.7 million customers [hit by the outage]"; "hit by higher prices" is another thing.
  const isHit = STRIKES.has(wordAt(place, behind)) && wordAt(place, behind + 1) === 'by';
  if (isHit && findWord(place, behind + 2, 1, 4, OUTAGES) !== undefined) return true;
  const verb = /^(?:was|were|are|is|been)$/.test(wordAt(place, behind)) ? wordAt(place, behind + 1) : '';
  return STRUCK.has(verb) || verb === 'unable' || STRIKES.has(wordAt(place, leadOf(place)));
}

const OUTAGES = wordSet('outage outages disruption disruptions breakdown failure');
const REPORTS = wordSet('reported reporting report reports had experienced');

const DATA = wordSet('data details information records');
const TAKEN = wordSet('stolen stole accessed');

/** "Personal details of 500 people were stolen" */
function isTaken(place: Place): boolean {
  return clauseHas(place, DATA) && clauseHas(place, TAKEN);
}

const LEADS = wordSet('lead leads margin majority gap ahead');

/** "Won by 2,000 votes" tells the margin, "won 2,000 votes" and "passed by 60 votes to 40" the votes. */
function votes(place: Place): AmountRole {
  // "His lead narrowed to 87 votes", "a margin of 87 votes"
  if (findWord(place, place.figure.from - 1, -1, 8, LEADS) !== undefined) return 'vote margin';
  const { tokens, figure } = place;
  // "212 votes ahead of John Doe"
  const rival = tokens[figure.to + 2];
  const isRival = rival?.shape === 'title' && (rival.tags & (TAG.neverName | TAG.date)) === 0;
  if (tokens[figure.to]?.lower === 'ahead') return isRival ? 'vote margin' : 'other';
  if (wordAt(place, leadOf(place)) !== 'by') return 'votes';
  const isTally = tokens[figure.to]?.lower === 'to' && tokens[figure.to + 1]?.shape === 'number';
  return isTally ? 'votes' : 'vote margin';
}

/** "A gain of 17 seats" is how many more. */
function seats(place: Place): AmountRole | undefined {
  if (isWhole(place)) return undefined;
  const lead = leadOf(place);
  const isStep =
    wordAt(place, lead) === 'of' && /^(?:gains?|loss|losses|pickup)$/.test(wordAt(place, lead - 1));
  if (isStep) return 'change';
  return clauseHas(place, HOUSE) ? 'seats' : undefined;
}

const HOUSE = wordSet(
  'parliament house senate assembly congress majority party coalition lower upper legislature council election elections bundestag knesset parliamentary republicans democrats conservatives labour labor',
);
const PRISON = wordSet('prison jail imprisonment custody bars');
const SENTENCED = wordSet(
  'sentenced sentence sentences sentencing jailed imprisoned gets got given receives received',
);
const FACES = wordSet(
  'face faces faced facing maximum punishable carries carry carried could seek seeking sought recommended requested minimum would',
);
const IN_PRISON = wordSet('served serving spent spending serve spends after remaining earlier later');

/** "Sentenced to 10 years", "faces 10 years in prison"; a time served is no sentence. */
function time(place: Place, behind: number): AmountRole | undefined {
  if (wordAt(place, behind) === 'old') return 'age';
  if (wordAt(place, behind) === '-' && wordAt(place, behind + 1) === 'old') return 'age';
  if (wordAt(place, leadOf(place)) === 'in') return undefined;
  const kind = findWord(place, behind, 1, 3, PROBATION);
  const sentenced = findWord(place, place.figure.from - 1, -1, 6, SENTENCED);
  if (kind !== undefined) return 'probation';
  const isPrison =
    findWord(place, behind, 1, 4, PRISON) !== undefined || wordAt(place, behind + 1) === 'life';
  const isSentence = sentenced !== undefined && /^(?:to|of|for)$/.test(wordAt(place, leadOf(place)));
  if (!isPrison && !isSentence) return undefined;
  if (findWord(place, place.figure.from - 1, -1, 4, IN_PRISON) !== undefined) return undefined;
  return findWord(place, place.figure.from - 1, -1, 10, FACES) === undefined
    ? sentenced === undefined
      ? undefined
      : 'sentence'
    : 'sentence faced';
}

const PROBATION = wordSet('probation');
const FIRE = wordSet(
  'burn burned burnt burning burns scorched fire fires blaze blazes wildfire wildfires consumed charred',
);
/** "Burned 260 acres", "a 260-acre fire"; "a 260-acre reservation" did not burn. */
function isBurned(place: Place, behind: number): boolean {
  const isOfNext = wordAt(place, behind - 2) === '-';
  return isOfNext ? FIRE.has(wordAt(place, behind)) : clauseHas(place, FIRE);
}

const WIND = wordSet('wind winds gust gusts gusting');
const MOVING = wordSet('moving traveling travelling driving drove speeding');
const RAIN = wordSet('rain rainfall snow snowfall rains precipitation');
const WAYS = wordSet('from north south east west northeast northwest southeast southwest away off outside');

function lengthRole(place: Place, behind: number): AmountRole | undefined {
  const word = wordAt(place, behind);
  if (word === 'deep' || wordAt(place, leadOf(place) - 1) === 'depth') return 'depth';
  if (word === 'per' || word === 'an') return clauseHas(place, WIND) ? 'wind speed' : undefined;
  return WAYS.has(word) ? 'distance' : undefined;
}

/** "Five degrees above normal", "by two degrees" tell a difference. */
function isStep(place: Place, behind: number): boolean {
  // "90 degrees or higher" is a bound.
  const after = wordAt(place, behind) === 'or' ? undefined : findWord(place, behind, 1, 2, DIFFERENT);
  if (after !== undefined && /^(?:zero|freezing)$/.test(wordAt(place, after + 1))) return false;
  return wordAt(place, leadOf(place)) === 'by' || after !== undefined;
}

const OTHER_DEGREES = wordSet(
  'angle angles turn slope rotation north south east west latitude longitude of from in',
);
const DIFFERENT = wordSet('above below warmer hotter colder cooler higher lower more');
const DESTROYED = wordSet('destroyed destroying destroy destroys razed');
const DAMAGED = wordSet('damaged damaging damage damages');

function buildings(place: Place, behind: number): AmountRole | undefined {
  if (isWithoutPower(place, behind)) return 'customers affected';
  const [isDestroyed, isDamaged] = [isBeside(place, behind, DESTROYED), isBeside(place, behind, DAMAGED)];
  // "Damaged or destroyed" tells neither alone.
  if (isDestroyed && isDamaged) return 'buildings damaged';
  return isDestroyed ? 'buildings destroyed' : isDamaged ? 'buildings damaged' : undefined;
}
