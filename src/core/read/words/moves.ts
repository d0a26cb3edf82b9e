/** Verbs by which people come to an organisation, rise in it and leave it. */

import type { Move } from '../../model/values.ts';
import { wordSet } from './word-set.ts';

/**
 * How a verb is read. `joins`, `leaves` and `retires` tell what their subject does; `names`, `hires` and `ousts` what is
 * done to their object, or in the passive to their subject; `leads`, `becomes` and `succeeds` begin a role.
 */
export type MoveVerb =
  | 'joins'
  | 'leaves'
  | 'retires'
  | 'names'
  | 'hires'
  | 'ousts'
  | 'leads'
  | 'becomes'
  | 'succeeds';

const FORMS: Readonly<Record<MoveVerb, string>> = {
  joins: 'join joins joined joining rejoin rejoins rejoined rejoining move moves moved moving',
  leaves:
    'leave leaves left leaving depart departs departed departing quit quits quitting resign resigns resigned resigning step steps stepped stepping',
  retires: 'retire retires retired retiring',
  names:
    'name names named naming appoint appoints appointed appointing promote promotes promoted promoting tap taps tapped tapping picks picked chose chooses chosen selected selects',
  hires: 'hire hires hired hiring poach poaches poached poaching recruit recruits recruited recruiting',
  ousts:
    'oust ousts ousted ousting fire fires fired firing sack sacks sacked sacking dismiss dismisses dismissed remove removes removed',
  leads: 'lead head run oversee',
  becomes: 'become becomes became becoming take takes took taking serve assume assumes assumed assuming',
  succeeds: 'succeed succeeds succeeded succeeding replace replaces replaced replacing',
};

export const MOVE_VERBS: ReadonlyMap<string, MoveVerb> = new Map(
  Object.entries(FORMS).flatMap(([verb, forms]) =>
    forms.split(' ').map((form) => [form, verb as MoveVerb] as const),
  ),
);

/** What a move by each verb is called. */
export const MOVE_NAMES: Readonly<Record<MoveVerb, Move['verb']>> = {
  joins: 'joins',
  leaves: 'leaves',
  retires: 'retires',
  names: 'is named',
  hires: 'joins',
  ousts: 'is ousted',
  leads: 'is named',
  becomes: 'is named',
  succeeds: 'is named',
};

/** Words that make a phrase a post: "its first head of research". Titles do too. */
export const POSTS: ReadonlySet<string> = wordSet(
  'head chief boss deputy vice partner adviser advisor editor producer member trustee dean provost principal architect scientist officer anchor host captain curator conductor counsel',
);
