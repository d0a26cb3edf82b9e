/** Cuts text into words, numbers and marks, once; the grammars walk over these instead of the letters. */
import { addToHash, type Form, formAt, hashOf } from './forms.ts';

export type { Shape } from './forms.ts';

export interface Token extends Form {
  /** UTF-16 units [start, end) of the text given. */
  readonly start: number;
  readonly end: number;
  /** No space stands before it. */
  readonly glued: boolean;
}

const LETTER = 1;
const DIGIT = 2;
const SPACE = 3;
const MARK = 4;

/** Kinds by UTF-16 code unit, worked out when first met; 0 until then. */
const kinds = new Uint8Array(1 << 16);

/**
 * The text that is being cut, each of its units read once: asking a piece of a page for a letter costs ten times as much.
 * Longer than any sentence; for a longer text one is made.
 */
const scratch = new Uint16Array(2_048);
/** Zeros behind the text, as far as is looked ahead: marks, as it were. */
const BEHIND = 4;

function codesOf(text: string): Uint16Array {
  const { length } = text;
  const codes = length + BEHIND <= scratch.length ? scratch : new Uint16Array(length + BEHIND);
  for (let at = 0; at < length; at += 1) codes[at] = text.charCodeAt(at);
  codes.fill(0, length, length + BEHIND);
  return codes;
}

function kindAt(codes: Uint16Array, at: number): number {
  const code = codes[at] as number;
  return kinds[code] || newKind(code);
}

function newKind(code: number): number {
  const char = String.fromCharCode(code);
  // NBSP and the like are spaces.
  const kind = /[\p{L}\p{M}]/u.test(char) ? LETTER : /\d/.test(char) ? DIGIT : /\s/.test(char) ? SPACE : MARK;
  kinds[code] = kind;
  return kind;
}

const APOSTROPHE = 0x27;
const CURLY = 0x2019;
const POINT = 0x2e;
const COMMA = 0x2c;

export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const { length } = text;
  const codes = codesOf(text);
  let glued = false;
  for (let at = 0; at < length; ) {
    const kind = kindAt(codes, at);
    if (kind === SPACE) {
      at += 1;
      glued = false;
      continue;
    }
    // Most tokens are plain runs of letters: their end and their hash are found in one pass.
    let end = at;
    let hash = 0;
    while (kind !== MARK && kindAt(codes, end) === kind) {
      hash = addToHash(hash, codes[end] as number);
      end += 1;
    }
    const whole =
      kind === LETTER
        ? wordEnd(codes, at, end)
        : kind === DIGIT
          ? numberEnd(codes, at, end)
          : markEnd(codes, at, length, glued);
    const form = formAt(text, codes, at, whole, whole === end ? hash : hashOf(codes, at, whole));
    tokens.push({
      start: at,
      end: whole,
      text: form.text,
      lower: form.lower,
      shape: form.shape,
      tags: form.tags,
      glued,
    });
    glued = true;
    at = whole;
  }
  return tokens;
}

/** Letters, with the apostrophes and points inside them: "O'Brien", "don't", "U.S.", "Amazon.com". */
function wordEnd(codes: Uint16Array, start: number, lettersEnd: number): number {
  let at = lettersEnd;
  for (;;) {
    while (kindAt(codes, at) === LETTER) at += 1;
    const code = codes[at] as number;
    if (code !== APOSTROPHE && code !== CURLY && code !== POINT) return at;
    const next = codes[at + 1] as number;
    if (code !== POINT && kindAt(codes, at + 1) === LETTER) {
      const isPossessive = (next === 0x73 || next === 0x53) && kindAt(codes, at + 2) !== LETTER;
      if (isPossessive) return at;
      at += 1;
    } else if (code === POINT && isInitials(codes, start, at)) {
      at += 1;
      if (kindAt(codes, at) !== LETTER || codes[at + 1] !== POINT) return at;
    } else if (code === POINT && isLower(next) && at - start > 1) {
      at += 1;
    } else {
      return at;
    }
  }
}

/** Single letters with a point each, at least two: "U.S.", "a.m.". */
function isInitials(codes: Uint16Array, start: number, point: number): boolean {
  if (point - start === 1) return kindAt(codes, point + 1) === LETTER && codes[point + 2] === POINT;
  return codes[point - 2] === POINT && point - start > 2;
}

function isLower(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

/** "1,250.5", "10", "2.3"; a comma counts only before three digits. */
function numberEnd(codes: Uint16Array, start: number, end: number): number {
  let at = end;
  if (at - start <= 3) {
    while (codes[at] === COMMA && digitsEnd(codes, at + 1) === at + 4) at += 4;
  }
  if (codes[at] === POINT) {
    const fractionEnd = digitsEnd(codes, at + 1);
    if (fractionEnd > at + 1) at = fractionEnd;
  }
  return at;
}

function digitsEnd(codes: Uint16Array, start: number): number {
  let at = start;
  while (kindAt(codes, at) === DIGIT) at += 1;
  return at;
}

/** "’s", ".5" at the head of a number, or one character. */
function markEnd(codes: Uint16Array, at: number, length: number, glued: boolean): number {
  const code = codes[at] as number;
  const next = codes[at + 1] as number;
  if ((code === APOSTROPHE || code === CURLY) && glued && (next === 0x73 || next === 0x53)) {
    if (kindAt(codes, at + 2) !== LETTER) return at + 2;
  }
  if (code === POINT && !glued && kindAt(codes, at + 1) === DIGIT) return digitsEnd(codes, at + 1);
  const isPair = code >= 0xd800 && code < 0xdc00 && at + 1 < length;
  return at + (isPair ? 2 : 1);
}
