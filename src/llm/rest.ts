/** How long an endpoint that fails is left alone, so that not everybody who asks waits for it in vain. */

const LONGEST_MS = 300_000;
const FIRST_MS = 1_000;

export interface Rest {
  /** Whole seconds until it may be asked; 0 when it may. */
  readonly left: () => number;
  /** It failed; `askedMs` is how long it asked to be left alone. */
  readonly begin: (askedMs: number | undefined) => void;
  /** It answered. */
  readonly over: () => void;
}

/** Twice as long after each failure in a row. */
export function openRest(now: () => number = Date.now): Rest {
  let failures = 0;
  let until = 0;
  return {
    left: () => Math.max(0, Math.ceil((until - now()) / 1000)),
    begin: (askedMs = 0) => {
      // Of calls that were under way together, the first to fail tells as much as all.
      const isNew = now() >= until;
      if (isNew) failures += 1;
      const pauseMs = Math.max(askedMs, isNew ? FIRST_MS * 2 ** (failures - 1) : 0);
      until = Math.max(until, now() + Math.min(LONGEST_MS, pauseMs));
    },
    over: () => {
      failures = 0;
      until = 0;
    },
  };
}
