/** The words by which people ask for a fact, beside its label: "toll" and "died" for deaths. From general knowledge. */
import type { Status, Value } from '../../model/values.ts';
import type { Role, Story } from '../../model.ts';
import type { FactKind } from '../../story/kinds/kind.ts';
import { stem } from '../stem.ts';

const BY_ROLE: Readonly<Partial<Record<Role, string>>> = {
  price: 'price cost pay paid spend invest investment offer bid',
  valuation: 'valuation',
  stake: 'stake share percentage percent ownership own',
  deaths: 'death deaths died die dies dying dead killed kill fatalities fatality toll lives',
  injured: 'injured injuries injury hurt wounded',
  missing: 'missing unaccounted',
  rescued: 'rescued rescue saved',
  displaced: 'displaced homeless evacuated evacuees fled flee',
  evacuated: 'evacuated evacuees',
  arrested: 'arrested arrests arrest detained',
  magnitude: 'magnitude strong strength richter',
  'area burned': 'area burned burnt acres hectares',
  containment: 'contained containment',
  'buildings destroyed': 'destroyed buildings homes houses',
  'customers affected': 'customers power affected',
  'people affected': 'affected exposed people',
  'flights cancelled': 'flights cancelled canceled',
  aid: 'aid relief',
  damage: 'damage damages cost',
  sentence: 'sentence jail prison years',
  'sentence faced': 'faces face facing could maximum',
  counts: 'counts charges count',
  fine: 'fine fined penalty',
  damages: 'damages',
  'damages sought': 'sought seeking demanded claimed damages',
  settlement: 'settlement settle paid pay',
  bail: 'bail bond',
  ransom: 'ransom',
  'jobs cut': 'jobs job cut cuts laid layoffs fired losing lose employees workers staff',
  'workforce share': 'share percentage percent workforce staff',
  headcount: 'headcount employees workforce employ staff',
  savings: 'savings save saved',
  cost: 'cost price',
  payout: 'payout severance',
  votes: 'votes',
  'vote share': 'share percentage percent votes',
  'vote margin': 'margin lead',
  'votes counted': 'counted precincts',
  seats: 'seats',
  turnout: 'turnout',
  poll: 'poll polls polling',
  'unit price': 'price cost',
  'units recalled': 'units recalled',
  'units sold': 'units sold sales sell',
  salary: 'salary pay paid earn',
};

const MOVES = {
  leaves: 'leave leaving quit resign resigned depart departed stepping gone',
  joins: 'join joining hired',
  'is named': 'named appointed appoint named becomes promoted',
  'is ousted': 'ousted fired dismissed leave leaving gone',
  retires: 'retire retires retired retiring leave leaving',
} as const;

/** How people ask whether a step was taken. */
const BY_STEP: Readonly<Record<string, string>> = {
  talks: 'talks negotiating negotiations',
  'advanced talks': 'talks',
  offered: 'offered offer bid',
  rebuffed: 'rejected refused rebuffed',
  agreed: 'agreed agree reached struck agreement',
  signed: 'signed',
  cleared: 'cleared approved approval',
  closed: 'closed completed complete done final finalised finalized finished',
  blocked: 'blocked',
  challenged: 'challenged',
  terminated: 'off dead collapsed terminated cancelled abandoned scrapped failed',
  sought: 'wanted',
  arrested: 'arrested custody',
  sued: 'sued',
  charged: 'charged indicted',
  'pleaded guilty': 'guilty pleaded',
  'pleaded not guilty': 'pleaded',
  'on trial': 'trial',
  mistrial: 'mistrial',
  convicted: 'convicted guilty',
  liable: 'liable',
  settled: 'settled',
  acquitted: 'acquitted',
  sentenced: 'sentenced',
  dropped: 'dropped dismissed',
  overturned: 'overturned',
  proposed: 'proposed',
  passed: 'passed pass',
  rejected: 'rejected',
  vetoed: 'vetoed',
  'in force': 'force effect',
  'struck down': 'struck',
  missing: 'missing',
  found: 'found',
  'found dead': 'found dead',
  rescued: 'rescued',
  announced: 'announced',
  launched: 'launched released out',
  delayed: 'delayed',
  recalled: 'recalled',
  withdrawn: 'withdrawn',
  ongoing: 'ongoing',
  contained: 'contained',
  ended: 'ended over resolved fixed restored',
  ahead: 'ahead leading',
  conceded: 'conceded',
  won: 'won win winner',
};

/** Every ladder's own steps; each is asked for by its words above. */
const STEPS: Readonly<Record<Status['ladder'], readonly string[]>> = {
  deal: [
    'talks',
    'advanced talks',
    'offered',
    'rebuffed',
    'agreed',
    'signed',
    'challenged',
    'cleared',
    'closed',
    'blocked',
    'terminated',
  ],
  court: [
    'sought',
    'arrested',
    'sued',
    'charged',
    'pleaded guilty',
    'pleaded not guilty',
    'on trial',
    'mistrial',
    'convicted',
    'liable',
    'settled',
    'acquitted',
    'sentenced',
    'dropped',
    'overturned',
  ],
  law: ['proposed', 'passed', 'signed', 'in force', 'rejected', 'vetoed', 'struck down'],
  search: ['missing', 'found', 'found dead', 'rescued'],
  product: ['announced', 'launched', 'delayed', 'recalled', 'withdrawn'],
  incident: ['ongoing', 'contained', 'ended'],
  election: ['ahead', 'conceded', 'won'],
};

const STAGE = 'status stage state stand standing progress';

/**
 * Stems. A fact of a story file is asked for by its label and by the words that it is found by. `withSteps`: a stage by its
 * steps too, where "is he sentenced?" is asked and not "what is the sentence?".
 */
export function wordsOfFact(
  fact: FactKind,
  { facts }: Pick<Story, 'facts'>,
  withSteps: boolean,
): ReadonlySet<string> {
  const own = facts.find(({ id }) => id === fact.id)?.near ?? [];
  const label = fact.movement === 'move' ? '' : fact.label;
  const steps = fact.ladder && withSteps ? STEPS[fact.ladder].map((step) => BY_STEP[step] ?? '') : [];
  const stage = fact.ladder ? [STAGE, ...steps] : [];
  const moves = fact.movement === 'move' ? Object.values(MOVES) : [];
  const roles = fact.roles.map((role) => BY_ROLE[role] ?? role);
  return stemsOf([label, ...own, ...stage, ...moves, ...roles, fact.wording?.noun ?? ''].join(' '), NOUNS);
}

/** Words of labels and nouns that say nothing of which fact it is. */
const NOUNS: ReadonlySet<string> = new Set(['of', 'number', 'last', 'without', 'could', 'deal', 'case']);

/** Whether a question with these stems asks for this move; undefined when it asks for none, or of something else. */
export function asksMove(words: ReadonlySet<string>, value: Value): boolean | undefined {
  if (value.type !== 'move' || !Object.values(MOVES).some((forms) => meets(words, forms))) return undefined;
  return meets(words, MOVES[value.verb]);
}

/** The steps of a ladder that these stems ask for. */
export function askedSteps(words: ReadonlySet<string>, ladder: Status['ladder']): readonly Status[] {
  return STEPS[ladder]
    .filter((step) => meets(words, BY_STEP[step] ?? ''))
    .map((step) => ({ type: 'status', ladder, step }) as Status);
}

function meets(words: ReadonlySet<string>, forms: string): boolean {
  return [...stemsOf(forms, NONE)].some((form) => words.has(form));
}

const NONE: ReadonlySet<string> = new Set();

export function stemsOf(text: string, left: ReadonlySet<string>): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}.&]*/gu) ?? [];
  return new Set(words.filter((word) => !left.has(word)).map((word) => stem(word.replace(/\.$/, ''))));
}
