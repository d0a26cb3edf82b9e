/** Reads a stored version of an article, once for all stories. */

import { unsaidIn } from '../core/digest/unsaid.ts';
import { latestBelievable } from '../core/instants.ts';
import type { Article, Claim, Outcome, Unsaid } from '../core/model.ts';
import { type Page, readArticle, readPage } from '../core/read/read-article.ts';
import { whyUnreadable } from '../core/read/readable.ts';
import { textOfPage } from '../core/story/align/page-text.ts';
import { changesOfPage, retractedClaims } from '../core/story/compare/retracted.ts';
import type { StoredVersion } from '../ports.ts';

export interface ReadVersion extends StoredVersion, Page {
  /** What the version before stated and this one no longer does. */
  readonly dropped: readonly Claim[];
  /** And the sentences that it has gone back on. */
  readonly unsaid: readonly Unsaid[];
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
  if (!reading.readable) return { ...stored, reading, sentences, dropped: [], unsaid: [] };
  return {
    ...stored,
    reading: { ...reading, claims: reading.claims.filter(({ at }) => at <= latest) },
    sentences: sentences.filter(({ at }) => at <= latest),
    ...sinceVersion(previous, article, sentences),
  };
}

function sinceVersion(
  previous: Article | undefined,
  article: Article,
  sentences: Page['sentences'],
): Pick<ReadVersion, 'dropped' | 'unsaid'> {
  const before = previous && readArticle(previous);
  if (!previous || !before?.readable) return { dropped: [], unsaid: [] };
  const changes = changesOfPage(textOfPage(previous), textOfPage(article));
  return {
    dropped: retractedClaims(before.claims, changes),
    unsaid: unsaidIn(changes, sentences, article),
  };
}
