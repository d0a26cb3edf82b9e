/** The claims of one sentence: its figures, statuses and moves, each with its parties, its certainty and its words. */
import type { Certainty, Claim, Field, Instant, SegmentKind, Span } from '../model.ts';
import type { Attribution } from './attribution.ts';
import { readCasualties } from './casualties/read-casualties.ts';
import { certaintyOf, isDeniedFigure, isEarlier, isLongAgo, isOldFigure } from './certainty.ts';
import { clauseAt, splitClauses } from './clauses.ts';
import { readPeriod } from './dates.ts';
import type { FigureMention } from './figures/figure.ts';
import { mayHoldFigure, readFigures } from './figures/read-figures.ts';
import { MOVE_WORD, readMoves } from './moves.ts';
import type { KnownNames } from './names.ts';
import { type Parties, strangerAfter, strangerBefore, unnamedThing, valuedBefore } from './parties.ts';
import { roleOf } from './roles.ts';
import { type ParsedSentence, parseSentence, partiesIn, stageParties, within } from './sentence-parties.ts';
import type { Piece, Sentence } from './sentences.ts';
import { readStatuses, STAGE_WORD } from './statuses.ts';
import { TAG } from './words/index.ts';

export interface Setting {
  readonly field: Field;
  readonly segment: SegmentKind;
  readonly at: Instant;
  readonly source: string | undefined;
  readonly known: KnownNames;
}

/** A sentence with more figures than this is a list, where no words tell which is what. */
const MOST_FIGURES = 40;

/** Whether a sentence can hold a claim at all; most cannot, and this is the cheap way to tell. */
export function mayState(sentence: Sentence): boolean {
  const { text, tags } = sentence;
  if ((tags & TAG.harm) !== 0) return true;
  return mayHoldFigure(sentence) || STAGE_WORD.test(text) || MOVE_WORD.test(text);
}

/** `attributions` are those of the sentence. */
export function readSentence(
  sentence: Sentence,
  attributions: readonly Attribution[],
  setting: Setting,
): Claim[] {
  const { text } = sentence;
  const figures = readFigures(sentence).slice(0, MOST_FIGURES);
  // A question asserts nothing.
  const isQuestion = /\?["”’)]*$/u.test(text);
  const statuses = isQuestion ? [] : readStatuses(text);
  // Names are dear to find, and counts alone ask for none.
  let found: ParsedSentence | undefined;
  const parsed = (): ParsedSentence => {
    found ??= parseSentence(sentence, attributions, setting.known);
    return found;
  };
  const moves = isQuestion || !MOVE_WORD.test(text) ? [] : readMoves(text, parsed().names);
  const casualties = isQuestion ? [] : readCasualties(sentence, setting.at);
  if (figures.length + statuses.length + moves.length + casualties.length === 0) return [];

  const clauses = splitClauses(text);
  const quote = spanOf(sentence, 0, text.length, setting.field);
  const claim = (start: number, end: number) => ({
    at: setting.at,
    segment: setting.segment,
    source: setting.source,
    span: spanOf(sentence, start, end, setting.field),
    quote,
  });
  const clauseOf = (offset: number) => clauseAt(clauses, offset) ?? { start: 0, end: text.length, text };
  const isPast = (words: string, clause: Piece) => isEarlier(words) || isLongAgo(clause.text, setting.at);

  const stated = figures.map((figure): Claim => {
    const clause = clauseOf(figure.start);
    const { role, ...parties } = meaningOf(figure, figures, clause, text, parsed);
    return {
      ...claim(figure.start, figure.end),
      ...parties,
      role,
      value: figure.value,
      certainty: certaintyOfFigure(text, figure.start, clause, isQuestion),
      earlier:
        isOldFigure(text.slice(0, figure.start)) || isPast(text.slice(clause.start, figure.end), clause),
      period: readPeriod(clause.text, figure.start - clause.start, figure.end - clause.start, setting.at),
      conversionOf: originalOf(figure, figures, sentence, setting.field),
    };
  });
  const stages = statuses.map((status): Claim => {
    const { start, end, step } = status;
    const clause = clauseOf(start);
    return {
      ...claim(start, end),
      ...stageParties(parsed(), clause, status),
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
  const tolls = casualties.map(({ start, end, ...said }): Claim => ({ ...claim(start, end), ...said }));
  return [...stated, ...stages, ...people, ...tolls];
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
  figure: FigureMention,
  figures: readonly FigureMention[],
  clause: Piece,
  text: string,
  parsed: () => ParsedSentence,
): Parties & { readonly role: Claim['role'] } {
  const original = figure.conversionOf === undefined ? figure : (figures[figure.conversionOf] ?? figure);
  const { start, end, value } = original;
  if (value.type === 'quantity' || value.type === 'multiple') return { role: 'other' };
  const type = value.type;
  const inClause = roleIn(clause, type, original, figures);
  const role =
    inClause === 'other' ? roleIn({ start: 0, end: text.length, text }, type, original, figures) : inClause;
  const sentence = parsed();
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
  type: 'money' | 'percent',
  { start, end }: FigureMention,
  figures: readonly FigureMention[],
): ReturnType<typeof roleOf> {
  const others = figures
    .filter(({ value }) => value.type === 'money' || value.type === 'percent')
    .filter((other) => other.start !== start && other.conversionOf === undefined)
    .map((other) => other.start - piece.start);
  return roleOf(piece.text, type, start - piece.start, end - piece.start, others);
}

function originalOf(
  figure: FigureMention,
  figures: readonly FigureMention[],
  sentence: Piece,
  field: Field,
): Span | undefined {
  const original = figure.conversionOf === undefined ? undefined : figures[figure.conversionOf];
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
