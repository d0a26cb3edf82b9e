/** One article in, its dated parts and its claims out. No model, no clock, no I/O. */
import type { DealFrame } from '../model/deal.ts';
import type { Article, Claim, DateMention, Field, Instant, Reading, Segment } from '../model.ts';
import { readAttributions, sourcesOf } from './attribution.ts';
import type { Block } from './block.ts';
import type { SentenceDate } from './dates/mention.ts';
import { readDates } from './dates/read-dates.ts';
import { readDeal } from './deals/read-deal.ts';
import { type KnownNames, readNames } from './names.ts';
import { readCell } from './read-cell.ts';
import { mayState, readSentence } from './read-sentence.ts';
import { whyUnreadable } from './readable.ts';
import { segmentBody } from './segments.ts';
import { type Sentence, splitSentences } from './sentences.ts';
import { readCells, tablesOf } from './tables.ts';
import { verbatimClaim, verbatimDate, verbatimDeal, verbatimIn } from './verbatim.ts';

interface Paragraph {
  readonly block: Block;
  readonly sentences: readonly Sentence[];
  /** Those of each sentence. */
  readonly dates: readonly (readonly SentenceDate[])[];
}

export function readArticle(article: Article): Reading {
  const reason = whyUnreadable(article);
  if (reason) return { readable: false, reason };
  const page = segmentBody(article);
  // What an editor changes first: it speaks from the newest part of its page.
  const headlineAt =
    page.segments
      .map(({ at }) => at)
      .sort()
      .at(-1) ?? article.published;
  const news = page.blocks.filter(({ kind }) => kind !== 'furniture' && kind !== 'caption');
  const paragraphs = news.filter(({ kind }) => kind !== 'table').map(paragraphOf);
  const tables = tablesOf(news);
  const headline = headlineOf(article, headlineAt);
  const known = namesOf(paragraphs, article.headline);
  const credit = creditOf(article.headline ?? paragraphs[0]?.block.text ?? '');
  const claims = [
    ...readHeadline(headline, known, credit),
    ...paragraphs.flatMap((paragraph) => readParagraph(paragraph, known, credit)),
    ...tables.flatMap((rows) => readCells(rows).flatMap((cell) => readCell(cell, cell.row.at, known))),
  ];
  const dates = [
    ...headline.sentences.flatMap((sentence, index) => datesOf(sentence, headline.dates[index], 'headline')),
    ...[...[...page.headings, ...tables.flat()].map(paragraphOf), ...paragraphs].flatMap((paragraph) =>
      paragraph.sentences.flatMap((sentence, index) => datesOf(sentence, paragraph.dates[index], 'body')),
    ),
  ];
  const deal = dealOf(paragraphs, article.headline);
  const segments = [...headlineSegment(article, headlineAt), ...page.segments];
  const isJoined = page.blocks.some(({ start, end, text }) => article.body.slice(start, end) !== text);
  if (!isJoined) return { readable: true, segments, claims, dates, deal };
  const verbatim = verbatimIn(article.body);
  return {
    readable: true,
    segments,
    claims: claims.map((claim) => verbatimClaim(claim, verbatim)),
    dates: dates.map((date) => verbatimDate(date, verbatim)),
    deal: deal && verbatimDeal(deal, verbatim),
  };
}

function paragraphOf(block: Block): Paragraph {
  const sentences = splitSentences(block.text, block.start);
  return { block, sentences, dates: sentences.map((sentence) => readDates(sentence, block.at)) };
}

/** The headline as a paragraph of its own. */
function headlineOf({ headline = '' }: Article, at: Instant): Paragraph {
  return paragraphOf({ kind: 'headline', at, start: 0, end: headline.length, text: headline });
}

function datesOf(
  sentence: Sentence,
  dates: readonly SentenceDate[] | undefined,
  field: Field,
): DateMention[] {
  return (dates ?? []).map(({ start, end, from, to, instant }) => ({
    from,
    to,
    instant,
    span: {
      field,
      start: sentence.start + start,
      end: sentence.start + end,
      text: sentence.text.slice(start, end),
    },
  }));
}

function readParagraph(
  { block, sentences, dates }: Paragraph,
  known: KnownNames,
  credit: string | undefined,
): Claim[] {
  if (!sentences.some(mayState)) return [];
  const attributions = sentences.map(({ text }) => readAttributions(text));
  const sources = sourcesOf(attributions, credit);
  const { kind: segment, at } = block;
  return sentences.flatMap((sentence, index) =>
    mayState(sentence)
      ? readSentence(sentence, attributions[index] ?? [], {
          field: 'body',
          segment,
          at,
          source: sources[index],
          known,
          dates: dates[index] ?? [],
        })
      : [],
  );
}

/** The text tells more than its headline, which is asked when the text's opening has no deal. */
function dealOf(paragraphs: readonly Paragraph[], headline: string | undefined): DealFrame | undefined {
  const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences);
  return readDeal(sentences, 'body') ?? readDeal(splitSentences(headline ?? '', 0), 'headline');
}

function readHeadline(
  { block, sentences, dates }: Paragraph,
  known: KnownNames,
  credit: string | undefined,
): Claim[] {
  const { at } = block;
  return sentences.flatMap((sentence, index) =>
    readSentence(sentence, readAttributions(sentence.text), {
      field: 'headline',
      segment: 'headline',
      at,
      source: credit,
      known,
      dates: dates[index] ?? [],
    }),
  );
}

function headlineSegment(article: Article, at: Instant): Segment[] {
  if (!article.headline) return [];
  return [{ kind: 'headline', field: 'headline', start: 0, end: article.headline.length, at }];
}

/** "... — Bloomberg" at the end of a headline credits the whole article. */
function creditOf(headline: string): string | undefined {
  return readAttributions(headline).find(({ source, end }) => source && end === headline.length)?.source;
}

function namesOf(paragraphs: readonly Paragraph[], headline: string | undefined): KnownNames {
  let known: Set<string> | undefined;
  const none: KnownNames = () => new Set();
  const all = () => [
    headline ?? '',
    ...paragraphs.flatMap(({ sentences }) => sentences.map(({ text }) => text)),
  ];
  return () => {
    known ??= new Set(all().flatMap((text) => readNames(text, none).map(({ name }) => name)));
    return known;
  };
}
