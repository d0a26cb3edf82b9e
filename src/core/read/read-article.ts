/** One article in, its dated parts and its claims out. No model, no clock, no I/O. */

import type { DealFrame } from '../model/deal.ts';
import type { Article, Claim, Instant, Reading, Segment } from '../model.ts';
import { readAttributions, sourcesOf } from './attribution.ts';
import { readDeal } from './deals/read-deal.ts';
import { type KnownNames, readNames } from './names.ts';
import { readCell } from './read-cell.ts';
import { mayState, readSentence } from './read-sentence.ts';
import { whyUnreadable } from './readable.ts';
import { type Block, segmentBody } from './segments.ts';
import { type Sentence, splitSentences } from './sentences.ts';
import { isTableRow, readCells } from './tables.ts';
import { verbatimClaim, verbatimDeal, verbatimIn } from './verbatim.ts';

interface Paragraph {
  readonly block: Block;
  readonly sentences: readonly Sentence[];
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
  const news = page.blocks.filter((block) => block.kind !== 'furniture');
  const paragraphs = news
    .filter((block) => !isTableRow(block))
    .map((block) => ({ block, sentences: splitSentences(block.text, block.start) }));
  const known = namesOf(paragraphs, article.headline);
  const credit = creditOf(article.headline ?? paragraphs[0]?.block.text ?? '');
  const claims = [
    ...readHeadline(article, headlineAt, known, credit),
    ...paragraphs.flatMap((paragraph) => readParagraph(paragraph, known, credit)),
    ...readTables(news, known),
  ];
  const deal = dealOf(paragraphs, article.headline);
  const segments = [...headlineSegment(article, headlineAt), ...page.segments];
  const isJoined = page.blocks.some(({ start, end, text }) => article.body.slice(start, end) !== text);
  if (!isJoined) return { readable: true, segments, claims, deal };
  const verbatim = verbatimIn(article.body);
  return {
    readable: true,
    segments,
    claims: claims.map((claim) => verbatimClaim(claim, verbatim)),
    deal: deal && verbatimDeal(deal, verbatim),
  };
}

function readParagraph(
  { block, sentences }: Paragraph,
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
        })
      : [],
  );
}

/** The text tells more than its headline, which is asked when the text's opening has no deal. */
function dealOf(paragraphs: readonly Paragraph[], headline: string | undefined): DealFrame | undefined {
  const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences);
  return readDeal(sentences, 'body') ?? readDeal(splitSentences(headline ?? '', 0), 'headline');
}

function readHeadline(article: Article, at: Instant, known: KnownNames, credit: string | undefined): Claim[] {
  const setting = { field: 'headline', segment: 'headline', at, source: credit, known } as const;
  return splitSentences(article.headline ?? '', 0).flatMap((sentence) =>
    readSentence(sentence, readAttributions(sentence.text), setting),
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

function readTables(blocks: readonly Block[], known: KnownNames): Claim[] {
  const claims: Claim[] = [];
  let rows: Block[] = [];
  for (const block of [...blocks, undefined]) {
    if (block && isTableRow(block)) {
      rows.push(block);
    } else {
      for (const cell of readCells(rows)) claims.push(...readCell(cell, cell.row.at, known));
      rows = [];
    }
  }
  return claims;
}
