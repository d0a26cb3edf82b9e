import { randomUUID } from 'node:crypto';
import type { Citation, Digest, DigestLine } from '../../src/core/model.ts';
import type { Delivery, RootView } from '../../src/ports.ts';

/** Digests of invented companies, in our own words. */

export function citation(quote: string, source: string, more: Partial<Citation> = {}): Citation {
  return {
    quote,
    source,
    at: '2031-03-04T08:30:00.000Z',
    articleId: 'article-1',
    span: { field: 'body', start: 0, end: quote.length, text: quote },
    ...more,
  };
}

export function line(more: Partial<DigestLine> = {}): DigestLine {
  return {
    fact: 'price',
    change: 'revised',
    label: 'Price',
    after: 'about $14M',
    certainty: 'asserted',
    origins: 1,
    citations: [citation('Pearl Oven will pay about $14 million for Tin Kettle.', 'Harbour Wire')],
    ...more,
  };
}

export function digest(lines: readonly DigestLine[], more: Partial<Digest> = {}): Digest {
  return {
    story: 'kettle-deal',
    title: 'Pearl Oven and Tin Kettle',
    kind: 'update',
    headline: 'Price now about $14M (was over $10M), 49% stake',
    lines,
    asOf: '2031-03-04T09:00:00.000Z',
    ...more,
  };
}

export const KETTLE_DEAL: Digest = digest([
  line({
    before: 'over $10M',
    origins: 2,
    citations: [
      citation('Pearl Oven will pay about $14 million for Tin Kettle.', 'Harbour Wire', {
        url: 'https://wire.example/oven-kettle',
      }),
      citation('The price is near $14 million, a director said.', 'Quay Post, as reported by Daily Spoon'),
    ],
  }),
  line({
    fact: 'stake',
    change: 'new',
    label: 'Stake',
    after: '49%',
    certainty: 'probable',
    citations: [citation('The oven maker is said to take 49 per cent.', 'Harbour Wire')],
  }),
  line({
    fact: 'closing',
    change: 'disputed',
    label: 'Closing',
    after: 'May 2031',
    against: 'June 2031',
    citations: [],
  }),
  line({
    fact: 'revenue',
    change: 'corrected',
    label: 'Revenue',
    before: '$9M',
    after: '$8M',
    citations: [],
  }),
]);

export function delivery(more: Partial<Delivery> = {}): Delivery {
  return {
    id: 'delivery-1',
    story: 'kettle-deal',
    platform: 'console',
    channel: 'kitchen',
    seq: 1,
    digest: KETTLE_DEAL,
    ...more,
  };
}

/** What no fact covers, in the words of one source and of another. */
export const ALSO_NEW: Digest = digest([], {
  headline: 'New on Pearl Oven and Tin Kettle',
  alsoNew: [
    citation('Tin Kettle will close its foundry with 450 staff.', 'Harbour Wire', {
      url: 'https://wire.example/foundry',
    }),
    citation('Ada Stone leaves Tin Kettle.', 'Harbour Wire', { url: 'https://wire.example/foundry' }),
    citation('A regulator looks at the price.', 'Quay Post'),
  ],
});

/** A root that has been told of one update. */
export function rootView(channel: string, headline = 'Price now about $14M'): RootView {
  return {
    id: randomUUID(),
    channel,
    board: {
      story: 'kettle-deal',
      title: 'Pearl Oven and Tin Kettle',
      lines: [
        {
          fact: 'price',
          label: 'Price',
          now: 'about $14M',
          since: '2031-03-04T08:30:00.000Z',
          certainty: 'probable',
          origins: 2,
          against: [],
          before: [{ value: 'over $10M', since: '2031-03-02T10:00:00.000Z', citations: [] }],
          citations: [],
        },
      ],
      asOf: '2031-03-04T09:00:00.000Z',
    },
    news: { headline, at: '2031-03-04T09:00:00.000Z' },
  };
}
