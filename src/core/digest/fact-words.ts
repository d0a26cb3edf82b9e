/** What a fact and its values are called beside each other, in a digest, on a board and in a terminal. */
import type { Value } from '../model/values.ts';
import type { FactKey, Story } from '../model.ts';
import { factKind } from '../story/kinds/index.ts';
import { factOwner } from '../story/kinds/kind.ts';
import { writeCount, writeValue } from './house-style.ts';

type Kinds = Pick<Story, 'kind' | 'facts'>;

/** "Price", "Vote share (Jane Roe)"; who moves stands in the value. */
export function factLabel(key: FactKey, story: Kinds): string {
  const { label, movement } = factKind(story, key);
  const owner = movement === 'move' ? undefined : factOwner(key);
  return owner === undefined ? label : `${label} (${owner})`;
}

/** "Jobs cut: 430": where the label says what is counted, the value is the number alone. */
export function factValue(key: FactKey, value: Value, story: Kinds): string {
  return factKind(story, key).counts === undefined ? writeValue(value) : writeCount(value);
}
