/** One phrase for people: "a 12-year-old boy", "two other men", "Jane Roe, 34,", "nobody", "he". */
import type { Bound } from '../../model/values.ts';
import type { Token } from '../tokens.ts';
import { TAG } from '../words/index.ts';
import { PERSON_NOUNS } from '../words/people.ts';
import { ageAfter, ageAt, countAt } from './count.ts';
import { nameAt } from './person-name.ts';

export interface People {
  /** Token indices [start, end). */
  readonly start: number;
  readonly end: number;
  /** Undefined when the words do not count them: "they", "students". */
  readonly amount: number | undefined;
  readonly bound: Bound;
  readonly precision: number;
  /** "men", "boy", "Jane Roe", "he", or "" for a number alone. */
  readonly noun: string;
  readonly name?: string | undefined;
  /** In years; a baby's is 0. */
  readonly age?: number | undefined;
  readonly sex?: 'male' | 'female' | undefined;
  readonly isMinor?: boolean | undefined;
  readonly isSuspect: boolean;
  /** `a`: new or unmarked, `the`: known before, `other`: not those before, `pronoun`. */
  readonly article: 'a' | 'the' | 'other' | 'pronoun';
  /** Of how many: "one of the four victims" has 4; 0 when they are not counted, "one of the victims". */
  readonly partOf?: number | undefined;
}

const PRONOUNS: Readonly<Record<string, Pick<People, 'sex' | 'amount'>>> = {
  he: { sex: 'male', amount: 1 },
  him: { sex: 'male', amount: 1 },
  himself: { sex: 'male', amount: 1 },
  she: { sex: 'female', amount: 1 },
  her: { sex: 'female', amount: 1 },
  self: { amount: 1 },
  herself: { sex: 'female', amount: 1 },
  they: { amount: undefined },
  them: { amount: undefined },
  themselves: { amount: undefined },
};

const KNOWN = new Set('the this that these those his her their its my our your all'.split(' '));
const OTHER =
  /^(?:another|other|others|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|additional|more)$/;
/** A word that no phrase for people goes across. */
const STOP = new Set(
  (
    'a an the and or but nor of to in on at by for from with without into onto over under near after before during when while as if than that which who whom whose where ' +
    'was were is are be been being has have had do does did will would could should may might can must not no he she they it we i you his her their its him them ' +
    'said says told after inside outside around between against about just also then so because until since both all'
  ).split(' '),
);
/** A number alone is people when one of these, a mark or a word of harm follows: "two were". */
const BEHIND_BARE =
  /^(?:was|were|are|is|has|have|had|who|remain|remains|remained|confirmed|reported|critically|fatally|seriously|gravely|severely|still|suffered|sustained|died|dies|later|left)$/;
/** Or one of these, when it is the object of such a word: "killing two in", "left one and". */
const BEHIND_OBJECT = /^(?:and|or|in|at|on|before|after|when|while|during|near|outside|inside|by)$/;
const HURT_ADJECTIVE = /^(?:injured|wounded|missing|dead|slain|deceased)$/;
const LONGEST_MODIFIERS = 6;

export function peopleAt(tokens: readonly Token[], index: number, isTitled: boolean): People | undefined {
  const first = tokens[index];
  if (!first) return undefined;
  return (
    nobodyAt(tokens, index) ??
    nounPhraseAt(tokens, index, isTitled) ??
    pronounAt(first, index) ??
    nameAloneAt(tokens, index, isTitled)
  );
}

function nobodyAt(tokens: readonly Token[], index: number): People | undefined {
  const word = tokens[index]?.lower;
  const noOne = word === 'no' && /^(?:one|other|others)$/.test(tokens[index + 1]?.lower ?? '');
  if (word !== 'nobody' && word !== 'none' && !noOne) return undefined;
  const end = noOne ? index + 2 : index + 1;
  return plain(index, end, 0, 'people', 'a');
}

function pronounAt({ lower }: Token, index: number): People | undefined {
  const pronoun = Object.hasOwn(PRONOUNS, lower) ? PRONOUNS[lower] : undefined;
  return pronoun && { ...plain(index, index + 1, pronoun.amount, lower, 'pronoun'), sex: pronoun.sex };
}

function plain(
  start: number,
  end: number,
  amount: number | undefined,
  noun: string,
  article: People['article'],
): People {
  return { start, end, amount, bound: 'eq', precision: 1, noun, isSuspect: false, article };
}

/** What stands before the name of a place. */
const PLACE = /^(?:in|at|to|from|near|on|into|outside|inside|around|the|this|that|via|through)$/;
/** "Shot Roe", "killing Roe". */
const STRUCK = /^(?:shot|killed|killing|shooting|wounded|wounding|stabbed|murdered|murdering)$/;
/** What a person alone is or does: a family name without more is one when it stands before these. */
const PERSONAL = /^(?:was|is|had|has|died|dies|suffered|sustained|succumbed)$/;

function nameAloneAt(tokens: readonly Token[], index: number, isTitled: boolean): People | undefined {
  const name = nameAt(tokens, index);
  if (!name) return undefined;
  const age = ageAfter(tokens, name.end);
  if (!age) {
    if (isTitled || PLACE.test(tokens[index - 1]?.lower ?? '')) return undefined;
    const isHarmed =
      ((tokens[index - 1]?.tags ?? 0) & TAG.harm) !== 0 && STRUCK.test(tokens[index - 1]?.lower ?? '');
    if (name.words < 2 && !isHarmed && !PERSONAL.test(afterAdverb(tokens, name.end))) return undefined;
  }
  const end = age ? age.next : name.end;
  return {
    ...plain(index, end, 1, name.text, 'a'),
    name: name.text,
    age: age?.years,
    isMinor: minorAt(age?.years),
  };
}

function afterAdverb(tokens: readonly Token[], at: number): string {
  const word = tokens[at]?.lower ?? '';
  return /ly$|^(?:later|also|then|who)$/.test(word) ? (tokens[at + 1]?.lower ?? '') : word;
}

function minorAt(years: number | undefined): boolean | undefined {
  return years === undefined ? undefined : years < 18;
}

/** A determiner, a count, an age and adjectives in front of a noun; one of the first three may stand for it. */
function nounPhraseAt(tokens: readonly Token[], index: number, isTitled: boolean): People | undefined {
  let at = index;
  const family = familyAt(tokens, index);
  if (family) return family;
  let article: People['article'] = 'a';
  let determined = false;
  const first = tokens[at]?.lower ?? '';
  if (first === 'a' || first === 'an' || KNOWN.has(first) || first === 'no') {
    if (KNOWN.has(first)) article = 'the';
    at += tokens[at + 1]?.lower === 'the' && first === 'all' ? 2 : 1;
    determined = true;
  }
  if (OTHER.test(tokens[at]?.lower ?? '') && tokens[at]?.lower !== 'others') {
    article = 'other';
    determined = true;
    at += 1;
  }
  let age = ageAt(tokens, at);
  const count = age ? undefined : (countAt(tokens, determined ? at : index) ?? countAt(tokens, at));
  if (count) at = Math.max(at, count.next);
  if (count?.amount === 2 && tokens[at]?.lower === 'of' && tokens[at - 1]?.lower === 'both') at += 1;
  // "A 16-year term", "the 3rd grade", "Image 8 of 8".
  if (count && tokens[at]?.glued && /^(?:-|st|nd|rd|th)$/.test(tokens[at]?.lower ?? '')) return undefined;
  if (count && /^(?:image|photo|page|slide|part|step)$/.test(tokens[index - 1]?.lower ?? ''))
    return undefined;
  if (count && (tokens[at]?.text === '%' || tokens[at - 1]?.text === '$')) return undefined;
  const part = count && tokens[at]?.lower === 'of' ? partAt(tokens, at + 1) : undefined;
  if (count && part) {
    const { amount, bound, precision } = count;
    return { ...part, start: index, amount, bound, precision, article: 'a', partOf: part.amount ?? 0 };
  }
  if (OTHER.test(tokens[at]?.lower ?? '')) {
    article = 'other';
    if (tokens[at]?.lower !== 'others') at += 1;
  }
  age ??= ageAt(tokens, at);
  const phrase = headAt(tokens, age ? age.next : at, determined || count !== undefined || age !== undefined);
  if (phrase?.age) age ??= phrase.age;
  if (!phrase && !age && !(count && isBareCount(tokens, index, at, count.amount))) return undefined;
  // "Both 35 years old" describes those named before.
  if (first === 'both' && !phrase && age) return undefined;
  // "A girl as young as 8 years old".
  if (!phrase && age?.isAdjective) return undefined;
  const noun = phrase?.noun;
  // "A couple", "a group": the noun itself counts.
  const amount =
    first === 'no'
      ? 0
      : (count?.amount ?? (noun?.pair ? 2 : noun?.isPlural || age?.isPlural ? undefined : 1));
  const headEnd = phrase ? phrase.end : age ? age.next : at;
  const after = amount === 1 ? appositionAt(tokens, headEnd, isTitled) : undefined;
  const years = age?.years ?? after?.age;
  return {
    start: index,
    end: after?.end ?? headEnd,
    amount,
    bound: count?.bound ?? 'eq',
    precision: count?.precision ?? 1,
    noun: phrase?.text ?? '',
    name: after?.name,
    age: years,
    sex: noun?.sex,
    isMinor: years === undefined ? noun?.isMinor : years < 18,
    isSuspect: noun?.isSuspect ?? false,
    article,
  };
}

/** "A family of five". */
function familyAt(tokens: readonly Token[], index: number): People | undefined {
  if (tokens[index]?.lower !== 'family' || tokens[index + 1]?.lower !== 'of') return undefined;
  const count = countAt(tokens, index + 2);
  return count && { ...plain(index, count.next, count.amount, 'family', 'a'), bound: count.bound };
}

/** "Of the four victims", "of them": those that a part was taken of. */
function partAt(tokens: readonly Token[], index: number): People | undefined {
  const first = tokens[index]?.lower ?? '';
  if (first === 'them' || first === 'whom' || first === 'those')
    return plain(index, index + 1, undefined, first === 'those' ? 'people' : '', 'the');
  const phrase = nounPhraseAt(tokens, index, true);
  return phrase && phrase.amount !== 1 ? phrase : undefined;
}

interface Head {
  readonly end: number;
  readonly text: string;
  readonly noun: ReturnType<typeof PERSON_NOUNS.get>;
  readonly age?: ReturnType<typeof ageAt>;
}

/** The noun that the words from `index` lead to: "unarmed black man", "police officer". */
function headAt(tokens: readonly Token[], index: number, determined: boolean): Head | undefined {
  let age: Head['age'];
  for (let at = index; at < tokens.length && at - index < LONGEST_MODIFIERS; at += 1) {
    const token = tokens[at];
    if (!token) return undefined;
    if ((token.tags & TAG.person) !== 0) {
      const end = lastNoun(tokens, at);
      const last = tokens[end - 1];
      if (!last) return undefined;
      // "A couple of hours".
      if (last.lower === 'couple' && tokens[end]?.lower === 'of') return undefined;
      // "The man's wife" is about his wife, "the victim's car" about nobody.
      if (/^['’]s?$/.test(tokens[end]?.text ?? '')) {
        const owned = headAt(tokens, end + 1, true);
        return owned && owned.end - end <= 4 ? owned : undefined;
      }
      if (!determined && at > index && !PERSON_NOUNS.get(last.lower)?.isPlural) return undefined;
      return { end, text: last.lower, noun: PERSON_NOUNS.get(last.lower), age };
    }
    const found = ageAt(tokens, at);
    if (found) {
      age = found;
      at = found.next - 1;
      continue;
    }
    if (token.shape === 'mark' ? token.text !== '-' : isCounting(token) || STOP.has(token.lower))
      return undefined;
    if ((token.tags & TAG.harm) !== 0 && !HURT_ADJECTIVE.test(token.lower)) return undefined;
    // "Two dead men" are counted, "two injured, police say" are no police.
    if ((token.tags & TAG.harm) !== 0 && ((tokens[at + 1]?.tags ?? 0) & TAG.person) === 0) return undefined;
  }
  return undefined;
}

function isCounting({ shape, tags }: Token): boolean {
  return shape === 'number' || (tags & TAG.number) !== 0;
}

/** Behind the last of the nouns from `index` on: "police officer", "baby girl". */
function lastNoun(tokens: readonly Token[], index: number): number {
  let end = index + 1;
  while (((tokens[end]?.tags ?? 0) & TAG.person) !== 0 && tokens[end]?.lower !== 'others') end += 1;
  return end;
}

/** What stands before a number that is an age, an hour or a measure: "ages 25 and 26", "at about 9", "of 15". */
const NOT_BARE_BEHIND =
  /^(?:ages?|aged|of|to|between|by|from|be|are|were|[.$#)-]|channel|route|highway|number|was|is|turned|no|page|unit|engine)$/;

function isBareCount(tokens: readonly Token[], start: number, index: number, amount: number): boolean {
  const before = tokens[start - 1]?.lower ?? '';
  if (NOT_BARE_BEHIND.test(before)) return false;
  // "25, 26 and 33".
  const listed =
    before === 'and' || before === ','
      ? tokens[start - (tokens[start - 2]?.text === ',' ? 3 : 2)]
      : undefined;
  if (listed?.shape === 'number') return false;
  // "At 9:15", "Youths, 16 and 10".
  if (before === ':' && tokens[start]?.glued) return false;
  if (before === ',' && ((tokens[start - 2]?.tags ?? 0) & TAG.person) !== 0) return false;
  const next = tokens[index];
  if (!next) return true;
  if (next.shape === 'mark') return /^[,.;)–—|]$/.test(next.text);
  // "Jim Poe, 22 was shot": two or more would be "were".
  if (amount > 1 && /^(?:was|is|has)$/.test(next.lower)) return false;
  if ((next.tags & TAG.harm) !== 0 || BEHIND_BARE.test(next.lower)) return true;
  const isObject = /^(?:left|leaves|leaving|than|least|as|about|another|the|other)$/.test(before);
  return BEHIND_OBJECT.test(next.lower) && (isObject || ((tokens[start - 1]?.tags ?? 0) & TAG.harm) !== 0);
}

/** What follows the noun for one person: "her son Jim Roe", "the victim, Jane Roe, 34,", "a man, 50,". */
function appositionAt(
  tokens: readonly Token[],
  index: number,
  isTitled: boolean,
):
  | { readonly end: number; readonly name?: string | undefined; readonly age?: number | undefined }
  | undefined {
  const direct = isTitled ? undefined : nameAt(tokens, index);
  const identified =
    tokens[index]?.text === ',' && tokens[index + 1]?.lower === 'identified'
      ? nameAt(tokens, tokens[index + 2]?.lower === 'as' ? index + 3 : index + 4)
      : undefined;
  // "His brother, 8-year-old Jim,".
  const aged = tokens[index]?.text === ',' ? ageAt(tokens, index + 1) : undefined;
  const agedName = aged && nameAt(tokens, aged.next);
  if (aged && agedName) return { end: agedName.end, name: agedName.text, age: aged.years };
  const name = direct ?? identified ?? (tokens[index]?.text === ',' ? nameAt(tokens, index + 1) : undefined);
  // "A man, Jane Roe said": a name behind a comma is the man's when a comma closes it.
  const isName = name && (direct || identified || (name.words > 1 && tokens[name.end]?.text === ','));
  const end = isName ? name.end : index;
  const age = ageAfter(tokens, end);
  if (!isName && !age) return undefined;
  return { end: age ? age.next : end, name: isName ? name.text : undefined, age: age?.years };
}
