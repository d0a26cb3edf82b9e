import type { Digest } from '../../core/model.ts';
import type { LineGroup } from './digest.ts';
import { type Cost, countLines, type Fitted, type FittedGroup, fitLines, type Room } from './fit-lines.ts';

/** One of the messages that a digest is told in. What stands in which depends on nothing but the digest. */
export interface Part {
  /** From 1. */
  readonly number: number;
  readonly of: number;
  readonly groups: readonly FittedGroup[];
  /** Lines that found no room in any message; they are counted in the last. */
  readonly left: number;
}

/** Messages of one digest at most; ours. What is longer is nobody's reading on a phone. */
export const MOST_PARTS = 5;

/** What the heading of a later message may take more than the headline of the first, in any platform's count. */
export const LATER_HEADING = 40;

/**
 * What one message takes stands in one, shortened where it must be. Else each but the last has as many groups in full as
 * it takes; one that does not fit goes to the next message as a whole. `room` is what the first leaves for groups.
 */
export function divideLines(groups: readonly LineGroup[], room: Room, cost: Cost): readonly Part[] {
  const parts: Fitted[] = [];
  let rest = groups;
  let left = room;
  for (;;) {
    const last = fitLines(rest, left, cost);
    const filled = last.left.length === 0 || parts.length === MOST_PARTS - 1 ? last : fill(rest, left, cost);
    parts.push(filled);
    if (filled === last || filled.groups.length === 0) break;
    rest = filled.left;
    left = { ...room, total: room.total - LATER_HEADING };
  }
  return parts.map((part, index) => ({
    number: index + 1,
    of: parts.length,
    groups: part.groups,
    left: index === parts.length - 1 ? countLines(part.left) : 0,
  }));
}

/** For each digest once: it is asked for to count the messages, and to draw each of them in each of its forms. */
export function dividedOnce(divide: (digest: Digest) => readonly Part[]): typeof divide {
  const known = new WeakMap<Digest, readonly Part[]>();
  return (digest) => {
    const parts = known.get(digest) ?? divide(digest);
    known.set(digest, parts);
    return parts;
  };
}

/** Groups in full; only one that no message takes is shortened, or divided. */
function fill(groups: readonly LineGroup[], room: Room, cost: Cost): Fitted {
  const fitted: FittedGroup[] = [];
  let used = 0;
  for (const group of groups.slice(0, room.groups)) {
    used += cost(group, false);
    if (used > room.total) break;
    fitted.push({ group, lean: false });
  }
  if (fitted.length > 0) return { groups: fitted, left: groups.slice(fitted.length) };
  const first = fitLines(groups.slice(0, 1), room, cost);
  return { groups: first.groups, left: [...first.left, ...groups.slice(1)] };
}

export function partAt(parts: readonly Part[], number: number): Part {
  const part = parts[number - 1];
  if (part === undefined) throw new RangeError(`there are ${parts.length} messages, and no number ${number}`);
  return part;
}
