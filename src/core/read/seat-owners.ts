/** Whose seats a number gives: a party's, several parties' together, or nobody's that is known. */
import type { Value } from '../model/values.ts';
import type { Clause } from './clauses.ts';
import { nameRightBefore } from './count-owners.ts';
import type { Parties } from './parties.ts';
import type { ParsedSentence } from './sentence-parties.ts';

/** What is counted is "" in "the Hill Party 22". Undefined when the owner is that of any other count. */
export function meaningOfSeats(
  sentence: ParsedSentence,
  clause: Clause,
  start: number,
  value: Value,
): (Parties & { readonly role: 'seats' | 'other' }) | undefined {
  if (isOfSeveral(sentence, clause, start)) return { role: 'seats' };
  if (value.type !== 'quantity' || value.noun !== '') return undefined;
  const party = nameRightBefore(sentence, start);
  return { role: party === undefined ? 'other' : 'seats', subject: party };
}

/** "Agreed on a coalition that will hold [111 seats]": of both together, and of neither. */
function isOfSeveral({ names }: ParsedSentence, clause: Clause, start: number): boolean {
  const last = names.findLast(({ end }) => end <= start);
  const from = Math.max(last?.end ?? 0, clause.start) - clause.start;
  const before = clause.text.slice(0, start - clause.start);
  return TOGETHER.test(before.slice(from)) || LED_BY.test(before);
}

const TOGETHER = /\b(?:coalition|alliance|bloc|together|combined|jointly|between them)\b/u;
const LED_BY = /\b(?:coalition|alliance|bloc) (?:led by|of|around|between) /u;
