/**
 * A story that nobody described: every figure with a role, every stage and every move is a fact of it, when an article
 * has it in its headline or its opening.
 */
import type { AmountRole } from '../../model/roles.ts';
import type { Status } from '../../model/values.ts';
import type { CasualtyRole, Claim, FactKey, Story } from '../../model.ts';
import { bareName } from '../../read/names.ts';
import { FIRST_NAMES } from '../../read/words/first-names.ts';
import { wordSet } from '../../read/words/word-set.ts';
import { hasWords } from '../has-words.ts';
import { phaseOf } from '../ladders.ts';
import { isPerson } from '../parties.ts';
import { countKey, withoutUnclear } from './counts.ts';
import { court } from './court.ts';
import { disaster } from './disaster.ts';
import { election } from './election.ts';
import { ILLNESS, withIllness } from './illness.ts';
import { type FactKind, isInLead, isInOpening, type Kind } from './kind.ts';
import { law } from './law.ts';
import { layoffs } from './layoffs.ts';
import { outage } from './outage.ts';
import { product } from './product.ts';
import { weighToll } from './toll.ts';

type FigureRole = CasualtyRole | AmountRole;

/** One of these there is in a story, whoever is named beside it. Most newsworthy first, here and below. */
const HARM = [
  'deaths',
  'injured',
  'sickened',
  'hospitalised',
  'missing',
  'rescued',
  'abducted',
  'freed',
  'displaced',
  'arrested',
] as const satisfies readonly FigureRole[];

const STAGES = [
  'deal',
  'court',
  'law',
  'election',
  'search',
  'product',
  'incident',
] as const satisfies readonly Status['ladder'][];

/** Each company or person has its own; a figure of nobody in particular is dropped. */
const OF_SOMEBODY = [
  'price',
  'stake',
  'fine',
  'settlement',
  'damages',
  'damages sought',
  'funding',
  'valuation',
  'contract',
  'revenue',
  'profit',
  'loss',
  'revenue forecast',
  'profit forecast',
  'spending',
  'savings',
  'debt',
  'cost',
  'payout',
  'unit price',
  'jobs cut',
  'workforce share',
  'jobs added',
  'headcount',
  'vote share',
  'seats',
  'approval',
  'poll',
  'units recalled',
  'units sold',
  'users',
  'market share',
] as const satisfies readonly FigureRole[];

const OF_THE_STORY = [
  'ransom',
  'stolen',
  'damage',
  'budget',
  'deficit',
  'aid',
  'bail',
  'reward',
  'box office',
  'tariff',
  'tax rate',
  'interest rate',
  'inflation',
  'unemployment',
  'votes counted',
  'turnout',
  'votes',
  'vote margin',
  'containment',
  'magnitude',
  'wind speed',
  'area burned',
  'buildings destroyed',
  'buildings damaged',
  'customers affected',
  'people affected',
  'flights cancelled',
  'sentence',
  'counts',
] as const satisfies readonly FigureRole[];

/** Results are of the last quarter, unless they are of a whole year: those of the two are two facts. */
const OF_A_PERIOD: ReadonlySet<string> = new Set<FigureRole>([
  'revenue',
  'profit',
  'loss',
  'revenue forecast',
  'profit forecast',
]);

const YEAR = /^(?:FY)?\d{4}$/u;

const OWNED: ReadonlySet<string> = new Set(OF_SOMEBODY);
const FIGURES: ReadonlySet<string> = new Set([...HARM, ...OF_SOMEBODY, ...OF_THE_STORY]);

/** As the kinds that know them tell them. */
const KNOWN = [
  ...[disaster, court, layoffs, election, law, outage, product].flatMap(({ facts }) => facts),
  ...ILLNESS,
];

/** Of things without a role; the noun is part of the value, and what a share is of part of the key. */
const COUNTS: readonly FactKind[] = [
  {
    id: 'count',
    label: 'Number',
    movement: 'level',
    roles: ['other'],
    owner: 'anybody',
    isDetail: true,
    wording: { noun: 'number', first: '{hedge}{value}', now: 'now {hedge}{value}' },
  },
  {
    id: 'share',
    label: 'Share',
    movement: 'level',
    roles: ['other'],
    owner: 'anybody',
    isDetail: true,
    wording: { noun: 'share', first: '{hedge}{value} of {of}', now: 'now {hedge}{value} of {of}' },
  },
];

export const generic: Kind = {
  parties: {},
  facts: [
    ...[...FIGURES].map((role) => figureFact(role as FigureRole)),
    ...STAGES.map(stageFact),
    { id: 'people', label: 'People', movement: 'move', roles: ['move'], owner: 'each' },
    ...COUNTS,
  ],
  lead: [...HARM, ...STAGES, 'people', ...OF_SOMEBODY, ...OF_THE_STORY, 'count', 'share'],
  weigh: (claims) => withoutUnclear(weighToll(withIllness(claims))),
  concerns: ({ subject, object }) => ((subject ?? object) === undefined ? 'unnamed' : 'this'),
  takesUp: () => false,
  factOf,
};

function figureFact(role: FigureRole): FactKind {
  const known = KNOWN.find(({ roles }) => roles[0] === role);
  const label = role.charAt(0).toUpperCase() + role.slice(1);
  const plain = { id: role, label, movement: 'figure', roles: [role], owner: 'each' } as const;
  return known ? { ...known, id: role, label: known.label, roles: [role] } : plain;
}

function stageFact(ladder: Status['ladder']): FactKind {
  const label = ladder.charAt(0).toUpperCase() + ladder.slice(1);
  const plain = { id: ladder, label, movement: 'stage', roles: ['status'], owner: 'each', ladder } as const;
  const wording = { noun: ladder, first: '[{title} ]{hedge}{value}' };
  return ladder === 'incident' ? { ...plain, wording } : plain;
}

function factOf(claim: Claim, story: Story): FactKey | undefined {
  const { value, certainty, earlier } = claim;
  const role = claim.role === 'evacuated' ? 'displaced' : claim.role;
  if (earlier || certainty === 'denied' || !isInOpening(claim)) return undefined;
  if (value.type === 'move')
    return certainty === 'possible' ? undefined : `people:${ownerOf(value.person, story)}`;
  if (value.type === 'status') return stageKey(value, claim, story);
  if (certainty === 'possible') return undefined;
  if (!FIGURES.has(role)) return isInLead(claim) ? countKey(claim) : undefined;
  // That one man was arrested is a step of his case.
  if (role === 'arrested' && value.type === 'quantity' && value.amount === '1') return undefined;
  if (!OWNED.has(role)) return role;
  const owner = role === 'price' || role === 'stake' ? (claim.object ?? claim.subject) : claim.subject;
  // What the story is not about must be its news.
  if (owner === undefined || !(isInLead(claim) || hasWords(story.title, ownerOf(owner, story))))
    return undefined;
  const period = OF_A_PERIOD.has(role) && YEAR.test(claim.period ?? '') ? `, ${claim.period}` : '';
  return `${role}:${ownerOf(owner, story)}${period}`;
}

function stageKey(value: Status, { subject, object, certainty }: Claim, story: Story): FactKey | undefined {
  if (certainty === 'possible' || phaseOf(value) === undefined) return undefined;
  const { ladder } = value;
  // There is one incident, which strikes many; a bill goes by many names.
  if (ladder === 'incident' || ladder === 'law') return ladder;
  const owner = ladder === 'deal' || ladder === 'product' ? (object ?? subject) : subject;
  return owner && `${ladder}:${ownerOf(owner, story)}`;
}

/** Words that a company's name is told with or without. */
const COMPANY_ENDS = wordSet(
  'motors group holdings technologies systems labs laboratories industries enterprises international partners pharmaceuticals stores foods platforms',
);

/** The shortest that texts call it by, so that "Orvex Motors" and "Orvex" are one; a person goes by the last name. */
function ownerOf(mention: string, story: Story): string {
  const known = story.people.find((name) => isPerson(mention, name));
  if (known) return known.name;
  const words = bareName(mention).split(' ');
  while (words.length > 1 && COMPANY_ENDS.has((words.at(-1) ?? '').toLowerCase())) words.pop();
  const isFirst = words.length > 1 && FIRST_NAMES.has((words[0] ?? '').toLowerCase());
  return (isFirst ? words.at(-1) : undefined) ?? words.join(' ');
}
