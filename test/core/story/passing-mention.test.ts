import { describe, expect, it } from 'vitest';
import type { Story } from '../../../src/core/model.ts';
import { evidenceOf } from '../../../src/core/story/evidence.ts';
import { whyPassing } from '../../../src/core/story/passing-mention.ts';
import { FIRST, memoryOf, take } from './memory/texts.ts';
import { STORY } from './values.ts';

/** Background of somebody else's story, ten sentences. */
const ELSEWHERE = Array.from(
  { length: 10 },
  (_, at) => `Kite Works opened shop number ${at + 20} in Turku and hired more bakers there.`,
);
const MENTION = 'Last week Acme was said to be in talks with Zenith about data.';

function why(sentences: readonly string[], story = STORY, headline?: string, remembers = true) {
  const { article, page, statements } = take(sentences.join(' '), 2, headline);
  const said = page.reading.readable ? evidenceOf(page.reading.claims, article, 1, story) : [];
  const memory = remembers ? memoryOf(take(FIRST)) : undefined;
  return whyPassing(article, page.reading, statements, said, story, memory);
}

function withMention(at: number, mention = MENTION): string[] {
  return [...ELSEWHERE.slice(0, at), mention, ...ELSEWHERE.slice(at)];
}

const ANY: Story = { ...STORY, match: { all: [], any: ['Acme', 'Zenith', 'Roe'], none: [] } };

describe('an article that names a story', () => {
  it('only in its background is off-topic, for a reason that a person understands', () => {
    expect(why(withMention(8))).toBe(
      'mentions Zenith Labs only in passing: 1 of 11 sentences, not in the headline or the first three',
    );
    expect(why(withMention(8), ANY)).toBe(
      'mentions Acme and Zenith Labs only in passing: 1 of 11 sentences, not in the headline or the first three',
    );
  });

  it('in a list beside its text alone is off-topic', () => {
    const page = `${ELSEWHERE.join(' ')}\n\nRelated\nZenith and Acme in talks`;
    expect(why([page])).toBe(
      'mentions it only outside its sentences: in tables, captions or what surrounds the text',
    );
  });

  it('by the last name of its people is named', () => {
    expect(why(withMention(8, 'Last week Roe was said to be in Turku.'), ANY)).toMatch(
      /^mentions Jane Roe only/,
    );
    expect(why(withMention(1, 'Last week Roe was said to be in Turku.'), ANY)).toBeUndefined();
  });

  it.each([false, true])(
    'is judged by its names alone before anything was said (memory: %s)',
    (remembers) => {
      expect(why(withMention(8), STORY, undefined, remembers)).toBeDefined();
      expect(why(withMention(1), STORY, undefined, remembers)).toBeUndefined();
    },
  );

  it.each([
    ['in its headline', why(withMention(8), STORY, 'Zenith hires bakers')],
    ['by another of its names in its headline', why(withMention(8), STORY, 'Zenith Labs hires bakers')],
    ['in its first three sentences', why(withMention(2))],
    ['in three of its sentences', why([...withMention(8), MENTION, MENTION])],
    ['in a good part of a short text', why([...ELSEWHERE.slice(0, 4), MENTION, MENTION])],
    ['and nobody else: it is short', why([MENTION])],
  ])('%s is about it', (_, reason) => {
    expect(reason).toBeUndefined();
  });

  it('once, and goes over what was said of it, is about it', () => {
    const again = [
      'The firm labels data for those who make language models.',
      'Its founder runs it from Oslo and has advised several governments.',
    ];
    expect(why([...withMention(8), ...again])).toBeUndefined();
    expect(why([...withMention(8), ...again], STORY, undefined, false)).toBeDefined();
  });

  it('once, but states one of its facts on top, is about it', () => {
    const story: Story = { ...STORY, match: { all: ['Zenith'], any: ['Acme'], none: [] } };
    const news = 'Acme agreed to invest $14 billion in a start-up that labels data.';
    expect(why([news, ...withMention(8)], story)).toBeUndefined();
    expect(why([...ELSEWHERE.slice(0, 5), news, ...withMention(8)], story)).toBeDefined();
  });

  it('as a large firm does in its headline, while the file asks for the small one, is off-topic', () => {
    expect(why(withMention(8), STORY, 'Acme opens more shops')).toBeDefined();
  });
});
