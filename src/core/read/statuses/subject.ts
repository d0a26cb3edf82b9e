/** Who or what a stage is of: the accused, the bill, the missing person, the product. Undefined when no name tells. */
import type { NameMention } from '../names.ts';
import type { Token } from '../tokens.ts';
import { PRODUCT_NOUNS } from '../words/happenings.ts';
import { TAG } from '../words/index.ts';
import { LAW_NOUNS } from '../words/laws.ts';
import { wordSet } from '../words/word-set.ts';
import { type About, helpersFrom, type StatusMention, wordAt } from './mention.ts';

/** `names` are those of the sentence, in order; `all`, its stages in order. */
export function subjectOf(
  tokens: readonly Token[],
  names: readonly NameMention[],
  mention: StatusMention,
  all: readonly StatusMention[],
): string | undefined {
  const { from, to, about, value } = mention;
  // "Roe was arrested and charged": the second verb has the subject of the first.
  if (about === 'before' && wordAt(tokens, helpersFrom(tokens, from) - 1) === 'and') {
    const first = all[all.indexOf(mention) - 1];
    return first?.value.ladder === value.ladder && first.about === 'before'
      ? subjectOf(tokens, names, first, all)
      : undefined;
  }
  const name = nameAt(tokens, names, from, to, about);
  if (!name) return value.ladder === 'court' ? strangerAt(tokens, from, to, about) : undefined;
  if (isNobody(name.name) || PRODUCT_NOUNS.has(name.name.toLowerCase())) return undefined;
  if (value.ladder !== 'law') return name.name;
  return LAW_NOUNS.has(name.name.toLowerCase()) ? undefined : numbered(tokens, name);
}

function nameAt(
  tokens: readonly Token[],
  names: readonly NameMention[],
  from: number,
  to: number,
  about: About | undefined,
): NameMention | undefined {
  if (about === 'before') return nameBefore(tokens, names, helpersFrom(tokens, from));
  if (about === 'after') return nameBehind(tokens, names, to);
  if (about === undefined || about < 0) return undefined;
  const token = tokens[about];
  return token && names.find(({ start, end }) => start < token.end && token.start < end);
}

const NEW = wordSet('another other others second third her his their');
const MOST_STRANGER = 7;

/** "[Another man] was arrested", "police arrested [two others]": somebody who was not spoken of before. */
function strangerAt(
  tokens: readonly Token[],
  from: number,
  to: number,
  about: About | undefined,
): string | undefined {
  const end = about === 'before' ? helpersFrom(tokens, from) : to + MOST_STRANGER;
  const start = about === 'before' ? end - MOST_STRANGER : to;
  if (about !== 'before' && about !== 'after') return undefined;
  const words = tokens.slice(Math.max(0, start), end);
  // Nothing but the phrase itself may stand between it and the verb.
  const stop = about === 'before' ? words.findLastIndex(isBreak) : words.findIndex(isBreak);
  const phrase = about === 'before' ? words.slice(stop + 1) : stop < 0 ? words : words.slice(0, stop);
  // "Two aides of Jane Roe were sentenced"
  if (about === 'before' && words[stop]?.lower === 'of' && phrase.length > 0) {
    const head = words.slice(words.findLastIndex((word, at) => at < stop && isBreak(word)) + 1, stop);
    if (head.some(({ tags }) => (tags & TAG.person) !== 0)) return head.map(({ text }) => text).join(' ');
  }
  // "Jane Roe's lawyer was arrested"
  const before = about === 'before' ? words[stop] : undefined;
  if (before !== undefined && phrase.length > 0 && /^['’]s?$/u.test(before.text))
    return phrase.map(({ text }) => text).join(' ');
  const isNew =
    about === 'before' ? phrase.some(isNewcomer) : phrase[0] !== undefined && isNewcomer(phrase[0]);
  return isNew ? phrase.map(({ text }) => text).join(' ') : undefined;
}

function isNewcomer({ lower, shape, tags }: Token): boolean {
  const isNumber = shape === 'number' || (tags & TAG.number) !== 0;
  return NEW.has(lower) || (isNumber && lower !== 'one' && lower !== '1');
}

function isBreak({ shape, text, lower }: Token): boolean {
  return (shape === 'mark' && text !== '-') || LEADS.has(lower) || lower === 'and' || lower === 'that';
}

/** The name must lead up to the verb, with nothing but an aside between: "Roe, 34, of Utopia, was charged". */
function nameBefore(
  tokens: readonly Token[],
  names: readonly NameMention[],
  verb: number,
): NameMention | undefined {
  let at = verb - 1;
  // "Roe narrowly overtook Doe"
  if (tokens[at]?.shape === 'lower' && wordAt(tokens, at).endsWith('ly')) at -= 1;
  const isWho = wordAt(tokens, at) === 'who';
  if (/^(?:who|which|that)$/.test(wordAt(tokens, at))) at -= 1;
  // "A runoff against John Doe, who conceded": whoever stands right before "who" is meant, whatever leads to the name.
  if (isWho && wordAt(tokens, at) === ',') {
    const meant = names.find(({ end }) => end === tokens[at - 1]?.end);
    if (meant) return meant;
  }
  const end = tokens[at]?.end ?? -1;
  const next = names.find((name) => name.start < end && end <= name.end);
  if (next) return isWho || isAfter(tokens, next) || isFree(tokens, next) ? next : undefined;
  if (wordAt(tokens, at) !== ',') return undefined;
  // The aside begins with the comma behind the name.
  const before = names.filter((name) => name.end <= end).reverse();
  return before.find((name) => {
    const comma = tokens.findIndex((token) => token.start >= name.end);
    return (
      wordAt(tokens, comma) === ',' &&
      comma >= at - MOST_ASIDE &&
      isFree(tokens, name) &&
      isAside(tokens, comma, at)
    );
  });
}

const MOST_ASIDE = 16;

/** ", 34, of Utopia,": no verb of its own behind a comma. */
function isAside(tokens: readonly Token[], from: number, to: number): boolean {
  const opens = wordAt(tokens, from + 1);
  if (from === to) return true;
  return (
    tokens[from + 1]?.shape === 'number' ||
    /^(?:a|an|the|another|one|his|her|their|its|then|now|who|of|formerly|whose|also|age|aged)$/.test(opens)
  );
}

/** "After [Roe] finished ahead": right before its verb a name acts, though "after Roe" alone leads to no one. */
function isAfter(tokens: readonly Token[], { start }: NameMention): boolean {
  return wordAt(tokens, tokens.findIndex((token) => token.end > start) - 1) === 'after';
}

const LEADS = wordSet('in of at from near to by with for on against after');

/** Behind "in" or "of" a name is a place or somebody else's; before "’s" it owns what follows. */
function isFree(tokens: readonly Token[], { start, end }: NameMention): boolean {
  let first = tokens.findIndex((token) => token.end > start);
  // "In Utopia, Arcadia and Erewhon": the first of a list tells for all.
  while (/^(?:and|,|or)$/.test(wordAt(tokens, first - 1)) && tokens[first - 2]?.shape === 'title') {
    first -= 2;
    while (tokens[first - 1]?.shape === 'title' && !LEADS.has(wordAt(tokens, first - 1))) first -= 1;
  }
  const behind = tokens.find((token) => token.start >= end);
  // "Olav Dahl, leader of the Hill Party, conceded"
  const lead =
    wordAt(tokens, first - 1) === 'the' && wordAt(tokens, first - 2) === 'of' ? first - 2 : first - 1;
  return !LEADS.has(wordAt(tokens, lead)) && !/^['’]s?$/.test(behind?.lower ?? '');
}

/** "Charged [25-year-old suspect] Jane Roe". */
function nameBehind(
  tokens: readonly Token[],
  names: readonly NameMention[],
  verb: number,
): NameMention | undefined {
  for (let at = verb; at < verb + 7; at += 1) {
    const token = tokens[at];
    if (!token || LEADS.has(token.lower) || (token.shape === 'mark' && token.text !== '-')) return undefined;
    const name = names.find(({ start }) => start === token.start);
    if (name) return isFree(tokens, name) && !isHome(tokens, name) ? name : undefined;
  }
  return undefined;
}

/** "Arrested an Acme City man" names a place. */
function isHome(tokens: readonly Token[], { end }: NameMention): boolean {
  const behind = tokens.find((token) => token.start >= end);
  return (
    behind !== undefined &&
    /^(?:m[ae]n|wom[ae]n|teens?|teenagers?|couple|residents?|boys?|girls?|father|mother|students?|officers?|police)$/.test(
      behind.lower,
    )
  );
}

/** Who charges and sentences is never the one who is charged; "Man" and "Suspect" open a headline. */
const OFFICIALS =
  /\b(?:Police|Sheriff|Court|Department|Attorney|Judge|District|County|FBI|Prosecutors?|Officers?|Congress|Detectives|Deputies)\b/u;
const NOBODY =
  /^(?:(?:Suspects?|Man|Men|Woman|Women|Teen|Teens|Teenager|Boy|Girl|Father|Mother|Dad|Mom|Couple|Driver|Student|Gunman|Shooter|Person|People|Body|House|Senate|Update|Related.*|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|[^a-z]{12,})$/u;

function isNobody(name: string): boolean {
  return OFFICIALS.test(name) || NOBODY.test(name);
}

/** "Clean Rivers Act [63-37]" */
const SCORE = /^(.*\b(?:Act|Law|Ban|Budget)|(?!(?:House|Senate|Assembly) Bill)(?:.* )Bill) \d{1,3}-\d{1,3}$/u;

/** "House Bill 22-1086": the number is part of a law’s name; behind "Act" two of them are votes. */
function numbered(tokens: readonly Token[], { end, name }: NameMention): string {
  let next = tokens.findIndex((token) => token.start >= end);
  let full = name;
  while (
    next >= 0 &&
    (tokens[next]?.shape === 'number' || (tokens[next]?.text === '-' && tokens[next]?.glued))
  ) {
    full += tokens[next]?.glued ? tokens[next]?.text : ` ${tokens[next]?.text}`;
    next += 1;
  }
  return SCORE.exec(full)?.[1] ?? full;
}
