/** What nobody has stated yet, what is disputed, and what is merely possible. */
import type { Story } from '../../model.ts';
import { factKind } from '../../story/kinds/index.ts';
import { factId } from '../../story/kinds/kind.ts';
import type { Asked } from './asked.ts';
import { lineOf } from './say-now.ts';
import type { Said, StatedFact } from './stated.ts';

const MOST = 8;

export function sayOpen({ kinds }: Asked, facts: readonly StatedFact[], story: Story): Said {
  const stated = new Set(facts.map(({ fact }) => factId(fact.key)));
  const sought = kinds.length > 0 ? kinds.map(({ id }) => id) : unasked(story);
  const missing = sought.filter((id) => !stated.has(id)).map((id) => factKind(story, id).label);
  const unsure = facts.filter(
    ({ now, against }) => against.length > 0 || now.certainty !== 'asserted' || now.standing.retractedAt,
  );
  const lines = [
    ...(missing.length > 0 ? [`Nobody has stated: ${missing.slice(0, MOST).join(', ')}`] : []),
    ...unsure.map(lineOf),
  ];
  return {
    lines: lines.length > 0 ? lines : ['Nothing that this story asks for is open.'],
    citations: unsure.flatMap(({ now, against }) => [now, ...against].flatMap(({ citations }) => citations)),
  };
}

/** A story that nobody described asks for nothing in particular. */
function unasked({ kind, lead, facts }: Story): readonly string[] {
  return kind === 'generic' ? facts.map(({ id }) => id) : [...lead, ...facts.map(({ id }) => id)];
}
