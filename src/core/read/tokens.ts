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

/** Behind the end of the text stands a mark, as it were. */
function kindAt(text: string, at: number): number {
  if (at >= text.length) return MARK;
  const code = text.charCodeAt(at);
  return kinds[code] || newKind(code);
}

/** 0 behind the end of the text: NaN, which charCodeAt gives there, is slow to compare and to look up. */
function codeAt(text: string, at: number): number {
  return at < text.length ? text.charCodeAt(at) : 0;
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
  let glued = false;
  for (let at = 0; at < length; ) {
    const kind = kindAt(text, at);
    if (kind === SPACE) {
      at += 1;
      glued = false;
      continue;
    }
    // Most tokens are plain runs of letters: their end and their hash are found in one pass.
    let end = at;
    let hash = 0;
    while (end < length && kind !== MARK && kindAt(text, end) === kind) {
      hash = addToHash(hash, text.charCodeAt(end));
      end += 1;
    }
    const whole =
      kind === LETTER
        ? wordEnd(text, at, end)
        : kind === DIGIT
          ? numberEnd(text, at, end)
          : markEnd(text, at, glued);
    const form = formAt(text, at, whole, whole === end ? hash : hashOf(text, at, whole));
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
function wordEnd(text: string, start: number, lettersEnd: number): number {
  let at = lettersEnd;
  for (;;) {
    while (kindAt(text, at) === LETTER) at += 1;
    const code = codeAt(text, at);
    if (code !== APOSTROPHE && code !== CURLY && code !== POINT) return at;
    const next = codeAt(text, at + 1);
    if (code !== POINT && kindAt(text, at + 1) === LETTER) {
      const isPossessive = (next === 0x73 || next === 0x53) && kindAt(text, at + 2) !== LETTER;
      if (isPossessive) return at;
      at += 1;
    } else if (code === POINT && isInitials(text, start, at)) {
      at += 1;
      if (kindAt(text, at) !== LETTER || codeAt(text, at + 1) !== POINT) return at;
    } else if (code === POINT && isLower(next) && at - start > 1) {
      at += 1;
    } else {
      return at;
    }
  }
}

/** Single letters with a point each, at least two: "U.S.", "a.m.". */
function isInitials(text: string, start: number, point: number): boolean {
  if (point - start === 1) return kindAt(text, point + 1) === LETTER && codeAt(text, point + 2) === POINT;
  return codeAt(text, point - 2) === POINT && point - start > 2;
}

function isLower(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

/** "1,250.5", "10", "2.3"; a comma counts only before three digits. */
function numberEnd(text: string, start: number, end: number): number {
  let at = end;
  if (at - start <= 3) {
    while (codeAt(text, at) === COMMA && digitsEnd(text, at + 1) === at + 4) at += 4;
  }
  if (codeAt(text, at) === POINT) {
    const fractionEnd = digitsEnd(text, at + 1);
    if (fractionEnd > at + 1) at = fractionEnd;
  }
  return at;
}

function digitsEnd(text: string, start: number): number {
  let at = start;
  while (kindAt(text, at) === DIGIT) at += 1;
  return at;
}

/** "’s", ".5" at the head of a number, or one character. */
function markEnd(text: string, at: number, glued: boolean): number {
  const code = codeAt(text, at);
  const next = codeAt(text, at + 1);
  if ((code === APOSTROPHE || code === CURLY) && glued && (next === 0x73 || next === 0x53)) {
    if (kindAt(text, at + 2) !== LETTER) return at + 2;
  }
  if (code === POINT && !glued && kindAt(text, at + 1) === DIGIT) return digitsEnd(text, at + 1);
  const isPair = code >= 0xd800 && code < 0xdc00 && at + 1 < text.length;
  return at + (isPair ? 2 : 1);
}
