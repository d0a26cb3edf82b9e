/** A phrase for people around a noun, a count or an age: "two other men", "the 17-year-old", "one of the victims". */
import type { Token } from '../tokens.ts';
import { TAG } from '../words/index.ts';
import { DETERMINERS } from '../words/people.ts';
import { wordSet } from '../words/word-set.ts';
import { appositionAt } from './apposition.ts';
import { isBareCount } from './bare-count.ts';
import { ageAt, type Count, countAt } from './count.ts';
import { headAt } from './head.ts';
import { type People, plain } from './person.ts';

const KNOWN = wordSet('the this that these those his her their its my our your all');
/** Of these one is meant when no noun follows. */
const SINGLE_OTHER = wordSet('another second third fourth fifth sixth seventh eighth ninth tenth');
const OTHERS = wordSet(
  'another other second third fourth fifth sixth seventh eighth ninth tenth additional further more',
);

/** What stands in front of the noun. */
interface Lead {
  readonly article: People['article'];
  readonly count: Count | undefined;
  readonly age: ReturnType<typeof ageAt>;
  /** Whether any of it is there. */
  readonly isThere: boolean;
  readonly isNone: boolean;
  readonly next: number;
}

export function nounPhraseAt(tokens: readonly Token[], index: number, isTitled: boolean): People | undefined {
  if (!mayBegin(tokens, index)) return undefined;
  const family = familyAt(tokens, index);
  if (family) return family;
  const first = tokens[index] as Token;
  const isLed = first.shape === 'number' || (first.tags & (TAG.number | TAG.lead)) !== 0;
  const lead = isLed ? leadAt(tokens, index) : noLead(index);
  const { count, article } = lead;
  if (count && isNoPeople(tokens, index, count)) return undefined;
  const part = count && tokens[count.next]?.lower === 'of' ? partAt(tokens, count.next + 1) : undefined;
  if (count && part) {
    const { amount, bound, precision, vague } = count;
    return { ...part, start: index, amount, bound, precision, vague, article: 'a', partOf: part.amount ?? 0 };
  }
  const head = headAt(tokens, lead.next, lead.isThere);
  const age = lead.age ?? head?.age;
  if (!head && !isHeadless(tokens, index, lead)) return undefined;
  const noun = head?.noun;
  // "A couple": the noun itself counts.
  const single = noun?.pair ? 2 : noun?.isPlural || age?.isPlural ? undefined : 1;
  const amount = lead.isNone ? 0 : (count?.amount ?? single);
  const headEnd = head?.end ?? lead.next;
  const after = amount === 1 && !head?.isMember ? appositionAt(tokens, headEnd, isTitled) : undefined;
  const years = age?.years ?? after?.age;
  return {
    start: index,
    end: after?.end ?? headEnd,
    amount,
    bound: count?.bound ?? 'eq',
    precision: count?.precision ?? 1,
    vague: count?.vague,
    noun: head?.text ?? '',
    name: after?.name,
    age: years,
    sex: noun?.sex,
    isMinor: years === undefined ? noun?.isMinor : years < 18,
    isSuspect: noun?.isSuspect ?? false,
    article,
  };
}

/** The cheap way to tell that no such phrase begins here: no word that leads to one, and no noun close by. */
function mayBegin(tokens: readonly Token[], index: number): boolean {
  const first = tokens[index];
  if (!first) return false;
  if (first.shape === 'number' || (first.tags & TAG.number) !== 0) return true;
  if ((first.tags & TAG.lead) !== 0) return !DETERMINERS.has(first.lower) || leadsToPeople(tokens, index);
  const tags = first.tags | (tokens[index + 1]?.tags ?? 0) | (tokens[index + 2]?.tags ?? 0);
  return (tags & TAG.person) !== 0;
}

/** "Police officers": the noun stands alone. */
function noLead(next: number): Lead {
  return { article: 'a', count: undefined, age: undefined, isThere: false, isNone: false, next };
}

/** What may tell of people, or count them. */
const PEOPLE = TAG.person | TAG.number | TAG.figure | TAG.scale | TAG.lead;
const LONGEST_PHRASE = 9;

/** Whether such a word stands close behind a determiner, with no mark between. */
function leadsToPeople(tokens: readonly Token[], index: number): boolean {
  const end = Math.min(tokens.length, index + LONGEST_PHRASE);
  for (let at = index + 1; at < end; at += 1) {
    const { shape, tags, text } = tokens[at] as Token;
    if (shape === 'number' || (tags & PEOPLE) !== 0) return true;
    if (shape === 'mark' && text !== '-') return false;
  }
  return false;
}

function leadAt(tokens: readonly Token[], index: number): Lead {
  const first = tokens[index]?.lower ?? '';
  const isKnown = KNOWN.has(first);
  const isDetermined = isKnown || first === 'a' || first === 'an' || first === 'no';
  let at = index;
  if (isDetermined) at += first === 'all' && tokens[index + 1]?.lower === 'the' ? 2 : 1;
  let isOther = isOtherWord(tokens[at]);
  if (isOther) at += 1;
  let age = ageAt(tokens, at);
  // "A dozen" begins with its article.
  const whole = age || isOther ? undefined : countAt(tokens, index);
  const count = whole ?? (age || (at === index && !isOther) ? undefined : countAt(tokens, at));
  if (count) at = count.next;
  if (isOtherWord(tokens[at]) || tokens[at]?.lower === 'others') {
    isOther = true;
    if (tokens[at]?.lower !== 'others') at += 1;
  }
  age ??= ageAt(tokens, at);
  return {
    article: isOther ? 'other' : isKnown ? 'the' : 'a',
    count,
    age,
    isThere: isDetermined || isOther || count !== undefined || age !== undefined,
    isNone: first === 'no',
    next: age?.next ?? at,
  };
}

function isOtherWord(token: Token | undefined): boolean {
  return token !== undefined && OTHERS.has(token.lower);
}

/** "A 16-year term", "the 3rd grade", "Image 8 of 8", "50% of". */
function isNoPeople(tokens: readonly Token[], index: number, { next }: Count): boolean {
  const behind = tokens[next];
  if (behind?.glued && /^(?:-|st|nd|rd|th|%)$/.test(behind.lower)) return true;
  return /^(?:image|photo|page|slide|part|step|[$€£])$/.test(tokens[index - 1]?.lower ?? '');
}

/** Whether an age ("the 17-year-old") or a number ("two were") stands for people without a noun. */
function isHeadless(tokens: readonly Token[], index: number, { age, count, next }: Lead): boolean {
  // "A girl as young as 8 years old", "both 35 years old".
  if (age) return !age.isAdjective && tokens[index]?.lower !== 'both';
  // "Killed two and wounded another", "a third was hurt".
  if (next > index && !count && SINGLE_OTHER.has(tokens[next - 1]?.lower ?? ''))
    return isBareCount(tokens, index, next, 1);
  return count !== undefined && isBareCount(tokens, index, next, count.amount);
}

/** "A family of five". */
function familyAt(tokens: readonly Token[], index: number): People | undefined {
  if (tokens[index]?.lower !== 'family' || tokens[index + 1]?.lower !== 'of') return undefined;
  const count = ageAt(tokens, index + 2) ? undefined : countAt(tokens, index + 2);
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
