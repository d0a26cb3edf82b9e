/** The phrases for people in a sentence, joined where it lists them: "his wife and two children". */
import type { Token } from '../tokens.ts';
import { TAG } from '../words/index.ts';
import { wordSet } from '../words/word-set.ts';
import { peopleAt } from './people-at.ts';
import type { People } from './person.ts';

export interface Group {
  /** Token indices [start, end). */
  readonly start: number;
  readonly end: number;
  readonly people: readonly People[];
}

const FINITE = wordSet(
  'was were is are has have had died said told remain remains remained suffered sustained fled ran',
);

export function groupsIn(tokens: readonly Token[], isTitled: boolean): Group[] {
  const groups: Group[] = [];
  let list: People[] = [];
  for (let at = 0; at < tokens.length; ) {
    const people = peopleAt(tokens, at, isTitled);
    if (!people) {
      at += 1;
      continue;
    }
    const last = list.at(-1);
    // "Jane Roe, a 24-year-old mother of three, was": told of her, nobody new.
    if (last && isAside(tokens, last, people)) {
      list[list.length - 1] = {
        ...last,
        end: people.end,
        age: last.age ?? people.age,
        sex: last.sex ?? people.sex,
      };
      at = people.end;
      continue;
    }
    // "His daughters Ann Poe, 8, and Kay Poe, 5".
    if (
      last &&
      last.amount === undefined &&
      last.article !== 'pronoun' &&
      people.name &&
      last.end === people.start
    ) {
      list[list.length - 1] = { ...people, start: last.start };
      at = people.end;
      continue;
    }
    if (last && !(isJoined(tokens, last, people) && !startsClause(tokens, list, people))) {
      groups.push(groupOf(list));
      list = [];
    }
    list.push(people);
    at = Math.max(people.end, at + 1);
  }
  if (list.length > 0) groups.push(groupOf(list));
  return groups;
}

function groupOf(list: readonly People[]): Group {
  const [first, last] = [list[0] as People, list.at(-1) as People];
  return { start: first.start, end: last.end, people: list.length > 1 ? withoutSums(list) : list };
}

function isAside(tokens: readonly Token[], last: People, next: People): boolean {
  if (
    !last.name ||
    last.amount !== 1 ||
    next.amount !== 1 ||
    next.name ||
    (next.noun === '' && next.age === undefined) ||
    next.article === 'pronoun'
  )
    return false;
  const comma = tokens[last.end - 1]?.text === ',' ? last.end - 1 : last.end;
  return (
    tokens[comma]?.text === ',' &&
    comma + 1 === next.start &&
    /^(?:a|an|the)$/.test(tokens[next.start]?.lower ?? '')
  );
}

/** "A man and a woman", "Jane Roe, 34, John Roe, 36, and ...". */
function isJoined(tokens: readonly Token[], last: People, next: People): boolean {
  // "Ages 25 and 26".
  if (last.noun === '' && next.noun === '' && !last.age && !next.age) return false;
  // "Killed 10 and another 18-year-old's shooting"
  if (last.noun === '' && /^['’]s$/.test(tokens[next.end]?.text ?? '')) return false;
  // "Kills three, self".
  if (/self$/.test(next.noun))
    return last.end + 1 >= next.start - 1 && /^(?:,|and|then)$/.test(tokens[next.start - 1]?.lower ?? '');
  // "Ann, 10, and Kay, 9": a number alone joins no name.
  if ((last.noun === '' && !last.age) !== (next.noun === '' && !next.age) && (last.name || next.name))
    return false;
  // "Left him and two children dead".
  const isHimToo = /^(?:him|her)$/.test(last.noun) && tokens[last.end]?.lower === 'and';
  if (isHimToo && last.end + 1 === next.start && next.article !== 'pronoun') return true;
  if (last.article === 'pronoun' || next.article === 'pronoun' || last.amount === 0 || next.amount === 0)
    return false;
  let at = last.end;
  const comma = tokens[at - 1]?.text === ',' || tokens[at]?.text === ',';
  if (tokens[at]?.text === ',') at += 1;
  const word = tokens[at]?.lower;
  const hasAnd = word === 'and' || word === '&';
  if (hasAnd) at += 1;
  if (word === 'as' && tokens[at + 1]?.lower === 'well') at += 3;
  // "A man, the father of two": a comma alone joins what is counted or named on both sides.
  // "Two victims, a man and a woman".
  const isCounted = comma && (last.amount ?? 0) > 1 && isListed(tokens, next);
  const areBare = comma && isBareNoun(tokens, last) && isBareNoun(tokens, next);
  // "Kills woman, her son, self".
  const isOwn =
    comma &&
    isBareNoun(tokens, last) &&
    /^(?:his|her)$/.test(tokens[next.start]?.lower ?? '') &&
    tokens[next.end]?.text === ',';
  // "Kills wife, two children".
  const isCountedNext = comma && isBareNoun(tokens, last) && (next.amount ?? 0) > 1 && next.noun !== '';
  // "Infant, four others".
  const areOthers = comma && last.amount !== undefined && next.article === 'other';
  const isList =
    hasAnd ||
    areOthers ||
    isCounted ||
    areBare ||
    isCountedNext ||
    isOwn ||
    word === 'as' ||
    (comma && (isListed(tokens, next) || (isSpecific(last) && isSpecific(next))));
  return isList && at === next.start;
}

/** "Two victims, a man and a woman" are two: a count followed by those it counts. */
function withoutSums(list: readonly People[]): readonly People[] {
  const kept: People[] = [];
  for (let at = 0; at < list.length; at += 1) {
    const one = list[at];
    if (!one) continue;
    let rest = (one.amount ?? 0) > 1 ? (one.amount ?? 0) : -1;
    for (let next = at + 1; next < list.length && rest > 0; next += 1) rest -= list[next]?.amount ?? 0;
    if (rest !== 0) kept.push(one);
  }
  return kept;
}

function isSpecific({ name, age }: People): boolean {
  return name !== undefined || age !== undefined;
}

const LED = wordSet('a an the this that his her their its my our your one another other no 1');

/** "Kills husband, infant son": headlines leave out the articles. */
function isBareNoun(tokens: readonly Token[], { start, amount, name, noun, age }: People): boolean {
  if (amount !== 1 || name || noun === '' || age !== undefined) return false;
  return !LED.has(tokens[start]?.lower ?? '');
}

/** Whether another member follows: "two men, a woman and a child". */
function isListed(tokens: readonly Token[], member: People): boolean {
  const at = tokens[member.end]?.text === ',' ? member.end + 1 : member.end;
  return tokens[at]?.lower === 'and' || (tokens[member.end - 1]?.text === ',' && member.name !== undefined);
}

/** "Killed a man and two others were hurt": behind an object, what a verb follows is a new subject; "of his wife and son" goes on. */
function startsClause(tokens: readonly Token[], list: readonly People[], next: People): boolean {
  if (isBareNoun(tokens, next)) return false;
  const before = tokens[(list[0]?.start ?? 0) - 1];
  if (!before || ((before.tags & TAG.harm) === 0 && before.lower !== 'of')) return false;
  const after = tokens[next.end];
  return after !== undefined && (FINITE.has(after.lower) || (after.tags & TAG.harm) !== 0);
}
