/** Words that tell how far a deal has come. */

import type { DealStep } from '../../model/values.ts';
import { wordSet } from './word-set.ts';

export const DEAL_NOUNS: ReadonlySet<string> = wordSet(
  'deal agreement pact transaction takeover acquisition merger purchase investment sale buyout',
);

const VERBS: readonly (readonly [DealStep, string])[] = [
  [
    'agreed',
    'reached reaches struck strikes clinched clinches announced announces announce agreed agrees agree sealed seals accepted accepts',
  ],
  ['signed', 'signed signs sign inked inks entered'],
  ['cleared', 'cleared clears approved approves waved waves won wins received secured secures got gets'],
  ['closed', 'completed completes closed closes finalised finalises finalized finalizes'],
  ['blocked', 'blocked blocks prohibited vetoed halted'],
  [
    'terminated',
    'terminated terminates abandoned abandons abandon shelved shelves scrapped scraps scrap called calls call walked walks pulled pulls end ended ends dropped drops withdrew withdraws withdrawn',
  ],
];

/** Verbs whose object is the deal: "signed a deal". */
export const DEAL_VERBS: ReadonlyMap<string, DealStep> = new Map(
  VERBS.flatMap(([step, words]) => words.split(' ').map((word) => [word, step] as const)),
);

/** Kinds of deals by which nobody buys a company: "a [supply] deal". */
export const OTHER_DEALS: ReadonlySet<string> = wordSet(
  'supply licensing license licence plea settlement labor labour wage pay union peace trade distribution marketing lease rental loan credit tax cooperation ' +
    'research service services sponsorship advertising content hosting consulting confidentiality nondisclosure non-disclosure disclosure collective broadcasting power offtake manufacturing',
);

/** What talks and deals do when they end, with the word that must follow: "fell [through]". */
export const OFF_WORDS: ReadonlyMap<string, string> = new Map([
  ['terminated', ''],
  ['abandoned', ''],
  ['scrapped', ''],
  ['collapsed', ''],
  ['called', 'off'],
  ['fell', 'through'],
  ['fallen', 'through'],
  ['broke', 'down'],
  ['broken', 'down'],
]);

/** Words at which a stage of a deal can begin. */
export const DEAL_STAGE_WORDS: readonly string[] = [
  ...DEAL_NOUNS,
  ...DEAL_VERBS.keys(),
  ...(
    'made makes launched launches submitted submits tabled tables rejected rejects rebuffed rebuffs spurned spurns turned turns buy acquire purchase block stop bid offer proposal opened opens begun began begins started starts confirmed confirms resumed resumes restarted restarts reopened reopens shareholders stockholders unitholders tie talks discussions negotiations negotiating holding held holds nearing nears near finalising finalizing close eyes eyeing considering considers weighing weighs ' +
    'exploring mulls mulling plans might may could finalised finalized still remain remains unclear pending'
  ).split(' '),
];
