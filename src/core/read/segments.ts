/** Cuts a page into its dated parts. Order of reading is not order of time: an update stands on top of what it replaces. */
import type { Article, Instant, Segment, SegmentKind } from '../model.ts';
import type { Block } from './block.ts';
import { readDay, readLeadingDay, readStamp } from './dates/marked-day.ts';
import { linesOf } from './lines.ts';
import { headEnd, type Marker, markerOf } from './markers.ts';
import type { Piece } from './sentences.ts';
import { markTables } from './tables.ts';

export interface Page {
  readonly segments: readonly Segment[];
  readonly blocks: readonly Block[];
  /** The lines that head its dated parts. */
  readonly headings: readonly Block[];
}

interface Part {
  kind: SegmentKind;
  start: number;
  end: number;
  /** Empty until the whole page is seen, for parts that carry no date of their own. */
  at: Instant;
}

/** A part that leaves the page to what it was before. */
interface Aside {
  readonly before: Part;
  readonly reach: Marker['reach'];
  /** Whether anything of it was read, and whether that was a list. */
  content: 'none' | 'bullets' | 'text';
}

type Placed = Piece & { readonly part: Part };

export function segmentBody(article: Article): Page {
  const parts: Part[] = [{ kind: 'original', start: 0, end: 0, at: article.published }];
  const blocks: Placed[] = [];
  const headings: Placed[] = [];
  let aside: Aside | undefined;
  for (const line of linesOf(article.body)) {
    const text = line.text.trim();
    const start = line.start + line.text.length - line.text.trimStart().length;
    const marker = text === '' ? undefined : markerOf(text, article.published);
    if (aside && endsAside(aside, text, marker)) {
      parts.push({ ...aside.before, start, end: start });
      aside = undefined;
    }
    if (text === '') continue;
    const current = parts.at(-1);
    if (marker) {
      if (current && marker.reach !== 'part')
        aside = { before: current, reach: marker.reach, content: 'none' };
      parts.push({ kind: marker.kind, start, end: start, at: markedAt(marker.kind, text, article) });
    }
    const part = parts.at(-1);
    if (!part) continue;
    part.end = start + text.length;
    const content = marker ? contentBehind(text, marker.kind) : 0;
    if (marker?.reach === 'part')
      headings.push({ start, end: start + content, text: text.slice(0, content), part });
    if (content === text.length) continue;
    if (aside) aside.content = isBullet(text) ? 'bullets' : 'text';
    const day = marker ? undefined : readLeadingDay(text, newest(article));
    const dated = day ? { ...part, at: onDay(day, article) } : part;
    blocks.push({ start: start + content, end: part.end, text: text.slice(content), part: dated });
  }
  dateUndated(parts);
  return {
    segments: parts
      .filter((part) => part.end > part.start)
      .map(({ kind, start, end, at }) => ({ kind, field: 'body', start, end, at })),
    blocks: markTables(blocks.map(placed)),
    headings: headings.map(placed),
  };
}

function placed({ start, end, text, part }: Placed): Block {
  return { start, end, text, kind: part.kind, at: part.at };
}

/** Where the page goes on: behind a line that stands alone, a paragraph, or the list of a summary box. */
function endsAside({ reach, content }: Aside, text: string, marker: Marker | undefined): boolean {
  if (marker || reach === 'line') return true;
  if (reach === 'list' && content === 'bullets') return text !== '' && !isBullet(text);
  // "Correction:" on a line of its own: the paragraph behind it is what it means.
  const isBare = content === 'none' && reach !== 'block';
  return text === '' && !isBare;
}

function isBullet(text: string): boolean {
  return /^[-–—•*·▪►‣●○■]/.test(text);
}

/** "Update: The firm has signed ..." carries its news on the marker's own line; a note in whole sentences is all content. */
function contentBehind(text: string, kind: SegmentKind): number {
  const end = headEnd(text);
  if (kind === 'caption') return text.length;
  if (end === undefined) return kind === 'correction' && /[.!?]["”’)\]]*$/.test(text) ? 0 : text.length;
  return end;
}

function markedAt(kind: SegmentKind, text: string, article: Article): Instant {
  if (kind === 'summary' || kind === 'furniture' || kind === 'caption') return '';
  const known = article.modified ?? article.published;
  const head = text.slice(0, headEnd(text) ?? (kind === 'correction' ? 0 : text.length));
  if (kind === 'original') return dayOf(head, article.published, article) ?? article.published;
  return dayOf(head, known, article) ?? known;
}

function dayOf(head: string, near: Instant, article: Article): Instant | undefined {
  const stamp = readDay(head, near) ?? readStamp(head, near);
  return stamp && (stamp.instant ?? onDay(stamp.from, article));
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
