import { describe, expect, test } from 'vitest';
import { tellStory } from '../../../eval/tell-story.ts';
import { type DatedLine, type StoryView, viewStory } from '../../../src/core/digest/story-view.ts';
import type { Story } from '../../../src/core/model.ts';
import { STORY } from '../story/values.ts';

const TALKS = 'Acme is in talks to invest over $10 billion in Zenith.';
const DEAL =
  'Acme has reached a deal with Zenith for an investment of about $14 billion. Acme will take a 49% stake.';

function told(bodies: readonly string[], hoursApart = 24) {
  const articles = bodies.map((body, index) => ({
    id: `a${index}`,
    publisher: `Paper ${index}`,
    published: new Date(Date.UTC(2025, 2, 1, 8) + index * hoursApart * 3_600_000).toISOString(),
    body,
  }));
  return tellStory(articles, STORY).record;
}

function view(bodies: readonly string[], hoursApart?: number): StoryView {
  return viewStory(told(bodies, hoursApart).ledger, STORY);
}

const inShort = ({ since, line: { label, before, after, against } }: DatedLine) => ({
  day: since.slice(0, 10),
  label,
  before,
  after,
  against,
});

describe('viewStory', () => {
  test('what a fact was before is left out when no words state it, and not the fact', () => {
    const quake: Story = { ...STORY, kind: 'disaster', parties: {}, people: [], lead: ['injured'] };
    const bodies = [
      'An earthquake in Zenith injured dozens, Acme said.',
      'The earthquake in Zenith injured 210 people.',
    ];
    const articles = bodies.map((body, index) => ({
      id: `a${index}`,
      publisher: `Paper ${index}`,
      published: `2025-03-0${index + 1}T08:00:00.000Z`,
      body,
    }));
    const { facts } = viewStory(tellStory(articles, quake).record.ledger, quake);
    expect(facts.map(inShort)).toEqual([
      { day: '2025-03-02', label: 'Injured', before: undefined, after: '210', against: undefined },
    ]);
  });

  test('before anything is known it says no more than the title', () => {
    expect(viewStory({}, STORY)).toEqual({
      story: STORY.slug,
      title: STORY.title,
      headline: undefined,
      asOf: undefined,
      facts: [],
      timeline: [],
    });
  });

  test('every fact has its present value, the one before it, and the words that prove it', () => {
    const { headline, asOf, facts } = view([TALKS, DEAL]);
    expect({ headline, asOf }).toEqual({
      headline: 'Acme and Zenith: deal worth about $14B, 49% stake, deal reached',
      asOf: '2025-03-02T08:00:00.000Z',
    });
    expect(facts.map(inShort)).toEqual([
      { day: '2025-03-02', label: 'Price', before: 'over $10B', after: 'about $14B', against: undefined },
      { day: '2025-03-02', label: 'Stake', before: undefined, after: '49%', against: undefined },
      { day: '2025-03-02', label: 'Status', before: 'in talks', after: 'deal reached', against: undefined },
    ]);
    expect(facts[0]?.line.citations[0]).toMatchObject({
      quote: 'Acme has reached a deal with Zenith for an investment of about $14 billion.',
      source: 'Paper 1',
    });
  });

  test('the timeline holds every value a fact took, newest first', () => {
    const { timeline } = view([TALKS, DEAL]);
    expect(timeline.map(inShort)).toEqual([
      { day: '2025-03-02', label: 'Price', before: 'over $10B', after: 'about $14B', against: undefined },
      { day: '2025-03-02', label: 'Stake', before: undefined, after: '49%', against: undefined },
      { day: '2025-03-02', label: 'Status', before: 'in talks', after: 'deal reached', against: undefined },
      { day: '2025-03-01', label: 'Price', before: undefined, after: 'over $10B', against: undefined },
      { day: '2025-03-01', label: 'Status', before: undefined, after: 'in talks', against: undefined },
    ]);
  });

  test('what its page took back is shown as taken back, and when', () => {
    const { ledger } = told([DEAL]);
    const { price } = ledger;
    if (!price) throw new Error('There is no price');
    const retractedAt = '2025-03-03T09:00:00.000Z';
    const after = { ...ledger, price: { ...price, current: { ...price.current, retractedAt } } };
    const { facts, timeline } = viewStory(after, STORY);
    const gone = { since: retractedAt, line: { label: 'Price', change: 'retracted', after: 'about $14B' } };
    expect([facts[0], timeline[0]]).toMatchObject([gone, gone]);
    expect(timeline.map(inShort)[1]).toMatchObject({ day: '2025-03-01', label: 'Price' });
  });

  test('a value that another source contradicts on the same day is shown with the other', () => {
    const { facts } = view(
      ['Acme will buy Zenith for $2 billion.', 'Acme will buy Zenith for $3 billion.'],
      1,
    );
    expect(facts.map(inShort)[0]).toMatchObject({ label: 'Price', after: '$2B', against: '$3B' });
  });
});
