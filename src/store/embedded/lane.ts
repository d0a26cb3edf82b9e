/** The one session of the engine, lent to one holder at a time, first come, first served. */
export interface Lane {
  /** Resolves with the function that gives the lane back. */
  enter(): Promise<() => void>;
}

export function openLane(): Lane {
  let last: Promise<void> = Promise.resolve();
  return {
    async enter() {
      const before = last;
      let leave = () => {};
      last = new Promise((resolve) => {
        leave = resolve;
      });
      await before;
      return leave;
    },
  };
}
