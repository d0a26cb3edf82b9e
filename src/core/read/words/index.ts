/** What the reader knows of single words, as one bit a kind: the cheap way to tell which grammar a sentence may feed. */
import { ANSWERS } from './answers.ts';
import { HEDGES } from './certainty.ts';
import { COURT_WORDS } from './court.ts';
import { DATE_WORDS, isYear } from './dates.ts';
import { DEAL_STAGE_WORDS } from './deal-stages.ts';
import { DEAL_WORDS } from './deals.ts';
import { ELECTION_WORDS, INCIDENT_WORDS, PRODUCT_VERBS, SEARCH_WORDS } from './happenings.ts';
import { HARM_WORDS } from './harm.ts';
import { LAW_VERBS } from './laws.ts';
import { MOVE_VERBS } from './moves.ts';
import { FOLDS, NUMBER_WORDS, PARTS, SCALES, TIMES, VAGUE } from './numbers.ts';
import { NEVER_NAMES, OPENERS } from './openers.ts';
import { PEOPLE_LEADS, PERSON_NOUNS } from './people.ts';
import { TITLES } from './people-titles.ts';
import { MONEY_CUES, PERCENT_CUES } from './roles.ts';
import { SAYING } from './saying.ts';

/** One bit for each kind of word; a word may have several. */
export const TAG = {
  /** "three", "twenty". */
  number: 1 << 0,
  /** "million", "bn". */
  scale: 1 << 1,
  /** A figure by itself: "dozens", "half", "doubled", "tenfold". */
  figure: 1 << 2,
  /** "killed", "injuries", "missing": what happened to people. */
  harm: 1 << 3,
  /** "woman", "children", "gunman". */
  person: 1 << 4,
  /** "revenue", "stake": tells what a figure beside it is of. */
  role: 1 << 5,
  /** Words at which a stage may begin, of a deal, of a court case, of a law, and of a search, a product or an incident. */
  stage: 1 << 6,
  court: 1 << 7,
  law: 1 << 8,
  happening: 1 << 9,
  /** "acquire", "merger", "stake". */
  deal: 1 << 10,
  /** "June", "yesterday", "week", and a number that may be a year. */
  date: 1 << 11,
  /** "1,250.5": a number in digits, the same as the shape, so that a sentence's tags tell of it too. */
  digits: 1 << 12,
  /** "the", "another", "several", "he": may begin a phrase for people. */
  lead: 1 << 13,
  /** "Investors", "After": owes its capital to the head of the sentence. */
  opener: 1 << 20,
  /** "Monday", "I": no name wherever it stands. */
  neverName: 1 << 21,
  /** "President", "Sen", "CEO". */
  title: 1 << 22,
  /** "said", "according". */
  saying: 1 << 23,
  /** "joins", "resigned", "named". */
  move: 1 << 24,
  /** "could", "denied", "previously". */
  hedge: 1 << 25,
  /** "comment", "respond". */
  answer: 1 << 26,
} as const;

const LISTS: readonly (readonly [number, Iterable<string>])[] = [
  [TAG.number, NUMBER_WORDS.keys()],
  [TAG.scale, SCALES.keys()],
  [
    TAG.figure,
    [
      'dozen',
      ...VAGUE.keys(),
      ...TIMES.keys(),
      ...FOLDS.keys(),
      ...[...PARTS.keys()].flatMap((part) => [part, `${part}s`]),
    ],
  ],
  [TAG.harm, HARM_WORDS.keys()],
  [TAG.person, PERSON_NOUNS.keys()],
  [TAG.lead, PEOPLE_LEADS],
  [TAG.role, MONEY_CUES.keys()],
  [TAG.role, PERCENT_CUES.keys()],
  [TAG.stage, DEAL_STAGE_WORDS],
  [TAG.court, COURT_WORDS],
  [TAG.law, LAW_VERBS.keys()],
  [TAG.happening, ELECTION_WORDS],
  [TAG.happening, SEARCH_WORDS],
  [TAG.happening, PRODUCT_VERBS],
  [TAG.happening, INCIDENT_WORDS],
  [TAG.deal, DEAL_WORDS.keys()],
  [TAG.date, DATE_WORDS.keys()],
  [TAG.opener, OPENERS],
  [TAG.neverName, NEVER_NAMES],
  [TAG.title, TITLES],
  [TAG.saying, SAYING],
  [TAG.move, MOVE_VERBS.keys()],
  [TAG.hedge, HEDGES],
  [TAG.answer, ANSWERS],
];

const TAGS = new Map<string, number>();
for (const [tag, words] of LISTS) for (const word of words) TAGS.set(word, (TAGS.get(word) ?? 0) | tag);

const DIGITS = /^\.?\d/;

/** The kinds of a word given in lower case. */
export function tagsOf(lower: string): number {
  return TAGS.get(lower) ?? (DIGITS.test(lower) ? TAG.digits | (isYear(lower) ? TAG.date : 0) : 0);
}
