/** The kinds of story, by the name a story file gives. */
import type { FactKey, Story } from '../../model.ts';
import { deal } from './deal.ts';
import { type FactKind, factId, type Kind, ownFactKind } from './kind.ts';

const KINDS: Readonly<Record<Story['kind'], Kind>> = { deal };

export function kindOf(story: Pick<Story, 'kind'>): Kind {
  return KINDS[story.kind];
}

export function factKinds(story: Pick<Story, 'kind' | 'facts'>): readonly FactKind[] {
  return [...kindOf(story).facts, ...story.facts.map(ownFactKind)];
}

export function factKind(story: Story, key: FactKey): FactKind {
  const id = factId(key);
  return factKinds(story).find((fact) => fact.id === id) ?? { id, label: id, movement: 'figure' };
}
