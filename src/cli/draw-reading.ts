/** An article as it was read, for a person: its parts with their dates, and in its text the words of every claim. */
import type { Article, Claim, Field, Reading, Segment } from '../core/model.ts';
import { drawLists } from './draw-lists.ts';
import { labelClaim } from './label-claim.ts';
import { minute } from './minute.ts';
import { type Ink, paint, type Run, type Style, wrapRuns } from './wrap-runs.ts';

/** Parts of which nothing is read: each line says so, and the part around them goes on. */
const UNREAD: ReadonlySet<string> = new Set(['furniture', 'caption']);

export function drawReading(article: Article, reading: Reading, columns: number, ink: Ink): string {
  const draw = (runs: readonly Run[]): string =>
    wrapRuns(runs, columns)
      .map((line) => paint(line, ink))
      .join('\n');
  const title = [article.id, article.publisher, minute(article.published)].filter((part) => part).join(', ');
  const head = paint([{ text: title, style: 'heading' }], ink);
  if (!reading.readable) return `${head}\n${draw([{ text: `not read: ${reading.reason}`, style: 'plain' }])}`;
  const headline = article.headline
    ? [draw(marked(article.headline, 'headline', 0, reading.claims, 'heading', ink))]
    : [];
  return [
    head,
    ...headline,
    ...bodyOf(article, reading, columns, ink, draw),
    ...drawLists(reading, columns, ink),
  ].join('\n\n');
}

function bodyOf(
  { body }: Article,
  { segments, claims }: Reading & { readonly readable: true },
  columns: number,
  ink: Ink,
  draw: (runs: readonly Run[]) => string,
): string[] {
  const drawn: string[] = [];
  let current: Segment | undefined;
  let offset = 0;
  for (const line of body.split('\n')) {
    const start = offset;
    offset += line.length + 1;
    if (line.trim() === '') continue;
    const segment = segments.find(
      (one) => one.field === 'body' && one.start < start + line.length && start < one.end,
    );
    if (segment && UNREAD.has(segment.kind)) {
      drawn.push(draw([{ text: `${segment.kind}: ${line.trim()}`, style: 'quiet' }]));
      continue;
    }
    if (segment && (segment.kind !== current?.kind || segment.at !== current.at)) {
      drawn.push(rule(segment, columns, ink));
      current = segment;
    }
    drawn.push(draw(marked(line, 'body', start, claims, 'plain', ink)));
  }
  return drawn;
}

/** "── update, 2025-06-11 09:00 UTC ────". */
function rule({ kind, at }: Segment, columns: number, ink: Ink): string {
  const words = `── ${kind}, ${minute(at)} `;
  return paint([{ text: words.padEnd(columns, '─'), style: 'heading' }], ink);
}

/** The text with its claims marked, each followed by what was understood; claims that overlap share one mark. */
function marked(
  text: string,
  field: Field,
  offset: number,
  claims: readonly Claim[],
  style: Style,
  ink: Ink,
): Run[] {
  const runs: Run[] = [];
  let done = 0;
  for (const { start, end, group } of groupsIn(claims, field, offset, offset + text.length)) {
    const [from, to] = [start - offset, end - offset];
    const words = text.slice(from, to);
    runs.push({ text: text.slice(done, from), style });
    runs.push({ text: ink === 'plain' ? `[${words}]` : words, style: styleOf(group) });
    runs.push({ text: ` {${group.map(labelClaim).join('; ')}}`, style: 'label' });
    done = to;
  }
  return [...runs, { text: text.slice(done), style }];
}

interface Group {
  readonly start: number;
  readonly end: number;
  readonly group: readonly Claim[];
}

function groupsIn(claims: readonly Claim[], field: Field, from: number, to: number): Group[] {
  const inside = claims
    .filter(({ span }) => span.field === field && from <= span.start && span.end <= to)
    .sort((a, b) => a.span.start - b.span.start);
  const groups: Group[] = [];
  for (const claim of inside) {
    const { start, end } = claim.span;
    const last = groups.at(-1);
    if (last && start < last.end)
      groups[groups.length - 1] = { ...last, end: Math.max(last.end, end), group: [...last.group, claim] };
    else groups.push({ start, end, group: [claim] });
  }
  return groups;
}

function styleOf(claims: readonly Claim[]): Style {
  if (claims.every(({ certainty }) => certainty === 'denied')) return 'denial';
  return claims.some(({ certainty, earlier }) => certainty === 'asserted' && !earlier) ? 'claim' : 'doubt';
}
