/** Values and evidence for tests: "$14b", "~14b", ">10b", "49%", "talks". */

import type { Value } from '../../../src/core/model/values.ts';
import type { Certainty, Claim, Evidence, SegmentKind, Story } from '../../../src/core/model.ts';
import { readFigures } from '../../../src/core/read/figures/read-figures.ts';
import { sentenceOf } from '../../../src/core/read/sentences.ts';

export const STORY: Story = {
  slug: 'zenith-deal',
  title: 'Acme and Zenith',
  kind: 'deal',
  parties: {
    acquirer: { name: 'Acme', aliases: ['Acme Works'] },
    target: { name: 'Zenith Labs', aliases: ['Zenith'] },
  },
  people: [{ name: 'Jane Roe', aliases: [] }],
  feeds: [],
  match: { all: ['Zenith'], any: ['Acme', 'Roe'], none: ['Zenith Cup'] },
  lead: ['price', 'stake', 'people', 'status'],
  facts: [],
};

/** A figure in words: "about $14 billion"; else a step of a deal: "talks". */
export function value(words: string): Value {
  const [amount] = readFigures(sentenceOf(words, 0));
  return amount?.value ?? { type: 'status', ladder: 'deal', step: words as 'talks' };
}

interface Said {
  readonly fact: string;
  readonly words: string;
  readonly day: number;
  readonly origin: string;
  readonly certainty?: Certainty;
  readonly segment?: SegmentKind;
}

/** One article of March 2025 that says one thing. */
export function said({
  fact,
  words,
  day,
  origin,
  certainty = 'asserted',
  segment = 'original',
}: Said): Evidence {
  const at = `2025-03-${String(day).padStart(2, '0')}T09:00:00.000Z`;
  const text = `${origin} on ${fact}: ${words}.`;
  const role = fact === 'status' ? 'status' : (fact as Claim['role']);
  const claim: Claim = {
    role,
    value: value(words),
    at,
    segment,
    certainty,
    earlier: false,
    span: { field: 'body', start: text.length - words.length - 1, end: text.length - 1, text: words },
    quote: { field: 'body', start: 0, end: text.length, text },
  };
  const source = { articleId: `${origin}-${day}`, publisher: origin, published: at, version: 1 };
  return { fact, claim, source, origin };
}
