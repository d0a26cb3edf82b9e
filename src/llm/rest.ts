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
    begin: (askedMs) => {
      failures += 1;
      until = now() + Math.min(LONGEST_MS, Math.max(askedMs ?? 0, FIRST_MS * 2 ** (failures - 1)));
    },
    over: () => {
      failures = 0;
      until = 0;
    },
  };
}
