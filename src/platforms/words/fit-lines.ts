import type { LineGroup } from './digest.ts';

export interface Room {
  readonly groups: number;
  /** The sum of their costs, in whatever a `Cost` counts. */
  readonly total: number;
}

/** What a group takes of the room; lean is with its proof shortened. */
export type Cost = (group: LineGroup, lean: boolean) => number;

/** A group as it is to be drawn. */
export interface FittedGroup {
  readonly group: LineGroup;
  readonly lean: boolean;
}

export interface Fitted {
  readonly groups: readonly FittedGroup[];
  /** What found no room. */
  readonly left: readonly LineGroup[];
}

/**
 * Takes groups, most newsworthy first, until the room is used up. A group that does not fit is tried lean, then line by
 * line; the first line that still does not fit ends the message, so that nothing less newsworthy takes its place.
 */
export function fitLines(groups: readonly LineGroup[], room: Room, cost: Cost): Fitted {
  const fitted: FittedGroup[] = [];
  const waiting = [...groups].reverse();
  let used = 0;
  for (let group = waiting.pop(); group !== undefined; group = waiting.pop()) {
    const full = cost(group, false);
    const lean = used + full > room.total;
    const taken = lean ? cost(group, true) : full;
    if (used + taken <= room.total && fitted.length < room.groups) {
      fitted.push({ group, lean });
      used += taken;
    } else if (group.lines.length > 1) {
      waiting.push(...singles(group).reverse());
    } else {
      return { groups: fitted, left: [group, ...waiting.reverse()] };
    }
  }
  return { groups: fitted, left: [] };
}

export function countLines(groups: readonly LineGroup[]): number {
  return groups.reduce((sum, { lines }) => sum + lines.length, 0);
}

function singles(group: LineGroup): LineGroup[] {
  return group.lines.map((line) => ({ ...group, lines: [line] }));
}
