/** An article from what a feed says of it and what its page says. */
import { createHash } from 'node:crypto';
import { ownText } from '../../core/identity/own-text.ts';
import { latestBelievable } from '../../core/instants.ts';
import type { Article, Instant } from '../../core/model.ts';
import type { PageContent, Seed } from '../../ports/watches.ts';

/** Undefined when neither says anything. Whoever has more of the text has the article: many feeds cut it, some pages do. */
export function articleOf(seed: Seed, page: PageContent | undefined, now: Instant): Article | undefined {
  const { item, feed, publisher } = seed;
  const said = item.content ?? item.summary ?? '';
  const body = page && page.text.length >= said.length ? page.text : said;
  const headline = page?.title ?? item.title;
  if (`${headline ?? ''}${body}`.trim() === '') return undefined;
  const url = page?.url ?? item.url;
  const published = believable(page?.published, now) ?? believable(item.published, now);
  return {
    id: url ?? idOf(seed),
    url,
    publisher: item.source?.title ?? publisher ?? page?.publisher ?? feed.title,
    headline,
    byline: page?.byline ?? item.author,
    published: published ?? believable(item.updated, now) ?? now,
    modified: believable(page?.modified, now) ?? believable(item.updated, now),
    body,
  };
}

/** Ids like "42" are one feed's own. */
function idOf({ item, feed }: Seed): string {
  return /^(?:https?:|tag:|urn:|sha256:)/i.test(item.id) ? item.id : `${feed.url}#${item.id}`;
}

function believable(instant: Instant | undefined, now: Instant): Instant | undefined {
  return instant !== undefined && instant <= latestBelievable(now) ? instant : undefined;
}

/** SHA-256 in hex over what the article itself says: neither furniture, nor times, nor counters. */
export function textHash({ headline, body }: Article): string {
  const text = JSON.stringify([ownText(headline ?? ''), ownText(body)]);
  return createHash('sha256').update(text).digest('hex');
}
