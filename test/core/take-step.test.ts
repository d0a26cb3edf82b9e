import { describe, expect, it } from 'vitest';
import type { Article, Digest, StoryRecord } from '../../src/core/model.ts';
import { readArticle } from '../../src/core/read/read-article.ts';
import { evidenceOf } from '../../src/core/story/evidence.ts';
import { takeStep } from '../../src/core/take-step.ts';
import { STORY } from './story/values.ts';

interface Told {
  readonly outcome: string;
  readonly headline: string | undefined;
  readonly digest: Digest | undefined;
}

/** Feeds bodies as articles of consecutive days by publishers of their own; returns what each one led to. */
function tell(bodies: readonly string[], level: 'major' | 'all' = 'major'): Told[] {
  let record: StoryRecord = { evidence: [], told: {} };
  return bodies.map((body, index) => {
    const published = `2025-03-${String(index + 1).padStart(2, '0')}T08:00:00.000Z`;
    const article: Article = { id: `a${index}`, publisher: `Paper ${index}`, published, body };
    const reading = readArticle(article);
    const evidence = reading.readable ? evidenceOf(reading.claims, article, 1, STORY) : [];
    const step = takeStep(record, evidence, STORY);
    record = { evidence: [...record.evidence, ...step.evidence], told: step.told };
    const digest = step.digests.find((one) => one.level === level)?.digest;
    return { outcome: step.outcome.kind, headline: digest?.headline, digest };
  });
}

const TALKS = 'Acme is in talks to invest over $10 billion in Zenith.';
const DEAL =
  'Acme has reached a deal with Zenith for an investment of about $14 billion, according to Daily Echo. Acme will take a 49% stake.\n\nZenith founder Jane Roe will join Acme.';

describe('takeStep', () => {
  it('sets the scene once and then tells what changed, most newsworthy first', () => {
    const [scene, update] = tell([TALKS, DEAL]);
    expect(scene).toMatchObject({
      outcome: 'new story',
      headline: 'Acme and Zenith: deal reportedly worth over $10B, in talks',
    });
    expect(update).toMatchObject({
      outcome: 'update',
      headline: 'Deal now about $14B (was over $10B), 49% stake, Roe joins Acme',
    });
    expect(update?.digest?.lines.map(({ label, before, after }) => [label, before, after])).toEqual([
      ['Price', 'over $10B', 'about $14B'],
      ['Stake', undefined, '49%'],
      ['People', undefined, 'Jane Roe joins Acme'],
      ['Status', 'in talks', 'deal reached'],
    ]);
    expect(update?.digest?.lines[0]?.citations[0]).toMatchObject({
      quote:
        'Acme has reached a deal with Zenith for an investment of about $14 billion, according to Daily Echo.',
      source: 'Daily Echo, as reported by Paper 1',
    });
  });

  it('is silent on a repeat and on other words for the same', () => {
    const told = tell([TALKS, TALKS, 'Acme is in talks to put more than $10bn into Zenith.', DEAL, DEAL]);
    expect(told.map(({ headline }) => headline !== undefined)).toEqual([true, false, false, true, false]);
  });

  it('keeps a minor step for the next update that matters, and tells both as one step', () => {
    const told = tell([
      TALKS,
      'Acme is in advanced talks to invest over $10 billion in Zenith.',
      'Acme agreed to invest over $10 billion in Zenith.',
    ]);
    expect(told.map(({ outcome }) => outcome)).toEqual(['new story', 'refinement', 'update']);
    expect(told[1]?.headline).toBeUndefined();
    expect(told[2]?.digest?.lines).toMatchObject([
      { fact: 'status', before: 'in talks', after: 'deal reached' },
    ]);
  });

  it('tells a minor step at once to those who asked for all', () => {
    const told = tell([TALKS, 'Acme is in advanced talks to invest over $10 billion in Zenith.'], 'all');
    expect(told[1]?.headline).toContain('in advanced talks (was in talks)');
  });

  it('does not take a valuation for the price, nor the price of another deal', () => {
    const [, second, third] = tell([
      TALKS,
      'Zenith, courted by Acme, was last valued at $14 billion.',
      'Kite has put $13 billion into Nova, as Acme eyes Zenith.',
    ]);
    expect([second?.headline, third?.headline]).toEqual([undefined, undefined]);
  });

  it('calls an article that answers nothing background', () => {
    expect(tell([TALKS, 'Acme and Zenith share an office.'])[1]).toMatchObject({
      outcome: 'background',
      headline: undefined,
    });
  });

  it('tells of a dispute with both sides and their words', () => {
    let record: StoryRecord = { evidence: [], told: {} };
    const steps = ['Acme will invest $14 billion in Zenith.', 'Acme will invest $18 billion in Zenith.'].map(
      (body, index) => {
        const article: Article = {
          id: `d${index}`,
          publisher: `Paper ${index}`,
          published: `2025-03-01T0${index}:00:00.000Z`,
          body,
        };
        const reading = readArticle(article);
        const evidence = reading.readable ? evidenceOf(reading.claims, article, 1, STORY) : [];
        const step = takeStep(record, evidence, STORY);
        record = { evidence: [...record.evidence, ...evidence], told: step.told };
        return step;
      },
    );
    expect(steps[1]?.outcome.kind).toBe('dispute');
    const line = steps[1]?.digests.find(({ level }) => level === 'major')?.digest.lines[0];
    expect(line).toMatchObject({ change: 'disputed', after: '$14B', against: '$18B' });
    expect(line?.citations.map(({ source }) => source)).toEqual(['Paper 0', 'Paper 1']);
  });

  it('plainly calls a correction one', () => {
    const told = tell([
      'Acme will invest $14 billion in Zenith.',
      'Correction: Acme will invest $15 billion in Zenith.',
    ]);
    expect(told[1]).toMatchObject({ outcome: 'correction', headline: 'Corrected: deal $15B (was $14B)' });
  });
});
