/** How many people something befell: the facts of this form that several kinds of stories ask for. */
import type { Role } from '../../model.ts';
import type { FactKind } from './kind.ts';

/** `befell` stands behind the number: "40 injured". */
export function peopleCounted(
  id: string,
  label: string,
  movement: 'tally' | 'level',
  roles: readonly Role[],
  noun: string,
  befell: string,
): FactKind {
  const words = `{hedge}{count} ${befell}`;
  const wording = { noun, first: words, now: words };
  return { id, label, movement, roles, owner: 'anybody', counts: 'people', wording };
}
