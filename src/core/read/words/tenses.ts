/** Words beside a date that tell whether it lies behind or ahead. */

export interface TenseWord {
  /** What it tells as it stands; some tell only with "to". */
  readonly alone?: 'past' | 'future';
  /** With "to" behind it: "plans to open", "is to meet"; "announced plans on Tuesday" is past. */
  readonly withTo?: 'future';
}

const FUTURE =
  'will won’t shall would could may might expect expects expected scheduled slated upcoming expires starts begins opens ends takes resumes likely unlikely';
const FUTURE_TO = 'plan plans planning aim aims hopes intends wants is are';
const PAST =
  'said told had has did went came took made got gave found saw began met won lost left held led fell rose sold bought paid spoke wrote shot ' +
  'struck broke ran grew sent hit cut brought built became stood drew drove flew threw sank swore hurt thought quit says since agreed';
const PAST_OR_FUTURE_TO = 'was were set planned';

/** By the word in lower case; verbs in "-ed" are past, and are too many to list. */
export const TENSE_WORDS: ReadonlyMap<string, TenseWord> = new Map<string, TenseWord>([
  ...listed(FUTURE, { alone: 'future' }),
  ...listed(FUTURE_TO, { withTo: 'future' }),
  ...listed(PAST, { alone: 'past' }),
  ...listed(PAST_OR_FUTURE_TO, { alone: 'past', withTo: 'future' }),
]);

function listed(words: string, tense: TenseWord): [string, TenseWord][] {
  return words.split(' ').map((word) => [word, tense]);
}
