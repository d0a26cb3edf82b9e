import { describe, expect, it } from 'vitest';
import { tellStory } from '../../eval/tell-story.ts';
import type { Article, Digest, Level } from '../../src/core/model.ts';
import { STORY } from './story/values.ts';

interface Told {
  readonly outcome: string;
  readonly headline: string | undefined;
  readonly digest: Digest | undefined;
}

/** Feeds bodies as articles of consecutive days, or hours of one day, by publishers of their own. */
function tell(bodies: readonly string[], level: Level = 'major', apartMs = DAY_MS): Told[] {
  const articles = bodies.map((body, index): Article => {
    const published = new Date(Date.UTC(2025, 2, 1, 8) + index * apartMs).toISOString();
    return { id: `a${index}`, publisher: `Paper ${index}`, published, body };
  });
  return tellStory(articles, STORY).steps.map(({ outcome, digests }) => {
    const digest = digests.find((one) => one.level === level)?.digest;
    return { outcome: outcome.kind, headline: digest?.headline, digest };
  });
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

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
    const [, dispute] = tell(
      ['Acme will invest $14 billion in Zenith.', 'Acme will invest $18 billion in Zenith.'],
      'major',
      HOUR_MS,
    );
    expect(dispute?.outcome).toBe('dispute');
    const line = dispute?.digest?.lines[0];
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
