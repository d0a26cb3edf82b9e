/** `writethru feeds`: which feeds fail or fell silent, and since when. */
import { printable } from '../errors.ts';
import type { WatchReport } from '../ports/watches.ts';
import type { Store } from '../ports.ts';
import { SILENT_AFTER_MS } from '../usecases/watch/fetch-watch.ts';
import { minute } from './minute.ts';

export async function tellFeeds(store: Store, asJson: boolean): Promise<string> {
  const reports = await store.watches.reports();
  return asJson ? JSON.stringify(reports) : printable(drawFeeds(reports, Date.now()));
}

/** Those in trouble first. */
export function drawFeeds(reports: readonly WatchReport[], nowMs: number): string {
  if (reports.length === 0) return 'No story lists a feed; add "feeds" to a story file (digests/README.md).';
  const states = reports.map((report) => ({ report, state: stateOf(report, nowMs) }));
  const lines = states.map(({ report, state }) =>
    [`${SIGNS[state]} ${report.url}  ${report.stories.join(', ')}`, `    ${words(report, state)}`].join('\n'),
  );
  const count = (state: State): number => states.filter((one) => one.state === state).length;
  const summary = STATES.filter((state) => count(state) > 0).map((state) => `${count(state)} ${state}`);
  return [
    ...lines,
    '',
    `${reports.length} feed${reports.length === 1 ? '' : 's'}: ${summary.join(', ')}`,
  ].join('\n');
}

const STATES = ['gone', 'failing', 'silent', 'not asked yet', 'well'] as const;
type State = (typeof STATES)[number];

const SIGNS: Readonly<Record<State, string>> = {
  gone: '✗',
  failing: '!',
  silent: '~',
  'not asked yet': '·',
  well: '✓',
};

function stateOf({ state, failures, okAt, newsAt, since }: WatchReport, nowMs: number): State {
  if (state === 'ended') return 'gone';
  if (failures > 0) return 'failing';
  if (okAt === undefined) return 'not asked yet';
  const last = newsAt ?? since ?? okAt;
  return nowMs - Date.parse(last) >= SILENT_AFTER_MS ? 'silent' : 'well';
}

function words(report: WatchReport, state: State): string {
  const { failingSince = '', reason = '', failures, nextAt, okAt, newsAt, since, everyMs } = report;
  const next = `asked again ${minute(nextAt)}`;
  const moved = report.address === report.url ? '' : `; it is at ${report.address} now`;
  switch (state) {
    case 'gone':
      return `for good since ${minute(failingSince)}: ${reason}; take it out of the story file`;
    case 'failing': {
      const before = okAt === undefined ? 'never answered' : `last well ${minute(okAt)}`;
      return `since ${minute(failingSince)}, ${failures} ${failures === 1 ? 'time' : 'times in a row'}: ${reason}; ${before}; ${next}${moved}`;
    }
    case 'silent':
      return `answers, but nothing new since ${minute(newsAt ?? since ?? '')}; ${next}${moved}`;
    case 'not asked yet':
      return `due ${minute(nextAt)}`;
    case 'well': {
      const last =
        newsAt === undefined ? 'nothing new since it was first asked' : `last news ${minute(newsAt)}`;
      return `${last}; asked every ${duration(everyMs)}${moved}`;
    }
  }
}

function duration(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  return minutes < 100 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}
