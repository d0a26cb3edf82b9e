/** Whether a figure is of what and of whom the question asks: "Acme's revenue" is not Orvex's, and a stake is no price. */

import type { Value } from '../model/values.ts';
import type { Claim, Role } from '../model.ts';
import { claimAt } from './claim-at.ts';
import type { Occurrence } from './groups.ts';
import type { Question } from './question.ts';
import { stem } from './stem.ts';
import type { TextIndex } from './text-index.ts';

/** What the words of a question ask a figure to be of. */
const ROLES: readonly (readonly [RegExp, readonly Role[]])[] = [
  [/\brevenues?\b|\bsales\b/i, ['revenue', 'revenue forecast']],
  [/\bprofits?\b|\bearnings\b/i, ['profit', 'profit forecast']],
  [/\bvalu(?:ed|ation)\b|\bworth\b/i, ['valuation', 'price']],
  [/\binvest(?:s|ed|ing)?\b/i, ['price', 'spending', 'funding', 'cost']],
  [/\bstake\b|\bshare of\b|\bown\b/i, ['stake', 'stake sold']],
  [/\bsalary\b|\bearn\b/i, ['salary']],
  [/\bfined?\b/i, ['fine']],
];

export function fitsQuestion(index: TextIndex, occurrence: Occurrence, question: Question): boolean {
  const { candidate, read } = occurrence;
  if (question.kind === 'date') return !question.isFuture || isToCome(occurrence);
  if (candidate.value === undefined) return true;
  if (question.kind === 'count' && !isOfUnit(candidate.value, question)) return false;
  const claim = claimAt(read, candidate);
  if (claim && !isOfRole(claim, question)) return false;
  return isOfOwner(claim, ownWords(index, occurrence), question);
}

/** "How many days" is no sum of money and no number of people. */
function isOfUnit(value: Value, { heads }: Question): boolean {
  if (heads.length === 0) return true;
  if (value.type !== 'quantity') return value.type === 'multiple' && heads.includes('tim');
  const nouns = value.noun.split(/[\s-]/).map((word) => stem(word.toLowerCase()));
  return (
    value.noun === '' ||
    nouns.some((noun) => heads.includes(noun)) ||
    heads.some((head) => PEOPLE.has(head) && nouns.some((noun) => PEOPLE.has(noun)))
  );
}

/** Stems that count persons. */
const PEOPLE: ReadonlySet<string> = new Set([
  'person',
  'user',
  'victim',
  'customer',
  'fan',
  'death',
  'die',
  'human',
]);

/** A year is that of the text or a later one. */
function isToCome({ candidate, found }: Occurrence): boolean {
  return candidate.shape === 'year' ? candidate.text >= found.passage.at.slice(0, 4) : true;
}

/** The reader itself says that the figure is what is asked for, of whom it is asked: the valuation of Acme, also in a table. */
export function isStated({ candidate, read }: Occurrence, question: Question): boolean {
  const { text, owner, kind } = question;
  if (owner === undefined || kind !== 'money' || asksMore(question, owner)) return false;
  const claim = claimAt(read, candidate);
  if (!claim?.subject || claim.earlier || !sharesWord(claim.subject, owner)) return false;
  return askedRoles(text).includes(claim.role);
}

/** "How much of Acme's revenue came from Kite" asks for more than Acme's revenue. */
function asksMore({ text, terms, light, years }: Question, owner: string): boolean {
  const roles = ROLES.flatMap(([words]) => words.exec(text)?.[0] ?? []);
  const known = new Set([owner, ...roles].flatMap((words) => words.toLowerCase().split(' ')).map(stem));
  return [...terms.keys()].some((term) => !known.has(term) && !light.has(term) && !years.includes(term));
}

function askedRoles(text: string): readonly Role[] {
  return ROLES.flatMap(([words, roles]) => (words.test(text) ? roles : []));
}

function isOfRole({ role }: Claim, { text }: Question): boolean {
  const asked = askedRoles(text);
  return asked.length === 0 || role === 'other' || asked.includes(role);
}

/** The sentence, with the one before it where nobody is named before the figure: "The company has ...". */
function ownWords({ passages }: TextIndex, { found: { passage }, candidate, read }: Occurrence): string {
  const start = read.sentence.tokens[candidate.first]?.start ?? 0;
  if (passage.names.some((name) => name.end <= start && name.kind !== 'place')) return passage.text;
  const before = passages[passage.id - 1];
  const first = before?.article === passage.article ? before.names[0]?.name : undefined;
  return `${passage.text} ${first ?? ''}`;
}

/** The reader tells whose figure it is, or the owner's name stands in the sentence. */
function isOfOwner(claim: Claim | undefined, sentence: string, { owner }: Question): boolean {
  if (owner === undefined) return true;
  const names = [claim?.subject, claim?.object].filter((name) => name !== undefined);
  return names.length > 0 ? names.some((name) => sharesWord(name, owner)) : sharesWord(sentence, owner);
}

function sharesWord(one: string, other: string): boolean {
  const words = new Set(other.toLowerCase().split(/[^\p{L}\d]+/u));
  return one
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .some((word) => words.has(word));
}

/** The same of a claim by itself, which `sentence` makes. */
export function isClaimAsked(claim: Claim, sentence: string, question: Question): boolean {
  return isOfRole(claim, question) && isOfOwner(claim, sentence, question);
}
