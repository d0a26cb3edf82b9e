/** Reads a stored version of an article, once for all stories. */
import { latestBelievable } from '../core/instants.ts';
import type { Article, Claim, Outcome } from '../core/model.ts';
import { type Page, readArticle, readPage } from '../core/read/read-article.ts';
import { whyUnreadable } from '../core/read/readable.ts';
import { textOfPage } from '../core/story/align/page-text.ts';
import { retractedClaims } from '../core/story/compare/retracted.ts';
import type { StoredVersion } from '../ports.ts';

export interface ReadVersion extends StoredVersion, Page {
  /** What the version before stated and this one no longer does. */
  readonly dropped: readonly Claim[];
}

/** What is dated after the article came in speaks from no time that has been. */
export function whyUnread({ article, receivedAt }: StoredVersion): Outcome | undefined {
  const reason =
    article.published > latestBelievable(receivedAt)
      ? `it is dated in the future (${article.published}); correct "published" and send it again`
      : whyUnreadable(article);
  return reason === undefined ? undefined : { kind: 'unreadable', reason };
}

/** What is dated after the article came in is left out. */
export function readVersion(stored: StoredVersion): ReadVersion {
  const { article, receivedAt, previous } = stored;
  const latest = latestBelievable(receivedAt);
  const { reading, sentences } = readPage(article);
  if (!reading.readable) return { ...stored, reading, sentences, dropped: [] };
  return {
    ...stored,
    reading: { ...reading, claims: reading.claims.filter(({ at }) => at <= latest) },
    sentences: sentences.filter(({ at }) => at <= latest),
    dropped: previous ? droppedSince(previous, article) : [],
  };
}

function droppedSince(previous: Article, article: Article): readonly Claim[] {
  const before = readArticle(previous);
  return before.readable ? retractedClaims(before.claims, textOfPage(previous), textOfPage(article)) : [];
}
