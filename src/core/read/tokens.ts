/** Cuts text into words, numbers and marks, once; the grammars walk over these instead of the letters. */
import { tagsOf } from './words/index.ts';

/**
 * `lower`, `title` ("Meta"), `upper` ("NATO", and "A"), `mixed` ("iPhone", "O'Brien"), a number in digits ("1,250.5"),
 * or a single mark. "’s" behind a word is a mark of its own.
 */
export type Shape = 'lower' | 'title' | 'upper' | 'mixed' | 'number' | 'mark';

/** One form of a word, the same object wherever it stands. */
interface Form {
  readonly text: string;
  readonly lower: string;
  readonly shape: Shape;
  /** Bits of TAG. */
  readonly tags: number;
}

export interface Token extends Form {
  /** UTF-16 units [start, end) of the text given. */
  readonly start: number;
  readonly end: number;
  /** No space stands before it. */
  readonly glued: boolean;
}

/** Forms kept; a newspaper's year has fewer. When full all are dropped, so that memory stays bounded. */
const MOST_FORMS = 50_000;
/** A longer run of letters is no word, and is not kept. */
const LONGEST_WORD = 40;
const forms = new Map<string, Form>();

const LETTER = 1;
const DIGIT = 2;
const SPACE = 3;
const MARK = 0;

const ASCII = new Uint8Array(128);
for (let code = 0; code < 128; code += 1) {
  const char = String.fromCharCode(code);
  ASCII[code] = /[a-z]/i.test(char) ? LETTER : /\d/.test(char) ? DIGIT : /\s/.test(char) ? SPACE : MARK;
}

function kindOf(code: number): number {
  if (code < 128) return ASCII[code] ?? MARK;
  // Latin-1 and the rest of the letters; NBSP and the like are spaces.
  const char = String.fromCharCode(code);
  if (/[\p{L}\p{M}]/u.test(char)) return LETTER;
  return /\s/u.test(char) ? SPACE : MARK;
}

const APOSTROPHE = 0x27;
const CURLY = 0x2019;
const POINT = 0x2e;
const COMMA = 0x2c;

export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let glued = false;
  for (let at = 0; at < text.length; ) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === SPACE) {
      at += 1;
      glued = false;
      continue;
    }
    const end =
      kind === LETTER ? wordEnd(text, at) : kind === DIGIT ? numberEnd(text, at) : markEnd(text, at, glued);
    const { text: word, lower, shape, tags } = formOf(text.slice(at, end));
    tokens.push({ start: at, end, text: word, lower, shape, tags, glued });
    glued = true;
    at = end;
  }
  return tokens;
}

/** Letters, with the apostrophes and points inside them: "O'Brien", "don't", "U.S.", "Amazon.com". */
function wordEnd(text: string, start: number): number {
  let at = start;
  for (;;) {
    while (kindOf(text.charCodeAt(at)) === LETTER) at += 1;
    const code = text.charCodeAt(at);
    const next = text.charCodeAt(at + 1);
    if ((code === APOSTROPHE || code === CURLY) && kindOf(next) === LETTER) {
      const isPossessive = (next === 0x73 || next === 0x53) && kindOf(text.charCodeAt(at + 2)) !== LETTER;
      if (isPossessive) return at;
      at += 1;
    } else if (code === POINT && isInitials(text, start, at)) {
      at += 1;
      if (kindOf(text.charCodeAt(at)) !== LETTER || text.charCodeAt(at + 1) !== POINT) return at;
    } else if (code === POINT && isLower(next) && at - start > 1) {
      at += 1;
    } else {
      return at;
    }
  }
}

/** Single letters with a point each, at least two: "U.S.", "a.m.". */
function isInitials(text: string, start: number, point: number): boolean {
  if (point - start === 1)
    return kindOf(text.charCodeAt(point + 1)) === LETTER && text.charCodeAt(point + 2) === POINT;
  return text.charCodeAt(point - 2) === POINT && point - start > 2;
}

function isLower(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

/** "1,250.5", "10", "2.3"; a comma counts only before three digits. */
function numberEnd(text: string, start: number): number {
  let at = digitsEnd(text, start);
  if (at - start <= 3) {
    while (text.charCodeAt(at) === COMMA && digitsEnd(text, at + 1) === at + 4) at += 4;
  }
  if (text.charCodeAt(at) === POINT) {
    const end = digitsEnd(text, at + 1);
    if (end > at + 1) at = end;
  }
  return at;
}

function digitsEnd(text: string, start: number): number {
  let at = start;
  while (kindOf(text.charCodeAt(at)) === DIGIT) at += 1;
  return at;
}

/** "’s", ".5" at the head of a number, or one character. */
function markEnd(text: string, at: number, glued: boolean): number {
  const code = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  if ((code === APOSTROPHE || code === CURLY) && glued && (next === 0x73 || next === 0x53)) {
    if (kindOf(text.charCodeAt(at + 2)) !== LETTER) return at + 2;
  }
  if (code === POINT && !glued && kindOf(next) === DIGIT) return digitsEnd(text, at + 1);
  const isPair = code >= 0xd800 && code < 0xdc00 && at + 1 < text.length;
  return at + (isPair ? 2 : 1);
}

function formOf(text: string): Form {
  const known = forms.get(text);
  if (known) return known;
  const lower = text.toLowerCase();
  const form: Form = { text, lower, shape: shapeOf(text), tags: tagsOf(lower) };
  if (forms.size >= MOST_FORMS) forms.clear();
  if (text.length <= LONGEST_WORD) forms.set(text, form);
  return form;
}

function shapeOf(text: string): Shape {
  if (/^\.?\d/.test(text)) return 'number';
  if (!/^\p{L}/u.test(text)) return 'mark';
  if (!/\p{Lu}/u.test(text)) return 'lower';
  if (!/\p{Ll}/u.test(text)) return 'upper';
  return /^\p{Lu}[^\p{Lu}]*$/u.test(text) ? 'title' : 'mixed';
}
