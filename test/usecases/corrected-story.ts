/** A story whose price was told wrong. Invented throughout. */
import type { Article, Story } from '../../src/core/model.ts';

export function storyOf(slug: string): Story {
  return {
    slug,
    title: 'Acme and Zenith',
    kind: 'deal',
    parties: { acquirer: { name: 'Acme', aliases: [] }, target: { name: 'Zenith', aliases: [] } },
    people: [],
    feeds: [],
    match: { all: ['Zenith'], any: ['Acme'], none: [] },
    lead: ['price', 'stake', 'status'],
    facts: [],
  };
}

/** The publisher's page as it was first. */
export function page(slug: string): Article {
  return {
    id: `echo-${slug}`,
    url: `https://echo.example/${slug}`,
    publisher: 'Daily Echo',
    published: '2025-08-01T09:00:00.000Z',
    body: `Acme will invest $14 billion in Zenith, the company said.`,
  };
}

/** The same page as it is on a later day of the month. */
export function laterPage(slug: string, body: string, day: number): Article {
  return { ...page(slug), modified: `2025-08-0${day}T09:00:00.000Z`, body };
}

/** And as it puts itself right; sums in billions. */
export function correctedPage(slug: string, to: number, from: number, day: number): Article {
  const note = `Correction: An earlier version misstated the sum. It is $${to} billion, not $${from} billion.`;
  return laterPage(slug, `Acme will invest $${to} billion in Zenith, the company said.\n\n${note}`, day);
}

/** What another paper adds in between. */
export function secondPage(slug: string): Article {
  return {
    id: `wire-${slug}`,
    url: `https://wire.example/${slug}`,
    publisher: 'Harbour Wire',
    published: '2025-08-03T09:00:00.000Z',
    body: 'Acme will take 49% of Zenith, Harbour Wire has learnt.\n\nAcme pays $14 billion for it.',
  };
}

/** A page with a sentence that no fact covers, as it is on a day of the month. */
export function quotedPage(slug: string, body: string, day: number): Article {
  const url = `https://quay.example/${slug}`;
  const published = '2025-08-02T09:00:00.000Z';
  const modified = `2025-08-0${day}T09:00:00.000Z`;
  return { id: `quay-${slug}`, url, publisher: 'Quay Post', published, modified, body };
}

/** What another paper says of a later day, when the sum has risen. */
export function raisedPage(slug: string): Article {
  return {
    ...secondPage(slug),
    published: '2025-08-06T09:00:00.000Z',
    body: 'Acme has raised the sum that it will invest in Zenith to $20 billion, Harbour Wire has learnt.',
  };
}
