/** Cuts a page into its dated parts. Order of reading is not order of time: an update stands on top of what it replaces. */
import type { Article, Instant, Segment, SegmentKind } from '../model.ts';
import { readDay, readLeadingDay } from './dates.ts';
import { linesOf } from './lines.ts';
import type { Piece } from './sentences.ts';

const UPDATE = /^[([]?(?:latest\s)?update[ds]?\b(?!\s+(?:to|its|their|the|his|her)\b)/i;
const CORRECTION = /^[([]?(?:correction|clarification|editor['’]s note)\b/i;
const ORIGINAL = /^(?:original|earlier|previous)\s(?:article|story|report|post|version)\b/i;
const SUMMARY = /^(?:summary|key (?:points|takeaways|facts)|at a glance|in brief|highlights|tl;dr)\s*:?$/i;
/** Lines that head a block of page furniture. */
const FURNITURE =
  /^(?:sources?|related(?:\s(?:articles|stories|topics))?|(?:most (?:read|popular)|trending(?: now)?|more (?:from|on) .{1,40}|you may also like|read (?:more|also|next).*)|advertisement|ads?|recommend(?:ation|ed)|share(?: this(?: article| story)?)?|tags?(?::.*)?|topics|about the author|newsletters?|sign up.*|subscribe.*|join our .*|support our .*|follow us.*|copyright .*|all rights reserved.*|content|uploaded by .*)\s*:?$/i;
/** A marker heads a part; a whole sentence that starts with the same word does not. */
const LONGEST_MARKER = 120;

/** One paragraph or table row, with the part of the page it belongs to. */
export interface Block extends Piece {
  readonly kind: SegmentKind;
  readonly at: Instant;
}

export interface Page {
  readonly segments: readonly Segment[];
  readonly blocks: readonly Block[];
}

interface Part {
  kind: SegmentKind;
  start: number;
  end: number;
  /** Empty until the whole page is seen, for parts that carry no date of their own. */
  at: Instant;
}

export function segmentBody(article: Article): Page {
  const parts: Part[] = [{ kind: 'original', start: 0, end: 0, at: article.published }];
  const blocks: (Piece & { readonly part: Part })[] = [];
  let before: Part | undefined;
  for (const line of linesOf(article.body)) {
    const text = line.text.trim();
    const start = line.start + line.text.length - line.text.trimStart().length;
    const kind = markerKind(text);
    if (before && (kind || (text === '' && !isBareCorrection(parts.at(-1), blocks.at(-1)?.part)))) {
      parts.push({ ...before, start, end: start });
      before = undefined;
    }
    if (text === '') continue;
    const current = parts.at(-1);
    if (kind && isAside(kind) && current && !isAside(current.kind)) before = current;
    if (kind) parts.push({ kind, start, end: start, at: markedAt(kind, text, article) });
    const part = parts.at(-1);
    if (!part) continue;
    part.end = start + text.length;
    const content = kind ? contentBehind(text) : 0;
    if (!kind || content > 0) {
      const day = readLeadingDay(text, newest(article));
      const dated = day && !kind ? { ...part, at: onDay(day, article) } : part;
      blocks.push({ start: start + content, end: part.end, text: text.slice(content), part: dated });
    }
  }
  dateUndated(parts);
  return {
    segments: parts
      .filter((part) => part.end > part.start)
      .map(({ kind, start, end, at }) => ({ kind, field: 'body', start, end, at })),
    blocks: blocks.map(({ part, ...piece }) => ({ ...piece, kind: part.kind, at: part.at })),
  };
}

/** "Correction:" on a line of its own: the paragraph behind it is what it means. */
function isBareCorrection(part: Part | undefined, lastRead: Part | undefined): boolean {
  return part?.kind === 'correction' && lastRead !== part;
}

/** Parts that end with their paragraph, and leave the page to what it was before. */
function isAside(kind: SegmentKind): boolean {
  return kind === 'furniture' || kind === 'correction';
}

function markerKind(text: string): SegmentKind | undefined {
  if (SUMMARY.test(text)) return 'summary';
  if (FURNITURE.test(text)) return 'furniture';
  if (CORRECTION.test(text)) return 'correction';
  const head = text.split(':')[0] ?? '';
  if (head.length > LONGEST_MARKER) return undefined;
  if (ORIGINAL.test(head) && (text.includes(':') || readDay(head))) return 'original';
  if (UPDATE.test(head) && (text.includes(':') || readDay(head))) return 'update';
  return undefined;
}

/** "Update: The firm has signed ..." carries its news on the marker's own line. */
function contentBehind(text: string): number {
  const head = /^[^:]{1,120}?(?<!\d):(?!\d)\s*/.exec(text)?.[0];
  return head && head.length < text.length ? head.length : 0;
}

function markedAt(kind: SegmentKind, text: string, article: Article): Instant {
  if (kind === 'summary' || kind === 'furniture') return '';
  const day = readDay(text);
  if (kind === 'original') return day ? onDay(day, article) : article.published;
  return day ? onDay(day, article) : (article.modified ?? article.published);
}

function newest({ published, modified }: Article): Instant {
  return modified && modified > published ? modified : published;
}

/** The day alone is known; on the day of publication the page's own time is the better one. */
function onDay(day: string, article: Article): Instant {
  return (
    [article.published, article.modified].find((known) => known?.startsWith(day)) ?? `${day}T00:00:00.000Z`
  );
}

/**
 * A summary box is as old as the oldest part of its page: nothing shows that it was brought up to date, and a stale
 * summary must never overturn the update above it.
 */
function dateUndated(parts: readonly Part[]): void {
  const dates = parts.filter((part) => part.end > part.start && part.at !== '').map((part) => part.at);
  const oldest = dates.sort()[0] ?? parts[0]?.at ?? '';
  for (const part of parts) part.at ||= oldest;
}
