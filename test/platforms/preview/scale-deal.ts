import type { Citation, Digest } from '../../../src/core/model.ts';

/** The digest on the picture in the README; facts that everyone knows by now, in sentences of ours. */

const INVESTS = 'Meta will put about $14 billion into Scale AI and hold 49 percent of it, CNBC reports.';
const JOINS = 'Alexandr Wang, who runs Scale AI, moves to Meta, where he is to lead a new AI research lab.';
const REACHED = 'The two companies have moved from talks to a deal, according to CNBC.';

function cited(quote: string): readonly Citation[] {
  return [
    {
      quote,
      source: 'CNBC, as reported by Demo Daily',
      url: 'https://demo.example/daily/meta-scale-ai',
      at: '2025-06-11T09:00:00.000Z',
      articleId: 'demo-daily-2',
      span: { field: 'body', start: 0, end: quote.length, text: quote },
    },
  ];
}

const common = { certainty: 'asserted', origins: 1 } as const;

export const SCALE_DEAL: Digest = {
  story: 'scale-deal',
  title: 'Meta and Scale AI',
  kind: 'update',
  headline: 'Deal now about $14B (was over $10B), 49% stake, Wang joins Meta',
  asOf: '2025-06-11T09:00:00.000Z',
  lines: [
    {
      ...common,
      fact: 'price',
      change: 'revised',
      label: 'Price',
      before: 'over $10B',
      after: 'about $14B',
      citations: cited(INVESTS),
    },
    { ...common, fact: 'stake', change: 'new', label: 'Stake', after: '49%', citations: cited(INVESTS) },
    {
      ...common,
      fact: 'people:Alexandr Wang',
      change: 'new',
      label: 'People',
      after: 'Alexandr Wang joins Meta, to lead a new AI research lab',
      citations: cited(JOINS),
    },
    {
      ...common,
      fact: 'status',
      change: 'revised',
      label: 'Status',
      before: 'talks',
      after: 'deal reached',
      citations: cited(REACHED),
    },
  ],
};
