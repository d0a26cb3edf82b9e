/** People who join or leave: "Jane Roe, chief of staff, will move to Acme, where she will run its labs". */
import type { Move } from '../model/values.ts';
import { blankAsides } from './clauses.ts';
import type { NameMention } from './names.ts';

export interface MoveMention {
  readonly start: number;
  readonly end: number;
  readonly value: Move;
}

const WILL = '(?:will |would |is to |are to |(?:is|are) (?:set|expected|due|likely) to |has |have )?(?:be )?';
const JOINS = new RegExp(String.raw`\b${WILL}(?:join(?:s|ed|ing)?|mov(?:e|es|ed|ing)(?: over)? to)\s`, 'giu');
const LEAVES = new RegExp(
  String.raw`\b${WILL}(?:leav(?:e|es|ing)|left|depart(?:s|ed|ing)?|quits?|resign(?:s|ed|ing)?(?: from)?|step(?:s|ped|ping)? down(?: from)?)\b`,
  'giu',
);

/** Stands in every sentence that tells of a move. */
export const MOVE_WORD = /join|mov|leav|left|depart|quit|resign|step/i;

/** Two to four capitalised words, none of them an acronym, which companies have and people have not. */
const PERSON = /^\p{Lu}[\p{Ll}'’.-]+(?:\s(?:\p{Lu}\.|\p{Lu}[\p{L}'’-]*\p{Ll}|de|van|von|bin|al)){1,4}$/u;
const GROUP =
  /\b(?:(?:several|some|many|a few|dozens of|hundreds of|two|three|four|five|\d+)\s(?:other\s)?|other\s)[^,.;]{0,60}\b(?:employees|executives|researchers|engineers|staff|staffers|members|managers|scientists)\s*$/iu;
const BECOMES =
  /\b(?:where (?:he|she|they) will|to|and will|who will)\s((?:lead|head|run|oversee|become|serve as)\b[^.;]*)|\bas\s((?:its|the|an?)\s[^,.;]+|[\p{Lu}]{2,4}\b)/u;

/** `names` lie in `sentence`, in order. */
export function readMoves(sentence: string, names: readonly NameMention[]): MoveMention[] {
  if (!MOVE_WORD.test(sentence)) return [];
  const moves: MoveMention[] = [];
  for (const [verb, pattern] of [
    ['joins', JOINS],
    ['leaves', LEAVES],
  ] as const) {
    for (const match of sentence.matchAll(pattern)) {
      const mention = moveAt(sentence, names, verb, match.index, match.index + match[0].length);
      if (mention) moves.push(mention);
    }
  }
  return moves;
}

function moveAt(
  sentence: string,
  names: readonly NameMention[],
  verb: Move['verb'],
  start: number,
  end: number,
): MoveMention | undefined {
  const next = names.find((name) => name.start >= end && name.start - end < 30);
  if (next && !isEmployer(sentence, end, next)) return undefined;
  // "who joined Meta in 2019" tells where somebody came from, not what happened.
  if (/\bwho\s*$/i.test(sentence.slice(0, start)) || (verb === 'joins' && !next)) return undefined;
  const mover = personBefore(sentence, names, start) ?? groupBefore(sentence, names, start);
  if (!mover) return undefined;
  const after = BECOMES.exec(sentence.slice(end));
  const becomes = (after?.[1] ?? after?.[2])?.trim();
  const stop = after && becomes ? end + after.index + after[0].trimEnd().length : (next?.end ?? end);
  const value: Move = {
    type: 'move',
    verb,
    person: mover.person,
    from: verb === 'leaves' ? (next?.name ?? mover.from) : mover.from,
    to: verb === 'joins' ? next?.name : undefined,
    was: mover.was,
    becomes,
  };
  return { start: mover.start, end: stop, value };
}

/** "Joins Acme to run its labs", but not "joins Acme executives on stage" and not "joins a list of Acme critics". */
function isEmployer(sentence: string, from: number, name: NameMention): boolean {
  const isNear = !/[,;]|\b(?:of|in|for)\b(?!\s(?:the\s)?$)/u.test(
    sentence.slice(from, name.start).replace(/^\s?as\s.*\sof\s/u, ''),
  );
  const behind = sentence.slice(name.end);
  return (
    isNear &&
    /^(?:['’]s)?(?:[,.;]|$|\s(?:as|to|where|and|after|from|next|this|on|at|following|with|by|once|when|in (?:a|an|the|\p{Lu}|\d)))/u.test(
      behind,
    )
  );
}

interface Mover {
  readonly start: number;
  readonly person: string;
  readonly from?: string | undefined;
  readonly was?: string | undefined;
}

function personBefore(sentence: string, names: readonly NameMention[], start: number): Mover | undefined {
  const acting = blankAsides(sentence.slice(0, start));
  const before = names.filter((name) => name.end <= start && acting.charAt(name.start) !== ' ');
  const person = before.at(-1);
  // Only the verb may stand between: "a deal under which Jane Roe will join", not "Roe's rival joined".
  if (!person || !PERSON.test(person.name) || acting.slice(person.end).trim().length > 12) return undefined;
  const employer = before.at(-2);
  const was = employer ? sentence.slice(employer.end, person.start).trim() : '';
  const isTitle = was !== '' && !/[,;:]|\b(?:with|and [A-Z])\b/.test(was) && was.length < 60;
  return isTitle && employer
    ? { start: employer.start, person: person.name, from: employer.name, was: was.replace(/^['’]s\s/u, '') }
    : { start: person.start, person: person.name };
}

function groupBefore(sentence: string, names: readonly NameMention[], start: number): Mover | undefined {
  const match = GROUP.exec(sentence.slice(0, start));
  if (!match) return undefined;
  const from = names.find((name) => name.start >= match.index && name.end <= start);
  const person = match[0].trim();
  return { start: match.index, person: person.charAt(0).toLowerCase() + person.slice(1), from: from?.name };
}
