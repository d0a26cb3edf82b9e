/** The one session of the engine, lent to one holder at a time, first come, first served. */
export interface Lane {
  /** Resolves with the function that gives the lane back. */
  enter(): Promise<() => void>;
}

/**
 * Milliseconds. The engine runs in this process and answers without ever waiting, so that a backlog of work would be one
 * long turn in which no timer fires and nobody who knocks is heard. So often, the others get theirs.
 */
const LONGEST_TURN_MS = 5;

export function openLane(): Lane {
  let last: Promise<void> = Promise.resolve();
  let turnBegan = performance.now();
  return {
    async enter() {
      const before = last;
      let leave = () => {};
      last = new Promise((resolve) => {
        leave = resolve;
      });
      await before;
      if (performance.now() - turnBegan > LONGEST_TURN_MS) {
        await new Promise((resolve) => setImmediate(resolve));
        turnBegan = performance.now();
      }
      return leave;
    },
  };
}
