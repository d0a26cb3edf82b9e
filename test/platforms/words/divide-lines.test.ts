import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { discordParts } from '../../../src/platforms/discord/parts.ts';
import { slackParts } from '../../../src/platforms/slack/parts.ts';
import { lineGroups } from '../../../src/platforms/words/digest.ts';
import { divideLines, MOST_PARTS, type Part } from '../../../src/platforms/words/divide-lines.ts';
import { citation, digest, line } from '../examples.ts';
import { anyToldDigest } from '../hostile.ts';

// Hundreds of digests, on machines of any speed.
vi.setConfig({ testTimeout: 60_000 });

/** Each costs ten, lean nine, and one more for each of its lines. */
const cost = (group: { readonly lines: readonly unknown[] }, lean: boolean) =>
  (lean ? 9 : 10) + group.lines.length;

/** One group of so many lines each, which one quote proves. */
function groupsOf(...sizes: readonly number[]) {
  const lines = sizes.flatMap((size, group) =>
    Array.from({ length: size }, (_, index) =>
      line({ label: `${group}.${index}`, citations: [citation(`So said ${group}.`, 'Harbour Wire')] }),
    ),
  );
  return lineGroups(digest(lines));
}

function linesOf(parts: readonly Part[]) {
  return parts.flatMap(({ groups }) => groups.flatMap(({ group }) => group.lines));
}

/** "0.0 0.1 | 1.0": groups of each message; lean ones in brackets. */
function shown(parts: readonly Part[]): readonly string[] {
  return parts.map(({ groups }) =>
    groups
      .map(({ group, lean }) => {
        const labels = group.lines.map(({ label }) => label).join(' ');
        return lean ? `(${labels})` : labels;
      })
      .join(' | '),
  );
}

describe('dividing the lines of a digest', () => {
  const room = { groups: 10, total: 70 };

  test.each([
    ['what fits stands in one message', [1, 1, 1], ['0.0 | 1.0 | 2.0']],
    [
      'so does what fits when it is shortened',
      [1, 1, 1, 1, 1, 4],
      ['0.0 | 1.0 | 2.0 | 3.0 | 4.0 | (5.0 5.1 5.2 5.3)'],
    ],
    ['what has no lines is one message all the same', [], ['']],
  ])('%s', (_name, sizes, expected) => {
    const parts = divideLines(groupsOf(...sizes), { groups: 10, total: 68 }, cost);
    expect(shown(parts)).toEqual(expected);
  });

  test('a group that does not fit goes to the next message as a whole, and nothing is shortened', () => {
    const parts = divideLines(groupsOf(1, 1, 1, 1, 4, 4, 1), { groups: 10, total: 70 }, cost);
    expect(shown(parts)).toEqual(['0.0 | 1.0 | 2.0 | 3.0 | 4.0 4.1 4.2 4.3', '5.0 5.1 5.2 5.3 | 6.0']);
    expect(parts.map(({ number, of, left }) => [number, of, left])).toEqual([
      [1, 2, 0],
      [2, 2, 0],
    ]);
  });

  test('there is a limit, and the last message counts what is left', () => {
    const parts = divideLines(groupsOf(...Array(40).fill(1)), room, cost);
    expect(parts).toHaveLength(MOST_PARTS);
    expect(linesOf(parts)).toHaveLength(40 - (parts.at(-1)?.left ?? 0));
    expect(parts.at(-1)?.left).toBeGreaterThan(0);
  });

  test('a line that no message takes ends the digest, and is counted', () => {
    const parts = divideLines(groupsOf(1, 1), { groups: 10, total: 5 }, cost);
    expect(parts).toEqual([{ number: 1, of: 1, groups: [], left: 2 }]);
  });

  test.each([
    ['slack', slackParts],
    ['discord', discordParts],
  ])('every line stands once and in order, or is counted, on %s', (_name, partsOn) => {
    fc.assert(
      fc.property(anyToldDigest, (given) => {
        const groups = lineGroups(given);
        const parts = partsOn(given);
        const all = groups.flatMap(({ lines }) => lines);
        const told = linesOf(parts);
        expect(told).toEqual(all.slice(0, told.length));
        expect(parts.reduce((sum, { left }) => sum + left, told.length)).toBe(all.length);
        expect(parts.length).toBeLessThanOrEqual(MOST_PARTS);
        if (parts.length < MOST_PARTS) expect(told.length).toBe(all.length);
        expect(parts.map(({ number, of }) => [number, of])).toEqual(
          parts.map((_, index) => [index + 1, parts.length]),
        );
        for (const part of parts.slice(1)) expect(part.groups.length).toBeGreaterThan(0);
        expect(partsOn(structuredClone(given))).toEqual(parts);
      }),
    );
  });
});
