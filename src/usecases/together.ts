/** Handles together what waits at once: while some is in hand, what comes gathers for the next turn. */

interface Waiting {
  readonly id: string;
  readonly done: () => void;
  readonly fail: (reason: unknown) => void;
}

/** `run` is given `most` ids at most, and runs once at a time; who hands in an id hears how its run ended. */
export function together(
  run: (ids: readonly string[]) => Promise<void>,
  most: number,
): (id: string) => Promise<void> {
  const waiting: Waiting[] = [];
  let isRunning = false;

  async function runAll(): Promise<void> {
    for (let mine = waiting.splice(0, most); mine.length > 0; mine = waiting.splice(0, most)) {
      try {
        await run(mine.map(({ id }) => id));
        for (const { done } of mine) done();
      } catch (error) {
        for (const { fail } of mine) fail(error);
      }
    }
    isRunning = false;
  }

  return (id) =>
    new Promise((done, fail) => {
      waiting.push({ id, done, fail });
      if (isRunning) return;
      isRunning = true;
      // What comes in the same turn goes with it.
      setImmediate(runAll);
    });
}
