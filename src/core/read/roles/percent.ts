/** What a percentage is of. */
import type { AmountRole } from '../../model/roles.ts';
import { PERCENT_CUES } from '../words/roles.ts';
import { wordSet } from '../words/word-set.ts';
import { clauseHas, cuesBefore, findWord, leadOf, PHRASE_ENDS, type Place, wordAt } from './place.ts';
import { isPolled } from './polled.ts';
import { isToCome, rateOf } from './rates.ts';

const WISHES = /^(?:goal|target)$/;
const MORE = wordSet('more less higher lower above below');
const MOVES =
  /^(?:increase|rise|jump|gain|surge|growth|decline|drop|fall|decrease|cut|reduction|plunge|slump|dip|hike|pay|raise|boost|chance)$/;
const REACH = 12;
const TURNS = wordSet(
  'after while because when who whose although though before since where if unless ; : but',
);

/** Undefined when nothing in the clause tells. */
export function percentRole(place: Place): AmountRole | undefined {
  // "The 2% target" is a wish.
  if (WISHES.test(wordAt(place, place.figure.to))) return 'other';
  const role =
    countedAt(place) ?? shareOf(place) ?? headRole(place) ?? differenceOf(place) ?? roleBefore(place);
  return (role === undefined || role === 'vote share') && isPolled(place) ? 'poll' : role;
}

/** "By 5%", "5% more", "rose 5%"; "rose to 5%" is where it stands now. */
function differenceOf(place: Place): AmountRole | undefined {
  const lead = leadOf(place);
  const word = wordAt(place, lead);
  const pair = pairOf(place, lead);
  if (pair) return pair;
  if (word === 'by' && /^(?:owned|held|won)$/.test(wordAt(place, lead - 1))) return undefined;
  // "Cut its workforce by 5%"
  if (word === 'by' && clauseHas(place, STAFF) && clauseHas(place, CUTS)) return 'workforce share';
  if (word === 'by' || MORE.has(wordAt(place, place.figure.to))) return 'change';
  if (PERCENT_CUES.get(word) !== 'change') return undefined;
  // "Inflation rose 3%" and "prices rose 3%" give the rate of inflation.
  return findWord(place, lead - 1, -1, 4, INFLATION) === undefined ? 'change' : 'inflation';
}

/** "Leads by [48% to 44%]", "with 52% of the vote [to 45%]": how two stand, and no difference. */
function pairOf(place: Place, lead: number): AmountRole | undefined {
  const { tokens, figure, others } = place;
  const word = wordAt(place, lead);
  const before = tokens[lead - 1]?.end ?? -1;
  const isSecond =
    word === 'to' &&
    (others.some(({ end }) => end === before) || VOTES.has(wordAt(place, lead - 1))) &&
    tokens[figure.to]?.lower !== 'from';
  // "Roe leads Doe [49% to 43%]"
  const isBehindName = tokens[lead]?.shape === 'title' && wordAt(place, lead - 1) !== 'by';
  const isFirst =
    (/^(?:by|with)$/.test(word) || isBehindName) &&
    wordAt(place, figure.to) === 'to' &&
    tokens[figure.to + 1]?.shape === 'number';
  if (!isFirst && !isSecond) return undefined;
  return clauseHas(place, POLL)
    ? 'poll'
    : clauseHas(place, VOTES) || clauseHas(place, RACES)
      ? 'vote share'
      : undefined;
}

const INFLATION = wordSet('inflation');
const COMPANY = wordSet('company startup start-up firm business shares equity bank maker airline');
/** "50% of the company's Class A shares"; "9% of the company's revenue" is nobody's stake. */
const MOST_SHARE_WORDS = 3;
const SHARES = wordSet('shares stock equity capital voting ownership outstanding');
/** "50% of all the shares" */
const ARTICLES = /^(?:the|its|their|his|her)$/;
const VOTES = wordSet('vote votes ballots');
const RACES = wordSet('election runoff run-off primary referendum by-election');
const COUNTED = wordSet('counted reporting reported tallied processed scrutinised scrutinized');
const COUNTED_THINGS = wordSet(
  'precincts districts constituencies wards counties stations places boxes sheets returns results count',
);
const STAFF = wordSet('workforce staff employees workers jobs headcount positions');
const CUTS = wordSet(
  'cut cuts cutting lay laying lays laid layoff layoffs slash slashes slashing slashed eliminate eliminates eliminating eliminated shed shedding fire fired firing axe axed affect affects affected reduce reduces reducing reduced reduction redundancies trim trims trimming',
);
const ASKED = wordSet(
  'americans voters electorate adults respondents democrats republicans independents britons people women men parents those likely registered surveyed',
);
const SAYING = wordSet(
  'said say says think thinks thought believe believes believed want wanted agree agreed approve approved disapprove',
);
const POLL = wordSet('poll polls survey surveyed surveys polling respondents polled');
const OWNS = wordSet(
  'own owns owned owning hold holds held holding buy buys buying bought acquire acquires acquired acquiring take takes taking took taken get gets got control controls controlled keep keeps kept retain retains retained purchase purchased pay pays paid paying',
);
const SELLS = wordSet(
  'sell sells selling sold trim trims trimmed trimming divest divests divested divesting offload offloaded',
);

/** What follows "of" is what it is a share of: "52% of the vote", "25% of Zenith". */
function shareOf(place: Place): AmountRole | undefined {
  let index = place.figure.to;
  if (wordAt(place, index) !== 'of') {
    // "52% said so"
    if (SAYING.has(wordAt(place, index))) return clauseHas(place, POLL) ? 'poll' : 'other';
    // "40% contained"; "40% contained lead" is another thing.
    const next = place.tokens[index + 1];
    const isWhole = !next || next.shape === 'mark' || PHRASE_ENDS.has(next.lower);
    if (isWhole && wordAt(place, index) === 'contained') return 'containment';
    if (wordAt(place, index) === 'effective') return 'efficacy';
    return undefined;
  }
  const first = index + 1;
  let sawName = false;
  for (index = first; index < first + 6; index += 1) {
    const token = place.tokens[index];
    const word = wordAt(place, index);
    if (!token || word === '' || (token.shape === 'mark' && !/^['’-]/.test(word))) break;
    if (index > first && PHRASE_ENDS.has(word) && !(index === first + 1 && ARTICLES.test(word))) break;
    if (VOTES.has(word) || COUNTED_THINGS.has(word)) {
      if (isCounted(place, index)) return 'votes counted';
      if (VOTES.has(word)) return 'vote share';
    }
    if (STAFF.has(word)) return clauseHas(place, CUTS) ? 'workforce share' : 'other';
    // "Of registered [voters]"
    if (ASKED.has(word) && ASKED.has(wordAt(place, index + 1))) continue;
    if (ASKED.has(word))
      return clauseHas(place, POLL)
        ? 'poll'
        : isTurnout(place, index)
          ? 'turnout'
          : isVoted(place, index)
            ? 'vote share'
            : 'other';
    const isTheirs = /^(?:the|its|their|all)$/.test(wordAt(place, first));
    if (COMPANY.has(word) && isTheirs && index <= first + 2)
      return /^['’]s?$/.test(wordAt(place, index + 1)) &&
        findWord(place, index + 2, 1, MOST_SHARE_WORDS, SHARES) === undefined
        ? 'other'
        : holding(place);
    sawName ||= token.shape !== 'lower' && token.shape !== 'mark' && token.shape !== 'number';
  }
  const last = place.tokens[index - 1];
  const endsInName = sawName && last !== undefined && last.shape !== 'lower';
  return endsInName && (held(place, OWNS) || held(place, SELLS)) ? holding(place) : 'other';
}

/** "85% of votes [counted]", "of precincts [had reported]", "of the vote [in]", "of the [count complete]". */
function isCounted(place: Place, index: number): boolean {
  const next = place.tokens[index + 2];
  const isLast = !next || next.shape === 'mark' || /^(?:and|but|as|on|late|early)$/.test(next.lower);
  if (wordAt(place, index + 1) === 'in') return isLast;
  if (wordAt(place, index) === 'count') return wordAt(place, index + 1) === 'complete';
  return findWord(place, index + 1, 1, 4, COUNTED) !== undefined;
}

/** "With 40% [counted]", "98% [reporting]"; "40% reporting trouble" are people. */
function countedAt(place: Place): AmountRole | undefined {
  const word = wordAt(place, place.figure.to);
  const next = place.tokens[place.figure.to + 1];
  const isLast = !next || next.shape === 'mark' || PHRASE_ENDS.has(next.lower);
  const isSaid = word === 'counted' || word === 'tallied' || word === 'reporting';
  return isSaid && isLast ? 'votes counted' : undefined;
}

/** "58% of voters [backed] the tax" */
function isVoted(place: Place, index: number): boolean {
  return wordAt(place, index) === 'voters' && BALLOT.has(wordAt(place, index + 1));
}

const ELECTORATE = wordSet('voters electorate people adults');
const WENT = wordSet('turned participated went');

/** "58% of eligible voters [cast ballots]", "of the electorate [voted]"; "of voters voted for Roe" is a share. */
function isTurnout(place: Place, index: number): boolean {
  const at = /^(?:had|have|has)$/.test(wordAt(place, index + 1)) ? index + 2 : index + 1;
  const [verb, next] = [wordAt(place, at), place.tokens[at + 1]];
  const isIdle = !next || next.shape === 'mark' || PHRASE_ENDS.has(next.lower) || next.lower === 'in';
  if (!ELECTORATE.has(wordAt(place, index))) return false;
  if (verb === 'cast') return /^(?:ballots?|votes?|their|a)$/.test(wordAt(place, at + 1));
  if (verb === 'voted') return isIdle && !/^(?:for|to|against|as|by|on)$/.test(next?.lower ?? '');
  if (verb === 'took') return wordAt(place, at + 1) === 'part';
  return WENT.has(verb) && /^(?:out|to|in)$/.test(wordAt(place, at + 1));
}

const BALLOT = wordSet('backed voted approved supported rejected opposed favored favoured chose said');

function held(place: Place, verbs: ReadonlySet<string>): boolean {
  return findWord(place, place.figure.from - 1, -1, 8, verbs) !== undefined;
}

/** A share that its owner gives up is not held. */
function holding(place: Place): AmountRole {
  return held(place, SELLS) ? 'stake sold' : 'stake';
}

/** "A 49 percent stake", "a 5% rise", "25% tariffs". */
function headRole(place: Place): AmountRole | undefined {
  let index = place.figure.to;
  const word = wordAt(place, index);
  if (word === 'in' || word === 'of' || word === 'on') return undefined;
  let found: AmountRole | undefined;
  for (let words = 0; words < 4; words += 1, index += 1) {
    const token = place.tokens[index];
    if (!token || index >= place.clause.to) break;
    if (token.shape === 'mark' ? token.text !== '-' : PHRASE_ENDS.has(token.lower)) break;
    if (MOVES.test(token.lower)) return token.lower === 'chance' ? 'other' : 'change';
    if (token.lower === 'to' || token.lower === 'of' || token.lower === 'in') break;
    found = cueAt(place, index) ?? found;
    if (found === 'change') found = undefined;
  }
  return found === 'stake' ? holding(place) : found;
}

function roleBefore(place: Place): AmountRole | undefined {
  // "Above the goal of 2%" is a wish.
  if (WISHES.test(wordAt(place, leadOf(place) - 1))) return 'other';
  const isReached = standsAtLevel(place);
  for (const index of cuesBefore(place, REACH, TURNS)) {
    const role = cueAt(place, index);
    // "The rate rose to 5%": the verb leads on to what it is of.
    const isGrowth = wordAt(place, index).startsWith('gr');
    if (role === 'change' && isReached && !isGrowth) continue;
    if (role === 'inflation' && isToCome(place, index)) return 'other';
    if (role) return role === 'stake' ? holding(place) : role;
  }
  return undefined;
}

/** "Rose to 5%", "from a high of 5%": where it stands and not by how much it moved. */
function standsAtLevel(place: Place): boolean {
  let lead = leadOf(place);
  // "From March’s 6%"
  if (/^['’]s$/.test(wordAt(place, lead))) lead -= 2;
  const word = wordAt(place, lead);
  if (/^(?:to|at|from|above|below)$/.test(word)) return true;
  return word === 'of' && /^(?:high|low|peak|record|level|rate)$/.test(wordAt(place, lead - 1));
}

/** "Core inflation" is another rate than inflation, and so is that of some prices. */
const OF_SOME_PRICES = /^(?:core|underlying|food|energy|services?|wage|rent|producer|wholesale|house)$/;
const NOT_YET = /^(?:goal|target|expectations?|forecasts?|projections?|outlook|estimates?)$/;

/** The role that the word at `index` gives, if it gives one here. */
function cueAt(place: Place, index: number): AmountRole | undefined {
  const word = wordAt(place, index);
  const cue = PERCENT_CUES.get(word);
  const [before, after] = [wordAt(place, index - 1), wordAt(place, index + 1)];
  switch (word) {
    case 'vote':
      // "5% would not vote" tells of people, not of votes.
      return /^(?:the|a|popular|of|’s|'s|yes|no|total|primary|runoff|-|”|")$/.test(before) ? cue : undefined;
    case 'interest':
      return after === 'in' ? 'stake' : undefined;
    case 'rate':
    case 'rates':
      return rateOf(place, index);
    case 'market':
      return after === 'share' ? 'market share' : undefined;
    case 'own':
      return /^(?:its|their|his|her|my|our|your|’s|'s)$/.test(before) ? undefined : cue;
    case 'inflation':
      // "Consumer price inflation" is that of all of them.
      return OF_SOME_PRICES.test(before === 'price' ? wordAt(place, index - 2) : before) ||
        NOT_YET.test(after)
        ? 'other'
        : cue;
    case 'up':
    case 'down':
      // "Up 5%", and not "made up"
      return place.tokens[index + 1]?.shape === 'number' || index === leadOf(place) ? cue : undefined;
    case 'tax':
    case 'taxes':
      return /^(?:cuts?|credits?|breaks?|brackets?|-)$/.test(after) ? 'other' : cue;
    case 'approval':
      return before === 'regulatory' || before === 'shareholder' ? undefined : cue;
    default:
      return cue;
  }
}
