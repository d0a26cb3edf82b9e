/** Invented articles, evidence and steps; what a test does not name is filled in. */
import type {
  Article,
  Claim,
  Digest,
  Evidence,
  Fact,
  Level,
  Outcome,
  Span,
  Story,
  ToldFact,
} from '../../src/core/model.ts';
import { placeOf } from '../../src/core/story/order.ts';
import { begin } from '../../src/core/story/standing.ts';
import type { Leases, NewDelivery, PlatformName, StoryStep } from '../../src/ports.ts';

export const NOON = '2031-05-04T12:00:00.000Z';

export const PLATFORMS: readonly PlatformName[] = ['slack', 'discord', 'console'];

/** The same lease on every platform. */
export function leases(ms: number): Leases {
  return { slack: ms, discord: ms, console: ms };
}

export function idsOf(deliveries: readonly NewDelivery[]): readonly string[] {
  return deliveries.map(({ id }) => id);
}

export function story(slug: string): Story {
  return {
    slug,
    title: 'Brightwater and Tinplate',
    kind: 'deal',
    parties: {
      acquirer: { name: 'Brightwater', aliases: ['Brightwater Group'] },
      target: { name: 'Tinplate', aliases: [] },
    },
    people: [],
    feeds: [],
    match: { all: ['Tinplate'], any: ['Brightwater'], none: [] },
    lead: ['price', 'stake'],
    facts: [],
  };
}

export function article(changes: Partial<Article> = {}): Article {
  return {
    id: 'wire-1',
    url: 'https://news.example/deals/tinplate',
    publisher: 'Example Wire',
    headline: 'Brightwater to buy Tinplate',
    published: NOON,
    body: 'Brightwater will pay $2 billion for Tinplate, it said on Sunday.',
    ...changes,
  };
}

export function evidence(changes: Partial<Evidence> & { readonly at?: string } = {}): Evidence {
  const { at = NOON, ...rest } = changes;
  return {
    fact: 'price',
    claim: claim(at),
    source: {
      articleId: 'wire-1',
      url: 'https://news.example/deals/tinplate',
      publisher: 'Example Wire',
      published: NOON,
      version: 1,
    },
    origin: 'Example Wire',
    ...rest,
  };
}

function claim(at: string): Claim {
  return {
    role: 'price',
    value: {
      type: 'money',
      amount: '2000000000',
      bound: 'eq',
      precision: '1000000000',
      currency: 'USD',
      assumed: true,
    },
    subject: 'Brightwater',
    object: 'Tinplate',
    at,
    segment: 'original',
    certainty: 'asserted',
    earlier: false,
    span: span(21, '$2 billion'),
    quote: span(0, 'Brightwater will pay $2 billion for Tinplate, it said on Sunday.'),
  };
}

function span(start: number, text: string): Span {
  return { field: 'body', start, end: start + text.length, text };
}

/** The fact that evidence of this origin makes. */
export function fact(origin = 'Example Wire'): Fact {
  const one = evidence({ origin });
  return {
    key: 'price',
    current: begin(one),
    disputedBy: [],
    history: [],
    newest: placeOf(one),
  };
}

export function told(amount: string): ToldFact {
  return {
    value: { type: 'money', amount, bound: 'eq', precision: '1', currency: 'USD', assumed: false },
    since: NOON,
    origins: 1,
    disputedBy: [],
  };
}

export function digest(headline = 'Brightwater pays $2 billion for Tinplate'): Digest {
  return {
    story: 'tinplate',
    title: 'Brightwater and Tinplate',
    kind: 'update',
    headline,
    lines: [
      {
        fact: 'price',
        change: 'new',
        label: 'Price',
        after: '$2 billion',
        certainty: 'asserted',
        origins: 1,
        citations: [],
      },
    ],
    asOf: NOON,
  };
}

export function step(changes: Partial<StoryStep> = {}): StoryStep {
  return {
    outcome: outcome('update'),
    trace: [],
    evidence: [],
    facts: [],
    told: {},
    digests: [],
    ...changes,
  };
}

/** A step that says something to the channels of one level. */
export function spokenStep(level: Level, headline?: string): StoryStep {
  return step({ evidence: [evidence()], digests: [{ audience: level, digest: digest(headline) }] });
}

export function outcome(kind: Outcome['kind']): Outcome {
  return { kind, reason: `Because this is a ${kind}.` };
}
