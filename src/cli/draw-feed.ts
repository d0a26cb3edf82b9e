/** A feed for a person: what it is, and its items with their dates, one below the other. */
import { printable } from '../errors.ts';
import type { Feed, FeedItem } from '../feeds/feed/feed.ts';
import { minute } from './minute.ts';
import { type Ink, paint, type Style, wrapRuns } from './wrap-runs.ts';

/** UTF-16 units of a summary; the JSON has all of it. */
const SUMMARY = 280;
const MARGIN = '  ';

export function drawFeed(feed: Feed, columns: number, ink: Ink): string {
  const draw = drawer(columns, ink);
  const { items } = feed;
  const facts = [
    feed.format,
    `${items.length} item${items.length === 1 ? '' : 's'}`,
    ...(feed.updated ? [`updated ${minute(feed.updated)}`] : []),
    ...(feed.ttlMinutes ? [`keeps for ${feed.ttlMinutes} min`] : []),
    ...(feed.hub ? [`pushed by ${feed.hub}`] : []),
  ].join(', ');
  const head = [
    draw(feed.title ?? 'a feed without a title', 'heading', ''),
    draw(facts, 'quiet', ''),
    ...(feed.link ? [draw(feed.link, 'quiet', '')] : []),
    ...feed.warnings.map((warning) => draw(`warning: ${warning}`, 'doubt', '')),
  ];
  return [head.join('\n'), ...items.map((item) => drawItem(item, draw))].join('\n\n');
}

type Draw = (text: string, style: Style, margin: string) => string;

function drawItem({ id, url, title, summary, author, published, updated }: FeedItem, draw: Draw): string {
  const at = published ?? updated;
  const edited = published && updated && updated > published ? `updated ${minute(updated)}` : undefined;
  const facts = [at ? minute(at) : 'no date', edited, author].filter((part) => part).join(', ');
  const text = summary === title ? undefined : summary;
  return [
    draw(title ?? 'no title', 'heading', ''),
    draw(facts, 'quiet', MARGIN),
    ...(text ? [draw(text.length > SUMMARY ? `${text.slice(0, SUMMARY)}…` : text, 'plain', MARGIN)] : []),
    draw(url ?? id, 'quiet', MARGIN),
  ].join('\n');
}

/** Wraps a text of strangers into lines with a margin. */
export function drawer(columns: number, ink: Ink): Draw {
  return (text, style, margin) =>
    wrapRuns([{ text: printable(text), style }], columns - margin.length)
      .map((line) => margin + paint(line, ink))
      .join('\n');
}
