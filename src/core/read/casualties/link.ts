/** Who a word of harm goes with: its object ("killed two people") or its subject ("two people were killed"). */
import type { Token } from '../tokens.ts';
import { TAG } from '../words/index.ts';
import { wordSet } from '../words/word-set.ts';
import type { CueRun } from './cue-run.ts';
import type { Group } from './groups.ts';
import type { People } from './person.ts';

const BE = wordSet('was were is are be been being am got gets get');
const PREPOSITION = wordSet(
  'by with from for to in into near against toward towards behind between among outside inside at on over about like than including of around beside alongside without through across under onto upon despite during within',
);
const NEW_SUBJECT = wordSet('the a an his her their its this these');
const CONJUNCTION = wordSet('and but when as that said says after while because where , if then');
const OBJECT = wordSet('a an the his her its their my our this that these those');
const BREAKS = wordSet('; : — – " “ ”');
const RELATIVE = wordSet('who that whom');
const TAKES_OBJECT = wordSet('left leaving leaves found sent struck');
const FARTHEST_SUBJECT = 30;
/** "A man in a car shot dead": without a form of "be", the verb stands close by. */
const FARTHEST_REDUCED = 3;
const FARTHEST_OBJECT = 4;
const SKIPPED = wordSet(
  'at least about more than as many up to nearly over some a total of an estimated dead dozens',
);

const BETWEEN_BE = wordSet(
  'also both all later then either first not never reported confirmed found pronounced declared hit shot and',
);

function isBetweenBe(lower: string): boolean {
  return BETWEEN_BE.has(lower) || lower.endsWith('ly');
}

/** Whether a form of "be" stands before, with nothing but adverbs between: then no object follows. */
export function isPassive(tokens: readonly Token[], start: number): boolean {
  let at = start - 1;
  while (at >= 0 && isBetweenBe(tokens[at]?.lower ?? '')) at -= 1;
  return BE.has(tokens[at]?.lower ?? '');
}

/** The group right behind, past "at least", "a total of" and adverbs. */
export function objectOf(tokens: readonly Token[], groups: readonly Group[], end: number): Group | undefined {
  const group = groups.find((one) => one.end > end);
  if (!group || group.start > end + FARTHEST_OBJECT) return undefined;
  for (let at = end; at < group.start; at += 1) {
    const word = tokens[at]?.lower ?? '';
    // "Killed Acme man": headlines put the place before the noun.
    const isPlace = tokens[at]?.shape === 'title' || tokens[at]?.text === '.';
    if (!SKIPPED.has(word) && !isPlace && !/ly$/.test(word)) return undefined;
  }
  return group.start >= end ? group : undefined;
}

/** The nearest group before that can be its subject. */
export function subjectOf(
  tokens: readonly Token[],
  groups: readonly Group[],
  start: number,
): Group | undefined {
  let fallback: Group | undefined;
  for (let index = groups.length - 1; index >= 0; index -= 1) {
    const group = groups[index];
    if (!group || group.end > start) continue;
    if (start - group.end > FARTHEST_SUBJECT || isCut(tokens, group.end, start)) break;
    if (isObject(tokens, group, start) || isSpeaker(tokens, group)) continue;
    // "Three teens among 5 dead".
    if (group.end === start && tokens[group.start - 1]?.lower === 'among') return group;
    // "With more than 100 still missing", "among 64 now confirmed dead".
    if (isStateOf(tokens, group.end, start) && wordBefore(tokens, group.start) !== 'by') return group;
    // "The brother of the woman killed".
    if (group.end === start && tokens[start]?.lower !== 'dead') return antecedent(groups, index);
    if (!PREPOSITION.has(wordBefore(tokens, group.start))) return antecedent(groups, index);
    // "By a man who was shot": the relative's own noun, though a preposition stands before it.
    if (isRelative(tokens, group, start)) return group;
    if (group.end >= start - 1 && tokens[group.start - 1]?.lower !== 'by') fallback ??= group;
  }
  return fallback;
}

/** "Two men were taken to a hospital, where they died": those that a pronoun means. */
function antecedent(groups: readonly Group[], index: number): Group | undefined {
  const group = groups[index];
  const pronoun = group?.people[0];
  if (!group || pronoun?.article !== 'pronoun') return group;
  const isPlural = pronoun.amount === undefined;
  for (let before = index - 1; before >= 0; before -= 1) {
    const other = groups[before];
    const total = other?.people.reduce((sum, { amount }) => sum + (amount ?? 0), 0) ?? 0;
    if (!other || other.people[0]?.article === 'pronoun') continue;
    if (isPlural ? total > 1 : total === 1 && fits(pronoun, other.people[0])) return other;
  }
  return isPlural ? undefined : group;
}

function fits(pronoun: People, person: People | undefined): boolean {
  return !person?.sex || person.sex === pronoun.sex;
}

const STATES = wordSet('dead missing unaccounted');
const BEFORE_STATE = wordSet('now still confirmed reported found feared believed presumed known already');

/** Whether the word at `cue` says what those are whose phrase ends at `end`, with nothing but "now confirmed" between. */
function isStateOf(tokens: readonly Token[], end: number, cue: number): boolean {
  if (!STATES.has(tokens[cue]?.lower ?? '')) return false;
  return tokens.slice(end, cue).every(({ lower }) => BEFORE_STATE.has(lower));
}

const SAID = wordSet('said say says told added confirmed believe reported');

/** ", police said,". */
function isSpeaker(tokens: readonly Token[], { start, end }: Group): boolean {
  // "90 confirmed dead".
  if (STATES.has(tokens[end + 1]?.lower ?? '')) return false;
  return (
    SAID.has(tokens[end]?.lower ?? '') ||
    (tokens[start - 2]?.text === ',' && SAID.has(tokens[start - 1]?.lower ?? ''))
  );
}

const PASSED = wordSet(
  'roughly approximately nearly some the at least more than an estimated former late then vice',
);

/** "Around 20 people", but not "being around her sons". */
function isBound(tokens: readonly Token[], at: number): boolean {
  const [word, next] = [tokens[at]?.lower, tokens[at + 1]];
  if (word !== 'about' && word !== 'around') return false;
  return next?.shape === 'number' || ((next?.tags ?? 0) & TAG.number) !== 0;
}

/** The word before, past "the roughly": what governs the phrase. */
function wordBefore(tokens: readonly Token[], start: number): string {
  let at = start - 1;
  while (at >= 0 && (PASSED.has(tokens[at]?.lower ?? '') || isBound(tokens, at))) at -= 1;
  // "A total of 139 people": the phrase is the sum itself.
  if (tokens[at]?.lower === 'of' && tokens[at - 1]?.lower === 'total') at -= 2;
  return tokens[at]?.lower ?? '';
}

/** Whether nothing but adverbs stands between: "left one seriously injured". */
function isDirect(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).every(({ lower }) => lower === ',' || /ly$/.test(lower));
}

/** "A man who was shot", "two children, who are in critical condition". */
function isRelative(tokens: readonly Token[], { end }: Span, cue: number): boolean {
  const who = tokens[end]?.text === ',' ? end + 1 : end;
  if (!RELATIVE.has(tokens[who]?.lower ?? '')) return false;
  return !tokens.slice(who, cue).some(({ text }) => text === ',');
}

type Span = Pick<Group, 'start' | 'end'>;

/** "A crash that killed two people sent others to a hospital": what one verb has for its object does nothing more. */
function isObject(tokens: readonly Token[], { start, end }: Group, cue: number): boolean {
  const before = tokens[start - 1];
  if (!before || isDirect(tokens, end, cue) || isRelative(tokens, { start, end }, cue)) return false;
  return (before.tags & TAG.harm) !== 0 || TAKES_OBJECT.has(before.lower);
}

/** Whether another clause or another subject stands between. */
function isCut(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (!token) continue;
    if (token.shape === 'mark' && BREAKS.has(token.text)) return true;
    if (NEW_SUBJECT.has(token.lower) && at > from && CONJUNCTION.has(tokens[at - 1]?.lower ?? '')) {
      const isAside = tokens[at - 1]?.text === ',' && tokens[from - 1]?.text !== ',' && at - 1 === from;
      if (!isAside) return true;
    }
  }
  return false;
}

/** "Acme was hurt by tariffs". */
function isCompany(tokens: readonly Token[], { people: [first] }: Group, cue: number): boolean {
  if (tokens[cue + 1]?.lower !== 'by' && first?.name?.includes(' ')) return false;
  return (
    tokens[cue]?.lower === 'hurt' &&
    first?.noun === first?.name &&
    first?.age === undefined &&
    first?.article === 'a' &&
    first.name !== undefined
  );
}

/** The cue's own words and people: `undefined` when it goes with nobody. */
export function peopleOf(
  tokens: readonly Token[],
  groups: readonly Group[],
  run: CueRun,
): { readonly group: Group; readonly side: 'before' | 'behind' } | undefined {
  const { start, end, form } = run;
  const isActive = form !== 'state' && form !== 'noun' && !(form === 'verb' && isPassive(tokens, start));
  const object = isActive ? objectOf(tokens, groups, end) : undefined;
  if (object) return { group: object, side: 'behind' };
  if (form === 'ing' || form === 'plain' || form === 'noun') return undefined;
  // "Killed his dog": it has an object that is no people.
  if (form === 'verb' && isActive && OBJECT.has(tokens[end]?.lower ?? '')) return undefined;
  if (form === 'state' && /^(?:the|among)$/.test(tokens[start - 1]?.lower ?? '')) return undefined;
  const subject = subjectOf(tokens, groups, start);
  if (subject && isActive && form === 'verb' && start - subject.end > FARTHEST_REDUCED) return undefined;
  if (subject && isCompany(tokens, subject, start)) return undefined;
  return subject && { group: subject, side: 'before' };
}
