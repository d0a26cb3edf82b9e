/** Instants are text that sorts as time. */
import type { Instant } from './model.ts';

/** The last in time; undefined of none. */
export function latest(instants: readonly Instant[]): Instant | undefined {
  let last: Instant | undefined;
  for (const instant of instants) if (last === undefined || instant > last) last = instant;
  return last;
}
