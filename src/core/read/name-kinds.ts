/** What a name is the name of, told by its own words and by those around it. */

import type { NameKind } from '../model/names.ts';
import type { NameMention } from './names.ts';
import type { Token } from './tokens.ts';
import { FAMOUS_SURNAMES, FIRST_NAMES } from './words/first-names.ts';
import { PLACE_ENDS, PLACE_STARTS, PLACES } from './words/gazetteer.ts';
import { TAG } from './words/index.ts';
import { ORGANISATION_ENDS, ORGANISATIONS, OTHER_ENDS, PRODUCTS } from './words/organisations.ts';
import { COMPANY_NOUNS, COMPANY_OWNS, ROLE_NOUNS } from './words/people-titles.ts';
import { wordSet } from './words/word-set.ts';

/** How much speaks for each kind. */
export type Votes = Record<NameKind, number>;

export function noVotes(): Votes {
  return { person: 0, organisation: 0, place: 0, other: 0 };
}

/** Something said of the name outright outweighs what merely looks so. */
const SURE = 8;
const STRONG = 4;
const WEAK = 1;

const KINDS: readonly NameKind[] = ['person', 'organisation', 'place'];

/** What the contexts say is heard once or twice, not once for each of twenty mentions: "in Acme" may be "stake in Acme". */
const MOST_CONTEXT = 6;

/** The kind that most speaks for; "other" when little does. */
export function kindOf(words: Votes, context: Votes): NameKind {
  let best: NameKind = 'other';
  let most = Math.max(words.other, WEAK / 2);
  for (const kind of KINDS) {
    const votes = words[kind] + Math.min(context[kind], MOST_CONTEXT);
    if (votes <= most) continue;
    best = kind;
    most = votes;
  }
  return best;
}

/** `words` are the tokens of the name itself; `isCompany` when a legal form was dropped from it. */
export function voteByWords(votes: Votes, name: string, words: readonly Token[], isCompany: boolean): void {
  const head = words[0];
  const end = words[words.length - 1];
  if (!head || !end) return;
  const lower = head === end ? head.lower : name.toLowerCase();
  if (isCompany || ORGANISATIONS.has(lower)) votes.organisation += SURE;
  else if (PRODUCTS.has(lower) || (lower.endsWith('s') && PRODUCTS.has(lower.slice(0, -1))))
    votes.other += SURE;
  else if (PLACES.has(lower)) votes.place += SURE;
  else if (words.length === 1) voteByWord(votes, head);
  else if (OTHER_ENDS.has(end.lower)) votes.other += STRONG;
  else if (ORGANISATION_ENDS.has(end.lower) || isOfBody(words)) votes.organisation += STRONG + WEAK;
  else if (PLACE_ENDS.has(end.lower) || PLACE_STARTS.has(head.lower)) votes.place += STRONG + WEAK;
  else if (FIRST_NAMES.has(head.lower) || isInitial(words)) votes.person += STRONG;
  else if (end.shape === 'number') votes.other += STRONG;
  else if (ORGANISATIONS.has(head.lower)) votes.organisation += 2 * WEAK;
  else if (end.shape === 'upper' || head.shape === 'upper') votes.organisation += WEAK;
  else if (words.length < 4) votes.person += WEAK / 2;
}

function voteByWord(votes: Votes, { lower, shape, text }: Token): void {
  if (FAMOUS_SURNAMES.has(lower)) votes.person += STRONG;
  else if (/^\p{Lu}{2,}s$/u.test(text)) votes.other += STRONG;
  else if (shape === 'upper') votes.organisation += 2 * WEAK;
  // "McCain", "O'Brien", "DeSantis"
  else if (shape === 'mixed')
    votes[/^(?:Mac|Mc|O['’]|De|Di|Van|La|Le)/.test(text) ? 'person' : 'organisation'] += 2 * WEAK;
  else if (FIRST_NAMES.has(lower)) votes.person += WEAK;
}

/** "University of Utopia" */
function isOfBody(words: readonly Token[]): boolean {
  const of = words.findIndex(({ lower }) => lower === 'of' || lower === 'for');
  return of > 0 && ORGANISATION_ENDS.has(words[of - 1]?.lower ?? '');
}

/** "John Q. Public", "J. Doe" */
function isInitial(words: readonly Token[]): boolean {
  return words.some(({ text }, index) => text === '.' && words[index - 1]?.text.length === 1);
}

const IN_PLACE = wordSet('in near outside throughout across inside');
const INTO_COMPANY = wordSet(
  'join joins joined joining acquire acquires acquired acquiring buy buys bought buying',
);
/** "Invest in Acme", "confidence in Roe": no place. */
const IN_ELSE =
  /^(?:invest|stake|share|interest|believ|confiden|trust|faith|holding|role|position|involve|fund|billion|million|percent|%|dollars)/;

/** What stands around one mention in its sentence. */
export function voteByContext(
  votes: Votes,
  tokens: readonly Token[],
  { first, last, titled }: NameMention,
): void {
  if (titled) votes.person += SURE;
  const [before, behind, third] = [tokens[first - 1], tokens[last], tokens[last + 1]];
  if (before) voteByBefore(votes, before, tokens[first - 2]);
  if (!behind) return;
  if (behind.text === ',' && third) {
    if (third.shape === 'number' && /^\d\d$/.test(third.text) && tokens[last + 2]?.text === ',')
      votes.person += SURE;
    else if (third.lower === 'who') votes.person += STRONG;
    else if (PLACES.has(third.lower) && before?.text !== ',' && third.shape !== 'upper')
      votes.place += STRONG;
  } else if (behind.lower === 'who') votes.person += STRONG;
  else if (behind.lower === "'s" || behind.lower === '’s') {
    if (third && COMPANY_OWNS.has(third.lower)) votes.organisation += 3 * WEAK;
  } else if (COMPANY_OWNS.has(behind.lower)) votes.organisation += 3 * WEAK;
  else if (behind.tags & TAG.saying) votes.person += last - first > 1 ? 2 * WEAK : WEAK;
}

function voteByBefore(votes: Votes, { lower, tags }: Token, second: Token | undefined): void {
  if (IN_PLACE.has(lower)) votes.place += IN_ELSE.test(second?.lower ?? '') ? 0 : 3 * WEAK;
  else if (COMPANY_NOUNS.has(lower)) votes.organisation += STRONG;
  else if (ROLE_NOUNS.has(lower) || tags & TAG.title) votes.person += STRONG;
  else if (INTO_COMPANY.has(lower)) votes.organisation += 3 * WEAK;
  else if (lower === 'at') votes.organisation += 2 * WEAK;
  else if (lower === 'said') votes.person += WEAK;
  else if (lower === 'the') votes.person -= 2 * WEAK;
}
