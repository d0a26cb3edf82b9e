/** Who says so, and who did first. */
import { titled } from './say-now.ts';
import type { Said, Stated, StatedFact } from './stated.ts';
import { writeDay } from './write-day.ts';

export function saySources(facts: readonly StatedFact[]): Said {
  const all = facts.flatMap(({ label, now, against }) =>
    [now, ...against].map((stated) => ({ label, stated })),
  );
  return {
    lines: all.map(({ label, stated }) => titled(label, `${stated.words}, says ${named(stated)}`)),
    citations: all.flatMap(({ stated }) => stated.citations),
  };
}

/** "The Herald (3 June 2025) and 2 more independent sources" */
function named({ citations, origins }: Stated): string {
  const names = citations.map(({ source, at }) => `${source} (${writeDay(at)})`);
  const more = origins - names.length;
  const rest = more > 0 ? [`${more} more independent source${more === 1 ? '' : 's'}`] : [];
  const list = [...names, ...rest];
  return list.length === 1 ? (list[0] ?? '') : `${list.slice(0, -1).join(', ')} and ${list.at(-1)}`;
}

export function sayFirst(facts: readonly StatedFact[]): Said {
  const firsts = facts.flatMap(({ label, now }) => {
    const [first] = [...now.citations].sort((a, b) => (a.at < b.at ? -1 : 1));
    return first ? [{ label, now, first }] : [];
  });
  return {
    lines: firsts.map(({ label, now, first }) =>
      titled(label, `${now.words}, first said by ${first.source} (${writeDay(first.at)})`),
    ),
    citations: firsts.map(({ first }) => first),
  };
}
