/** One phrase for people: "a 12-year-old boy", "two other men", "Jane Roe, 34,", "nobody", "he". */
import type { Token } from '../tokens.ts';
import { TAG } from '../words/index.ts';
import { wordSet } from '../words/word-set.ts';
import { ageAfter } from './count.ts';
import { nounPhraseAt } from './noun-phrase.ts';
import { type People, plain } from './person.ts';
import { isNameWord, nameAt } from './person-name.ts';

/** No phrase for people begins with these, and every second word is one of them. */
const NEVER_FIRST = wordSet(
  'and or but nor of to in on at by for from with without into onto over under near after before during when while as if than which who whom whose where because ' +
    'was were is are be been being am has have had do does did will would could should may might can must not it we you its said says told so then also just until since',
);

/** `isTitled`: in a line where most words begin with a capital, capitals alone make no name. */
export function peopleAt(tokens: readonly Token[], index: number, isTitled: boolean): People | undefined {
  const first = tokens[index];
  if (!first || !mayBegin(tokens, index, first)) return undefined;
  const isLead = (first.tags & TAG.lead) !== 0;
  return (
    (isLead ? nobodyAt(tokens, index) : undefined) ??
    nounPhraseAt(tokens, index, isTitled) ??
    (isLead ? pronounAt(first, index) : undefined) ??
    (first.shape === 'lower' ? undefined : nameAloneAt(tokens, index, isTitled))
  );
}

/** The cheap way to tell that no such phrase begins here, which holds for most words. */
function mayBegin(tokens: readonly Token[], index: number, { shape, tags, lower }: Token): boolean {
  if (shape === 'mark') return false;
  if (shape === 'number' || (tags & (TAG.person | TAG.number | TAG.lead)) !== 0) return true;
  if (
    shape === 'lower' &&
    (((tokens[index + 1]?.tags ?? 0) | (tokens[index + 2]?.tags ?? 0)) & TAG.person) === 0
  )
    return false;
  return !NEVER_FIRST.has(lower);
}

interface Pronoun {
  readonly sex: People['sex'];
  readonly amount: number | undefined;
}

const HE: Pronoun = { sex: 'male', amount: 1 };
const SHE: Pronoun = { sex: 'female', amount: 1 };
const SELF: Pronoun = { sex: undefined, amount: 1 };
const THEY: Pronoun = { sex: undefined, amount: undefined };
const PRONOUNS: ReadonlyMap<string, Pronoun> = new Map([
  ...['he', 'him', 'himself'].map((word) => [word, HE] as const),
  ...['she', 'her', 'herself'].map((word) => [word, SHE] as const),
  ...['they', 'them', 'themselves'].map((word) => [word, THEY] as const),
  ['self', SELF] as const,
]);

function nobodyAt(tokens: readonly Token[], index: number): People | undefined {
  const word = tokens[index]?.lower;
  const noOne = word === 'no' && /^(?:one|other|others)$/.test(tokens[index + 1]?.lower ?? '');
  if (word !== 'nobody' && word !== 'none' && !noOne) return undefined;
  const end = noOne ? index + 2 : index + 1;
  return plain(index, end, 0, 'people', 'a');
}

function pronounAt({ lower }: Token, index: number): People | undefined {
  const pronoun = PRONOUNS.get(lower);
  if (!pronoun) return undefined;
  return {
    start: index,
    end: index + 1,
    amount: pronoun.amount,
    bound: 'eq',
    precision: 1,
    noun: lower,
    name: undefined,
    age: undefined,
    sex: pronoun.sex,
    isMinor: undefined,
    isSuspect: false,
    article: 'pronoun',
  };
}

/** What stands before the name of a place. */
const PLACE = wordSet('in at to from near on into outside inside around the via through');
/** "Shot Roe", "killing Roe". */
const STRUCK = wordSet('shot killed killing shooting wounded wounding stabbed murdered murdering');
const LEADS_PHRASE = wordSet('of the for with to from by free all');
/** What a person alone is or does: a family name without more is one when it stands before these. */
const PERSONAL = wordSet('was is had has died dies suffered sustained succumbed');

function nameAloneAt(tokens: readonly Token[], index: number, isTitled: boolean): People | undefined {
  const name = isWithinName(tokens, index) ? undefined : nameAt(tokens, index);
  if (!name) return undefined;
  const age = ageAfter(tokens, name.end);
  if (!age) {
    if (isTitled || PLACE.has(tokens[index - 1]?.lower ?? '')) return undefined;
    const isBehindHarm = ((tokens[index - 1]?.tags ?? 0) & TAG.harm) !== 0;
    const isHarmed = isBehindHarm && STRUCK.has(tokens[index - 1]?.lower ?? '');
    // "Families of detained Arcadians": a people, and nobody says how many.
    if (name.words < 2 && isBehindHarm && LEADS_PHRASE.has(tokens[index - 2]?.lower ?? '')) return undefined;
    if (
      name.words < 2 &&
      !isHarmed &&
      !PERSONAL.has(afterAdverb(tokens, name.end)) &&
      !isListed(tokens, index, name.end)
    )
      return undefined;
  }
  const end = age ? age.next : name.end;
  return {
    start: index,
    end,
    amount: 1,
    bound: 'eq',
    precision: 1,
    noun: name.text,
    name: name.text,
    age: age?.years,
    sex: undefined,
    isMinor: minorAt(age?.years),
    isSuspect: false,
    article: 'a',
  };
}

/** "In Orvex Springs", "St. Kite Parish": the rest of a longer name that is no person's. */
function isWithinName(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  // "University of Orvex", "Jim Poe of Acme"; but "parents of Jim Poe".
  if (before?.lower === 'of') {
    const owner = tokens[index - 2];
    return owner?.shape === 'title' && (owner.tags & (TAG.person | TAG.harm)) === 0;
  }
  return before?.text === '.'
    ? /^(?:st|ste|mt|ft)$/.test(tokens[index - 2]?.lower ?? '')
    : isNameWord(before) && tokens[index]?.glued === false;
}

const KIN_BEHIND = wordSet('his her their two three four five another others');

/** "Roe and her three children", "Ann, Bob and Kay Roe": a short name in a list that ends in people. */
function isListed(tokens: readonly Token[], start: number, end: number): boolean {
  if (tokens[start - 1]?.lower === 'of') return false;
  let at = end;
  while (tokens[at]?.text === ',' && isNameWord(tokens[at + 1])) at += 2;
  if (at > end && tokens[at]?.text === ',') at += 1;
  if (tokens[at]?.lower !== 'and') return false;
  if (KIN_BEHIND.has(tokens[at + 1]?.lower ?? '')) return at === end;
  const last = nameAt(tokens, at + 1);
  return last !== undefined && (last.words > 1 || ageAfter(tokens, last.end) !== undefined);
}

function afterAdverb(tokens: readonly Token[], at: number): string {
  const word = tokens[at]?.lower ?? '';
  return /ly$|^(?:later|also|then|who)$/.test(word) ? (tokens[at + 1]?.lower ?? '') : word;
}

function minorAt(years: number | undefined): boolean | undefined {
  return years === undefined ? undefined : years < 18;
}
