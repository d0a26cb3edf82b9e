/** Joins the names of one article that mean the same: "Jane Roe" and "Roe", "Kite Labs" and "Kite". */
import type { NamedEntity } from '../model/names.ts';
import type { Field, Span } from '../model/span.ts';
import { kindOf, noVotes, type Votes, voteByContext, voteByWords } from './name-kinds.ts';
import { bareName, type NameMention } from './names.ts';
import type { Sentence } from './sentences.ts';
import { FIRST_NAMES } from './words/first-names.ts';
import { DEMONYMS, PLACES } from './words/gazetteer.ts';
import { TAG, tagsOf } from './words/index.ts';
import { ORGANISATION_ENDS, ORGANISATIONS } from './words/organisations.ts';

export interface NamedSentence {
  readonly sentence: Sentence;
  readonly field: Field;
  readonly names: readonly NameMention[];
}

/** Entities by every form of their names: "Acme Inc", "Acme". */
export function byForm(entities: readonly NamedEntity[]): ReadonlyMap<string, NamedEntity> {
  const forms = new Map<string, NamedEntity>();
  for (const entity of entities) {
    forms.set(entity.name, entity);
    for (const alias of entity.aliases) {
      forms.set(alias, entity);
      forms.set(bareName(alias), entity);
    }
  }
  return forms;
}

const MOST_HEARD = 6;

/** Everything that goes by one name. */
interface Group {
  readonly name: string;
  readonly words: readonly string[];
  readonly votes: Votes;
  readonly context: Votes;
  readonly forms: string[];
  readonly mentions: Span[];
}

export function joinNames(sentences: readonly NamedSentence[]): NamedEntity[] {
  const groups = new Map<string, Group>();
  for (const { sentence, field, names } of sentences) {
    for (const mention of names) addMention(groups, sentence, field, mention);
  }
  const full = fullNames(groups.values());
  for (const group of groups.values()) {
    const longer = fullForm(group, full);
    if (longer) mergeInto(longer, group, groups);
  }
  return [...groups.values()].map(entityOf);
}

/** Names of several words, by their first and their last word and by their initials. */
function fullNames(groups: Iterable<Group>): ReadonlyMap<string, readonly Group[]> {
  const full = new Map<string, Group[]>();
  for (const group of groups) {
    const { words } = group;
    if (words.length === 1) continue;
    for (const key of [words[0] ?? '', words[words.length - 1] ?? '', initials(words)]) {
      const same = full.get(key);
      if (!same) full.set(key, [group]);
      else if (!same.includes(group)) same.push(group);
    }
  }
  return full;
}

function addMention(
  groups: Map<string, Group>,
  sentence: Sentence,
  field: Field,
  mention: NameMention,
): void {
  const { tokens } = sentence;
  const { name, first, last } = mention;
  const text = sentence.text.slice(mention.start, mention.end);
  let group = groups.get(name);
  if (!group) {
    group = {
      name,
      words: name.split(' '),
      votes: noVotes(),
      context: noVotes(),
      forms: [],
      mentions: [],
    };
    groups.set(name, group);
    voteByWords(group.votes, name, tokens.slice(first, last), text !== name);
  } else if (text !== name && !group.forms.includes(text)) group.votes.organisation += 4;
  // A title is always heard, of the rest the first few mentions tell enough.
  if (mention.titled || group.mentions.length < MOST_HEARD) voteByContext(group.context, tokens, mention);
  if (!group.forms.includes(text)) group.forms.push(text);
  group.mentions.push({
    field,
    start: sentence.start + mention.start,
    end: sentence.start + mention.end,
    text,
  });
}

/** The longer name that `short` is a form of, when there is just one in the article. */
function fullForm(short: Group, full: ReadonlyMap<string, readonly Group[]>): Group | undefined {
  let found: Group | undefined;
  for (const long of full.get(short.words[0] ?? '') ?? []) {
    if (long === short || !isShortOf(short, long)) continue;
    // "Roe" is nobody's short form where two of that name are about.
    if (found)
      return found.words.at(-1) === long.words.at(-1) && found.words[0] === long.words[0] ? found : undefined;
    found = long;
  }
  return found;
}

function isShortOf(short: Group, long: Group): boolean {
  const { words, name } = short;
  const [head, end] = [long.words[0], long.words[long.words.length - 1]];
  const kind = kindOf(long.votes, long.context);
  const isPerson = kind === 'person' || (kind === 'other' && isLikePerson(long));
  // "Jane Roe" and "Jane Q. Roe"
  if (words.length > 1)
    return isPerson && words.length < long.words.length && words[0] === head && words.at(-1) === end;
  const lower = name.toLowerCase();
  if (PLACES.has(lower)) return false;
  if (isPerson)
    return !ORGANISATIONS.has(lower) && (name === end || (name === head && FIRST_NAMES.has(lower)));
  if (kind !== 'organisation' || kindOf(short.votes, short.context) === 'person') return false;
  // The full name comes first: "Kite" before "Kite Watch" is no short form of it.
  if (name === head)
    return (tagsOf(lower) & (TAG.opener | TAG.title)) === 0 && name.length > 2 && isBefore(long, short);
  // "the Court", "the Times"
  return (
    (name === end && ORGANISATION_ENDS.has(lower)) ||
    (name === name.toUpperCase() && name === initials(long.words))
  );
}

/** Two or three plain words of which nothing tells what they name; when the last one also stands alone it is a person. */
function isLikePerson({ words }: Group): boolean {
  const lower = (words[0] ?? '').toLowerCase();
  const isCommon =
    (tagsOf(lower) & (TAG.opener | TAG.title)) !== 0 || PLACES.has(lower) || DEMONYMS.has(lower);
  return words.length < 4 && !isCommon && words.every((word) => PLAIN.test(word));
}

/** "Roe", not "AI", "II" and not "Bulls". */
const PLAIN = /^\p{Lu}\p{Ll}[\p{L}'’-]*[^s]$/u;

function isBefore(long: Group, short: Group): boolean {
  const inBody = ({ mentions }: Group): number => mentions.find(({ field }) => field === 'body')?.start ?? -1;
  return inBody(long) < inBody(short) || inBody(short) < 0;
}

/** "Federal Bureau of Investigation" -> "FBI" */
function initials(words: readonly string[]): string {
  let letters = '';
  for (const word of words) {
    const letter = word.charAt(0);
    if (letter >= 'A' && letter <= 'Z') letters += letter;
  }
  return letters;
}

function mergeInto(long: Group, short: Group, groups: Map<string, Group>): void {
  for (const form of short.forms) if (!long.forms.includes(form)) long.forms.push(form);
  long.mentions.push(...short.mentions);
  for (const kind of ['person', 'organisation', 'place', 'other'] as const) {
    long.votes[kind] += short.votes[kind];
    long.context[kind] += short.context[kind];
  }
  if (kindOf(long.votes, long.context) === 'other') long.votes.person += 2;
  groups.delete(short.name);
}

function entityOf({ name, votes, context, forms, mentions }: Group): NamedEntity {
  return {
    name,
    kind: kindOf(votes, context),
    aliases: forms.filter((form) => form !== name),
    mentions: isInOrder(mentions) ? mentions : mentions.sort((a, b) => placeOf(a) - placeOf(b)),
  };
}

/** As read, and so in order but for names that were joined. */
function isInOrder(mentions: readonly Span[]): boolean {
  for (let at = 1; at < mentions.length; at += 1)
    if (placeOf(mentions[at] as Span) < placeOf(mentions[at - 1] as Span)) return false;
  return true;
}

function placeOf({ field, start }: Span): number {
  return field === 'headline' ? -1 : start;
}
