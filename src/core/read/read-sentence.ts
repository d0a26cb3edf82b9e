/** The claims of one sentence: its figures, statuses and moves, each with its parties, its certainty and its words. */
import type { Claim, Field, Instant, SegmentKind, Span } from '../model.ts';
import { type Amount, readAmounts } from './amounts.ts';
import { readAttributions } from './attribution.ts';
import { certaintyOf, isDeniedFigure, isEarlier, isOldFigure } from './certainty.ts';
import { clauseAt, splitClauses } from './clauses.ts';
import { readPeriod } from './dates.ts';
import { readMoves } from './moves.ts';
import { type NameMention, readNames } from './names.ts';
import {
  type Parties,
  partiesAround,
  strangerAfter,
  strangerBefore,
  unnamedThing,
  valuedBefore,
} from './parties.ts';
import { roleOf } from './roles.ts';
import type { Piece } from './sentences.ts';
import { readStatuses } from './statuses.ts';

export interface Setting {
  readonly field: Field;
  readonly segment: SegmentKind;
  readonly at: Instant;
  readonly source: string | undefined;
  /** Names that the rest of the article has shown to be names. */
  readonly known: ReadonlySet<string>;
}

/** A sentence with more figures than this is a list, where no words tell which is what. */
const MOST_AMOUNTS = 40;

export function readSentence(sentence: Piece, setting: Setting): Claim[] {
  const { text } = sentence;
  const amounts = readAmounts(text).slice(0, MOST_AMOUNTS);
  const statuses = readStatuses(text);
  const names = actorNames(text, setting.known);
  const moves = readMoves(text, names);
  if (amounts.length + statuses.length + moves.length === 0) return [];

  const clauses = splitClauses(text);
  const quote = spanOf(sentence, 0, text.length, setting.field);
  const claim = (start: number, end: number) => ({
    at: setting.at,
    segment: setting.segment,
    source: setting.source,
    span: spanOf(sentence, start, end, setting.field),
    quote,
  });
  const whole: Piece = { start: 0, end: text.length, text };
  const clauseOf = (offset: number) => clauseAt(clauses, offset) ?? whole;

  const figures = amounts.map((amount): Claim => {
    const clause = clauseOf(amount.start);
    const { role, ...parties } = meaningOf(amount, amounts, clause, whole, names);
    return {
      ...claim(amount.start, amount.end),
      ...parties,
      role,
      value: amount.value,
      certainty: isDeniedFigure(text.slice(0, amount.start)) ? 'denied' : certaintyOf(clause.text),
      earlier: isEarlier(text.slice(clause.start, amount.end)) || isOldFigure(text.slice(0, amount.start)),
      period: readPeriod(clause.text, amount.start - clause.start, amount.end - clause.start, setting.at),
      conversionOf: originalOf(amount, amounts, sentence, setting.field),
    };
  });
  const stages = statuses.map(({ start, end, step }): Claim => {
    const clause = clauseOf(start);
    return {
      ...claim(start, end),
      ...stageParties(clause, names, start, end),
      role: 'status',
      value: { type: 'status', step },
      // "In talks over what could be worth $10 billion": the talks are sure, what follows them is not.
      certainty: certaintyOf(text.slice(clause.start, start)),
      earlier: isEarlier(clause.text),
      period: readPeriod(clause.text, start - clause.start, end - clause.start, setting.at),
    };
  });
  const people = moves.map(({ start, end, value }): Claim => {
    const clause = clauseOf(start);
    const period = readPeriod(text, start, end, setting.at);
    return {
      ...claim(start, end),
      role: 'move',
      value,
      subject: value.person,
      object: value.to ?? value.from,
      certainty: certaintyOf(clause.text),
      // "Joined in 2015"
      earlier:
        isEarlier(clause.text) || (period !== undefined && period.slice(0, 4) < setting.at.slice(0, 4)),
      period,
    };
  });
  return [...figures, ...stages, ...people];
}

/** Names that act in the sentence; one that only says who reports is none of the parties. */
function actorNames(text: string, known: ReadonlySet<string>): NameMention[] {
  const reporters = readAttributions(text);
  return readNames(text, known).filter(
    (name) => !reporters.some((reporter) => reporter.start <= name.start && name.end <= reporter.end),
  );
}

function meaningOf(
  amount: Amount,
  amounts: readonly Amount[],
  clause: Piece,
  sentence: Piece,
  names: readonly NameMention[],
): Parties & { readonly role: Claim['role'] } {
  const original = amount.conversionOf === undefined ? amount : (amounts[amount.conversionOf] ?? amount);
  const { start, end, value } = original;
  const inClause = roleIn(clause, original, amounts);
  const role = inClause === 'other' ? roleIn(sentence, original, amounts) : inClause;
  if (role === 'valuation')
    return { role, subject: valuedBefore(within(clause, names), start - clause.start) };
  const { subject, object } = partiesIn(clause, names, start, end);
  if (role !== 'price' && role !== 'stake')
    return value.type === 'percent' ? { role, subject, object } : { role, subject };
  const before = clause.text.slice(0, start - clause.start);
  return {
    role,
    subject: subject ?? strangerBefore(before),
    object: object ?? unnamedThing(before) ?? strangerAfter(clause.text.slice(end - clause.start)),
  };
}

function roleIn(
  piece: Piece,
  { start, end, value }: Amount,
  amounts: readonly Amount[],
): ReturnType<typeof roleOf> {
  const others = amounts
    .filter((other) => other.start !== start && other.conversionOf === undefined)
    .map((other) => other.start - piece.start);
  return roleOf(piece.text, value.type, start - piece.start, end - piece.start, others);
}

function partiesIn(clause: Piece, names: readonly NameMention[], start: number, end: number): Parties {
  return partiesAround(clause.text, within(clause, names), start - clause.start, end - clause.start);
}

/** A stage without parties of its own may still name somebody behind it: "blocked the deal between Acme and Kite". */
function stageParties(clause: Piece, names: readonly NameMention[], start: number, end: number): Parties {
  const { subject, object } = partiesIn(clause, names, start, end);
  const behind = within(clause, names).find((name) => name.start >= end - clause.start);
  return { subject, object: object ?? unnamedThing(clause.text) ?? behind?.name };
}

/** Names of the clause, with offsets of the clause. */
function within(clause: Piece, names: readonly NameMention[]): NameMention[] {
  return names
    .filter((name) => clause.start <= name.start && name.end <= clause.end)
    .map(({ start, end, name }) => ({ start: start - clause.start, end: end - clause.start, name }));
}

function originalOf(
  amount: Amount,
  amounts: readonly Amount[],
  sentence: Piece,
  field: Field,
): Span | undefined {
  const original = amount.conversionOf === undefined ? undefined : amounts[amount.conversionOf];
  return original && spanOf(sentence, original.start, original.end, field);
}

function spanOf(sentence: Piece, start: number, end: number, field: Field): Span {
  return {
    field,
    start: sentence.start + start,
    end: sentence.start + end,
    text: sentence.text.slice(start, end),
  };
}
