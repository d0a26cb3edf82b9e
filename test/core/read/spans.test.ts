/** On real pages: every span of a reading is the very text at its place. Skipped, and said so, where the data is absent. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article, Reading, Span } from '../../../src/core/model.ts';
import { readArticle } from '../../../src/core/read/read-article.ts';

const DATA = process.env.WRITETHRU_DATA ?? join(import.meta.dirname, '../../../../shared/data');

interface Line {
  readonly id?: string;
  readonly headline?: string;
  readonly published?: string;
  readonly body: string;
}

const SETS: readonly string[] = [
  'seeds/articles.jsonl',
  'stories/allsides.jsonl',
  'stories/gva.jsonl',
  'deals/reuters.jsonl',
];

describe.each(SETS)('the spans of %s', (file) => {
  const path = join(DATA, file);
  const absent = existsSync(path) ? '' : ` (skipped: no ${path}; set WRITETHRU_DATA)`;
  it.skipIf(absent !== '')(
    `hold exactly their text${absent}`,
    () => {
      let count = 0;
      for (const line of readFileSync(path, 'utf8').trim().split('\n')) {
        const { id = '', headline, published = '2025-01-01', body } = JSON.parse(line) as Line;
        const article: Article = { id, headline, published: new Date(published).toISOString(), body };
        for (const { field, start, end, text } of spansOf(readArticle(article))) {
          count += 1;
          if (article[field]?.slice(start, end) !== text)
            expect(article[field]?.slice(start, end)).toBe(text);
        }
      }
      expect(count).toBeGreaterThan(100);
    },
    120_000,
  );
});

function spansOf(reading: Reading): Span[] {
  if (!reading.readable) return [];
  const { claims, dates, names, nonAnswers, deal } = reading;
  return [
    ...claims.flatMap(({ span, quote, conversionOf }) => [
      span,
      quote,
      ...(conversionOf ? [conversionOf] : []),
    ]),
    ...dates.map(({ span }) => span),
    ...names.flatMap(({ mentions }) => mentions),
    ...nonAnswers.map(({ span }) => span),
    ...Object.values(deal ?? {}).flat(),
  ];
}
