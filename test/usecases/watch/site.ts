/** A news site on a port of its own: one feed and its pages, which a test changes as it goes. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FeedItem } from '../../../src/ports/watches.ts';
import { startWeb, type WebServer } from '../../servers/web.ts';

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Site extends WebServer {
  items: FeedItem[];
  /** Path -> what stands there; instead of the feed too. */
  readonly answers: Map<string, Answer>;
  /** Paths that were asked for since the last call, robots.txt apart. */
  asked(): string[];
}

export async function startSite(): Promise<Site> {
  const answers = new Map<string, Answer>();
  const web = await startWeb((request, response) => reply(request, response));
  const site: Site = Object.assign(web, {
    items: [] as FeedItem[],
    answers,
    asked: () =>
      web.requests
        .splice(0)
        .map(({ url = '' }) => url)
        .filter((url) => url !== '/robots.txt'),
  });

  function reply({ url = '', headers }: IncomingMessage, response: ServerResponse): void {
    const set = answers.get(url);
    if (set) {
      response
        .writeHead(set.status ?? 200, { 'content-type': 'text/html', ...set.headers })
        .end(set.body ?? '');
      return;
    }
    if (url !== '/feed') {
      response.writeHead(404).end();
      return;
    }
    const body = feedOf(site.items);
    const etag = `"${body.length}-${Buffer.from(body).reduce((sum, byte) => (sum * 31 + byte) % 1e9, 7)}"`;
    if (headers['if-none-match'] === etag) response.writeHead(304).end();
    else response.writeHead(200, { etag, 'content-type': 'application/feed+json' }).end(body);
  }

  return site;
}

/** https://www.jsonfeed.org/version/1.1/ */
export function feedOf(items: readonly FeedItem[]): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Example news',
    feed_url: 'https://news.example.com/feed.json',
    hubs: [{ type: 'WebSub', url: 'https://hub.example.com/' }],
    items: items.map(({ id, url, title, summary, content, published }) => ({
      id,
      url,
      title,
      summary,
      content_text: content,
      date_published: published,
    })),
  });
}

/** A paragraph a line, with the furniture of a page around them. */
export function pageOf(title: string, text: string): string {
  const paragraphs = text.split('\n').map((line) => `<p>${line}</p>`);
  return `<!doctype html><html><head><title>${title}</title></head><body><nav><a href="/">Home</a></nav>
    <article><h1>${title}</h1>${paragraphs.join('')}</article><footer>All rights reserved</footer></body></html>`;
}
