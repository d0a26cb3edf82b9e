/** Who acts in a sentence, and on what: around each of its figures and stages. */
import type { Status } from '../model/values.ts';
import type { Attribution } from './attribution.ts';
import { type Clause, wholeClause } from './clauses.ts';
import type { NameMention } from './names.ts';
import { counterparty, type Parties, partiesAround, unnamedThing } from './parties.ts';
import type { Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';

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
    (name) => !attributions.some(({ start, end }) => start <= name.start && name.end <= end),
  );
  const { start, end, text, tokens, first, last } = wholeClause(sentence);
  const speaker = attributions.find(({ source }) => source)?.source;
  return { start, end, text, tokens, first, last, names, speaker };
}

export function partiesIn(
  { names, speaker }: ParsedSentence,
  clause: Clause,
  start: number,
  end: number,
): Parties {
  const parties = partiesAround(clause, within(clause, names), start, end);
  if (parties.subject !== undefined) return parties;
  // ", which offered ..." goes on about the name before it; "Orvex said it would ..." about the one who speaks.
  const isRelative = RELATIVES.has(clause.tokens[clause.first]?.lower ?? '');
  const antecedent = isRelative ? names.findLast((name) => name.end <= clause.start)?.name : undefined;
  return { ...parties, subject: antecedent ?? (hasPronoun(clause, start) ? speaker : undefined) };
}

const RELATIVES = new Set('which who whose'.split(' '));
const PRONOUNS = new Set('it they he she'.split(' '));

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
  const { subject, object } = partiesIn(sentence, clause, start, end);
  const names = within(clause, sentence.names);
  const owner = names.find((name) => start <= name.start && name.end <= end && isOwner(clause, name));
  const behind = names.find((name) => name.start >= end);
  const other = unnamedThing(clause.text) ?? counterparty(clause.text.slice(Math.max(0, end - clause.start)));
  // Who clears or blocks a deal is none of its parties.
  const isJudged = step === 'cleared' || step === 'blocked';
  return {
    subject: owner?.name ?? (isJudged ? undefined : subject),
    object: other ?? object ?? behind?.name,
  };
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
