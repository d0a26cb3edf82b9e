/** An article from what a feed says of it and what its page says. */
import { createHash } from 'node:crypto';
import { ownText } from '../../core/identity/own-text.ts';
import type { Article, Instant } from '../../core/model.ts';
import type { PageContent, Seed } from '../../ports/watches.ts';

const LONGEST_ID = 300;
/** As much as a clock may be ahead. A date beyond it is wrong, and the article has just come in. */
const MOST_AHEAD_MS = 24 * 60 * 60 * 1000;

/** Undefined when neither says anything. Whoever has more of the text has the article: many feeds cut it, some pages do. */
export function articleOf(
  { item, publisher }: Seed,
  page: PageContent | undefined,
  now: Instant,
): Article | undefined {
  const said = item.content ?? item.summary ?? '';
  const body = page && page.body.length >= said.length ? page.body : said;
  const headline = page?.headline ?? item.title;
  if (`${headline ?? ''}${body}`.trim() === '') return undefined;
  const url = page?.url ?? item.url;
  const published = believable(page?.published, now) ?? believable(item.published, now);
  return {
    id: (url ?? item.id).slice(0, LONGEST_ID),
    url,
    publisher: publisher ?? page?.publisher,
    headline,
    byline: page?.byline ?? item.author,
    published: published ?? believable(item.updated, now) ?? now,
    modified: believable(page?.modified, now) ?? believable(item.updated, now),
    body,
  };
}

function believable(instant: Instant | undefined, now: Instant): Instant | undefined {
  const latest = new Date(Date.parse(now) + MOST_AHEAD_MS).toISOString();
  return instant !== undefined && instant <= latest ? instant : undefined;
}

/** SHA-256 in hex over what the article itself says: neither furniture, nor times, nor counters. */
export function textHash({ headline, body }: Article): string {
  const text = JSON.stringify([ownText(headline ?? ''), ownText(body)]);
  return createHash('sha256').update(text).digest('hex');
}
