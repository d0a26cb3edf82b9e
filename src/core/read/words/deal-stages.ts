/** Words that tell how far a deal has come. */
import type { DealStep } from '../../model/values.ts';

export const DEAL_NOUNS: ReadonlySet<string> = new Set(
  'deal agreement pact transaction takeover acquisition merger purchase investment sale buyout'.split(' '),
);

const VERBS: readonly (readonly [DealStep, string])[] = [
  [
    'agreed',
    'reached reaches struck strikes clinched clinches announced announces agreed agrees sealed seals accepted accepts',
  ],
  ['signed', 'signed signs inked inks entered'],
  ['cleared', 'cleared approved waved won wins received secured got'],
  ['closed', 'completed completes closed closes finalised finalises finalized finalizes'],
  ['blocked', 'blocked blocks prohibited vetoed halted'],
  [
    'terminated',
    'terminated terminates abandoned abandons scrapped scraps called calls walked pulled ended ends dropped drops withdrew withdraws withdrawn',
  ],
];

/** Verbs whose object is the deal: "signed a deal". */
export const DEAL_VERBS: ReadonlyMap<string, DealStep> = new Map(
  VERBS.flatMap(([step, words]) => words.split(' ').map((word) => [word, step] as const)),
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
    'tie talks discussions negotiations negotiating holding held holds nearing nears near close eyes eyeing considering considers weighing weighs ' +
    'exploring mulls mulling plans might may could finalised finalized still remain remains unclear pending'
  ).split(' '),
];
