/** The kinds of story, by the name a story file gives. */
import type { FactKey, Story, StoryKind } from '../../model.ts';
import { court } from './court.ts';
import { deal } from './deal.ts';
import { disaster } from './disaster.ts';
import { election } from './election.ts';
import { generic } from './generic.ts';
import { type FactKind, factId, type Kind, ownFactKind } from './kind.ts';
import { law } from './law.ts';
import { layoffs } from './layoffs.ts';
import { outage } from './outage.ts';
import { people } from './people.ts';
import { product } from './product.ts';

const KINDS: Readonly<Record<StoryKind, Kind>> = {
  deal,
  disaster,
  court,
  layoffs,
  law,
  election,
  product,
  outage,
  people,
  generic,
};

export const KIND_NAMES = Object.keys(KINDS) as readonly StoryKind[];

export function kindOf(story: Pick<Story, 'kind'>): Kind {
  return KINDS[story.kind];
}

export function factKinds(story: Pick<Story, 'kind' | 'facts'>): readonly FactKind[] {
  return [...kindOf(story).facts, ...story.facts.map(ownFactKind)];
}

export function factKind(story: Pick<Story, 'kind' | 'facts'>, key: FactKey): FactKind {
  const id = factId(key);
  return (
    factKinds(story).find((fact) => fact.id === id) ?? {
      id,
      label: id,
      movement: 'figure',
      roles: [],
      owner: 'story',
    }
  );
}
