/** Where a company or plant is, from the words beside its name. */

import { isCapital, isForm, isPlace, organisationAt, type Range } from '../organisations.ts';
import type { Token } from '../tokens.ts';
import { NATIONALITIES, PLACES, REGIONS } from '../words/places.ts';
import { wordSet } from '../words/word-set.ts';

const DIRECTIONS = wordSet(
  'northern southern eastern western central northwestern northeastern southwestern southeastern north south east west upstate downtown',
);

/**
 * A place at tokens[index]: "Ottawa", "Salem, Ore.", "southern Louisiana", "Toronto and Edmonton, Alberta"; one that no
 * list has must name its state.
 */
export function placeAt(tokens: readonly Token[], index: number): Range | undefined {
  const first = onePlaceAt(tokens, index);
  if (!first) return undefined;
  let to = first;
  for (let end = first; ; ) {
    const link = tokens[end];
    if (link?.text !== ',' && link?.lower !== 'and') break;
    const next = onePlaceAt(tokens, tokens[end + 1]?.lower === 'and' ? end + 2 : end + 1);
    if (next === undefined) break;
    end = next;
    // A comma alone goes on only in a list that comes to its "and".
    if (link.lower === 'and' || tokens[end]?.lower === 'and') to = end;
  }
  return { from: index, to };
}

function onePlaceAt(tokens: readonly Token[], index: number): number | undefined {
  let start = index;
  if (DIRECTIONS.has(tokens[start]?.lower ?? '') && tokens[start]?.shape === 'lower') start += 1;
  const to = capitalsEnd(tokens, start);
  if (to === start) return undefined;
  const isState = to - start === 1 && REGIONS.has(tokens[start]?.lower ?? '');
  const region = tokens[to]?.text === ',' && !isState ? regionEnd(tokens, to + 1) : undefined;
  if (region) return region;
  for (let end = to; end > start; end -= 1)
    if (isPlace(tokens, start, end)) return opensName(tokens, end) ? undefined : end;
  return to - start > 1 && tokens[start + 1]?.text === '.' && REGIONS.has(tokens[to - 1]?.lower ?? '')
    ? to
    : undefined;
}

/** "Ottawa Steel Corp": the place is the first word of a name. */
function opensName(tokens: readonly Token[], end: number): boolean {
  const next = tokens[end];
  return next !== undefined && next.shape === 'title' && !next.glued;
}

/** At most four words with capitals; "W. Virginia" has a point. */
function capitalsEnd(tokens: readonly Token[], start: number): number {
  let to = start;
  for (; to < start + 4; to += 1) {
    const token = tokens[to];
    const isPoint = token?.text === '.' && to === start + 1 && tokens[start]?.text.length === 1;
    if (!token || !(isPoint || (isCapital(token) && (to === start || !token.glued)))) break;
  }
  return to;
}

/** Two letters that newspapers write for a state with one capital, "Athens, Ga."; "In" and "Or" are words. */
const NEWS_STATES = wordSet('ga ky la md mo pa va vt');

/** The end of a state or country at `index`, "N.Y.", "West Germany". */
function regionEnd(tokens: readonly Token[], index: number): number | undefined {
  const [one, two] = [tokens[index], tokens[index + 1]];
  if (
    !one ||
    !isCapital(one) ||
    (one.text.length === 2 && one.shape !== 'upper' && !NEWS_STATES.has(one.lower))
  )
    return undefined;
  if (two && REGIONS.has(`${one.lower} ${two.lower}`)) return index + 2;
  if (!REGIONS.has(one.lower)) return undefined;
  // "Salem, Ore., for": the point is the state's, unless it ends the sentence.
  const isPoint = two?.text === '.' && two.glued && tokens[index + 2] !== undefined;
  return isPoint ? index + 2 : index + 1;
}

/** Behind a name: "of Ottawa", ", Rockville Center, N.Y.", ", based in Munich", ", a Canadian printer". */
export function placeBehind(tokens: readonly Token[], next: number): Range | undefined {
  let at = next;
  if (tokens[at]?.text === ',') at += 1;
  if (tokens[at]?.lower === 'both') at += 1;
  const link = tokens[at]?.lower;
  if (link === 'of' || link === 'in' || link === 'near') {
    const from = tokens[at + 1]?.lower === 'the' ? at + 2 : at + 1;
    return placeAt(tokens, from) ?? unknownPlace(tokens, at, from);
  }
  if (at === next) return undefined;
  const place = placeAt(tokens, at);
  if (place) return place;
  if (link === 'a' || link === 'an') {
    const inside = placeAt(tokens, at + 1) ?? placeInside(tokens, at + 1, phraseEnd(tokens, at + 1));
    if (inside) return inside;
  }
  return placeStated(tokens, at);
}

const PHRASE_ENDS = wordSet(', . of in with for which that to from and by based');

/** The end of the words before a noun: "leading Swiss engineering group". */
function phraseEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < from + 7 && tokens[at] && !PHRASE_ENDS.has(tokens[at]?.lower ?? '')) at += 1;
  return at;
}

/** "A plant in Kiteville", "Kite Corp of Orvexburg": only a place can stand there. */
function unknownPlace(tokens: readonly Token[], link: number, from: number): Range | undefined {
  if (tokens[link]?.lower === 'of' && !isForm(tokens[link - 1])) return undefined;
  const name = organisationAt(tokens, from);
  return name?.kind === 'plain' && name.to - name.from <= 3 ? { from, to: name.to } : undefined;
}

/** Behind these another thing's place stands. */
const AWAY = new Set(['.', 'said', 'from', 'to']);

/** Where it is said to be: "is based in Munich", "operates ten stores in southern Louisiana". */
export function placeStated(tokens: readonly Token[], from: number): Range | undefined {
  for (let index = from; index < from + 18; index += 1) {
    const token = tokens[index];
    if (!token || AWAY.has(token.lower)) return undefined;
    const based = token.glued ? undefined : basedAt(tokens, index);
    if (based) return based;
    // "Is a Canadian printer"
    const here =
      token.lower === 'a' && index === from + 1
        ? (nationalityAt(tokens, index + 1) ?? placeAt(tokens, index + 1))
        : undefined;
    if (here) return here;
    if (token.lower !== 'in' || index === from) continue;
    const place = placeAt(tokens, tokens[index + 1]?.lower === 'the' ? index + 2 : index + 1);
    if (place) return place;
  }
  return undefined;
}

/** "Dallas-based", "a Canadian printer": before a noun in [from, to). */
export function placeInside(tokens: readonly Token[], from: number, to: number): Range | undefined {
  for (let index = from; index < to; index += 1) {
    const based = basedAt(tokens, index) ?? nationalityAt(tokens, index);
    if (based) return based;
    if (isPlace(tokens, index, index + 2)) return { from: index, to: index + 2 };
    if (PLACES.has(tokens[index]?.lower ?? '') && tokens[index] && isCapital(tokens[index] as Token))
      return { from: index, to: index + 1 };
  }
  return undefined;
}

/** "Salem, Ore.-based Kite": before a name at `index`. */
export function placeBefore(tokens: readonly Token[], index: number): Range | undefined {
  const to = index - 2;
  if (tokens[to]?.text !== '-' || tokens[index - 1]?.lower !== 'based') return undefined;
  for (let from = Math.max(0, to - 5); from < to; from += 1) {
    if (placeAt(tokens, from)?.to === to) return { from, to };
  }
  return { from: to - 1, to };
}

/** "Toronto-based". */
function basedAt(tokens: readonly Token[], index: number): Range | undefined {
  for (let to = index + 1; to <= index + 3; to += 1) {
    if (tokens[to]?.text === '-' && tokens[to + 1]?.lower === 'based' && isPlace(tokens, index, to))
      return { from: index, to };
  }
  return undefined;
}

function nationalityAt(tokens: readonly Token[], index: number): Range | undefined {
  const token = tokens[index];
  if (!token || !isCapital(token) || opensName(tokens, index + 1)) return undefined;
  if (NATIONALITIES.has(`${token.lower} ${tokens[index + 1]?.lower}`)) return { from: index, to: index + 2 };
  return NATIONALITIES.has(token.lower) || token.lower === 'u.s.' || token.lower === 'u.k.'
    ? { from: index, to: index + 1 }
    : undefined;
}
