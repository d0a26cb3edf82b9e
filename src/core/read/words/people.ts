/** Words for people, with what each tells of them. */
import { wordSet } from './word-set.ts';

/** What a noun for people tells; a field is absent when the noun leaves it open. */
export interface PersonNoun {
  readonly sex?: 'male' | 'female' | undefined;
  /** Whether it names somebody under eighteen: "boy" does, "man" does not, "student" leaves it open. */
  readonly isMinor?: boolean | undefined;
  readonly isPlural: boolean;
  /** Set on words for who did it: "gunman". */
  readonly isSuspect: boolean;
  /** "Couple" and "twins" count two. */
  readonly pair: boolean;
}

const MEN = 'man gentleman husband boyfriend uncle grandfather father dad stepfather male fisherman fiance';
const WOMEN =
  'woman wife girlfriend aunt grandmother mother mom stepmother female lady fiancee waitress housewife widow';
const BOYS = 'boy';
const GIRLS = 'girl schoolgirl';
const MALE_KIN = 'son brother nephew grandson stepson stepbrother latino';
const FEMALE_KIN = 'daughter sister niece granddaughter stepdaughter stepsister latina';
const MINORS =
  'child kid baby infant toddler teen teenager youth juvenile schoolchild youngster newborn preschooler';
const SUSPECTS =
  'gunman suspect shooter attacker assailant perpetrator bomber killer robber intruder burglar hijacker assassin';
const ANYBODY =
  'person freshman sophomore entrepreneur victim adult resident student pupil teacher officer policeman policewoman cop deputy trooper sheriff agent detective soldier civilian worker employee ' +
  'passenger driver motorist pedestrian cyclist bicyclist motorcyclist rider bystander witness patient customer guard neighbor neighbour friend relative sibling cousin ' +
  'parent grandparent roommate occupant inmate prisoner hostage clerk owner shopper guest patron reveler partygoer worshipper worshiper spectator fan protester protestor ' +
  'demonstrator journalist reporter cameraman photographer firefighter paramedic medic doctor nurse miner farmer sailor marine airman pilot crewman hiker climber skier ' +
  'swimmer surfer camper hunter tourist visitor traveler traveller migrant refugee villager militant rebel insurgent fighter terrorist extremist serviceman servicewoman servicemember ' +
  'veteran pastor priest rapper musician athlete player bodyguard contractor engineer staffer aide diplomat lawyer businessman shopkeeper vendor salesman trucker ' +
  'commuter pensioner individual homeowner tenant survivor casualty bouncer bartender coworker classmate teammate partner grandchild stepchild ' +
  'elder member settler citizen conductor peacekeeper recruit cadet cleric imam monk nun hispanic ' +
  'marshal captain sergeant lieutenant commander constable ranger official leader lawmaker senator missionary pilgrim bride groom actor actress dealer jogger ' +
  'runner laborer labourer trainee bandmate housemate foreigner mechanic electrician businesswoman';

const IRREGULAR: Readonly<Record<string, string>> = {
  person: 'people',
  child: 'children',
  grandchild: 'grandchildren',
  stepchild: 'stepchildren',
  schoolchild: 'schoolchildren',
  wife: 'wives',
  housewife: 'housewives',
};

function pluralOf(noun: string): string {
  if (IRREGULAR[noun]) return IRREGULAR[noun];
  if (noun.endsWith('man')) return `${noun.slice(0, -3)}men`;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return noun.endsWith('ss') || noun.endsWith('ch') ? `${noun}es` : `${noun}s`;
}

const LISTS: readonly (readonly [string, Omit<PersonNoun, 'isPlural'>])[] = [
  [MEN, { sex: 'male', isMinor: false, isSuspect: false, pair: false }],
  [WOMEN, { sex: 'female', isMinor: false, isSuspect: false, pair: false }],
  [BOYS, { sex: 'male', isMinor: true, isSuspect: false, pair: false }],
  [GIRLS, { sex: 'female', isMinor: true, isSuspect: false, pair: false }],
  [MALE_KIN, { sex: 'male', isSuspect: false, pair: false }],
  [FEMALE_KIN, { sex: 'female', isSuspect: false, pair: false }],
  [MINORS, { isMinor: true, isSuspect: false, pair: false }],
  [SUSPECTS, { isSuspect: true, pair: false }],
  [ANYBODY, { isSuspect: false, pair: false }],
];

export const PERSON_NOUNS: ReadonlyMap<string, PersonNoun> = new Map<string, PersonNoun>([
  ...LISTS.flatMap(([words, noun]) =>
    words.split(' ').flatMap((word): (readonly [string, PersonNoun])[] => [
      [word, { ...noun, isPlural: false }],
      [pluralOf(word), { ...noun, isPlural: true }],
    ]),
  ),
  ...'troops personnel crew crewmembers police others'
    .split(' ')
    .map((word) => [word, { isPlural: true, isSuspect: false, pair: false }] as const),
  ...'couple twins duo'
    .split(' ')
    .map((word) => [word, { isPlural: true, isSuspect: false, pair: true }] as const),
]);

/** Before a noun these tell only that one comes: "the two men". */
export const DETERMINERS: ReadonlySet<string> = wordSet(
  'a an the this that these those his her their its my our your all',
);

/** Words at which a phrase for people may begin, besides nouns, numbers and names. */
export const PEOPLE_LEADS: readonly string[] = [
  ...DETERMINERS,
  ...'no another other second third fourth fifth sixth seventh eighth ninth tenth additional more both half several multiple numerous dozens scores couple hundreds thousands family'.split(
    ' ',
  ),
  ...'nobody none he him himself she herself self they them themselves'.split(' '),
];
