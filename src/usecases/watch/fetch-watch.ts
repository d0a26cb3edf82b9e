/** Asks for one feed or page that is due, and tells whoever runs this when something is wrong with it. */
import { DAY_MS } from '../../core/schedule/next-poll.ts';
import { messageOf } from '../../errors.ts';
import type { ClaimedWatch, WatchEnd } from '../../ports/watches.ts';
import { fetchPage } from './fetch-page.ts';
import { pollFeed } from './poll-feed.ts';
import type { WatchPorts } from './ports.ts';
import { endOfTrouble } from './trouble.ts';

/** For a feed, and for the pages of a scene that its first answer leads to; each request has a limit of its own. */
const LEASE_MS = 5 * 60 * 1000;

/** A feed without news for so long is said to be silent. */
export const SILENT_AFTER_MS = 7 * DAY_MS;

type Told = Exclude<WatchEnd, { readonly status: 'left' }>;

/** Safe to run twice: only one claim wins. */
export async function fetchWatch(ports: WatchPorts, id: string): Promise<void> {
  const { store, log, chance, stopping } = ports;
  if (stopping.aborted) return;
  const watch = await store.watches.claim(id, LEASE_MS);
  if (!watch) return;
  const taken = await (watch.kind === 'feed' ? pollFeed : fetchPage)(ports, watch).catch((error: unknown) => {
    // Ours, not theirs; without a pause it would come back at once, for ever.
    log.error({ [watch.kind]: watch.address, err: error }, 'An answer could not be taken in');
    return endOfTrouble(watch, { outcome: 'failed', reason: messageOf(error) }, chance());
  });
  const end: WatchEnd = stopping.aborted && taken.status === 'failed' ? { status: 'left' } : taken;
  await store.watches.end(watch, end);
  if (end.status === 'left') return;
  tell(ports, watch, end);
  if (watch.kind === 'feed' && (end.status !== 'done' || watch.failures > 0)) await review(ports);
}

function tell({ clock, log }: WatchPorts, watch: ClaimedWatch, end: Told): void {
  const fields = { [watch.kind]: watch.address };
  const level = watch.kind === 'feed' ? 'warn' : 'debug';
  if (end.status === 'over') log[level]({ ...fields, reason: end.reason }, 'Asked for no more');
  else if (end.status === 'failed') {
    const { reason, waitMs } = end;
    const seconds = Math.round(waitMs / 1000);
    // Once when it begins; "writethru feeds" tells how it stands.
    log[watch.failures === 0 ? level : 'debug']({ ...fields, reason, nextInSeconds: seconds }, 'Fails');
  } else if (watch.kind === 'feed') {
    if (watch.failures > 0) log.info({ ...fields, failures: watch.failures }, 'Answers again');
    if (end.movedTo !== undefined)
      log.info({ ...fields, to: end.movedTo }, 'Has moved; asked for there from now on');
    tellSilence(log, watch, end.news, clock.now());
  }
}

/** Once, at the first poll after the limit. */
function tellSilence(log: WatchPorts['log'], watch: ClaimedWatch, news: boolean, now: string): void {
  const last = watch.newsAt ?? watch.since;
  if (last === undefined || watch.okAt === undefined) return;
  const silentAt = (instant: string): boolean => Date.parse(instant) - Date.parse(last) >= SILENT_AFTER_MS;
  if (!news && silentAt(now) && !silentAt(watch.okAt)) {
    log.warn({ feed: watch.address, since: last }, 'Has fallen silent: it answers, without anything new');
  }
}

async function review({ store, log }: WatchPorts): Promise<void> {
  const { lost, back } = await store.watches.reviewStories();
  for (const { story, text, since } of lost) log.error({ story, since }, text);
  for (const story of back) log.info({ story }, 'A feed of this story answers again');
}
