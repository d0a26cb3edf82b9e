/** Whose a count or a share is: "120,000 customers of Utopia Power", "Roe had 51% and Doe 47%". */
import type { AmountRole } from '../model/roles.ts';
import type { Clause } from './clauses.ts';
import type { FigureMention } from './figures/figure.ts';
import { type ParsedSentence, partiesIn } from './sentence-parties.ts';
import { headWords } from './strangers.ts';
import type { Token } from './tokens.ts';
import { TAG } from './words/index.ts';
import { TITLE_PARTS } from './words/people-titles.ts';

const ACTED_ROLES: readonly AmountRole[] = [
  'jobs cut',
  'jobs added',
  'headcount',
  'users',
  'units recalled',
  'units sold',
  'sentence',
  'sentence faced',
  'probation',
  'counts',
  'customers affected',
  'people affected',
  'flights cancelled',
  'seats',
  'votes',
  'vote margin',
];

/** Counts of what somebody does or has; of the others ("60 miles") the names beside them tell nothing. */
export const ACTED: ReadonlySet<string> = new Set(ACTED_ROLES);

/** "120,000 customers [of Utopia Power]", "homes [served by Arcadia Electric]", "River Party [114 seats]": theirs, else who acts. */
export function ownerOfCount(
  sentence: ParsedSentence,
  clause: Clause,
  start: number,
  end: number,
): string | undefined {
  const { tokens, names } = sentence;
  const behind = tokens.findIndex((token) => token.start >= end);
  const served = /^(?:served|supplied)$/.test(tokens[behind]?.lower ?? '') ? behind + 1 : behind;
  const isTheirs = behind >= 0 && /^(?:of|by|at)$/.test(tokens[served]?.lower ?? '');
  const owner = isTheirs ? names.find(({ first }) => first === served + 1) : undefined;
  const { subject, object } = partiesIn(sentence, clause, start, end);
  return owner?.name ?? nameRightBefore(sentence, start) ?? subject ?? object;
}

/** "And [John Doe] 47%", "ahead of [the Hill Party] with 71": the verb is left out, and the name stands for its subject. */
export function nameRightBefore({ tokens, names }: ParsedSentence, start: number): string | undefined {
  const figure = tokens.findIndex((token) => token.start >= start);
  return (names.find(({ last }) => last === figure) ?? behindAhead({ tokens, names }, figure))?.name;
}

/** In "ahead of [the ruling Hill Party] with 71"; "Roe is ahead of Doe with 71" may be either's. */
function behindAhead({ tokens, names }: Pick<ParsedSentence, 'tokens' | 'names'>, figure: number) {
  const name = names.find(({ last }) => last === figure - 1 && tokens[last]?.lower === 'with');
  const isApart = name && tokens.slice(0, name.first).findLastIndex(({ text }) => text === ',');
  return isApart !== undefined &&
    isApart >= 0 &&
    /\bahead of (?:the )?(?:\S+ )?$/u.test(wordsOf(tokens, isApart, name?.first ?? 0))
    ? name
    : undefined;
}

function wordsOf(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map(({ lower }) => `${lower} `)
    .join('');
}

/** Of a share beside another one: "Roe had 51% and [John Doe] 47%", "Roe led [John Doe] with 52% to 45%". */
export function holderOf(
  sentence: ParsedSentence,
  { start, end }: FigureMention,
  figures: readonly FigureMention[],
): string | undefined {
  const before = figures.findLast((other) => other.value.type === 'percent' && other.end <= start);
  const given = givenTo(sentence, start);
  if (given) return given;
  if (!before) return leaderOf(sentence, start, end) ?? ownedActor(sentence, start);
  const behind = sentence.tokens.findIndex((token) => token.start >= end);
  const last = sentence.names.find(({ first }) => first === behind + 1);
  // "Roe led with 50% to 48% for [John Doe]"
  if (last && sentence.tokens[behind]?.lower === 'for') return last.name;
  const named = nameRightBefore(sentence, start);
  if (named) return named;
  const { tokens } = sentence;
  const figure = tokens.findIndex((token) => token.start >= start);
  const link = THEIRS.test(tokens[figure - 1]?.lower ?? '') ? figure - 2 : figure - 1;
  return tokens[link]?.lower === 'to' ? pairBefore(sentence, before.start)?.[1] : undefined;
}

const THEIRS = /^(?:his|her|their|its)$/;

/** "[Roe] leads Doe 49% to 43%": the first share is that of whom the sentence names first. */
function leaderOf(sentence: ParsedSentence, start: number, end: number): string | undefined {
  const { tokens } = sentence;
  const behind = tokens.findIndex((token) => token.start >= end);
  const next = THEIRS.test(tokens[behind + 1]?.lower ?? '') ? behind + 2 : behind + 1;
  const isPair = tokens[behind]?.lower === 'to' && tokens[next]?.shape === 'number';
  return isPair ? pairBefore(sentence, start)?.[0] : undefined;
}

const OFFICES = /^(?:mayor|governor|president|state|city|county|premier|senator)$/;
const VOTES = /^(?:elections?|race|vote|primary|runoff|mayoralty|presidency)$/;

/** The two whom a sentence names before `start`; "in Utopia" and "the Utopia mayoral election" are neither. */
function pairBefore({ tokens, names }: ParsedSentence, start: number): readonly [string, string] | undefined {
  const [first, second, third] = names.filter(
    ({ first, last, end }) =>
      end <= start &&
      !/^(?:in|at|near)$/.test(tokens[first - 1]?.lower ?? '') &&
      !(tokens[first - 1]?.lower === 'of' && OFFICES.test(tokens[first - 2]?.lower ?? '')) &&
      ![last, last + 1, last + 2].some((at) => VOTES.test(tokens[at]?.lower ?? '')),
  );
  return first && second && !third ? [first.name, second.name] : undefined;
}

/** "Prime Minister Jane Roe's [River Party] won 34%" */
function ownedActor({ tokens, names }: ParsedSentence, start: number): string | undefined {
  const [owner, owned] = names.filter(({ end }) => end <= start);
  const isOwned =
    owner && owned && /^['’]s?$/.test(tokens[owner.last]?.text ?? '') && owned.first === owner.last + 1;
  return isOwned ? owned.name : undefined;
}

/** "A poll gave [Roe] 51% and [Doe] 47%", "Roe is on 48% and [Doe] on 47%", "52% to [Doe]'s 44%". */
function givenTo({ tokens, names }: ParsedSentence, start: number): string | undefined {
  const figure = tokens.findIndex((token) => token.start >= start);
  // "Ahead of the Hill Party on 29%"
  const isLinked = /^(?:on|at|with|['’]s?)$/.test(tokens[figure - 1]?.lower ?? '');
  const isHeld = HOLDS.test(tokens[figure - 1]?.lower ?? '');
  const name = names.find(({ last }) => last === (isLinked || isHeld ? figure - 1 : figure));
  if (!name) return undefined;
  if (isHeld) return name.name;
  // "Ahead of [Prime Minister] Jane Roe", "and [the] Hill Party"
  let first = name.first;
  while (
    ((tokens[first - 1]?.tags ?? 0) & TAG.title) !== 0 ||
    TITLE_PARTS.has(tokens[first - 1]?.lower ?? '')
  )
    first -= 1;
  if (tokens[first - 1]?.lower === 'the') first -= 1;
  const [before, second] = [tokens[first - 1]?.lower ?? '', tokens[first - 2]?.lower ?? ''];
  const isGiven = GIVES.test(before) && /^(?:polls?|surveys?)$/.test(second);
  return isGiven || (isLinked && BESIDE.test(before)) ? name.name : undefined;
}

const GIVES = /^(?:gave|gives?|giving|puts?|putting|has|had|showed|shows?)$/;
const HOLDS = /^(?:had|has|took|got|won|received|garnered|secured|polled)$/;
const BESIDE = /^(?:and|to|,|with|against|versus|of|over)$/;

const RESULTS: ReadonlySet<string> = new Set<AmountRole>([
  'revenue',
  'profit',
  'loss',
  'revenue forecast',
  'profit forecast',
]);

/** "Orvex posted a profit, and [Kite] reported a loss". */
const OWN_REPORTER = /^(?:and|but)\s((?:\p{Lu}[\p{L}\d.&-]*\s){1,4})(?:reported|posted|announced)\b/u;

/** "Orvex reported revenue of $4 billion", "Orvex said its profit rose": who reports results reports its own. */
export function reporterOf(
  { speaker, text }: ParsedSentence,
  clause: Clause,
  start: number,
  role: string,
): string | undefined {
  if (speaker === undefined || !(RESULTS.has(role) || DEEDS.has(role))) return undefined;
  const another = OWN_REPORTER.exec(clause.text)?.[1]?.trim();
  if (another !== undefined) return another;
  const before = clause.text.slice(0, start - clause.start);
  const isOwn = /\b(?:its|their|it|they|we|our)\b/iu.test(before);
  const at = text.indexOf(speaker);
  const behind = text.slice(at + speaker.length);
  const isAnnounced = /^\s(?:reported|posted|announced)\b/u.test(behind);
  return (RESULTS.has(role) && isOwn) || isAnnounced ? speaker : undefined;
}

/** What a sentence that begins with "It" or "He" tells of the one that the sentence before is about. */
export const OF_A_PARTY: ReadonlySet<string> = new Set<AmountRole>([
  ...ACTED_ROLES,
  'workforce share',
  'fine',
  'settlement',
  'revenue',
  'profit',
  'loss',
]);

/** What a party does, so that somebody else who does it is another: cuts jobs, sues, settles. */
const DEEDS: ReadonlySet<string> = new Set<AmountRole>([
  'jobs cut',
  'workforce share',
  'headcount',
  'units recalled',
  'units sold',
  'damages sought',
  'damages',
  'settlement',
  'fine',
]);

const ATTRIBUTION = /^.*?\b(?:said|says|told|reported|showed|found)\b(?:\son\s\p{Lu}\p{L}+)?(?:\sthat)?\s/u;
const DOES =
  /\b(?:cuts?|cutting|slash\p{L}*|eliminat\p{L}+|shed\p{L}*|los[te]|loses|laid|lay(?:ing)?|fir(?:ed|ing)|axed?|employs?|employed|has|have|had|recall\p{L}*|sold|sells?|sued|sues|paid|pays?|settled?)\b/iu;
/** What goes on about a party named before, or judges it. */
const OF_PARTY =
  /\b(?:it|its|they|their|them|he|she|him|her|his|which|that|who|(?:the|this)\s(?:[\p{L}-]+\s)?(?:company|firm|group|maker|bank|retailer|airline|business|carmaker|manufacturer|agency|union|two sides)|layoffs?|cuts|plans?|move|restructuring|recall|judges?|jury|jurors|courts?|tribunal|panel|regulators?|prosecutors?|authorit(?:y|ies)|plaintiffs?|lawyers?|attorneys?)\b/iu;

/** "[Companies] have cut 40,000 jobs", "[the victim's family] sued the city": somebody without a name, and no party. */
export function outsiderBefore(clause: Clause, start: number, role: string): string | undefined {
  if (!DEEDS.has(role)) return undefined;
  const before = clause.text.slice(0, start - clause.start).replace(ATTRIBUTION, '');
  if (!DOES.test(before) || OF_PARTY.test(before)) return undefined;
  const words = headWords(before.trim());
  // "To cut 400 jobs", "has cut": nobody stands before the verb.
  return DOES.test(words.split(' ')[0] ?? '') || /^(?:to|and|or|by)\b/iu.test(words) ? undefined : words;
}
