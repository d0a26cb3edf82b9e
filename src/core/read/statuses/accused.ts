/** Whose the terms and counts of a case are. */
import type { AmountRole } from '../../model/roles.ts';
import type { Role } from '../../model.ts';
import type { NameMention } from '../names.ts';
import type { Token } from '../tokens.ts';
import type { StatusMention } from './mention.ts';
import { subjectOf } from './subject.ts';

/** "His co-defendant, [Lena Moss], was sentenced to three years": the terms and counts of a step are those of whom it befell. */
export function accusedOf(
  role: Role,
  start: number,
  tokens: readonly Token[],
  names: readonly NameMention[],
  statuses: readonly StatusMention[],
): string | undefined {
  if (!OF_ACCUSED.has(role)) return undefined;
  const step = statuses.findLast(
    ({ value, from }) => value.ladder === 'court' && (tokens[from]?.start ?? start) < start,
  );
  return step && subjectOf(tokens, names, step, statuses);
}

const OF_ACCUSED: ReadonlySet<string> = new Set<AmountRole>([
  'sentence',
  'sentence faced',
  'probation',
  'counts',
]);
