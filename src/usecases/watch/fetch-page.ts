/** Asks for one page: first for its full text, then again and again for what changes in it. */
import { waitForCheck } from '../../core/schedule/next-check.ts';
import type { ClaimedWatch, Fetched, PageContent, Seed, WatchEnd } from '../../ports/watches.ts';
import { ingestArticle } from '../ingest-article.ts';
import { articleOf, textHash } from './article.ts';
import type { WatchPorts } from './ports.ts';
import { endOfTrouble, type Trouble } from './trouble.ts';

/** Failures in a row after which a page is given up. */
const MOST_FAILURES = 6;

/** Until a page that went back to an earlier text is looked at again, to see whether it stays. */
const RETURN_CHECK_MS = 15 * 60 * 1000;

interface Taken {
  readonly news: boolean;
  readonly isReturning?: true | undefined;
  readonly versionId?: string | undefined;
  readonly textHash?: string | undefined;
}

const NOTHING: Taken = { news: false };

export async function fetchPage(ports: WatchPorts, page: ClaimedWatch): Promise<WatchEnd> {
  const { seed } = page;
  if (!seed || !page.wanted) return { status: 'over', reason: 'no followed story has a use for it' };
  const fetched = await ports.web.page(page.address, page.validators);
  if (fetched.outcome !== 'fetched' && fetched.outcome !== 'unchanged') {
    // The feed's own words are better than nothing, and the page may come yet.
    if (page.since === undefined && page.failures === 0) await take(ports, page, seed, undefined);
    return endOfFailure(page, fetched, ports.chance());
  }
  const taken = fetched.outcome === 'fetched' ? await take(ports, page, seed, fetched.content) : NOTHING;
  return endOfLook(ports, page, fetched, taken);
}

async function take(
  ports: WatchPorts,
  page: ClaimedWatch,
  seed: Seed,
  content: PageContent | undefined,
): Promise<Taken> {
  const article = articleOf(seed, content, ports.clock.now());
  if (!article) return NOTHING;
  const hash = textHash(article);
  const { versionId, fresh, isReturning } = await ingestArticle(ports, article);
  if (isReturning) ports.log.info({ page: page.address }, 'A page is back to a text that it had before');
  return { news: fresh, versionId, textHash: hash, isReturning };
}

function endOfLook(
  { clock, chance }: WatchPorts,
  page: ClaimedWatch,
  fetched: Extract<Fetched<PageContent>, { readonly outcome: 'fetched' | 'unchanged' }>,
  taken: Taken,
): WatchEnd {
  const now = clock.now();
  const changedAt = taken.news ? now : (page.newsAt ?? page.since ?? now);
  const waitMs = waitForCheck(Date.parse(now) - Date.parse(changedAt), chance());
  const { isReturning, ...rest } = taken;
  if (waitMs === undefined) return { status: 'over', reason: 'it has come to rest' };
  return {
    status: 'done',
    waitMs: isReturning ? Math.min(waitMs, RETURN_CHECK_MS) : waitMs,
    everyMs: page.everyMs,
    hostWaitMs: fetched.wishes.pauseMs,
    movedTo: fetched.movedTo,
    ...rest,
    // Whether it stays is seen in a full answer only.
    ...(fetched.outcome === 'fetched' && { validators: isReturning ? {} : fetched.validators }),
  };
}

function endOfFailure(page: ClaimedWatch, trouble: Trouble, chance: number): WatchEnd {
  const isHopeless = trouble.outcome === 'refused' || page.failures + 1 >= MOST_FAILURES;
  if (isHopeless) return { status: 'over', reason: trouble.reason };
  return endOfTrouble(page, trouble, chance);
}
