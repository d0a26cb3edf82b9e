/** The words an answer rests on, and whose they are. */
import type { Field, Instant } from '../model.ts';
import { hostOf } from '../story/evidence.ts';
import type { Passage, TextIndex } from './text-index.ts';

export interface AnswerCitation {
  /** Id of the article. */
  readonly article: string;
  readonly url?: string | undefined;
  readonly publisher?: string | undefined;
  readonly field: Field;
  /** The sentence, as it stands at [start, end) in UTF-16 units of that field. */
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly at: Instant;
}

export function citationOf(
  { articles }: TextIndex,
  { article, field, text, start, end, at }: Passage,
): AnswerCitation {
  const source = articles[article]?.article;
  return {
    article: source?.id ?? '',
    url: source?.url,
    publisher: source?.publisher ?? hostOf(source?.url),
    field,
    quote: text,
    start,
    end,
    at,
  };
}

export const MOST_CITATIONS = 3;

/** The first of each origin: a publisher, or the article where none is told. */
export function independent(citations: readonly AnswerCitation[]): AnswerCitation[] {
  const origins = new Set<string>();
  return citations
    .filter(({ publisher, article }) => {
      const origin = publisher ?? article;
      if (origins.has(origin)) return false;
      origins.add(origin);
      return true;
    })
    .slice(0, MOST_CITATIONS);
}
