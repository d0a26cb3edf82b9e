/** Words that tell of people killed, hurt, lost or saved: the cues that the grammars of casualties start from. */

/**
 * What a cue says of the people it goes with. `hit` is struck by a bullet, a knife or a car, dead or alive: "five people
 * were shot" leaves open how many of them died.
 */
export type Harm =
  | 'dead'
  | 'hurt'
  | 'hit'
  | 'missing'
  | 'rescued'
  | 'abducted'
  | 'freed'
  | 'arrested'
  | 'displaced';

/**
 * How the cue stands to the people. `verb`: "was killed", "killed two people". `ing`: "killing two". `state`: what people
 * are and no verb that takes an object, "two dead", "one died". `noun`: "the deaths of", "five injuries".
 */
export type CueForm = 'verb' | 'ing' | 'plain' | 'state' | 'noun';

export interface Cue {
  readonly harm: Harm;
  readonly form: CueForm;
}

const LISTS: readonly (readonly [Harm, CueForm, string])[] = [
  [
    'dead',
    'verb',
    'killed slain murdered assassinated massacred electrocuted slaughtered drowned lynched beheaded',
  ],
  ['dead', 'plain', 'kill kills murders slays'],
  ['dead', 'ing', 'killing murdering'],
  ['dead', 'state', 'dead died dies die dying deceased perished succumbed succumbs lifeless fatally'],
  [
    'dead',
    'noun',
    'death deaths fatality fatalities killings slaying slayings murder homicide life lives body bodies toll suicide himself herself self',
  ],
  ['hurt', 'verb', 'injured wounded hurt maimed grazed hospitalized hospitalised'],
  ['hurt', 'plain', 'injures wounds hurts'],
  ['hurt', 'ing', 'injuring wounding hurting'],
  [
    'hurt',
    'noun',
    'injuries injury wound hospital hospitals condition medical survive recover recovering wounding',
  ],
  ['hit', 'verb', 'shot stabbed struck hit gunned beaten burned trampled'],
  ['hit', 'plain', 'shoots stabs strikes hits'],
  ['hit', 'ing', 'shooting striking stabbing hitting'],
  ['hit', 'noun', 'casualties'],
  ['missing', 'state', 'missing unaccounted'],
  ['rescued', 'verb', 'rescued'],
  ['rescued', 'plain', 'rescue rescues'],
  ['rescued', 'ing', 'rescuing'],
  ['abducted', 'verb', 'abducted kidnapped'],
  ['abducted', 'plain', 'abduct abducts kidnap kidnaps'],
  ['abducted', 'ing', 'abducting kidnapping'],
  ['freed', 'verb', 'freed'],
  ['freed', 'plain', 'frees'],
  ['arrested', 'verb', 'arrested detained'],
  ['displaced', 'verb', 'evacuated displaced'],
];

export const HARM_WORDS: ReadonlyMap<string, Cue> = new Map(
  LISTS.flatMap(([harm, form, words]) => words.split(' ').map((word) => [word, { harm, form }] as const)),
);
