/** Names of companies and other parties in tokens, by capitals and by the words that such names end in. */

import type { Token } from './tokens.ts';
import { LEGAL_FORMS, NAMED_OF, ORGANISATION_NOUNS, SMALL_FORMS, TRADES } from './words/companies.ts';
import { NATIONALITIES, PLACES, REGIONS } from './words/places.ts';
import { wordSet } from './words/word-set.ts';

/** Token indices [from, to) of one list of tokens. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface Organisation extends Range {
  /** `full` has a legal form or a noun for an organisation, "Kite Holdings Plc"; `place` is one alone, "New York". */
  readonly kind: 'full' | 'plain' | 'place';
}

/** Capitalised where they open a sentence or head a name, and no part of it. */
const OPENERS = wordSet(
  'the a an it its in on at by of for from to with and or but if as after before under since while when although this that these those their his her he she they we i ' +
    'both all some several two three four five six seven eight nine ten one many most another other each separately earlier yesterday today also however meanwhile ' +
    'terms shares stock stocks subsidiaries units closing completion upon following shareholders holders directors analysts sources officials investor investors chairman president director spokesman spokeswoman ' +
    'billionaire financier industrialist businessman minister mr mrs ms dr sir lord ' +
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec ' +
    'monday tuesday wednesday thursday friday saturday sunday ceo cfo coo reuter reuters',
);

/** "Kite CEO Jane Roe": whoever speaks for a company is no part of its name. */
const OFFICES = wordSet('ceo cfo coo chairman chairwoman spokesman spokeswoman');

/** Of those, the ones that may begin a name that ends like one: "Four Kites Hotels", "All Acme Group Plc". */
const NAMING_OPENERS = wordSet(
  'all two three four five six seven eight nine ten one both reuters first march april may june august',
);

/** The first words of all places: most names fail here, before their words are joined. */
const PLACE_HEADS: ReadonlySet<string> = new Set(
  [...PLACES, ...NATIONALITIES, ...REGIONS].map((name) => name.split(' ')[0] ?? name),
);

/** Small words inside names from elsewhere: "Compagnie des Orvex", "Acme und Kite GmbH". */
const PARTICLES = wordSet('de des du del della di da la le und et y e von van der den ten och');

/** Letters that a point follows inside a name: "Chas. P. Kite". */
const SHORT_FIRST_NAMES = wordSet('chas wm geo jos thos robt st jas');

export function readOrganisations(tokens: readonly Token[]): Organisation[] {
  const found: Organisation[] = [];
  for (let index = 0; index < tokens.length; ) {
    const name = organisationAt(tokens, index);
    if (name) found.push(name);
    index = name ? name.to : index + 1;
  }
  return found;
}

/** The longest name that begins at tokens[index]. */
export function organisationAt(tokens: readonly Token[], index: number): Organisation | undefined {
  const first = tokens[index];
  if (!first || !isCapital(first) || isAfterHyphen(tokens, index)) return undefined;
  const isOpener = OPENERS.has(first.lower);
  if (isOpener && !NAMING_OPENERS.has(first.lower)) return undefined;
  let to = index + 1;
  for (let end = nextWord(tokens, index, to); end > to; end = nextWord(tokens, index, to)) {
    if (isForm(tokens[to - 1]) && to - 1 > index && !goesOnBehindForm(tokens, to, end)) break;
    to = end;
  }
  if (hasPoint(tokens, to)) to += 1;
  // "Hong Kong-based Kite Ltd": the place is no part of the name.
  if (tokens[to]?.text === '-') {
    const last = tokens[to - 1];
    if (to - index > 1 && last && !isPlace(tokens, index, to)) to -= 1;
  }
  // "Oporto-based Kite Ltd"
  if (tokens[to]?.text === '-' && tokens[to + 1]?.lower === 'based')
    return { from: index, to, kind: 'place' };
  // "Class B shares"
  if (to === index + 1 && first.text.length === 1) return undefined;
  const kind = kindOf(tokens, index, to);
  return isOpener && kind !== 'full' ? undefined : { from: index, to, kind };
}

/** "Kite Inc. said": the point shortens the form, as the sentence goes on. */
function hasPoint(tokens: readonly Token[], at: number): boolean {
  const [point, next] = [tokens[at], tokens[at + 1]];
  if (point?.text !== '.' || !point.glued || !isForm(tokens[at - 1]) || !next) return false;
  return next.shape === 'lower' || next.text === ',' || isPossessive(next);
}

/** "Kite", "NATO", "eBay". */
export function isCapital({ shape }: Token): boolean {
  return shape === 'title' || shape === 'upper' || shape === 'mixed';
}

export function isForm(token: Token | undefined): boolean {
  if (!token || !LEGAL_FORMS.has(token.lower)) return false;
  return token.shape !== 'lower' || SMALL_FORMS.has(token.lower);
}

/** Words of tokens in lower case with one space between, the key of the lists of places. */
export function phrase(tokens: readonly Token[], from: number, to: number): string {
  let words = '';
  for (let index = from; index < to; index += 1)
    words += `${index === from ? '' : ' '}${tokens[index]?.lower ?? ''}`;
  return words;
}

export function isPlace(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > 4 || !PLACE_HEADS.has(tokens[from]?.lower ?? '')) return false;
  const words = phrase(tokens, from, to);
  // "N.Y."; "Ill" and "Mass" alone are words.
  return PLACES.has(words) || NATIONALITIES.has(words) || (words.endsWith('.') && REGIONS.has(words));
}

function kindOf(tokens: readonly Token[], from: number, to: number): Organisation['kind'] {
  if (isPlace(tokens, from, to)) return 'place';
  const last = tokens[to - 1];
  if (to - from > 1 && last && (isForm(last) || ORGANISATION_NOUNS.has(last.lower))) return 'full';
  for (let index = from + 1; index < to; index += 1) if (isForm(tokens[index])) return 'full';
  return 'plain';
}

/** The index behind the next word of the name that goes on at `at`; `at` when the name ends there. */
function nextWord(tokens: readonly Token[], from: number, at: number): number {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token) return at;
  if (isForm(token) && tokens[at - 1]?.shape !== 'mark') return at + 1;
  if (token.shape === 'number') return token.glued || next?.shape === 'title' || isForm(next) ? at + 1 : at;
  if (token.shape !== 'mark') {
    if (isCapital(token)) return OFFICES.has(token.lower) ? at : at + 1;
    if (!next || !isCapital(next)) return at;
    if (PARTICLES.has(token.lower)) return at + 2;
    if (token.lower === 'and') return joinsTwoHalves(tokens, from, at) ? at + 2 : at;
    return token.lower === 'of' && namesWhatItIsOf(tokens, from, at) ? at + 2 : at;
  }
  if (!next) return at;
  // "Kite-Orvex Inc", "San/Bar", but "Kite-based".
  if ((token.text === '-' || token.text === '/') && token.glued && next.glued)
    return isCapital(next) || next.shape === 'number' ? at + 2 : at;
  if (token.text === '&' && isCapital(next)) return at + 2;
  if (token.text === '.' && token.glued) return isInitial(tokens[at - 1]) && isCapital(next) ? at + 2 : at;
  if (token.text === '(') return bracketEnd(tokens, at);
  if (token.text === ',') return isForm(next) && !isForm(tokens[at - 1]) ? at + 2 : listEnd(tokens, from, at);
  if (isPossessive(token))
    return isCapital(next) && !isForm(tokens[at - 1]) && from === at - 1 && !isPlace(tokens, from, at)
      ? at + 2
      : at;
  return at;
}

export function isPossessive(token: Token | undefined): boolean {
  return token?.text === "'s" || token?.text === '’s' || token?.text === "'" || token?.text === '’';
}

function isInitial(token: Token | undefined): boolean {
  return token !== undefined && (token.text.length === 1 || SHORT_FIRST_NAMES.has(token.lower));
}

/** "Kite (U.K.) Ltd". */
function bracketEnd(tokens: readonly Token[], at: number): number {
  for (let index = at + 1; index < at + 4; index += 1) {
    if (tokens[index]?.text === ')')
      return isForm(tokens[index + 1]) || isForm(tokens[index + 2]) ? index + 1 : at;
  }
  return at;
}

/** "Oil and Gas Corp" is one name, "Kite Corp and Acme Inc" are two; a name of people has two words on either side. */
function joinsTwoHalves(tokens: readonly Token[], from: number, at: number): boolean {
  for (let index = from + 1; index < at; index += 1) if (isForm(tokens[index])) return false;
  if (isPlace(tokens, from, at)) return false;
  const end = runEnd(tokens, at + 1);
  const last = tokens[end - 1];
  if (!last || !(isForm(last) || ORGANISATION_NOUNS.has(last.lower))) return false;
  const behind = end - at - 2;
  return isForm(tokens[at + 1]) || at - from === 1 || behind <= 1 || TRADES.has(tokens[at - 1]?.lower ?? '');
}

function runEnd(tokens: readonly Token[], from: number): number {
  let end = from;
  for (let token = tokens[end]; token && (isCapital(token) || isForm(token)); token = tokens[end]) {
    end += 1;
    if (isForm(token) && !isForm(tokens[end])) break;
  }
  return end;
}

/** "Kite, Acme Capital Corp", "Spear, Kite and Roe": partners' names with a comma between. */
function listEnd(tokens: readonly Token[], from: number, at: number): number {
  if (at - from !== 1 || isForm(tokens[from]) || isPlace(tokens, from, at)) return at;
  const next = tokens[at + 1];
  if (!next || !isCapital(next)) return at;
  const behind = tokens[at + 2];
  const isPartners = behind?.lower === 'and' || isForm(tokens[at + 3]);
  return isPartners && !isPlace(tokens, at + 1, at + 2) ? at + 2 : at;
}

/** "Bank of Kite", and any name that comes to its legal form behind "of": "Kite Corp of Canada Ltd". */
function namesWhatItIsOf(tokens: readonly Token[], from: number, at: number): boolean {
  const end = runEnd(tokens, at + 1);
  if (tokens[at + 1]?.lower === 'america' || (isForm(tokens[end - 1]) && end - at > 2)) return true;
  const before = tokens[at - 1];
  if (!before || !NAMED_OF.has(before.lower) || from === at) return false;
  // "State Bank of Kite Beach, S.C.": the city tells where it is.
  const region = tokens[end + 1];
  return tokens[end]?.text !== ',' || !region || !isCapital(region) || !REGIONS.has(region.lower);
}

/** Behind a legal form only another one, or "of ... Ltd", belongs to the name. */
function goesOnBehindForm(tokens: readonly Token[], at: number, end: number): boolean {
  const token = tokens[at];
  if (isForm(token) || token?.lower === 'of') return true;
  // "Kite Co Holdings Inc": a form in the middle, when one more closes the name.
  const last = runEnd(tokens, at);
  return (
    end - at === 1 &&
    token?.shape !== 'mark' &&
    tokens[at - 1]?.lower.startsWith('co') === true &&
    (isForm(tokens[last - 1]) || ORGANISATION_NOUNS.has(tokens[last - 1]?.lower ?? ''))
  );
}

/** "New York-based": a capital behind a hyphen begins no name. */
function isAfterHyphen(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.glued === true && tokens[index - 1]?.text === '-';
}
