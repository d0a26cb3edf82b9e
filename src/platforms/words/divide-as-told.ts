import type { Digest } from '../../core/model.ts';
import { cut } from './cut.ts';
import { type LineGroup, lineGroups, withoutWrongProof } from './digest.ts';
import { divideLines, LATER_HEADING, type Part } from './divide-lines.ts';
import { type Cost, countLines, type FittedGroup, fitLines, type Room } from './fit-lines.ts';
import { DONE, type LineWords } from './line.ts';

/**
 * The messages that a digest takes. They are divided as they were when it was posted: what was corrected since changes
 * its line, and moves none into another message.
 */
export function divideAsTold(digest: Digest, roomOf: (digest: Digest) => Room, cost: Cost): readonly Part[] {
  const divide = (whole: Digest) => divideLines(lineGroups(whole), roomOf(whole), cost);
  if (![...digest.lines, ...(digest.alsoNew ?? [])].some(({ corrected }) => corrected)) return divide(digest);
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
function asTold({ headlineCorrected: _, alsoNew, ...digest }: Digest): Digest {
  return {
    ...digest,
    lines: digest.lines.map(({ corrected, ...line }) => line),
    alsoNew: alsoNew?.map(({ corrected, ...citation }) => citation),
  };
}

/**
 * A correction says more than its line did. Where that is too much, one thing after the other goes, what readers miss least
 * first, and a line last of all; what even so finds no room is counted.
 */
function shortened(
  { left }: Part,
  groups: readonly FittedGroup[],
  total: number,
  cost: Cost,
): Pick<Part, 'groups' | 'left'> {
  let shown = groups;
  for (const shorten of [undefined, ...SHORTER]) {
    if (shorten) shown = shown.map(({ group }) => ({ group: shorten(group), lean: true }));
    const taken = shown.reduce((all, { group, lean }) => all + cost(group, lean), 0);
    if (taken <= total) return { groups: shown, left };
  }
  const room = { groups: groups.length, total };
  const bare = shown.map(({ group }) => group);
  const fitted = fitLines(bare, room, (group) => cost(group, true));
  return { groups: fitted.groups, left: left + countLines(fitted.left) };
}

/** Each on top of those before it; the first of them is lean. */
const SHORTER: readonly ((group: LineGroup) => LineGroup)[] = [
  (group) => group,
  // Words that have the wrong figure too.
  (group) => (group.lines.some(({ corrected }) => corrected) ? withoutQuotes(group) : group),
  (group) => ({ ...group, lines: group.lines.map(withBriefMark) }),
  withoutQuotes,
  (group) => ({ ...group, proofs: [], origins: undefined }),
  (group) => ({ ...group, lines: group.lines.map(withMarkAlone) }),
  (group) => ({ ...group, lines: group.lines.map(withShortValues) }),
];

function withoutQuotes(group: LineGroup): LineGroup {
  return { ...group, proofs: group.proofs.map((proof) => ({ ...proof, quote: '' })) };
}

/** "~~$14B~~ · corrected: $12B", without the day and what was before. */
function withBriefMark(line: LineWords): LineWords {
  const { corrected } = line;
  if (!corrected) return line;
  return {
    ...line,
    was: undefined,
    against: undefined,
    corrected: { ...corrected, note: DONE[corrected.kind] },
  };
}

/** Characters that are left of a value where not even all lines by themselves find room. */
const SHORT_VALUE = 24;

function withMarkAlone(line: LineWords): LineWords {
  const { corrected, now } = line;
  return corrected
    ? { ...line, now: cut(now, SHORT_VALUE), corrected: { ...corrected, to: undefined } }
    : line;
}

function withShortValues(line: LineWords): LineWords {
  const [was, against] = [line.was, line.against].map((value) => value && cut(value, SHORT_VALUE));
  return { ...line, was, now: cut(line.now, SHORT_VALUE), against };
}
