/** One article in, its dated parts and its claims out. No model, no clock, no I/O. */
import { latest } from '../instants.ts';
import type { NamedEntity } from '../model/names.ts';
import type { Move } from '../model/values.ts';
import type { Article, Claim, DateMention, Field, Instant, Reading, Segment, SegmentKind } from '../model.ts';
import { readAttributions, sourcesOf } from './attribution.ts';
import type { Block } from './block.ts';
import { OF_A_PARTY } from './count-owners.ts';
import type { SentenceDate } from './dates/mention.ts';
import { readDates } from './dates/read-dates.ts';
import { readDeal } from './deals/read-deal.ts';
import { byForm, joinNames, type NamedSentence } from './entities.ts';
import { type KnownNames, type NameMention, nameSentences, readNames } from './names.ts';
import { readNonAnswers } from './non-answers.ts';
import { readCell } from './read-cell.ts';
import { mayState, readSentence } from './read-sentence.ts';
import { whyUnreadable } from './readable.ts';
import { segmentBody } from './segments.ts';
import { type Sentence, sentenceOf, splitSentences } from './sentences.ts';
import { allCells, readCells, tablesOf } from './tables.ts';
import { verbatimClaim, verbatimDate, verbatimDeal, verbatimEntity, verbatimIn } from './verbatim.ts';

/** Sentences of one paragraph, or of the headline, with the names and the dates in each. */
interface Paragraph {
  readonly block: Block;
  readonly field: Field;
  readonly sentences: readonly NamedSentence[];
  readonly dates: readonly (readonly SentenceDate[])[];
}

/** What the whole article lends to each of its sentences. */
interface Context {
  /** Whom it credits as a whole. */
  readonly credit: string | undefined;
  readonly about: ReadonlyMap<string, NamedEntity>;
}

/** A sentence of the headline or of the prose, with the part of the page it stands in. */
export interface PageSentence {
  readonly sentence: Sentence;
  readonly field: Field;
  readonly kind: SegmentKind;
  readonly at: Instant;
}

/** A reading with the sentences it was read in, headline first; tables, captions and furniture are left out. */
export interface Page {
  readonly reading: Reading;
  readonly sentences: readonly PageSentence[];
}

export function readArticle(article: Article): Reading {
  return readPage(article).reading;
}

export function readPage(article: Article): Page {
  const reason = whyUnreadable(article);
  if (reason) return { reading: { readable: false, reason }, sentences: [] };
  const page = segmentBody(article);
  // What an editor changes first: it speaks from the newest part of its page.
  const headlineAt = latest(page.segments.map(({ at }) => at)) ?? article.published;
  const news = page.blocks.filter(({ kind }) => kind !== 'furniture' && kind !== 'caption');
  const tables = tablesOf(news);
  const blocks = [headlineBlock(article, headlineAt), ...news.filter(({ kind }) => kind !== 'table')];
  const split = blocks.map(({ text, start }) => splitSentences(text, start));
  const { names, known } = nameSentences(split.flat());
  const [headline, ...paragraphs] = paragraphsOf(blocks, split, names);
  const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences);
  const title = headline?.sentences ?? [];
  const entities = joinNames([...title, ...sentences, ...nameCells(tables, known)]);
  const credit = creditOf(title.length > 0 ? title : (paragraphs[0]?.sentences ?? []));
  const context = { credit, about: byForm(entities) };
  const stated = [
    ...(headline ? readParagraph(headline, context) : []),
    ...paragraphs.flatMap((paragraph) => readParagraph(paragraph, context)),
    ...tables.flatMap((rows) => readCells(rows).flatMap((cell) => readCell(cell, cell.row.at, known))),
  ];
  const moves = stated.flatMap(({ value }) => (value.type === 'move' && isNamed(value) ? [value] : []));
  const claims = stated.filter(({ value }) => value.type !== 'move' || !isNamedElsewhere(value, moves));
  const dates = [
    ...(headline ? datesOf(headline) : []),
    ...[...page.headings, ...tables.flat()].flatMap(datesOfLine),
    ...paragraphs.flatMap(datesOf),
  ];
  const nonAnswers = sentences.flatMap(readNonAnswers);
  // The text tells more than its headline, which is asked when the text's opening has no deal.
  const deal = readDeal(split.slice(1).flat(), 'body') ?? readDeal(split[0] ?? [], 'headline');
  const segments = [...headlineSegment(article, headlineAt), ...page.segments];
  const isJoined = page.blocks.some(({ start, end, text }) => article.body.slice(start, end) !== text);
  const prose = blocks.flatMap(({ kind, at }, index) =>
    (split[index] ?? []).map((sentence) => ({ sentence, field: fieldOf(kind), kind, at })),
  );
  if (!isJoined)
    return {
      reading: { readable: true, segments, claims, dates, deal, names: entities, nonAnswers },
      sentences: prose,
    };
  const verbatim = verbatimIn(article.body);
  const reading: Reading = {
    readable: true,
    segments,
    claims: claims.map((claim) => verbatimClaim(claim, verbatim)),
    dates: dates.map((date) => verbatimDate(date, verbatim)),
    deal: deal && verbatimDeal(deal, verbatim),
    names: entities.map((entity) => verbatimEntity(entity, verbatim)),
    nonAnswers: nonAnswers.map((one) => ({ ...one, span: verbatim(one.span) })),
  };
  return { reading, sentences: prose };
}

function fieldOf(kind: SegmentKind): Field {
  return kind === 'headline' ? 'headline' : 'body';
}

/** "Acme's security chief resigns" is the move of Jane Roe when the article names her for it. */
function isNamedElsewhere(move: Move, named: readonly Move[]): boolean {
  // A group ends in "s", a post does not.
  if (isNamed(move) || move.person.endsWith('s')) return false;
  return named.slice(0, MOST_NAMED).some(({ verb, from }) => verb === move.verb && from === move.from);
}

const MOST_NAMED = 50;

function isNamed({ person }: Move): boolean {
  return /^\p{Lu}/u.test(person);
}

/** The headline as a paragraph of its own; it may be empty. */
function headlineBlock({ headline = '' }: Article, at: Instant): Block {
  return { kind: 'headline', at, start: 0, end: headline.length, text: headline };
}

/** `names` are those of all sentences, in order. */
function paragraphsOf(
  blocks: readonly Block[],
  split: readonly (readonly Sentence[])[],
  names: readonly (readonly NameMention[])[],
): Paragraph[] {
  let count = 0;
  return blocks.map((block, index) => {
    const field = fieldOf(block.kind);
    const sentences: NamedSentence[] = [];
    const dates: (readonly SentenceDate[])[] = [];
    for (const sentence of split[index] ?? []) {
      sentences.push({ sentence, field, names: names[count] ?? [] });
      dates.push(readDates(sentence, block.at));
      count += 1;
    }
    return { block, field, sentences, dates };
  });
}

function nameCells(tables: readonly (readonly Block[])[], known: KnownNames): NamedSentence[] {
  return tables.flatMap(allCells).map(({ text, start }) => {
    const sentence = sentenceOf(text, start);
    return { sentence, field: 'body', names: readNames(sentence, known) };
  });
}

function readParagraph({ block, field, sentences, dates }: Paragraph, context: Context): Claim[] {
  if (!sentences.some(({ sentence }) => mayState(sentence))) return [];
  const attributions = sentences.map(({ sentence, names }) => readAttributions(sentence, names));
  const sources = sourcesOf(attributions, context.credit);
  const claims: Claim[] = [];
  for (const [index, { sentence, names }] of sentences.entries()) {
    if (!mayState(sentence)) continue;
    const said = readSentence(sentence, names, attributions[index] ?? [], {
      field,
      segment: block.kind,
      at: block.at,
      source: sources[index],
      about: context.about,
      dates: dates[index] ?? [],
    });
    const topic = topicBefore(sentences, index);
    for (const claim of said) claims.push(topic === undefined ? claim : ofTopic(claim, topic));
  }
  return claims;
}

const TAKES_UP = /^(?:He|She|It|They|The (?:company|firm|group|bank|airline))\b/u;

/** "Kite has struggled. It cut 500 jobs": whom a sentence that begins with a pronoun is about. */
function topicBefore(sentences: readonly NamedSentence[], index: number): string | undefined {
  let at = index;
  while (at > 0 && TAKES_UP.test(sentences[at]?.sentence.text ?? '')) at -= 1;
  if (at === index) return undefined;
  return sentences[at]?.names.find(({ first }) => first === 0)?.name;
}

/** The parties of a deal are told by the deal; a move by whoever moves. */
function ofTopic(claim: Claim, topic: string): Claim {
  const { role, value, subject } = claim;
  const isCase = value.type === 'status' && value.ladder === 'court';
  return subject === undefined && (OF_A_PARTY.has(role) || isCase) ? { ...claim, subject: topic } : claim;
}

function datesOf({ field, sentences, dates }: Paragraph): DateMention[] {
  return sentences.flatMap(({ sentence }, index) =>
    (dates[index] ?? []).map((date) => dateMention(date, sentence, field)),
  );
}

function datesOfLine({ text, start, at }: Block): DateMention[] {
  const sentence = sentenceOf(text, start);
  return readDates(sentence, at).map((date) => dateMention(date, sentence, 'body'));
}

function dateMention(
  { start, end, from, to, instant }: SentenceDate,
  sentence: Sentence,
  field: Field,
): DateMention {
  const text = sentence.text.slice(start, end);
  return {
    from,
    to,
    instant,
    span: { field, start: sentence.start + start, end: sentence.start + end, text },
  };
}

function headlineSegment(article: Article, at: Instant): Segment[] {
  if (!article.headline) return [];
  return [{ kind: 'headline', field: 'headline', start: 0, end: article.headline.length, at }];
}

/** "... — Bloomberg" at the end of a headline, or of the line that stands for it, credits the whole article. */
function creditOf(line: readonly NamedSentence[]): string | undefined {
  const last = line.at(-1);
  if (!last) return undefined;
  const { sentence, names } = last;
  return readAttributions(sentence, names).find(({ source, end }) => source && end === sentence.text.length)
    ?.source;
}
