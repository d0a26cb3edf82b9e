import type { LineGroup } from './digest.ts';

export interface Room {
  /** Parts, and the sum of their costs in whatever `cost` counts. */
  readonly parts: number;
  readonly total: number;
}

export interface Fitted<Part> {
  readonly parts: readonly Part[];
  /** Lines that found no room. */
  readonly left: number;
}

/**
 * Draws groups, most newsworthy first, until the room is used up. A group that does not fit is tried lean (its proof
 * shortened), then line by line; the first line that still does not fit ends the message, so that nothing less
 * newsworthy takes its place.
 */
export function fitLines<Part>(
  groups: readonly LineGroup[],
  room: Room,
  cost: (part: Part) => number,
  draw: (group: LineGroup, lean: boolean) => Part,
): Fitted<Part> {
  const parts: Part[] = [];
  const waiting = [...groups].reverse();
  let used = 0;
  for (let group = waiting.pop(); group !== undefined; group = waiting.pop()) {
    const part = [draw(group, false), draw(group, true)].find((each) => used + cost(each) <= room.total);
    if (part !== undefined && parts.length < room.parts) {
      parts.push(part);
      used += cost(part);
    } else if (group.lines.length > 1) {
      waiting.push(...singles(group).reverse());
    } else {
      return { parts, left: [group, ...waiting].reduce((sum, each) => sum + each.lines.length, 0) };
    }
  }
  return { parts, left: 0 };
}

function singles(group: LineGroup): LineGroup[] {
  return group.lines.map((line) => ({ ...group, lines: [line] }));
}
