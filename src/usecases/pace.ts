/**
 * Keeps what this process sends to the limits that all processes share. A request waits here for its turn if that is soon,
 * one behind the other and none for long, since a worker waits with it; else it is told when to come back. Whoever comes
 * back stands in a line on record, so that not all come back at once.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { NotYet } from '../errors.ts';
import type { Limit, Pace, Patience, Turns } from '../ports/pace.ts';

/** Milliseconds: how long a request may expect to wait here, and how long it does when others are faster. */
const WAITS = {
  some: { expectedMs: 1_500, longestMs: 3_000 },
  little: { expectedMs: 50, longestMs: 250 },
} as const;

/** Milliseconds: a turn is taken so long before it comes, so that the way to the database takes nothing away from it. */
const AHEAD_MS = 200;

/** Who comes back is to be here already when its turn comes. Milliseconds. */
const EARLY_MS = 200;

/**
 * Milliseconds by which a window is kept longer than the platform has it: what left late arrives nearer to what comes next. Of
 * a narrow limit, which is seldom reached, nothing is lost by more.
 */
const MARGIN_MS = { widest: 30, narrow: 250 } as const;

/** Requests under way at once under one limit: what it lets through in half a second, so that slow answers hold up no others. */
const UNDER_WAY_MS = 500;
const FEWEST_UNDER_WAY = 5;

/** After which what can wait looks again whether it still has to. Milliseconds. */
const LONGEST_LATER_MS = 60_000;

/** What of this process waits for its turn under one limit, and what is sent and not answered. */
interface Gate {
  waiting: number;
  /** Of those that wait, the ones that go first. */
  first: number;
  /** Since when there has always been something, by performance.now(). */
  readonly since: number;
  underWay: number;
  /** Ends when the last one has a turn, or has given up. */
  last: Promise<unknown>;
  /** No turn is free before that, by performance.now(): requests are added to what is on record, and none taken away. */
  fullUntil: number;
}

export function openPace(turns: Turns): Pace {
  const gates = new Map<string, Gate>();

  async function send<T>(given: readonly Limit[], patience: Patience, request: () => Promise<T>): Promise<T> {
    const limits = given.map((limit, index) => ({
      ...limit,
      perMs: limit.perMs + (index === given.length - 1 ? MARGIN_MS.widest : MARGIN_MS.narrow),
    }));
    const widest = limits.at(-1);
    if (widest === undefined) return request();
    const gate = gates.get(widest.key) ?? {
      waiting: 0,
      first: 0,
      since: performance.now(),
      underWay: 0,
      last: Promise.resolve(),
      fullUntil: 0,
    };
    const fullMs = gate.fullUntil - performance.now();
    const expectedMs = Math.max(gate.waiting * gapOf(widest), patience === 'little' ? fullMs : 0);
    if (expectedMs > WAITS[patience].expectedMs || gate.underWay >= mostUnderWay(widest)) {
      return comeBack(turns, widest, patience === 'little' ? later(gate, expectedMs) : expectedMs, patience);
    }
    gates.set(widest.key, gate);
    try {
      const lateMs = await untilTurn(gate, patience, () => nextTurn(turns, gate, limits, widest, patience));
      // A process that stood still meanwhile has lost its turn, and may have lost what it sends to another.
      if (lateMs > WAITS[patience].longestMs) return await comeBack(turns, widest, 0, patience);
      gate.underWay += 1;
      try {
        return await request();
      } finally {
        gate.underWay -= 1;
      }
    } finally {
      const isIdle = gate.underWay === 0 && gate.waiting === 0;
      if (isIdle && gate.fullUntil < performance.now()) gates.delete(widest.key);
    }
  }

  return { send, hold: turns.hold };
}

/** Milliseconds: shorter than a call of the platforms' SDKs may take, in which this waits. */
const LONGEST_WAIT_MS = 8_000;

/** For what somebody waits for, an answer: a short wait for its turn is spent here, and NotYet is thrown for a long one. */
export function waitingPace({ send, hold }: Pace): Pace {
  return {
    hold,
    send: async (limits, patience, request) => {
      const late = performance.now() + LONGEST_WAIT_MS;
      for (;;) {
        try {
          return await send(limits, patience, request);
        } catch (error) {
          if (!(error instanceof NotYet) || performance.now() + error.retryAfterMs > late) throw error;
          await sleep(error.retryAfterMs);
        }
      }
    },
  };
}

/**
 * Turns are asked for one after the other, whatever became of the one before, and then waited for. In how many milliseconds
 * it comes `ask` tells; returns how late it is.
 */
async function untilTurn(gate: Gate, patience: Patience, ask: () => Promise<number>): Promise<number> {
  const first = patience === 'some' ? 1 : 0;
  gate.waiting += 1;
  gate.first += first;
  try {
    const turn = gate.last.then(ask);
    gate.last = turn.catch(() => {});
    const waitMs = await turn;
    const dueMs = performance.now() + waitMs;
    if (waitMs > 0) await sleep(waitMs);
    return performance.now() - dueMs;
  } finally {
    gate.waiting -= 1;
    gate.first -= first;
  }
}

/** Milliseconds from one request to the next at the rate that a limit allows for long. */
function gapOf({ count, perMs }: Limit): number {
  return count === 0 ? 0 : perMs / count;
}

function mostUnderWay(limit: Limit): number {
  const gap = gapOf(limit);
  return gap === 0 ? Number.POSITIVE_INFINITY : Math.max(FEWEST_UNDER_WAY, UNDER_WAY_MS / gap);
}

/** In how many milliseconds it comes. */
async function nextTurn(
  turns: Turns,
  gate: Gate,
  limits: readonly Limit[],
  widest: Limit,
  patience: Patience,
): Promise<number> {
  const late = Date.now() + WAITS[patience].longestMs;
  for (;;) {
    const { isTaken, waitMs, key } = await turns.take(limits, AHEAD_MS);
    if (isTaken) return waitMs;
    const blocked = limits.find((limit) => limit.key === key) ?? widest;
    if (blocked === widest) gate.fullUntil = performance.now() + waitMs - AHEAD_MS;
    // Whoever waits for a narrow limit is in the way of all others under the wide one.
    if (blocked !== widest || Date.now() + waitMs > late) {
      return comeBack(turns, blocked, waitMs, patience);
    }
    await sleep(waitMs - AHEAD_MS / 2);
  }
}

/** How many more of what goes first there are nobody knows: as long as they have come until now they are taken to come still. */
function later({ first, since }: Gate, expectedMs: number): number {
  if (first === 0) return expectedMs;
  return Math.max(expectedMs, Math.min(performance.now() - since, LONGEST_LATER_MS));
}

/** What can wait has a line of its own, which makes nobody else's longer. */
async function comeBack(turns: Turns, limit: Limit, notBeforeMs: number, patience: Patience): Promise<never> {
  const line = patience === 'some' ? limit.key : `${limit.key} later`;
  const place = await turns.queueUp(line, gapOf(limit), notBeforeMs);
  throw new NotYet(Math.max(notBeforeMs, place - EARLY_MS));
}
