/** The forms of words seen so far, looked up by their letters where they stand: no piece of text is made for a known one. */
import { tagsOf } from './words/index.ts';

/**
 * `lower`, `title` ("Meta"), `upper` ("NATO", and "A"), `mixed` ("iPhone", "O'Brien"), a number in digits ("1,250.5"),
 * or a single mark. "’s" behind a word is a mark of its own.
 */
export type Shape = 'lower' | 'title' | 'upper' | 'mixed' | 'number' | 'mark';

/** One form of a word, the same object wherever it stands. */
export interface Form {
  readonly text: string;
  readonly lower: string;
  readonly shape: Shape;
  /** Bits of TAG. */
  readonly tags: number;
}

interface Kept extends Form {
  readonly hash: number;
}

/**
 * An open-addressing hash table, since a Map asks for a string of its own for each look-up: that took three times as
 * long (175 against 55 us for an article of four kilobytes, in one run).
 */
const SLOTS = 1 << 17;
const table: (Kept | undefined)[] = new Array(SLOTS).fill(undefined);
/** Forms kept; a newspaper's year has fewer. When full all are dropped, so that memory stays bounded. */
const MOST_FORMS = SLOTS / 2;
/** Slots tried; a text made so that its words collide must not make this slow. */
const MOST_TRIES = 16;
/** A longer run of letters is no word, and is not kept. */
const LONGEST_WORD = 40;
let kept = 0;

export function addToHash(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

export function hashOf(codes: Uint16Array, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at += 1) hash = addToHash(hash, codes[at] as number);
  return hash;
}

/** The form of text[start, end), which is one token and has this hash; `codes` are the units of `text`. */
export function formAt(text: string, codes: Uint16Array, start: number, end: number, hash: number): Form {
  const length = end - start;
  if (length > LONGEST_WORD) return newForm(text.slice(start, end), hash);
  const first = hash ^ (hash >>> 15);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const slot = (first + tries) & (SLOTS - 1);
    const form = table[slot];
    if (form === undefined) return keep(newForm(text.slice(start, end), hash), slot);
    if (form.hash === hash && form.text.length === length && standsAt(form.text, codes, start)) return form;
  }
  return newForm(text.slice(start, end), hash);
}

function standsAt(word: string, codes: Uint16Array, start: number): boolean {
  for (let at = 0; at < word.length; at += 1) {
    if (word.charCodeAt(at) !== codes[start + at]) return false;
  }
  return true;
}

function keep(form: Kept, slot: number): Form {
  if (kept >= MOST_FORMS) {
    table.fill(undefined);
    kept = 0;
  }
  table[slot] = form;
  kept += 1;
  return form;
}

function newForm(piece: string, hash: number): Kept {
  // A slice keeps the whole article alive that it was cut from; a copy does not.
  const text = Array.from(piece).join('');
  const lower = text.toLowerCase();
  return { hash, text, lower, shape: shapeOf(text), tags: tagsOf(lower) };
}

function shapeOf(text: string): Shape {
  if (/^\.?\d/.test(text)) return 'number';
  if (!/^\p{L}/u.test(text)) return 'mark';
  if (!/\p{Lu}/u.test(text)) return 'lower';
  if (!/\p{Ll}/u.test(text)) return 'upper';
  return /^\p{Lu}[^\p{Lu}]*$/u.test(text) ? 'title' : 'mixed';
}
