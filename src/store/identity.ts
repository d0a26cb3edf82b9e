import { createHash } from 'node:crypto';
import { canonicalUrl } from '../core/identity/canonical-url.ts';
import { ownText } from '../core/identity/own-text.ts';
import type { Article } from '../core/model.ts';

/** What makes two articles versions of one: the page they stand on, else the id they came with. */
export function identityOf(article: Pick<Article, 'id' | 'url'>): string {
  return article.url === undefined ? `id:${article.id}` : pageIdentity(article.url);
}

export function pageIdentity(url: string): string {
  return `url:${canonicalUrl(url)}`;
}

/**
 * SHA-256, in hex, over what headline and body say themselves; other fields may change without making a new version,
 * and so may counts of shares and the like.
 */
export function contentHash(article: Article): string {
  const text = JSON.stringify([ownText(article.headline ?? ''), ownText(article.body)]);
  return createHash('sha256').update(text).digest('hex');
}
