/** Tells a deal between companies from everyday buying and selling: "bought a rifle", "acquired a taste". */

import { isForm } from '../organisations.ts';
import { COMPANY_NOUNS, HOLDINGS, MAKERS } from '../words/deals.ts';
import { FIRST_NAMES } from '../words/first-names.ts';
import { SCALES } from '../words/numbers.ts';
import { wordSet } from '../words/word-set.ts';
import { type Event, isName, nameAt, type Words } from './report.ts';

/** What companies sell to each other, beside companies. */
const ASSETS = wordSet(
  'plant plants mill mills mine mines factory factories hospital hospitals store stores station stations facility facilities property properties field fields hotel hotels newspaper ' +
    'newspapers magazine magazines bank banks branch branches restaurant restaurants assets inventories terminal terminals pipeline pipelines brand brands rights portfolio centre center ' +
    'centers complex interests blocks line lines system systems network networks refinery building buildings land leases contracts agreements reserves wells vessels ships aircraft ' +
    'studio studios label team club franchise resort casino clinic clinics laboratory warehouse operations products shares stock stake',
);
/** Words that everyday talk has no use for. */
const CORPORATE = /^(?:acquir(?:e|es|ing)|acquisition|takeover|buyout|merge[rs]?|merging|tender|out)$/;

export function isCompanyDeal(event: Event, price: Words | undefined): boolean {
  const { acquired, purchaser, seller } = event;
  const parties = [...purchaser, ...seller];
  const [thing] = acquired;
  if (!thing || isPerson(thing)) return false;
  const name = nameAt(thing.sentence, thing.from);
  const isNamed = isName(thing);
  const isKnown = isNamed || isAsset(thing);
  // "Acme Inc sells hats" is its trade and no deal.
  if ([...acquired, ...parties].some(hasForm) && (isKnown || !isHabit(event))) return true;
  if (!isKnown) return false;
  const isCorporate = tellsOfCompanies(event, thing);
  if (isCorporate && parties.some(isFull)) return true;
  if (parties.length === 0) return isCorporate && name?.kind === 'full';
  // "83 mln dlrs", "undisclosed terms"
  return (price !== undefined && isCompanySum(price)) || (isNamed && isCorporate);
}

function isHabit({ sentence, cue }: Event): boolean {
  return sentence.tokens[cue]?.lower.endsWith('s') === true;
}

/** "Merger", "takeover bid", "shares of Kite". */
function tellsOfCompanies({ sentence, cue, next }: Event, thing: Words): boolean {
  const { tokens } = sentence;
  const isBehind = next > 0 && thing.sentence === sentence && thing.from > cue;
  for (let index = Math.max(0, cue - 2); index < (isBehind ? thing.from : cue + 1); index += 1) {
    const { lower = '' } = tokens[index] ?? {};
    if (CORPORATE.test(lower) || HOLDINGS.has(lower)) return true;
  }
  return false;
}

/** "Jane Roe": teams trade players, and no company is bought under a first name alone. */
function isPerson(thing: Words): boolean {
  const first = thing.sentence.tokens[thing.from];
  return (
    thing.to - thing.from === 2 && isName(thing) && !isFull(thing) && FIRST_NAMES.has(first?.lower ?? '')
  );
}

/** "Kite Bank". */
function isFull(words: Words): boolean {
  return nameAt(words.sentence, words.from)?.kind === 'full';
}

/** "Acme Inc": a legal form, which people and places have not. */
function hasForm({ sentence, from, to }: Words): boolean {
  for (let index = from + 1; index < to; index += 1) if (isForm(sentence.tokens[index])) return true;
  return false;
}

function isAsset({ sentence, from, to }: Words): boolean {
  for (let index = from; index < to; index += 1) {
    const { lower = '' } = sentence.tokens[index] ?? {};
    if (ASSETS.has(lower) || COMPANY_NOUNS.has(lower) || MAKERS.has(lower)) return true;
  }
  return false;
}

/** Millions, or words that keep the sum back: nobody does that for a rifle. */
function isCompanySum({ sentence, from, to }: Words): boolean {
  for (let index = from; index < to; index += 1) {
    const { lower = '' } = sentence.tokens[index] ?? {};
    if ((SCALES.get(lower) ?? 0) >= 6 || /^(?:undisclosed|disclosed?|withheld)$/.test(lower)) return true;
  }
  return false;
}
