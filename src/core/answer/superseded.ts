/** An older value of the figure that was answered: named as older, never in its place. */
import type { Superseded } from './answer.ts';
import { citationOf } from './citation.ts';
import { claimAt } from './claim-at.ts';
import type { Occurrence } from './groups.ts';
import type { Ranked } from './ranked.ts';
import type { TextIndex } from './text-index.ts';

export function supersededBy(
  index: TextIndex,
  ranked: readonly Ranked[],
  answered: Ranked,
): Superseded | undefined {
  const own = newestOf(answered);
  const role = roleOf(own);
  if (!own || role === undefined) return undefined;
  const older = ranked
    .filter((one) => one !== answered)
    .map((one) => ({ text: one.text, place: newestOf(one) }))
    .filter(
      ({ place }) =>
        place &&
        place.found.passage.kind !== 'table' &&
        roleOf(place) === role &&
        place.found.passage.at < own.found.passage.at,
    );
  const last = older.sort((a, b) =>
    (a.place?.found.passage.at ?? '') < (b.place?.found.passage.at ?? '') ? 1 : -1,
  )[0];
  return last?.place && { answer: last.text, citation: citationOf(index, last.place.found.passage) };
}

/** Of figures of one fact the newest; the best as it is where the reader gives it no role. */
export function newestOfFact(ranked: readonly Ranked[]): readonly Ranked[] {
  const [best] = ranked;
  const own = best && newestOf(best);
  const role = roleOf(own);
  if (!best || !own || role === undefined) return ranked;
  let newest = { group: best, place: own };
  for (const group of ranked.slice(0, MOST_COMPARED)) {
    const place = newestOf(group);
    if (
      place &&
      place.near >= CLOSE * own.near &&
      roleOf(place) === role &&
      place.found.passage.at > newest.place.found.passage.at
    )
      newest = { group, place };
  }
  return newest.group === best ? ranked : [newest.group, ...ranked.filter((one) => one !== newest.group)];
}

/** A newer value must stand about as close to the question's words. */
const CLOSE = 0.6;
/** Candidates behind these are of other facts. */
const MOST_COMPARED = 8;

function newestOf({ occurrences }: Ranked): Occurrence | undefined {
  return [...occurrences].sort((a, b) => (a.found.passage.at < b.found.passage.at ? 1 : -1))[0];
}

/** What its claim is of and whose; undefined where the reader has no role for it. */
function roleOf(place: Occurrence | undefined): string | undefined {
  if (!place) return undefined;
  const claim = claimAt(place.read, place.candidate);
  return claim && claim.role !== 'other' && !claim.earlier
    ? `${claim.role} ${claim.subject ?? ''}`
    : undefined;
}
