/** The claims of one sentence: its figures, statuses and moves, each with its parties, its certainty and its words. */
import type { Certainty, Claim, Field, Instant, SegmentKind, Span } from '../model.ts';
import { AMOUNT_WORD, type Amount, readAmounts } from './amounts.ts';
import type { Attribution } from './attribution.ts';
import { certaintyOf, isDeniedFigure, isEarlier, isLongAgo, isOldFigure } from './certainty.ts';
import { clauseAt, splitClauses } from './clauses.ts';
import { readPeriod } from './dates.ts';
import { MOVE_WORD, readMoves } from './moves.ts';
import type { KnownNames } from './names.ts';
import { type Parties, strangerAfter, strangerBefore, unnamedThing, valuedBefore } from './parties.ts';
import { roleOf } from './roles.ts';
import { type ParsedSentence, parseSentence, partiesIn, stageParties, within } from './sentence-parties.ts';
import type { Piece, Sentence } from './sentences.ts';
import { readStatuses, STAGE_WORD } from './statuses.ts';

export interface Setting {
  readonly field: Field;
  readonly segment: SegmentKind;
  readonly at: Instant;
  readonly source: string | undefined;
  readonly known: KnownNames;
}

/** A sentence with more figures than this is a list, where no words tell which is what. */
const MOST_AMOUNTS = 40;

/** Whether a sentence can hold a claim at all; most cannot, and this is the cheap way to tell. */
export function mayState({ text }: Sentence): boolean {
  return AMOUNT_WORD.test(text) || STAGE_WORD.test(text) || MOVE_WORD.test(text);
}

/** `attributions` are those of the sentence. */
export function readSentence(
  sentence: Sentence,
  attributions: readonly Attribution[],
  setting: Setting,
): Claim[] {
  const { text } = sentence;
  const amounts = readAmounts(text).slice(0, MOST_AMOUNTS);
  // A question asserts nothing.
  const isQuestion = /\?["”’)]*$/u.test(text);
  const statuses = isQuestion ? [] : readStatuses(text);
  const parsed = parseSentence(sentence, attributions, setting.known);
  const moves = isQuestion ? [] : readMoves(text, parsed.names);
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
  const clauseOf = (offset: number) => clauseAt(clauses, offset) ?? parsed;
  const isPast = (words: string, clause: Piece) => isEarlier(words) || isLongAgo(clause.text, setting.at);

  const figures = amounts.map((amount): Claim => {
    const clause = clauseOf(amount.start);
    const { role, ...parties } = meaningOf(amount, amounts, clause, parsed);
    return {
      ...claim(amount.start, amount.end),
      ...parties,
      role,
      value: amount.value,
      certainty: certaintyOfFigure(text, amount.start, clause, isQuestion),
      earlier:
        isOldFigure(text.slice(0, amount.start)) || isPast(text.slice(clause.start, amount.end), clause),
      period: readPeriod(clause.text, amount.start - clause.start, amount.end - clause.start, setting.at),
      conversionOf: originalOf(amount, amounts, sentence, setting.field),
    };
  });
  const stages = statuses.map((status): Claim => {
    const { start, end, step } = status;
    const clause = clauseOf(start);
    return {
      ...claim(start, end),
      ...stageParties(parsed, clause, status),
      role: 'status',
      value: { type: 'status', ladder: 'deal', step },
      // "In talks over what could be worth $10 billion": the talks are sure, what follows them is not.
      certainty: certaintyOfStage(text.slice(clause.start, start), clause.text),
      earlier: isPast(clause.text, clause),
      period: readPeriod(clause.text, start - clause.start, end - clause.start, setting.at),
    };
  });
  const people = moves.map(({ start, end, value }): Claim => {
    const clause = clauseOf(start);
    return {
      ...claim(start, end),
      role: 'move',
      value,
      subject: value.person,
      object: value.to ?? value.from,
      certainty: certaintyOf(clause.text, text.slice(clause.start, end)),
      earlier: isPast(clause.text, clause),
    };
  });
  return [...figures, ...stages, ...people];
}

function certaintyOfFigure(text: string, start: number, clause: Piece, isQuestion: boolean): Certainty {
  if (isDeniedFigure(text.slice(0, start))) return 'denied';
  const certainty = certaintyOf(clause.text, text.slice(clause.start, start));
  return isQuestion && certainty !== 'denied' ? 'possible' : certainty;
}

/** The words behind a stage tell of what follows from it; only a plain denial there touches it. */
function certaintyOfStage(before: string, clause: string): Certainty {
  return certaintyOf(clause, '') === 'denied' ? 'denied' : certaintyOf(before, before);
}

function meaningOf(
  amount: Amount,
  amounts: readonly Amount[],
  clause: Piece,
  sentence: ParsedSentence,
): Parties & { readonly role: Claim['role'] } {
  const original = amount.conversionOf === undefined ? amount : (amounts[amount.conversionOf] ?? amount);
  const { start, end, value } = original;
  const inClause = roleIn(clause, original, amounts);
  const role = inClause === 'other' ? roleIn(sentence, original, amounts) : inClause;
  if (role === 'valuation')
    return { role, subject: valuedBefore(within(clause, sentence.names), start - clause.start) };
  const { subject, object } = partiesIn(sentence, clause, start, end);
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
