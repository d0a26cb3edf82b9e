import type { Digest } from '../../core/model.ts';
import { type LineGroup, lineGroups, withoutWrongProof } from './digest.ts';
import { divideLines, LATER_HEADING, type Part } from './divide-lines.ts';
import { type Cost, countLines, type FittedGroup, fitLines, type Room } from './fit-lines.ts';

/**
 * The messages that a digest takes. They are divided as they were when it was posted: what was corrected since changes
 * its line, and moves none into another message.
 */
export function divideAsTold(digest: Digest, roomOf: (digest: Digest) => Room, cost: Cost): readonly Part[] {
  const divide = (whole: Digest) => divideLines(lineGroups(whole), roomOf(whole), cost);
  if (!digest.lines.some(({ corrected }) => corrected)) return divide(digest);
  const lines = lineGroups(digest).flatMap((group) => group.lines);
  const { total } = roomOf(digest);
  let at = 0;
  return divide(asTold(digest)).map((part) => {
    const groups = part.groups.map(({ group, lean }) => {
      const own = lines.slice(at, at + group.lines.length);
      at += own.length;
      return { group: withoutWrongProof({ ...group, lines: own }), lean };
    });
    return { ...part, ...shortened(part, groups, part.number === 1 ? total : total - LATER_HEADING, cost) };
  });
}

/** As it was before anything in it was corrected. */
function asTold({ headlineCorrected: _, ...digest }: Digest): Digest {
  return { ...digest, lines: digest.lines.map(({ corrected, ...line }) => line) };
}

/**
 * A correction says more than its line did. Where that is too much, a second source goes, then the words that have the
 * wrong figure too; what even so finds no room is counted.
 */
function shortened(
  { left }: Part,
  groups: readonly FittedGroup[],
  total: number,
  cost: Cost,
): Pick<Part, 'groups' | 'left'> {
  const lean = groups.map(({ group }) => ({ group, lean: true }));
  const mute = lean.map(({ group }) => ({ group: withoutQuotes(group), lean: true }));
  const sum = (each: readonly FittedGroup[]) => each.reduce((all, one) => all + cost(one.group, one.lean), 0);
  const fitting = [groups, lean, mute].find((each) => sum(each) <= total);
  if (fitting) return { groups: fitting, left };
  const room = { groups: groups.length, total };
  const fitted = fitLines(
    mute.map(({ group }) => group),
    room,
    (group) => cost(group, true),
  );
  return { groups: fitted.groups, left: left + countLines(fitted.left) };
}

function withoutQuotes(group: LineGroup): LineGroup {
  if (!group.lines.some(({ corrected }) => corrected)) return group;
  return { ...group, proofs: group.proofs.map((proof) => ({ ...proof, quote: '' })) };
}
