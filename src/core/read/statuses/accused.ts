/** Whose the terms and counts of a case are, and the share of a vote that somebody won. */
import type { AmountRole } from '../../model/roles.ts';
import type { Role } from '../../model.ts';
import type { NameMention } from '../names.ts';
import type { Token } from '../tokens.ts';
import { wordSet } from '../words/word-set.ts';
import type { StatusMention } from './mention.ts';
import { subjectOf } from './subject.ts';

/** Whose it is by what befell or was won, where that tells more than the clause. */
export function doerOf(
  role: Role,
  start: number,
  tokens: readonly Token[],
  names: readonly NameMention[],
  statuses: readonly StatusMention[],
): string | undefined {
  return role === 'vote share'
    ? winnerOf(start, tokens, names, statuses)
    : accusedOf(role, start, tokens, names, statuses);
}

/** "His co-defendant, [Lena Moss], was sentenced to three years": the terms and counts of a step are those of whom it befell. */
function accusedOf(
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

/** "[Jane Roe] won Utopia's election, taking 52%": the share is the winner's, whatever else is named between. */
function winnerOf(
  start: number,
  tokens: readonly Token[],
  names: readonly NameMention[],
  statuses: readonly StatusMention[],
): string | undefined {
  const step = statuses.findLast(
    ({ value, to }) => value.ladder === 'election' && (tokens[to - 1]?.end ?? start) <= start,
  );
  let link = tokens.findIndex((token) => token.start >= start) - 1;
  while (ROUGHLY.has(tokens[link]?.lower ?? '')) link -= 1;
  return step && TAKING.has(tokens[link]?.lower ?? '') ? subjectOf(tokens, names, step, statuses) : undefined;
}

const TAKING = wordSet('taking with winning capturing securing garnering receiving getting scoring');
const ROUGHLY = wordSet('about around just over nearly almost some only more than');
