/** Feeds to test with, in a few words. */
import type { Feed } from '../../../src/feeds/feed/feed.ts';
import { parseFeed } from '../../../src/feeds/parse-feed.ts';

export const URL_OF_FEED = 'https://news.example.com/feeds/top.xml';

export function rss(item: string, channel = ''): string {
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>Acme Wire</title>${channel}<item>${item}</item></channel></rss>`;
}

export function atom(entry: string, feed = ''): string {
  return `<feed xmlns="http://www.w3.org/2005/Atom"><title>Acme Wire</title>${feed}<entry>${entry}</entry></feed>`;
}

export function rdf(item: string): string {
  return `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://news.example.com/"><title>Acme Wire</title></channel><item rdf:about="https://news.example.com/1">${item}</item></rdf:RDF>`;
}

export function read(feed: string | Uint8Array, contentType?: string): Feed {
  const bytes = typeof feed === 'string' ? new TextEncoder().encode(feed) : feed;
  const parsed = parseFeed(bytes, contentType, URL_OF_FEED);
  if ('problem' in parsed) throw new Error(parsed.problem);
  return parsed;
}
