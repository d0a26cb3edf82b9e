/** robots.txt, asked once a day per site. https://www.rfc-editor.org/rfc/rfc9309 */
import robotsParser from 'robots-parser';
import type { HttpClient } from './http-client.ts';

/** "unknown": the site could not be asked, so its pages must wait. */
export type RobotsAnswer = 'allowed' | 'disallowed' | 'unknown';

/** Both throw when `url` is none. */
export interface Robots {
  ask(url: string): Promise<RobotsAnswer>;
  /** How long its host wants to be left alone after a request, in milliseconds; a minute at most. */
  pauseMs(url: string): Promise<number>;
}

/** The library's types are those of an ES module, which it is not. */
const parseRobots = robotsParser as unknown as typeof robotsParser.default;

interface Rules {
  readonly ask: (url: string) => RobotsAnswer;
  readonly pauseMs: number;
}

/** The name that a robots.txt calls us by. */
const NAME = 'Writethru';

const LIMITS = { bytes: 512_000, totalMs: 15_000 };
const KEPT_MS = 24 * 60 * 60 * 1000;
const KEPT_UNKNOWN_MS = 15 * 60 * 1000;
/** Crawl-delay is in no standard, and some write days into it. */
const LONGEST_PAUSE_MS = 60_000;
/** Sites whose rules are kept at hand. */
const MOST_SITES = 500;

/** A pattern costs its length times that of the address; nobody needs more than these. */
const LONGEST_LINE = 300;
const MOST_PATTERNS = 300;

export function askRobots(client: HttpClient, now: () => number): Robots {
  const sites = new Map<string, { readonly rules: Promise<Rules>; untilMs: number }>();

  return {
    ask: async (address) => (await rulesOf(new URL(address).origin)).ask(address),
    pauseMs: async (address) => (await rulesOf(new URL(address).origin)).pauseMs,
  };

  function rulesOf(origin: string): Promise<Rules> {
    const kept = sites.get(origin);
    if (kept && kept.untilMs > now()) return kept.rules;
    sites.delete(origin);
    if (sites.size >= MOST_SITES) sites.delete(sites.keys().next().value ?? '');
    const site = { rules: fetchRules(client, origin), untilMs: now() + KEPT_MS };
    sites.set(origin, site);
    void site.rules.then((rules) => {
      if (rules === unknown) site.untilMs = now() + KEPT_UNKNOWN_MS;
    });
    return site.rules;
  }
}

const everything: Rules = { ask: () => 'allowed', pauseMs: 0 };
const unknown: Rules = { ask: () => 'unknown', pauseMs: 0 };

/** No robots.txt (4xx) is a yes to all; a site in trouble (5xx, no answer) is to be left alone. */
async function fetchRules(client: HttpClient, origin: string): Promise<Rules> {
  const address = `${origin}/robots.txt`;
  const result = await client.get(address, { accept: 'text/plain,*/*;q=0.5' }, LIMITS);
  if (result.outcome === 'refused') return everything;
  if (result.outcome === 'failed' || result.status >= 500 || result.status === 429) return unknown;
  if (result.status !== 200) return everything;
  const robots = parseRobots(address, bounded(Buffer.from(result.body).toString('utf8')));
  const delay = robots.getCrawlDelay(NAME) ?? 0;
  return {
    ask: (url) => (robots.isAllowed(url, NAME) === false ? 'disallowed' : 'allowed'),
    pauseMs: delay > 0 ? Math.min(delay * 1000, LONGEST_PAUSE_MS) : 0,
  };
}

function bounded(text: string): string {
  let patterns = 0;
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => {
      if (line.length > LONGEST_LINE) return false;
      if (line.includes('*') && /^\s*(?:dis)?allow\s*:/i.test(line)) patterns += 1;
      return patterns <= MOST_PATTERNS;
    })
    .join('\n');
}
