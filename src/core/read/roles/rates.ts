/** Rates: of interest, of inflation, of unemployment, and whether they are so yet. */
import type { AmountRole } from '../../model/roles.ts';
import { PERCENT_CUES } from '../words/roles.ts';
import { wordSet } from '../words/word-set.ts';
import { type Place, wordAt } from './place.ts';

const INTEREST = wordSet('interest benchmark policy mortgage lending funds repo borrowing cash fed key');

/** "The unemployment rate", "the rate of inflation", "the tax rate"; other rates have no role. */
export function rateOf(place: Place, index: number): AmountRole | undefined {
  if (INTEREST.has(wordAt(place, index - 1)) || isOfCentralBank(place, index)) return 'interest rate';
  const near = wordAt(place, index + 1) === 'of' ? wordAt(place, index + 2) : wordAt(place, index - 1);
  const cue = PERCENT_CUES.get(near);
  if (near === 'turnout' || near === 'rating') return undefined;
  // "Holding rates" is no stake.
  return cue === undefined || cue === 'change' || cue === 'stake' ? 'other' : cue;
}

const SETS_RATES =
  /^(?:h[eo]ld(?:s|ing)?|keep(?:s|ing)?|kept|cut(?:s|ting)?|rais(?:e|es|ed|ing)|hik(?:e|es|ed|ing)|lower(?:s|ed|ing)?|leav(?:e|es|ing)|left)$/;

/** "The central bank [keeps] rates at 5%" */
function isOfCentralBank({ tokens, clause }: Place, index: number): boolean {
  if (!SETS_RATES.test(tokens[index - 1]?.lower ?? '')) return false;
  const bank = tokens.findIndex(({ lower }, at) => lower === 'central' && tokens[at + 1]?.lower === 'bank');
  return bank >= clause.from && bank < index;
}

const TO_COME =
  /^(?:will|would|could|may|might|expects?|expected|expecting|forecasts?|forecasting|projects?|projected|predicts?|predicted|sees|seen|foresees?)$/;
const MOST_TO_VERB = 5;

/**
 * "Expects inflation of 5% next year", "inflation will reach 5%": not what it is; "slowed more than expected to 5%" and
 * "may have reached 5%" are.
 */
export function isToCome(place: Place, cue: number): boolean {
  for (let at = place.figure.from - 1; at >= cue - MOST_TO_VERB && wordAt(place, at) !== ','; at -= 1)
    if (
      TO_COME.test(wordAt(place, at)) &&
      wordAt(place, at + 1) !== 'have' &&
      !/^(?:than|as|had)$/.test(wordAt(place, at - 1))
    )
      return true;
  return false;
}
