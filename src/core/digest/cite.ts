/** The words that prove a line, and whose they are. */
import type { Value } from '../model/values.ts';
import type { Citation, Evidence, Instant, Source, Span, Standing } from '../model.ts';
import { withoutMarkup } from '../read/markup.ts';
import { hostOf } from '../story/evidence.ts';
import { relate } from '../story/relate.ts';
import { isHeadline } from '../story/standing.ts';

/** UTF-16 units of a quotation; about three lines on a phone. */
const LONGEST_QUOTE = 280;
const MOST_CITATIONS = 2;

/** The first evidence of the standing's value and, when another origin says the same, the first of that one. */
export function cite(standing: Standing): Citation[] {
  const saying = provingEvidence(standing.value, [standing]);
  const firsts = saying.filter(({ origin }, at) => saying.findIndex((one) => one.origin === origin) === at);
  return firsts.slice(0, MOST_CITATIONS).map(citation);
}

/** The evidence whose own words give the value as it is written, bound included; headlines, which say least, last. */
export function provingEvidence(value: Value, standings: readonly Standing[]): readonly Evidence[] {
  const wordings = standings.flatMap((standing) => standing.wordings);
  const saying = wordings
    .filter((one) => relate(one.value, value) === 'same')
    .flatMap(({ evidence }) => evidence);
  return [...saying.filter((one) => !isHeadline(one)), ...saying.filter(isHeadline)];
}

function citation({ claim, source }: Evidence): Citation {
  return {
    quote: excerpt(claim.quote, claim.span),
    source: sourceName(claim.source, source),
    url: source.url,
    at: claim.at,
    articleId: source.articleId,
    span: claim.span,
  };
}

/** A sentence of an article as its own proof. */
export function citeSentence(span: Span, at: Instant, source: Source): Citation {
  return {
    quote: quoteOf(span),
    source: sourceName(undefined, source),
    url: source.url,
    at,
    articleId: source.articleId,
    span,
  };
}

/** A whole sentence as citations have it. */
export function quoteOf(span: Span): string {
  return excerpt(span, span);
}

/** "| Acme | $2B |" is the row of a table, whose cells are read one after another. */
function rowOf(text: string): string {
  if (!text.startsWith('|')) return text;
  const cells = text.split('|').map((cell) => cell.trim());
  return cells.filter((cell) => cell !== '').join(' · ');
}

/** "CNBC, as reported by The Decoder". */
function sourceName(credited: string | undefined, source: Evidence['source']): string {
  const page = source.publisher ?? hostOf(source.url);
  if (!credited || credited === page) return page ?? `article ${source.articleId}`;
  return page
    ? `${credited}, as reported by ${page}`
    : `${credited}, as reported in article ${source.articleId}`;
}

/** The quoted sentence, or as much of it around the span as fits, cut between words. */
function excerpt(quote: Span, span: Span): string {
  const plain = withoutMarkup(quote.text);
  const text = rowOf(plain.replace(/\s+/g, ' ').trim());
  if (text.length <= LONGEST_QUOTE) return text;
  const at = span.start - quote.start;
  const from = Math.max(0, Math.min(at - 80, plain.length - LONGEST_QUOTE));
  const to = Math.min(
    plain.length,
    Math.max(from + LONGEST_QUOTE, at + Math.min(span.text.length, LONGEST_QUOTE)),
  );
  const head = from > 0 ? plain.slice(from, to).replace(/^\S*\s/u, '… ') : plain.slice(from, to);
  return (to < plain.length ? head.replace(/\s\S*$/u, ' …') : head).replace(/\s+/g, ' ');
}
