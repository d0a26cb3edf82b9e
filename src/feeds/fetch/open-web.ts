/** The Web port: feeds and pages by HTTP, safely and politely. */
import type { FeedNews, Fetched, PageContent, Seen, Validators, Web } from '../../ports/watches.ts';
import { FEED_LIMITS } from '../feed/limits.ts';
import { noticeItems } from '../notice-items.ts';
import { PAGE_LIMITS } from '../page/limits.ts';
import { parseFeed } from '../parse-feed.ts';
import { parsePage } from '../parse-page.ts';
import { findHub } from '../websub/find-hub.ts';
import { freshMs, retryAfterMs } from './freshness.ts';
import type { Answer, Gate, HttpClient, HttpResult, Limits } from './http-client.ts';
import { askRobots } from './robots.ts';

type Parse<T> = (
  bytes: Uint8Array,
  contentType: string | undefined,
  url: string,
) => T | { readonly problem: string };

const LONGEST_MS = 20_000;

export const ACCEPT_FEED =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1';
export const ACCEPT_PAGE = 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1';

const PAGE_TYPE = /^\s*(?:text\/(?:html|plain)|application\/xhtml\+xml|application\/xml|text\/xml)\b/i;

/** What Postgres and HTTP both take, and no longer than anybody needs. */
const VALIDATOR = /^[\x20-\x7e]{1,500}$/;

export function openWeb(client: HttpClient, now: () => number = Date.now): Web {
  const robots = askRobots(client, now);

  const gate: Gate = async (url) => {
    const answer = await robots.ask(url);
    if (answer === 'allowed') return undefined;
    if (answer === 'unknown') return { outcome: 'failed', reason: 'its robots.txt cannot be had' };
    return { outcome: 'refused', reason: 'its robots.txt forbids it' };
  };

  async function feed(url: string, validators: Validators, seen: Seen): Promise<Fetched<FeedNews>> {
    const headers = { accept: ACCEPT_FEED, ...conditions(validators) };
    const result = await client.get(url, headers, limits(FEED_LIMITS));
    const fetched = take(result, now(), parseFeed);
    if (fetched.outcome !== 'fetched') return fetched;
    const { title, ttlMinutes, items } = fetched.content;
    const link = result.outcome === 'answer' ? result.headers.link : undefined;
    const offer = findHub(link, fetched.content, fetched.url);
    const notice = noticeItems(new Map(seen), items);
    const news = notice.noticed.flatMap(({ kind, item }) => (kind === 'back' ? [] : [item]));
    return {
      ...fetched,
      content: { title, offer, all: items, items: news, seen: [...notice.seen] },
      wishes: { ...fetched.wishes, ttlMs: ttlMinutes === undefined ? undefined : ttlMinutes * 60_000 },
    };
  }

  async function page(url: string, validators: Validators): Promise<Fetched<PageContent>> {
    const headers = { accept: ACCEPT_PAGE, ...conditions(validators) };
    const result = await client.get(url, headers, limits(PAGE_LIMITS), gate);
    const type =
      result.outcome === 'answer' && result.status === 200 ? result.headers['content-type'] : undefined;
    if (type !== undefined && !PAGE_TYPE.test(type)) {
      return { outcome: 'refused', reason: `it is no web page (${type.slice(0, 60)})` };
    }
    const fetched = take(result, now(), parsePage);
    if (fetched.outcome !== 'fetched' && fetched.outcome !== 'unchanged') return fetched;
    return { ...fetched, wishes: { ...fetched.wishes, pauseMs: await robots.pauseMs(url) } };
  }

  return { feed, page, close: () => client.close() };
}

function limits({ bytes }: { readonly bytes: number }): Limits {
  return { bytes, totalMs: LONGEST_MS };
}

/** https://www.rfc-editor.org/rfc/rfc9110#section-13.1 */
function conditions({ etag, lastModified }: Validators): Readonly<Record<string, string>> {
  return {
    ...(etag !== undefined && { 'if-none-match': etag }),
    ...(lastModified !== undefined && { 'if-modified-since': lastModified }),
  };
}

function take<T extends object>(result: HttpResult, nowMs: number, parse: Parse<T>): Fetched<T> {
  if (result.outcome !== 'answer') return result;
  const { status, headers, url, movedTo, body } = result;
  const wishes = { freshMs: freshMs(headers, nowMs) };
  if (status === 304) return { outcome: 'unchanged', movedTo, wishes };
  if (status === 410) return { outcome: 'gone', reason: 'it answers 410 Gone' };
  if (status !== 200) {
    return { outcome: 'failed', reason: `it answers ${status}`, retryAfterMs: retryAfterMs(headers, nowMs) };
  }
  const content = parse(body, headers['content-type'], url);
  if ('problem' in content) return { outcome: 'failed', reason: content.problem };
  return { outcome: 'fetched', content, url, movedTo, validators: validatorsOf(result), wishes };
}

function validatorsOf({ headers }: Answer): Validators {
  const usable = (value: string | undefined) => (VALIDATOR.test(value ?? '') ? value : undefined);
  return { etag: usable(headers.etag), lastModified: usable(headers['last-modified']) };
}
