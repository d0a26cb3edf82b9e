/** The speed of reading feeds and pages: real ones where data is at hand, else made of the articles to measure with. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseFeed as feedsmith } from 'feedsmith';
import { inArchive } from '../eval/in-archive.ts';
import type { Article } from '../src/core/model.ts';
import { decode } from '../src/feeds/decode.ts';
import { parseFeed } from '../src/feeds/parse-feed.ts';
import { parsePage } from '../src/feeds/parse-page.ts';
import { passesPerSecond } from './cpu.ts';

/** Feeds and pages that are measured; more would not fit a round. */
const SAMPLE = 60;
const URL = 'https://news.example.com/';

export async function documentFigures(
  data: string | undefined,
  articles: readonly Article[],
): Promise<Record<string, number>> {
  const feeds = (data && (await sample(join(data, 'feeds', 'npr-history.tar.xz'), 'npr'))) || [
    feedOf(articles),
  ];
  const pages =
    (data && (await sample(join(data, 'pages', 'trafilatura-200.tar.xz'), 'html'))) || articles.map(pageOf);
  const items = feeds.reduce((sum, bytes) => {
    const feed = parseFeed(bytes, undefined, URL);
    return sum + ('items' in feed ? feed.items.length : 0);
  }, 0);
  return {
    'feeds: items per CPU-second':
      items * passesPerSecond(() => feeds.forEach((one) => void parseFeed(one, undefined, URL))),
    'feeds: items by feedsmith, as written':
      items * passesPerSecond(() => feeds.forEach((one) => void feedsmith(decode(one, undefined).text))),
    'pages: per CPU-second':
      pages.length * passesPerSecond(() => pages.forEach((one) => void parsePage(one, undefined, URL))),
  };
}

async function sample(archive: string, folder: string): Promise<readonly Buffer[] | undefined> {
  let found: readonly Buffer[] | undefined;
  await inArchive(archive, async (unpacked) => {
    const files = (await readdir(join(unpacked, folder))).sort().slice(0, SAMPLE);
    found = await Promise.all(files.map((file) => readFile(join(unpacked, folder, file))));
    return [];
  });
  return found;
}

function feedOf(articles: readonly Article[]): Uint8Array {
  const items = articles.map(
    ({ headline, body, published }) =>
      `<item><title>${headline}</title><description><![CDATA[${paragraphs(body)}]]></description><pubDate>${published}</pubDate></item>`,
  );
  return Buffer.from(`<rss version="2.0"><channel><title>Bench</title>${items.join('')}</channel></rss>`);
}

function pageOf({ headline, body }: Article): Uint8Array {
  return Buffer.from(
    `<html><body><nav><a href="/">Home</a></nav><article><h1>${headline}</h1>${paragraphs(body)}</article></body></html>`,
  );
}

function paragraphs(body: string): string {
  return body
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('');
}
