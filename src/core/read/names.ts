/** Proper names in a text, found by their capitals and by what else the same article calls by that name. */

/** Names that the rest of the article has shown to be names; worked out when first needed. */
export type KnownNames = () => ReadonlySet<string>;

export interface NameMention {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

const WORD = String.raw`(?:\p{Lu}|\p{Ll}\p{Lu}(?=\p{L}))[\p{L}\p{N}&]*(?:[.'’-](?=[\p{L}\p{N}])[\p{L}\p{N}&]+)*`;
/** "Department of Defense", "Bank of America"; "and" joins two names more often than it is part of one. */
const RUN = new RegExp(`(?<![\\p{L}\\p{N}])${WORD}(?:\\s(?:of\\s(?:the\\s)?|&\\s)?${WORD})*`, 'gu');

/** Capitalised at the head of a sentence or as a title, and no part of a name. */
const COMMON = new Set(
  (
    'a about after all also analyst analysts although amid among an and another any as at back because before big both but by can ceo cfo chairman chief company could ' +
    'current despite do does during each earlier eight either even every few financially first five for former four from further given had has have he her here high his ' +
    'historically how however i if in including instead interestingly into is it its just last later like many may meanwhile might more most mr mrs ms much my ' +
    'nearly neither new next nine no nor not notably now of officials on once one only or other others our over part people per president previously recent ' +
    'recently reportedly representatives reports rival second separately several seven shares she should since six so some sources still such ten than that the their then there ' +
    'these they this those though three through thus to today together two under unlike until up us was we were what when where whether which while ' +
    'who why will with within without would yes yesterday yet you your ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december'
  ).split(' '),
);

/** Legal forms that may follow a company's name. */
const LEGAL_FORM =
  /\s(?:Inc|Corp|Corporation|Ltd|Limited|LLC|PLC|plc|Co|Company|AG|SA|SE|NV|GmbH|Group|Holdings|Platforms)$/u;

/** "Meta Platforms Inc" -> "Meta"; a name of one word is left alone. */
export function bareName(name: string): string {
  let bare = name.replace(/['’]s?$/u, '').replace(/\.$/, '');
  while (LEGAL_FORM.test(bare)) bare = bare.replace(LEGAL_FORM, '').replace(/\s&$/, '');
  return bare;
}

/**
 * Names in `text`. A run of capitals is a name when it does not merely open the sentence; in a headline in title case,
 * where capitals tell nothing, only names in `known` count.
 */
export function readNames(text: string, known: KnownNames): NameMention[] {
  if (isTitleCase(text)) return knownNames(text, known());
  const mentions: NameMention[] = [];
  for (const match of text.matchAll(RUN)) {
    for (const mention of namesInRun(match[0], match.index)) mentions.push(mention);
  }
  return mentions;
}

/** A run of capitals without the common words at its ends: "On Monday CNBC" -> "CNBC". */
export function trimName(run: string): string | undefined {
  return namesInRun(run, 0)[0]?.name;
}

/** Drops common words from the ends of a run: "While Meta" -> "Meta", "However" -> nothing. */
function namesInRun(run: string, start: number): NameMention[] {
  let words = [...run.matchAll(/\S+/gu)].map((match) => ({ text: match[0], at: start + match.index }));
  while (words[0] && isCommon(words[0].text)) words = words.slice(1);
  while (words.length > 0 && isCommon(words.at(-1)?.text ?? '')) words = words.slice(0, -1);
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return [];
  const end = last.at + last.text.length;
  const name = bareName(run.slice(first.at - start, end - start));
  return [{ start: first.at, end: first.at + name.length, name }];
}

function isCommon(word: string): boolean {
  return COMMON.has(word.replace(/['’]s?$/u, '').toLowerCase());
}

/** Every longer word of a title but its prepositions is capitalised, and no full stop ends it. */
function isTitleCase(text: string): boolean {
  const words =
    text.match(/\p{L}{4,}/gu)?.filter((word) => !/^(?:with|from|into|over|amid|after|than)$/u.test(word)) ??
    [];
  return words.length >= 3 && !/[.!?]["”’]?$/u.test(text) && words.every((word) => /^\p{Lu}/u.test(word));
}

function knownNames(text: string, known: ReadonlySet<string>): NameMention[] {
  const mentions: NameMention[] = [];
  const byLength = [...known].sort((a, b) => b.length - a.length);
  for (const name of byLength) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      const free = !mentions.some((other) => at < other.end && other.start < at + name.length);
      if (free && !/[\p{L}\p{N}]/u.test(`${text[at - 1] ?? ''}${text[at + name.length] ?? ''}`)) {
        mentions.push({ start: at, end: at + name.length, name });
      }
    }
  }
  return mentions.sort((a, b) => a.start - b.start);
}
