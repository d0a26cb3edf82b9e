/** Who moves, and where to or from. */

import type { NamedEntity } from '../model/names.ts';
import { hasPost, isPostWord, MOST_POST_WORDS, postBefore, speakerOf } from './move-titles.ts';
import type { NameMention } from './names.ts';
import type { Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';
import { TAG } from './words/index.ts';
import { OTHER_ENDS } from './words/organisations.ts';
import { COMPANY_NOUNS } from './words/people-titles.ts';
import { wordSet } from './words/word-set.ts';

/** A sentence with what it names. */
export interface MoveSetting {
  readonly sentence: Sentence;
  /** In order, those that only say who reports included. */
  readonly names: readonly NameMention[];
  /** Everybody and everything that the article names, by every form of the name. */
  readonly about: ReadonlyMap<string, NamedEntity>;
}

export interface Mover {
  /** UTF-16 units of the sentence. */
  readonly start: number;
  readonly person: string;
  readonly from?: string | undefined;
  readonly was?: string | undefined;
}

/** The full name of the person that a name is of; undefined when it is of no person. */
export function personOf(
  { about, sentence }: MoveSetting,
  { name, first, last }: NameMention,
): string | undefined {
  const entity = about.get(name);
  if (entity?.kind === 'person') return entity.name;
  if (entity && entity.kind !== 'other') return undefined;
  const words = sentence.tokens.slice(first, last);
  const isPlain = words.every(
    ({ shape, lower }) => shape === 'title' || shape === 'mixed' || PARTICLES.has(lower),
  );
  const end = words.at(-1);
  // "Clean Air Act" and "Utopia House Speaker" look like people.
  const isOther = !end || OTHER_ENDS.has(end.lower) || (end.tags & TAG.title) !== 0;
  return isPlain && !isOther && words.length > 1 && words.length < 5 ? name : undefined;
}

const PARTICLES = wordSet('de la van von der den al bin di da');

function isBody(setting: MoveSetting, name: NameMention): boolean {
  const kind = setting.about.get(name.name)?.kind;
  return (
    kind === 'organisation' ||
    (kind !== 'place' && personOf(setting, name) === undefined) ||
    kind === undefined
  );
}

const AUXILIARY = wordSet(
  'will would could may might should must is are was were be been being has have had to set expected due likely planning plans also soon now on then not never',
);

/** The index of the last token before the verb at `at` and what helps it: "is expected to", "on Monday". */
function beforeVerb(tokens: readonly Token[], at: number): number {
  let index = at - 1;
  for (; index >= 0; index -= 1) {
    const { lower, tags } = tokens[index] as Token;
    if (!AUXILIARY.has(lower) && !lower.endsWith('ly') && !(tags & TAG.neverName && lower.endsWith('day')))
      break;
  }
  return index;
}

const FROM_NOW = wordSet('will is are has have');

/** In a clause that begins so, a move is what other news hangs on: "when he left Acme". */
const SUBORDINATE = wordSet('when since once until before if where unless whether for');

/** The person or the group that the verb at `at` tells about. */
export function moverBefore(setting: MoveSetting, at: number): Mover | undefined {
  const mover = anyMoverBefore(setting, at);
  if (!mover) return undefined;
  const { tokens } = setting.sentence;
  const end = beforeVerb(tokens, at);
  const last = tokens[end]?.end ?? 0;
  const first = tokens.findLastIndex((token) => token.start <= (mover.start < last ? mover.start : last));
  const isHead = first === 0 || tokens[first - 1]?.shape === 'mark';
  const nearest = tokens[end]?.lower === 'he' || tokens[end]?.lower === 'she' ? end : first;
  if (SUBORDINATE.has(tokens[nearest - 1]?.lower ?? '')) return undefined;
  // "Acme CEO to resign" is news, "asked the Acme CEO to resign" is none.
  return isBareTo(tokens, at) && !isHead ? undefined : mover;
}

const GOVERNS_TO = wordSet(
  'is are was were set expected due likely had has have planning plans planned wants agreed decided',
);

/** "To resign" that no "is", "set" or "expected" governs. */
function isBareTo(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.lower === 'to' && !GOVERNS_TO.has(tokens[at - 2]?.lower ?? '');
}

function anyMoverBefore(setting: MoveSetting, at: number): Mover | undefined {
  const { tokens } = setting.sentence;
  let end = beforeVerb(tokens, at);
  if (tokens[end]?.lower === 'who') {
    // "who joined Meta in 2019" tells where somebody came from, not what happened.
    if (!FROM_NOW.has(tokens[end + 1]?.lower ?? '')) return undefined;
    end -= tokens[end - 1]?.text === ',' ? 2 : 1;
  }
  const name = setting.names.find((one) => one.last === end + 1);
  if (name) return named(setting, name) ?? holderOfPost(setting, name.first - 2, name);
  // "..., becoming": what the whole sentence before tells about.
  const isParticiple = end === at - 1 && (tokens[at] as Token).lower.endsWith('ing');
  const aside =
    tokens[end]?.text === ','
      ? setting.names.find((one) => one.last === end && tokens[one.first - 1]?.text === ',')
      : undefined;
  const explained = aside && named(setting, aside);
  if (explained?.was !== undefined && !isParticiple) return explained;
  if (tokens[end]?.text === ',') return isParticiple ? undefined : besideAside(setting, end);
  if (tokens[end]?.lower === 'he' || tokens[end]?.lower === 'she') return pronoun(setting, end);
  return groupBefore(setting, tokens[end]?.end ?? 0) ?? holderOfPost(setting, end);
}

/** "Acme's [chief financial officer] has resigned", "the [chief executive] of Acme resigned": known by the post alone. */
function holderOfPost(setting: MoveSetting, end: number, of?: NameMention): Mover | undefined {
  const { sentence, names } = setting;
  const { tokens, text } = sentence;
  if (of !== undefined && (tokens[of.first - 1]?.lower !== 'of' || !isBody(setting, of))) return undefined;
  let first = end + 1;
  while (first > 0 && end - first < MOST_POST_WORDS && isPostWord(tokens[first - 1])) first -= 1;
  const words = tokens.slice(first, end + 1);
  if (words.length < 2 || !words.some(({ tags }) => (tags & TAG.title) !== 0)) return undefined;
  const isOwned = /^['’]s?$/u.test(tokens[first - 1]?.text ?? '');
  const owner = of ?? names.find(({ last }) => last === (isOwned ? first - 1 : first));
  const [head, last] = [words[0] as Token, words.at(-1) as Token];
  if (!owner || !isBody(setting, owner)) return undefined;
  const start = Math.min(head.start, owner.start);
  return { start, person: text.slice(head.start, last.end).toLowerCase(), from: owner.name };
}

const OF_OTHERS = wordSet('to of for with from by at in on about against');

function named(setting: MoveSetting, name: NameMention): Mover | undefined {
  const person = personOf(setting, name);
  const { text, tokens } = setting.sentence;
  // "An adviser to Jane Roe": the adviser moves.
  if (person === undefined || OF_OTHERS.has(tokens[name.first - 1]?.lower ?? '')) return undefined;
  const employer = setting.names.findLast((one) => one.last <= name.first);
  const post = postBefore(setting.sentence, name.first);
  const plain = { start: post?.start ?? name.start, person, was: post?.text };
  if (!employer || personOf(setting, employer)) return plain;
  const between = text.slice(employer.end, name.start).trim().replace(/,$/u, '');
  const isOwned = between.startsWith("'") || between.startsWith('’');
  if (!isOwned && !hasPost(tokens, employer.last, name.first)) return plain;
  // "Acme said its finance chief Jane Roe", "Acme said chairman Jane Roe": its own.
  if (OWN_SAID.test(between) && post !== undefined) return { ...plain, from: employer.name };
  // "Acme co-founder and CEO Jane Roe", "Acme's Jane Roe"; not "at Acme, Jane Roe" and not "with Acme and Jane Roe".
  const was = between.replace(/^['’]s?(?:\s|$)/u, '').trim();
  if (
    between === '' ||
    between.length > 60 ||
    /[,;:–—|(]|\b(?:with|when|where|that|if|said|says)\b|^and\b/u.test(between)
  ) {
    return plain;
  }
  return { start: employer.start, person, from: employer.name, was: was || undefined };
}

const OWN_SAID = /^(?:said|says|announced)(?:\son\s\p{Lu}\p{L}+)?(?:\sthat)?(?:\sits)?\s[\p{L}\s-]+,?$/u;

/** Tokens of an aside between a name and its verb: ", the chief financial officer of Acme since 2019,". */
const LONGEST_ASIDE = 20;

/** "Jane Roe, chief executive of Acme, will": the aside ends at `comma`. */
function besideAside(setting: MoveSetting, comma: number): Mover | undefined {
  const { sentence, names } = setting;
  const { tokens, text } = sentence;
  const name = names.findLast(
    (one) => one.last < comma && tokens[one.last]?.text === ',' && personOf(setting, one),
  );
  const person = name && personOf(setting, name);
  if (!name || !person || comma - name.last > LONGEST_ASIDE) return undefined;
  const from = (tokens[name.last] as Token).end;
  const aside = text.slice(from, (tokens[comma] as Token).start).trim();
  const employer = names.find((one) => one.start >= from && one.last <= comma && isBody(setting, one));
  const before = employer ? text.slice(from, employer.start).trim() : aside;
  const post = before
    .replace(/^(?:(?:the|an?|currently|now|formerly)\s)+/u, '')
    .replace(/\s(?:of|at|for|with)(?:\sthe)?$/u, '');
  const isPost =
    post.length < 60 && !/,|^(?:who|which|whose)\b/u.test(post) && hasPost(tokens, name.last, comma);
  const found = { start: name.start, person };
  return isPost ? { ...found, from: employer?.name, was: post || undefined } : found;
}

/** "Jane Roe said she will": the one person named before in the sentence. */
function pronoun(setting: MoveSetting, end: number): Mover | undefined {
  const before = setting.names.filter((one) => one.last <= end && personOf(setting, one));
  const people = new Set(before.map((one) => personOf(setting, one)));
  const [person] = people;
  return people.size === 1 && person !== undefined && before[0]
    ? { start: before[0].start, person }
    : undefined;
}

const GROUP =
  /\b(?:(?:several|some|many|a few|dozens of|hundreds of|two|three|four|five|\d+)\s(?:other\s)?|other\s)[^,.;]{0,60}\b(?:employees|executives|researchers|engineers|staff|staffers|members|managers|scientists|directors|ministers|officials|founders|co-founders|partners|judges|professors|editors)$/iu;
const LONGEST_GROUP = 100;

/** "Several other Acme employees". */
function groupBefore({ sentence, names }: MoveSetting, end: number): Mover | undefined {
  const base = Math.max(0, end - LONGEST_GROUP);
  const match = GROUP.exec(sentence.text.slice(base, end));
  if (!match) return undefined;
  const start = base + match.index;
  const from = names.find((name) => name.start >= start && name.end <= end);
  return { start, person: match[0].charAt(0).toLowerCase() + match[0].slice(1), from: from?.name };
}

const FAR = new Set([',', ';', ':', '—', '|']);
const LEADS_ELSEWHERE = wordSet('of in for by to as against about between over outside');
const GOES_ON = wordSet(
  'as to where and or after before from next this last on at following with by once when in amid over because later earlier for but while who full',
);
const PARTS = wordSet('board team staff management leadership ranks');

/** "Joins Acme to run its labs", but not "joins Acme executives on stage" and not "joins a list of Acme critics". */
export function employerAfter(setting: MoveSetting, from: number, most = 5): NameMention | undefined {
  const { sentence, names } = setting;
  const { tokens } = sentence;
  const name = names.find((one) => one.first >= from);
  if (!name || name.first - from > most || !isBody(setting, name)) return undefined;
  for (let at = from; at < name.first; at += 1) {
    const { text, lower } = tokens[at] as Token;
    if (FAR.has(text) || LEADS_ELSEWHERE.has(lower)) return undefined;
  }
  const behind = tokens[name.last];
  // "Joins Acme on a panel", but "joins Acme on Monday"
  const isInterim = /^(?:interim|acting|temporary)$/.test(tokens[name.last + 2]?.lower ?? '');
  if (behind?.lower === 'on' && !isInterim && /^(?:an?|stage)$/.test(tokens[name.last + 1]?.lower ?? ''))
    return undefined;
  if (!behind || behind.tags & TAG.neverName || GOES_ON.has(behind.lower)) return name;
  if (/^['’]s?$/u.test(behind.text)) return PARTS.has(tokens[name.last + 1]?.lower ?? '') ? name : undefined;
  return behind.shape === 'mark' && behind.text !== '-' ? name : undefined;
}

/** "Hire", not "hires", "hired" or "hiring". */
function isBase(verb: string): boolean {
  return !/(?:s|ed|ing)$/.test(verb);
}

/** The body that acts by the verb at `at`: "Acme has", "Acme's board". */
export function holderOf(setting: MoveSetting, at: number): NameMention | undefined {
  const { tokens } = setting.sentence;
  const end = beforeVerb(tokens, at);
  // "The Army recruit": a noun, unless several act.
  if (end === at - 1 && isBase((tokens[at] as Token).lower) && !tokens[end]?.lower.endsWith('s'))
    return undefined;
  const word = tokens[end]?.lower ?? '';
  const isBoard =
    (word === 'board' || word === 'owner' || COMPANY_NOUNS.has(word)) &&
    /^['’]s?$/u.test(tokens[end - 1]?.text ?? '');
  // "Acme said it had hired Jane Roe"
  const speaker = word === 'it' ? speakerOf(setting.sentence, setting.names) : undefined;
  if (speaker) return isBody(setting, speaker) ? speaker : undefined;
  const last = isBoard ? end - 1 : end + 1;
  const name = setting.names.find((one) => one.last === last);
  // "Acme to hire her" is news, "they urged Acme to hire her" is none.
  if (!name || (isBareTo(tokens, at) && name.first > 0)) return undefined;
  return isBody(setting, name) ? name : undefined;
}

export interface PersonMention {
  readonly full: string;
  readonly last: number;
  /** "Former Kite executive Jane Roe". */
  readonly from?: string | undefined;
}

const LINKS = wordSet('by as that to of for against on in from with at and');

/** The person that follows a verb: "named former Kite executive Jane Roe". */
export function personAfter(setting: MoveSetting, from: number): PersonMention | undefined {
  const { sentence, names } = setting;
  // "Replacing “Acme Girl” star Jane Roe": a title is nobody.
  const isQuoted = ({ first }: { readonly first: number }): boolean =>
    /^["“]$/.test(sentence.tokens[first - 1]?.text ?? '');
  const name = names.find((one) => one.first >= from && !isQuoted(one) && personOf(setting, one));
  const full = name && personOf(setting, name);
  if (!name || !full || name.first - from > 10) return undefined;
  for (let at = from; at < name.first; at += 1) {
    const { text, lower } = sentence.tokens[at] as Token;
    if (FAR.has(text) || LINKS.has(lower)) return undefined;
  }
  const before = names.find((one) => one.first >= from && one.last <= name.first);
  return { full, last: name.last, from: before && isBody(setting, before) ? before.name : undefined };
}
