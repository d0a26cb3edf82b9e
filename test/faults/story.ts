/** A story that moves with every article, without end. Invented throughout. */
import type { Article, Story } from '../../src/core/model.ts';

export const STORY: Story = {
  slug: 'zenith-deal',
  title: 'Acme and Zenith',
  kind: 'deal',
  parties: { acquirer: { name: 'Acme', aliases: [] }, target: { name: 'Zenith', aliases: [] } },
  people: [],
  feeds: [],
  match: { all: ['Zenith'], any: ['Acme'], none: [] },
  lead: ['price'],
  facts: [],
};

/** Past it the price would be a trillion, which is printed in another way. */
export const MOST_ARTICLES = 950;

/** Article n, one a day. Every second one makes the price of the one before more exact, which is told without noise. */
export function articleAt(index: number): Article {
  const price = index % 2 === 0 ? `about $${billions(index)}` : `$${billions(index)}.1`;
  return {
    id: `a${index}`,
    publisher: 'Daily Echo',
    published: new Date(Date.UTC(2025, 0, 1 + index, 9)).toISOString(),
    body: `Acme will invest ${price} billion in Zenith, the company said.`,
  };
}

/** What the first `count` articles are told as; no two alike. */
export function headlines(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const price = billions(index);
    if (index === 0) return `Acme and Zenith: deal worth about $${price}B`;
    return index % 2 === 0 ? `Deal now about $${price}B (was $${price - 2}.1B)` : `Deal put at $${price}.1B`;
  });
}

/** Odd, so that none is round: "about 100" would be another way to say 98.1. */
function billions(index: number): number {
  return 11 + 2 * Math.floor(index / 2);
}
