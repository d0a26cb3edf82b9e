/** What a line of a page is, when it is not the prose of its article. */

import type { Instant, SegmentKind } from '../model.ts';
import { readDay, readStamp } from './dates/marked-day.ts';
import {
  BLOCK_HEADS,
  BLOCK_OPENINGS,
  CAPTION_OPENINGS,
  CORRECTIONS,
  CREDIT,
  LINE_OPENINGS,
  RIGHTED,
  STAMPS,
  SUMMARY_HEADS,
} from './words/page.ts';
import { wordSet } from './words/word-set.ts';

export interface Marker {
  readonly kind: SegmentKind;
  /**
   * How far it reaches: its own line, the lines below it to the next empty one, the paragraph that follows it, the list
   * that does, or until the next part begins.
   */
  readonly reach: 'line' | 'block' | 'paragraph' | 'list' | 'part';
}

const UPDATE =
  /^[([*]*(?:latest\s|last\s)?update[ds]?\b(?!\s+(?:to|its|their|the|his|her|a|an|on (?:the|how))\b)/i;
const ORIGINAL = /^(?:original|earlier|previous)\s(?:article|story|report|post|version)\b/i;
/** A marker heads a part; a whole sentence that starts with the same word does not. */
const LONGEST_MARKER = 120;
/** UTF-16 units in which a list's line tells what it is. */
const LONGEST_OPENING = 44;
/** Longer paragraphs are prose, whoever is credited at their end. */
const LONGEST_CAPTION = 700;
const LONGEST_CREDIT = 90;
/** UTF-16 units of a line that is a time and nothing else. */
const LONGEST_TIME = 48;

/** UTF-16 units of the longest first or last word of a marker. */
const LONGEST_WORD = 16;

type Rule = 'summary' | 'head' | 'caption' | 'correction' | 'block' | 'line' | 'follow' | 'version';

/** What is listed, by its first word: nine lines in ten begin otherwise, and are let through at once. */
const RULES = new Map<string, (readonly [string, Rule])[]>();
const LISTS: readonly (readonly [Rule, Iterable<string>])[] = [
  ['summary', SUMMARY_HEADS],
  ['head', BLOCK_HEADS],
  ['caption', CAPTION_OPENINGS],
  ['correction', CORRECTIONS],
  ['block', BLOCK_OPENINGS],
  ['line', LINE_OPENINGS],
  ['follow', ['follow ']],
  ['version', ['update', 'updated', 'last updated', 'latest update', 'original ', 'earlier ', 'previous ']],
];
for (const [rule, phrases] of LISTS)
  for (const phrase of phrases) {
    const word = firstWord(phrase);
    RULES.set(word, [...(RULES.get(word) ?? []), [phrase, rule]]);
  }

/** `near` is the time the page speaks from. */
export function markerOf(text: string, near: Instant): Marker | undefined {
  if (isCredited(text)) return { kind: 'caption', reach: 'line' };
  const rules = RULES.get(firstWord(text).toLowerCase());
  const listed = rules && listedMarker(text, rules, near);
  if (listed) return listed;
  return isTime(text, near) ? { kind: 'update', reach: 'part' } : undefined;
}

function listedMarker(
  text: string,
  rules: readonly (readonly [string, Rule])[],
  near: Instant,
): Marker | undefined {
  const opening = text.slice(0, LONGEST_OPENING).toLowerCase().replaceAll("'", '’').replace(/^\*+/, '');
  for (const [phrase, rule] of rules) {
    const marker = opening.includes(phrase) ? ruleMarker(rule, phrase, opening, text, near) : undefined;
    if (marker) return marker;
  }
  return undefined;
}

function ruleMarker(
  rule: Rule,
  phrase: string,
  opening: string,
  text: string,
  near: Instant,
): Marker | undefined {
  const isWhole = (): boolean =>
    text.length < LONGEST_OPENING && opening.replace(/\s*[:.…]?$/, '') === phrase;
  switch (rule) {
    case 'summary':
      return isWhole() ? { kind: 'summary', reach: 'list' } : undefined;
    case 'head':
      return isWhole() ? { kind: 'furniture', reach: 'block' } : undefined;
    case 'caption':
      return opening.startsWith(phrase) ? { kind: 'caption', reach: 'line' } : undefined;
    case 'correction':
      return isOpening(opening, phrase) ? correctionMarker(text) : undefined;
    case 'block':
      return opening.startsWith(phrase) && text.length <= LONGEST_MARKER
        ? { kind: 'furniture', reach: 'block' }
        : undefined;
    case 'line':
      return opening.startsWith(phrase) ? lineMarker(text, opening) : undefined;
    case 'follow':
      return opening.startsWith(phrase) && NETWORK.test(text)
        ? { kind: 'furniture', reach: 'line' }
        : undefined;
    case 'version':
      return versionMarker(text, near);
  }
}

const NETWORK = /\bon (?:Twitter|X|Facebook|Instagram|Threads|LinkedIn)\b/;

/** "Correction:" and "Corrections & Clarifications:", not "Corrections officers". */
function isOpening(opening: string, listed: string): boolean {
  const start = /^[([*]/.test(opening) ? 1 : 0;
  return opening.startsWith(listed, start) && !/^[\p{L}\d’-]/u.test(opening.slice(start + listed.length));
}

function correctionMarker(text: string): Marker | undefined {
  const isSentence = /^[([*]?(?:an?|the|this)\s/i.test(text);
  const isHead = /^[([*]?\p{L}+(?:[’']s|s[’'])?(?:\s(?:note|and|&|\p{L}+)){0,3}\s?(?:[:–—-]|$)/iu.test(text);
  // "Clarification of the law ..." is a sentence.
  if (!isSentence && !isHead) return undefined;
  if (isSentence && !RIGHTED.test(text) && !/\bversion\b/i.test(text)) return undefined;
  // "Editor's note: Sign up for ..." puts nothing right.
  const isNote = /^[([*]?editor/i.test(text) && text.length > LONGEST_OPENING && !RIGHTED.test(text);
  return { kind: isNote ? 'furniture' : 'correction', reach: 'paragraph' };
}

function lineMarker(text: string, opening: string): Marker | undefined {
  if (STAMPS.some((stamp) => opening.startsWith(stamp)) && !isStamp(text)) return undefined;
  if (/^this (?:story|article|post|page) has been updated/.test(opening) && RIGHTED.test(text))
    return { kind: 'correction', reach: 'paragraph' };
  return { kind: 'furniture', reach: 'line' };
}

/** "Published June 8, 2025 | 9:00": short, with a figure or without a full stop. */
function isStamp(text: string): boolean {
  return text.length <= LONGEST_MARKER && !/[.!?]$/.test(text) && (/\d/.test(text) || text.includes(':'));
}

/** "Update as of June 11, 2025:", "UPDATED 4:12 p.m. ET", "Original article from June 8, 2025:". */
function versionMarker(text: string, near: Instant): Marker | undefined {
  const end = headEnd(text);
  if (end === undefined && text.length > LONGEST_MARKER) return undefined;
  const head = text.slice(0, end);
  const kind = ORIGINAL.test(head) ? 'original' : UPDATE.test(head) ? 'update' : undefined;
  if (!kind) return undefined;
  const isHeading = end !== undefined || readDay(head, near) || readStamp(head, near);
  return isHeading ? { kind, reach: 'part' } : undefined;
}

/** Behind the colon that ends a marker's head, and the space there: "UPDATED 4:12 p.m. ET: ". */
export function headEnd(text: string): number | undefined {
  const match = /:(?!\d)\s*/.exec(text.slice(0, LONGEST_MARKER));
  return match ? match.index + match[0].length : undefined;
}

/** "... on Monday. Jane Roe/Getty Images", "(Photo by Jane Roe)". */
function isCredited(text: string): boolean {
  if (text.length > LONGEST_CAPTION) return false;
  if (text.includes('/Getty Images') || text.includes('| Getty Images')) return true;
  return CREDIT_ENDS.has(lastWord(text)) || text.includes('Photo') || text.includes('REUTERS/')
    ? CREDIT.test(text.slice(-LONGEST_CREDIT))
    : false;
}

const CREDIT_ENDS: ReadonlySet<string> = wordSet(
  'Images Getty AP AFP Reuters REUTERS EPA EFE Bloomberg Shutterstock Alamy iStock iStockphoto TNS Zuma ZUMA Press Unsplash Pexels Pool PA Wire ' +
    'Sipa USA Imagn Sports Europe',
);

/** A line of a live page that is a time: "4:12 p.m. ET", "10:45 GMT, June 8". */
function isTime(text: string, near: Instant): boolean {
  if (text.length > LONGEST_TIME || !isDigit(text.charCodeAt(0))) return false;
  const time = readDay(text, near) ?? readStamp(text, near);
  return time?.instant !== undefined && time.start === 0 && time.end === text.length;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function firstWord(text: string): string {
  let start = 0;
  while (start < text.length && start < 4 && !isWordUnit(text.charCodeAt(start))) start += 1;
  let end = start;
  while (isWordUnit(text.charCodeAt(end)) && end - start < LONGEST_WORD) end += 1;
  return text.slice(start, end);
}

function lastWord(text: string): string {
  let end = text.length;
  while (end > 0 && text.length - end < 3 && !isWordUnit(text.charCodeAt(end - 1))) end -= 1;
  let start = end;
  while (start > 0 && end - start < LONGEST_WORD && isWordUnit(text.charCodeAt(start - 1))) start -= 1;
  return text.slice(start, end);
}

/** Letters of the lists above. */
function isWordUnit(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}
