/** What facts were: before their present value, or on a day. */
import type { Asked } from './asked.ts';
import { dated, titled } from './say-now.ts';
import type { Said, Stated, StatedFact } from './stated.ts';
import { writeDay } from './write-day.ts';

export function sayBefore(facts: readonly StatedFact[], { days, depth }: Asked): Said {
  const said = facts.map((fact) => (days ? onDay(fact, days.to) : before(fact, depth)));
  return { lines: said.flatMap(({ lines }) => lines), citations: said.flatMap(({ citations }) => citations) };
}

function before({ label, now, before }: StatedFact, depth: number): Said {
  const was = before.at(-depth);
  const next = before.at(1 - depth);
  const then = depth > 1 && next ? next : now;
  if (!was) {
    const first = before[0] ?? now;
    return say(titled(label, `${dated(first)}; nothing else was reported before`), [first]);
  }
  return say(titled(label, `${was.words} since ${writeDay(was.since)}, until ${dated(then)}`), [was, then]);
}

function onDay({ label, now, before }: StatedFact, day: string): Said {
  const all = [...before, now];
  const was = all.findLast(({ since }) => since.slice(0, 10) <= day);
  const first = all[0] ?? now;
  if (!was) return say(titled(label, `not reported by ${writeDay(day)}; first ${dated(first)}`), [first]);
  const rest = was === now ? '' : `; now ${dated(now)}`;
  return say(titled(label, `${was.words} on ${writeDay(day)}, said ${writeDay(was.since)}${rest}`), [
    was,
    now,
  ]);
}

function say(line: string, stated: readonly Stated[]): Said {
  return { lines: [line], citations: stated.flatMap(({ citations }) => citations) };
}
