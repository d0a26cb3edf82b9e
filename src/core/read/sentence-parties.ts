/** Who acts in a sentence, and on what: around each of its figures and stages. */

import type { Status } from '../model/values.ts';
import type { Attribution } from './attribution.ts';
import { antecedentEnd, type Clause, wholeClause } from './clauses.ts';
import type { NameMention } from './names.ts';
import { boughtBefore, type Parties, partiesAround } from './parties.ts';
import type { Sentence } from './sentences.ts';
import { counterparty, unnamedThing } from './strangers.ts';
import type { Token } from './tokens.ts';
import { wordSet } from './words/word-set.ts';

/** Offsets are those of the sentence. */
export interface ParsedSentence extends Clause {
  /** Names that act in it, in order. */
  readonly names: readonly NameMention[];
  /** Who is said to have said it. */
  readonly speaker: string | undefined;
}

/** Names in `attributions` only say who reports; they are none of the parties. */
export function parseSentence(
  sentence: Sentence,
  attributions: readonly Attribution[],
  all: readonly NameMention[],
): ParsedSentence {
  const names = all.filter(
    (name) =>
      !attributions.some(({ start, end }) => start <= name.start && name.end <= end) &&
      !isInBrackets(sentence.tokens, name),
  );
  const { start, end, text, tokens, first, last } = wholeClause(sentence);
  const speaker = attributions.find(({ source }) => source)?.source;
  return { start, end, text, tokens, first, last, names, speaker };
}

const MOST_IN_BRACKETS = 6;

/** "Acme (NYSE: ACM)", "Kite (formerly Orvex)": what a bracket adds does not act. */
function isInBrackets(tokens: readonly Token[], { first }: NameMention): boolean {
  for (let at = first - 1; at >= 0 && at >= first - MOST_IN_BRACKETS; at -= 1) {
    const { text } = tokens[at] as Token;
    if (text === '(') return true;
    if (text === ')') return false;
  }
  return false;
}

export function partiesIn(
  { names, speaker }: ParsedSentence,
  clause: Clause,
  start: number,
  end: number,
): Parties {
  const parties = partiesAround(clause, within(clause, names), start, end);
  // ", which offered ..." goes on about the name before it; "Orvex said it would ..." about the one who speaks.
  const until = antecedentEnd(clause);
  const antecedent = until === undefined ? undefined : names.findLast(({ last }) => last <= until)?.name;
  // ", which Kite bought", ", has agreed to be bought by Kite": somebody else acts on it.
  if (parties.subject !== undefined) return { ...parties, object: parties.object ?? antecedent };
  return { ...parties, subject: antecedent ?? (hasPronoun(clause, start) ? speaker : undefined) };
}

const PRONOUNS = wordSet('it they he she');

function hasPronoun({ tokens, first, last }: Clause, end: number): boolean {
  for (let at = first; at < last; at += 1) {
    const { lower, start } = tokens[at] as Token;
    if (start >= end) return false;
    if (PRONOUNS.has(lower)) return true;
  }
  return false;
}

/** A stage without parties of its own may still name somebody behind it: "blocked the deal between Acme and Kite". */
export function stageParties(
  sentence: ParsedSentence,
  clause: Clause,
  start: number,
  end: number,
  { step }: Status,
): Parties {
  const names = within(clause, sentence.names);
  const pair = pairBetween(clause, names);
  if (pair) return pair;
  const { subject, object } = partiesIn(sentence, clause, start, buyingAt(clause, end) ?? end);
  const owner = names.find((name) => start <= name.start && name.end <= end && isOwner(clause, name));
  const behind = names.find((name) => name.start >= end && name.name !== subject);
  const other = unnamedThing(clause.text) ?? counterparty(clause.text.slice(Math.max(0, end - clause.start)));
  // "Bid for Kite after its takeover of Zenith was blocked": the words of the stage may name it themselves.
  const holdsName = names.some((name) => start <= name.start && name.end <= end);
  const inner = holdsName || object === undefined ? boughtBefore(clause, names, end) : undefined;
  const isInside = inner !== undefined && inner.start >= start;
  // Who clears or blocks a deal is none of its parties.
  const isJudged = step === 'cleared' || step === 'blocked' || step === 'challenged';
  return {
    subject: owner?.name ?? (isJudged ? undefined : subject),
    object: other ?? (isInside ? inner.name : object) ?? inner?.name ?? behind?.name,
  };
}

/** Where the verb begins whose object stands behind the stage: "agreed to [buy]". */
function buyingAt({ tokens, first, last }: Clause, end: number): number | undefined {
  for (let at = first; at < last; at += 1) {
    const { end: behind, start, lower } = tokens[at] as Token;
    if (behind === end) return BUYS.has(lower) ? start : undefined;
  }
  return undefined;
}

const BUYS = wordSet('buy acquire purchase buying acquiring');

/** "The deal between Acme and Kite", "the merger of Acme and Kite" */
function pairBetween({ tokens }: Clause, names: readonly NameMention[]): Parties | undefined {
  const one = names.findIndex(({ first }) => {
    const link = tokens[first - 1]?.lower;
    return link === 'between' || (link === 'of' && tokens[first - 2]?.lower === 'merger');
  });
  const [subject, object] = one < 0 ? [] : [names[one], names[one + 1]];
  return subject && object && tokens[subject.last]?.lower === 'and'
    ? { subject: subject.name, object: object.name }
    : undefined;
}

/** "Acme’s purchase" */
function isOwner({ tokens }: Clause, { last }: NameMention): boolean {
  const mark = tokens[last];
  return mark?.glued === true && /^['’]s?$/u.test(mark.text);
}

/** Names that lie in the clause. */
export function within({ first, last }: Clause, names: readonly NameMention[]): readonly NameMention[] {
  const isInside = (name: NameMention): boolean => first <= name.first && name.last <= last;
  return names.every(isInside) ? names : names.filter(isInside);
}
