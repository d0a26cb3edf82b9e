/** What was asked in a talk before; the last few questions of the talks that were last heard. Lost when the process ends. */
export interface Turn {
  readonly story: string;
  readonly question: string;
}

export interface Threads {
  readonly before: (thread: string) => readonly Turn[];
  readonly add: (thread: string, turn: Turn) => void;
}

const MOST_THREADS = 2_000;
const MOST_TURNS = 5;

export function openThreads(): Threads {
  const turns = new Map<string, readonly Turn[]>();
  return {
    before: (thread) => turns.get(thread) ?? [],
    add: (thread, turn) => {
      const next = [...(turns.get(thread) ?? []), turn].slice(-MOST_TURNS);
      // The talk that was heard last stands last; the first is dropped.
      turns.delete(thread);
      turns.set(thread, next);
      const [oldest] = turns.keys();
      if (turns.size > MOST_THREADS && oldest !== undefined) turns.delete(oldest);
    },
  };
}
