/** When a page of a followed story is looked at again: often while it is being written, then less and less. */
import { DAY_MS, HOUR_MS, MINUTE_MS } from './next-poll.ts';

/** Age of the last change below which a page is looked at so often. */
const CHECKS: readonly { readonly belowMs: number; readonly everyMs: number }[] = [
  { belowMs: 3 * HOUR_MS, everyMs: 15 * MINUTE_MS },
  { belowMs: DAY_MS, everyMs: HOUR_MS },
  { belowMs: 7 * DAY_MS, everyMs: 3 * HOUR_MS },
  { belowMs: 90 * DAY_MS, everyMs: 3 * DAY_MS },
  { belowMs: 730 * DAY_MS, everyMs: 30 * DAY_MS },
];

const JITTER = 0.1;

/** Milliseconds to the next look, by the age of the last change; undefined when the page has come to rest. */
export function waitForCheck(ageMs: number, chance: number): number | undefined {
  const check = CHECKS.find(({ belowMs }) => ageMs < belowMs);
  return check && check.everyMs * (1 + JITTER * chance);
}
