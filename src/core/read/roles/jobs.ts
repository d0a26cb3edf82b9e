/** Jobs that are cut, made or there: "cut 500 jobs", "laid off 500 workers", "employs 500 people". */
import type { AmountRole } from '../../model/roles.ts';
import { wordSet } from '../words/word-set.ts';
import { findWord, leadOf, type Place, wordAt } from './place.ts';

const CUTS = wordSet(
  'cut cuts cutting slash slashes slashed slashing eliminate eliminates eliminated eliminating shed sheds shedding axe axed axing layoff layoffs redundant redundancies fired firing dismiss dismissed furlough furloughed',
);
const ADDS = wordSet('add adds added adding create creates created creating hire hires hired hiring');
const EMPLOYS = wordSet('employ employs employed employing workforce headcount');
const PEOPLE_EMPLOYED = wordSet('employees staff staffers');
const LOST = wordSet('lose loses lost losing');
const JOBS = wordSet('job jobs position positions');
const CUT = wordSet('cut cuts cutting slash slashes slashed slashing');
const OTHER_CUTS = wordSet(
  'pay price prices cost costs tax taxes rate rates wage wages salary salaries budget spending benefit benefits bonus bonuses pension pensions hours production output power emissions dividend',
);

/** "Cut 500 jobs", "laid off 500 workers", "500 jobs were lost", "employs 500 people". */
export function jobs(place: Place, behind: number): AmountRole | undefined {
  const { from } = place.figure;
  const isOfJobs = JOBS.has(wordAt(place, behind - 1)) && !isSaved(place, from);
  const before = nearestVerbs(place, isOfJobs);
  // "Its remaining 700 staff" come on top of those that went before.
  if (wordAt(place, leadOf(place)) === 'remaining') return undefined;
  if (isLaidOff(place, behind) || before === CUTS) return 'jobs cut';
  if (before === ADDS) return 'jobs added';
  if (before === EMPLOYS) return 'headcount';
  const cut = findWord(place, behind, 1, 5, CUTS);
  if (cut !== undefined && (isOfJobs || !isOfElse(place, cut))) return 'jobs cut';
  const isLost = findWord(place, from - 1, -1, 4, LOST) ?? findWord(place, behind, 1, 4, LOST);
  if (isLost !== undefined && isOfJobs) return 'jobs cut';
  const lead = leadOf(place);
  const isOwn =
    /^(?:has|have|had)$/.test(wordAt(place, lead)) &&
    !/^(?:to|must|should|will|may)$/.test(wordAt(place, lead - 1));
  return isOwn && PEOPLE_EMPLOYED.has(wordAt(place, behind - 1)) ? 'headcount' : undefined;
}

const MOST_TO_VERB = 11;

/** Whose word is nearest before the figure: "shed one in 10 of its staff, around 6,500 roles". */
function nearestVerbs(place: Place, isOfJobs: boolean): ReadonlySet<string> | undefined {
  const { from } = place.figure;
  for (let at = from - 1; at >= from - MOST_TO_VERB; at -= 1) {
    const set = [CUTS, ADDS, EMPLOYS].find((words) => words.has(wordAt(place, at)));
    if (set) return set === CUTS && !isOfJobs && isOfElse(place, at) ? undefined : set;
  }
  return undefined;
}

const SAVES = wordSet(
  'save saves saved saving keep keeps keeping preserve protect protects support supports',
);
const MOST_TO_SAVES = 3;

/** "Tax cuts could save 500 jobs" */
function isSaved(place: Place, from: number): boolean {
  return findWord(place, from - 1, -1, MOST_TO_SAVES, SAVES) !== undefined;
}

const MOST_DETERMINERS = 3;

/** "Pay cuts", "cut the pay of": what the word at `index` cuts is no job; "budget cuts will cost 500 jobs" cut jobs too. */
function isOfElse(place: Place, index: number): boolean {
  if (!CUT.has(wordAt(place, index))) return false;
  return (
    OTHER_CUTS.has(wordAt(place, index - 1)) ||
    findWord(place, index + 1, 1, MOST_DETERMINERS, OTHER_CUTS) !== undefined
  );
}

const REACHES = wordSet(
  'to reach reaches reached reaching total totals totaled totalled at exceed exceeds exceeded',
);
const MOST_TO_CUTS = 10;

/** "Job cuts will reach [5,000]", "raised the number of jobs it will eliminate to [5,000]". */
export function isOfCuts(place: Place): boolean {
  const lead = leadOf(place);
  if (!REACHES.has(wordAt(place, lead))) return false;
  let isCut = false;
  for (let at = lead - 1; at >= lead - MOST_TO_CUTS; at -= 1) {
    const word = wordAt(place, at);
    if (word === '' || place.tokens[at]?.shape === 'number' || /^[.,;:]$/.test(word)) return false;
    if (CUTS.has(word) || /^(?:lose|lost|losses)$/.test(word)) isCut = true;
    if (/^(?:layoffs?|redundanc(?:y|ies))$/.test(word)) return true;
    if (isCut && /^(?:jobs?|positions?|posts)$/.test(word)) return true;
  }
  return false;
}

const LAID = wordSet('lay lays laid laying');

/** "Lay off 500", "500 people were laid off". */
export function isLaidOff(place: Place, behind: number): boolean {
  const laid = findWord(place, place.figure.from - 1, -1, 6, LAID) ?? findWord(place, behind, 1, 6, LAID);
  return laid !== undefined && wordAt(place, laid + 1) === 'off';
}

/** "430 layoffs", "1,500 job cuts"; "three rate cuts" are no jobs. */
export function layoffs(place: Place, behind: number): AmountRole | undefined {
  const isCuts = /^cuts?$/.test(wordAt(place, behind - 1));
  return !isCuts || /^(?:job|staff|workforce)$/.test(wordAt(place, behind - 2)) ? 'jobs cut' : undefined;
}

/** "Employs 500 people" */
/** "Cuts 12% of its workforce, [900 people]": the share stands between the verb and the number. */
export function isOfCutStaff({ tokens, figure, clause }: Place): boolean {
  const before = tokens.slice(Math.max(clause.from, figure.from - MOST_TO_VERB), figure.from);
  const share = before.findLastIndex(({ lower }) =>
    /^(?:%|percent|pct|third|quarter|half|tenth|fifth)$/.test(lower),
  );
  return share >= 0 && before.slice(0, share).some(({ lower }) => CUTS.has(lower));
}

export function isOfStaff(place: Place): boolean {
  return findWord(place, place.figure.from - 1, -1, MOST_TO_VERB, EMPLOYS) !== undefined;
}
