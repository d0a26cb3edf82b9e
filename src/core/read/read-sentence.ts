/** The claims of one sentence: its figures, statuses and moves, each with its parties, its certainty and its words. */
import type { NamedEntity } from '../model/names.ts';
import type { Certainty, Claim, Field, Instant, SegmentKind, Span } from '../model.ts';
import type { Attribution } from './attribution.ts';
import { readCasualties } from './casualties/read-casualties.ts';
import { assertsNothing, certaintyBefore, certaintyOf, isEarlier, isLongAgo } from './certainty.ts';
import { type Clause, clauseAt, ownPart, splitClauses } from './clauses.ts';
import { ACTED, holderOf, outsiderBefore, ownerOfCount, reporterOf } from './count-owners.ts';
import type { SentenceDate } from './dates/mention.ts';
import { periodOf } from './dates/period.ts';
import type { FigureMention } from './figures/figure.ts';
import { mayHoldFigure, readFigures } from './figures/read-figures.ts';
import { readTallies } from './figures/tally.ts';
import { type MoveMention, readMoves } from './moves.ts';
import type { NameMention } from './names.ts';
import { isDeniedFigure, isOfYearBefore, isOldFigure, isRaised } from './old-figure.ts';
import { type Parties, valuedBefore } from './parties.ts';
import { roleOf } from './roles/role-of.ts';
import { meaningOfSeats } from './seat-owners.ts';
import { type ParsedSentence, parseSentence, partiesIn, stageParties, within } from './sentence-parties.ts';
import type { Piece, Sentence } from './sentences.ts';
import { doerOf } from './statuses/accused.ts';
import { chamberBefore } from './statuses/chamber.ts';
import { type StatusMention, stageEnd } from './statuses/mention.ts';
import { readStatuses, STAGE_TAGS } from './statuses/read-statuses.ts';
import { subjectOf } from './statuses/subject.ts';
import { strangerAfter, strangerBefore, unnamedThing } from './strangers.ts';
import { TAG } from './words/index.ts';

export interface Setting {
  readonly field: Field;
  readonly segment: SegmentKind;
  readonly at: Instant;
  readonly source: string | undefined;
  /** Those of the sentence. */
  readonly dates: readonly SentenceDate[];
  /** Everybody and everything that the article names, by every form of the name. */
  readonly about: ReadonlyMap<string, NamedEntity>;
}

/** A sentence with more figures than this is a list, where no words tell which is what. */
const MOST_FIGURES = 40;

/** Whether a sentence can hold a claim at all; most cannot, and this is the cheap way to tell. */
export function mayState(sentence: Sentence): boolean {
  const { tags } = sentence;
  return (tags & (STAGE_TAGS | TAG.harm | TAG.move)) !== 0 || mayHoldFigure(sentence);
}

/** `names` and `attributions` are those of the sentence. */
export function readSentence(
  sentence: Sentence,
  names: readonly NameMention[],
  attributions: readonly Attribution[],
  setting: Setting,
): Claim[] {
  const { tokens } = sentence;
  const tallies = readTallies(sentence);
  const figures = [...readFigures(sentence).filter((figure) => !isInside(figure, tallies)), ...tallies];
  if (figures.length > MOST_FIGURES) figures.length = MOST_FIGURES;
  const isQuestion = assertsNothing(sentence);
  const statuses = isQuestion ? [] : readStatuses(tokens, sentence.tags);
  const moves = isQuestion ? [] : readMoves({ sentence, names, about: setting.about });
  const casualties = isQuestion ? [] : readCasualties(sentence, setting.at);
  if (figures.length + statuses.length + moves.length + casualties.length === 0) return [];

  const parsed = parseSentence(sentence, attributions, names);
  const context: Context = {
    setting,
    sentence,
    parsed,
    clauses: splitClauses(sentence),
    citing: attributions.find(({ unnamed }) => unnamed)?.unnamed,
    quote: spanOf(sentence, 0, sentence.text.length, setting.field),
  };
  const claims: Claim[] = [];
  for (const figure of figures)
    claims.push(
      tallies.includes(figure)
        ? tallyClaim(context, figure)
        : figureClaim(context, figure, figures, isQuestion, statuses),
    );
  for (const status of statuses) claims.push(stageClaim(context, status, statuses));
  for (const move of moves) claims.push(moveClaim(context, move));
  for (const { start, end, ...said } of casualties) claims.push(claimAt(context, start, end, said));
  return claims;
}

/** What the claims of one sentence share. */
interface Context {
  readonly setting: Setting;
  readonly sentence: Sentence;
  readonly parsed: ParsedSentence;
  readonly clauses: readonly Clause[];
  readonly citing: Claim['citing'];
  readonly quote: Span;
}

/** What tells one claim of a sentence from another. */
type Said = Pick<Claim, 'role' | 'value' | 'certainty' | 'earlier'> &
  Partial<Pick<Claim, 'subject' | 'object' | 'period' | 'conversionOf'>>;

function claimAt(context: Context, start: number, end: number, said: Said): Claim {
  const { setting, sentence } = context;
  return {
    role: said.role,
    value: said.value,
    subject: said.subject,
    object: said.object,
    period: said.period,
    at: setting.at,
    segment: setting.segment,
    source: setting.source,
    citing: context.citing,
    certainty: said.certainty,
    earlier: said.earlier,
    span: spanOf(sentence, start, end, setting.field),
    quote: context.quote,
    conversionOf: said.conversionOf,
  };
}

function clauseOf({ clauses, parsed }: Context, offset: number): Clause {
  return clauseAt(clauses, offset) ?? parsed;
}

function isPast(clause: Clause, before: number, at: Instant): boolean {
  return isEarlier(clause, before) || isLongAgo(clause, at, before);
}

function figureClaim(
  context: Context,
  figure: FigureMention,
  figures: readonly FigureMention[],
  isQuestion: boolean,
  statuses: readonly StatusMention[],
): Claim {
  const { setting, sentence, parsed } = context;
  // "7.5bn yen ($71.5m; £38.4m)": a restatement means what the first of them does, in its clause.
  const original = figure.conversionOf === undefined ? figure : (figures[figure.conversionOf] ?? figure);
  const { start, end } = original;
  const clause = clauseOf(context, start);
  const { role, subject, object } = meaningOf(original, figures, clause, parsed);
  return claimAt(context, figure.start, figure.end, {
    role,
    value: figure.value,
    subject: doerOf(role, start, parsed.tokens, parsed.names, statuses) ?? subject,
    object,
    certainty: certaintyOfFigure(clause, start, isQuestion),
    earlier: isOld(sentence, { ...figure, start, end }) || isPast(clause, end, setting.at),
    period: periodOf(setting.dates, ownPart(clause, end), start, end),
    conversionOf: original === figure ? undefined : spanOf(sentence, start, end, setting.field),
  });
}

/** A bill that is rejected by 310 votes to 290 has got them; nothing of that is denied. */
function tallyClaim(context: Context, { start, end, value }: FigureMention): Claim {
  const { setting, sentence } = context;
  const clause = clauseOf(context, start);
  const certainty = certaintyBefore(clause, start, start);
  return claimAt(context, start, end, {
    role: 'votes',
    value,
    subject: chamberBefore(sentence.tokens, start),
    certainty: certainty === 'denied' ? 'asserted' : certainty,
    earlier: isPast(clause, end, setting.at),
    period: periodOf(setting.dates, clause, start, end),
  });
}

function isInside(figure: FigureMention, others: readonly FigureMention[]): boolean {
  return others.some(({ start, end }) => start <= figure.start && figure.end <= end);
}

/** "To $4.6 billion from [$4.2 billion]"; "from 30% to 49%" in one holds the new value too. */
function isOld({ tokens }: Sentence, { start, end, value }: FigureMention): boolean {
  if (value.from !== undefined) return false;
  return isOldFigure(tokens, start) || isRaised(tokens, start) || isOfYearBefore(tokens, end);
}

function stageClaim(context: Context, status: StatusMention, all: readonly StatusMention[]): Claim {
  const { setting, sentence, parsed } = context;
  const { tokens, text } = sentence;
  const [start, end] = [tokens[status.from]?.start ?? 0, tokens[status.to - 1]?.end ?? text.length];
  const clause = clauseOf(context, start);
  const { subject, object } = partiesOf(status, all, start, end, clause, parsed);
  return claimAt(context, start, end, {
    role: 'status',
    value: status.value,
    subject,
    object,
    // "In talks over what could be worth $10 billion": the talks are sure, what follows them is not.
    // "Rejected the bill" and "was dismissed" deny nothing when they are the stage itself.
    certainty: status.isDenied
      ? 'denied'
      : certaintyBefore(clause, start, stageEnd(status.value, start, end)),
    earlier: isPast(clause, clause.end, setting.at),
    period: periodOf(setting.dates, clause, start, end),
  });
}

function moveClaim(context: Context, { start, end, value }: MoveMention): Claim {
  const clause = clauseOf(context, start);
  // Who is dismissed denies nothing.
  const dismissal =
    value.verb === 'is ousted' ? context.sentence.text.slice(0, end).lastIndexOf('dismiss') : -1;
  return claimAt(context, start, end, {
    role: 'move',
    value,
    subject: value.person,
    object: value.to ?? value.from,
    certainty: dismissal < start ? certaintyOf(clause, end) : certaintyBefore(clause, dismissal, end),
    earlier: isPast(clause, clause.end, context.setting.at),
  });
}

function partiesOf(
  status: StatusMention,
  all: readonly StatusMention[],
  start: number,
  end: number,
  clause: Clause,
  sentence: ParsedSentence,
): Parties {
  const { ladder } = status.value;
  if (ladder === 'deal') return stageParties(sentence, clause, start, end, status.value);
  const about = subjectOf(sentence.tokens, sentence.names, status, all);
  if (ladder === 'law') return { subject: about, object: chamberBefore(sentence.tokens, end) };
  if (ladder !== 'product' && (ladder !== 'incident' || about !== undefined)) return { subject: about };
  // Who recalls acts on what is recalled; an outage is of the one that it struck.
  const { subject } = partiesIn(sentence, clause, start, end);
  return subject === undefined || subject === about ? { subject: about } : { subject, object: about };
}

function certaintyOfFigure(clause: Clause, start: number, isQuestion: boolean): Certainty {
  if (isDeniedFigure(clause.tokens, start)) return 'denied';
  const certainty = certaintyOf(clause, start);
  return isQuestion && certainty !== 'denied' ? 'possible' : certainty;
}

function meaningOf(
  figure: FigureMention,
  figures: readonly FigureMention[],
  clause: Clause,
  sentence: ParsedSentence,
): Parties & { readonly role: Claim['role'] } {
  const { start, end, value } = figure;
  const role = roleOf(sentence.tokens, clause, value, figure, figuresBeside(figure, figures));
  const isCount = value.type !== 'money' && value.type !== 'percent';
  if (isCount) {
    const seats = role === 'seats' ? meaningOfSeats(sentence, clause, start, value) : undefined;
    if (seats) return seats;
    const owner = ACTED.has(role) ? ownerOfCount(sentence, clause, start, end) : undefined;
    return {
      role,
      subject: owner ?? reporterOf(sentence, clause, start, role) ?? outsiderBefore(clause, start, role),
    };
  }
  const holder = value.type === 'percent' ? holderOf(sentence, figure, figures) : undefined;
  if (holder) return { role, subject: holder };
  if (role === 'valuation') return { role, subject: valuedBefore(within(clause, sentence.names), start) };
  const { subject, object } = partiesIn(sentence, clause, start, end);
  if (role !== 'price' && role !== 'stake')
    return value.type === 'percent'
      ? { role, subject, object }
      : {
          role,
          subject:
            subject ?? reporterOf(sentence, clause, start, role) ?? outsiderBefore(clause, start, role),
        };
  const before = clause.text.slice(0, start - clause.start);
  // "A takeover that would value Orvex at $2 billion": what is valued is bought.
  const valued = VALUED.exec(before);
  if (valued) {
    const own = within(clause, sentence.names).filter((name) => name.start >= clause.start + valued.index);
    return { role, object: valuedBefore(own, start) };
  }
  return {
    role,
    subject: subject ?? strangerBefore(before),
    object: object ?? unnamedThing(before) ?? strangerAfter(clause.text.slice(end - clause.start)),
  };
}

const VALUED = /\bvalu(?:e|es|ed|ing)\s[^,;]{1,60}?\sat\s(?:\S+\s){0,2}$/u;

function figuresBeside(figure: FigureMention, figures: readonly FigureMention[]): FigureMention[] {
  return figures.filter((other) => other !== figure && other.conversionOf === undefined);
}

function spanOf(sentence: Piece, start: number, end: number, field: Field): Span {
  return {
    field,
    start: sentence.start + start,
    end: sentence.start + end,
    text: sentence.text.slice(start, end),
  };
}
