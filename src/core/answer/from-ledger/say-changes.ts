/** What changed since a day, or at all. */
import type { Asked } from './asked.ts';
import { dated, titled } from './say-now.ts';
import type { Said, Stated, StatedFact } from './stated.ts';
import { writeDay } from './write-day.ts';

export function sayChanges(facts: readonly StatedFact[], { days, kinds }: Asked): Said {
  const since = days?.from;
  const said = facts.flatMap((fact) => changeOf(fact, since));
  if (said.length > 0)
    return {
      lines: said.flatMap(({ lines }) => lines),
      citations: said.flatMap(({ citations }) => citations),
    };
  const hour = since !== undefined && since.length > 10 ? `, ${since.slice(11, 16)} UTC` : '';
  const span = since === undefined ? '' : ` since ${writeDay(since)}${hour}`;
  // What it is all the same, where one fact was asked about.
  const still = kinds.length > 0 ? facts.slice(0, 3) : [];
  return {
    lines: [`Nothing changed${span}.`, ...still.map(({ label, now }) => titled(label, dated(now)))],
    citations: still.flatMap(({ now }) => now.citations),
  };
}

/** The values that came since, behind the one that stood then. */
function changeOf({ label, now, before, against }: StatedFact, since: string | undefined): Said[] {
  const all = [...before, now];
  const isNew = ({ since: at }: Stated): boolean => since === undefined || at >= since;
  const fresh = all.filter(isNew);
  const disputes = against.filter(isNew);
  if (fresh.length === 0 && disputes.length === 0) return [];
  const stood = all[all.length - fresh.length - 1];
  const chain = [...(stood ? [stood] : []), ...fresh].slice(-MOST_STEPS);
  const first = chain.length === 1 && !stood ? 'new: ' : '';
  const line = [
    `${first}${chain.map(dated).join(', then ')}`,
    ...disputes.map((one) => `disputed: ${dated(one)}`),
  ];
  return [
    {
      lines: [titled(label, line.join('; '))],
      citations: [...chain, ...disputes].flatMap(({ citations }) => citations.slice(0, 1)).reverse(),
    },
  ];
}

/** Values of one fact in one line. */
const MOST_STEPS = 5;
