import { createHash } from 'node:crypto';
import type { Article } from '../core/model.ts';

/** What makes two articles versions of one: the page they stand on, else the id they came with. */
export function identityOf(article: Pick<Article, 'id' | 'url'>): string {
  return article.url === undefined ? `id:${article.id}` : pageIdentity(article.url);
}

export function pageIdentity(url: string): string {
  return `url:${canonicalUrl(url)}`;
}

/** Drops the fragment and the slash at the end; URL itself lower-cases the host and drops the default port. */
function canonicalUrl(text: string): string {
  if (!URL.canParse(text)) return text.trim();
  const url = new URL(text);
  url.hash = '';
  url.pathname = url.pathname.replace(/\/+$/, '');
  return url.href;
}

/** SHA-256 over headline and body, in hex; other fields may change without making a new version. */
export function contentHash(article: Article): string {
  const text = JSON.stringify([article.headline ?? '', article.body]);
  return createHash('sha256').update(text).digest('hex');
}
