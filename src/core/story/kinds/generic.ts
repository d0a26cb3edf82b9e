/**
 * A story that nobody described: every figure with a role, every stage and every move is a fact of it, once an article
 * has told it in its headline or its opening.
 */
import { plainKind } from './plain-kind.ts';

export const generic = plainKind({
  parties: {},
  facts: [{ id: 'people', label: 'People', movement: 'move', roles: ['move'], owner: 'each' }],
  lead: ['people'],
});
