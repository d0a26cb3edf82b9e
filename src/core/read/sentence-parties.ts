/** Who acts in a sentence, and on what: around each of its figures and stages. */
import type { Status } from '../model/values.ts';
import type { Attribution } from './attribution.ts';
import { bareName, type KnownNames, type NameMention, readNames } from './names.ts';
import { counterparty, type Parties, partiesAround, unnamedThing } from './parties.ts';
import type { Piece, Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';

/** Offsets are those of the sentence. */
export interface ParsedSentence extends Piece {
  readonly tokens: readonly Token[];
  /** Names that act in it, in order. */
  readonly names: readonly NameMention[];
  /** Who is said to have said it. */
  readonly speaker: string | undefined;
}

/** Names in `attributions` only say who reports; they are none of the parties. */
export function parseSentence(
  { text, tokens }: Sentence,
  attributions: readonly Attribution[],
  known: KnownNames,
): ParsedSentence {
  const source = attributions.find((attribution) => attribution.source)?.source;
  const names = readNames(text, known).filter(
    (name) => !attributions.some(({ start, end }) => start <= name.start && name.end <= end),
  );
  return { start: 0, end: text.length, text, tokens, names, speaker: source && bareName(source) };
}

export function partiesIn(
  { text, names, speaker }: ParsedSentence,
  clause: Piece,
  start: number,
  end: number,
): Parties {
  const parties = partiesAround(clause.text, within(clause, names), start - clause.start, end - clause.start);
  if (parties.subject !== undefined) return parties;
  // ", which offered ..." goes on about the name before it; "Orvex said it would ..." about the one who speaks.
  const isRelative = /^(?:which|who|whose)\b/iu.test(clause.text);
  const antecedent = isRelative ? names.filter((name) => name.end <= clause.start).at(-1)?.name : undefined;
  const isPronoun = /\b(?:it|they|he|she)\b/iu.test(text.slice(clause.start, start));
  return { ...parties, subject: antecedent ?? (isPronoun ? speaker : undefined) };
}

/** A stage without parties of its own may still name somebody behind it: "blocked the deal between Acme and Kite". */
export function stageParties(
  sentence: ParsedSentence,
  clause: Piece,
  start: number,
  end: number,
  { step }: Status,
): Parties {
  const { subject, object } = partiesIn(sentence, clause, start, end);
  const names = within(clause, sentence.names);
  const [from, to] = [start - clause.start, end - clause.start];
  const owner = names.find(
    (name) => from <= name.start && name.end <= to && OWNER.test(clause.text.slice(name.end)),
  );
  const behind = names.find((name) => name.start >= to);
  const other = unnamedThing(clause.text) ?? counterparty(clause.text.slice(to));
  // Who clears or blocks a deal is none of its parties.
  const isJudged = step === 'cleared' || step === 'blocked';
  return {
    subject: owner?.name ?? (isJudged ? undefined : subject),
    object: other ?? object ?? behind?.name,
  };
}

/** "Acme’s purchase" */
const OWNER = /^['’]s?\s/u;

/** Names of the clause, with offsets of the clause. */
export function within(clause: Piece, names: readonly NameMention[]): NameMention[] {
  return names
    .filter((name) => clause.start <= name.start && name.end <= clause.end)
    .map(({ start, end, name }) => ({ start: start - clause.start, end: end - clause.start, name }));
}
