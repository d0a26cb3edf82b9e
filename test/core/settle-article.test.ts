import { describe, expect, it } from 'vitest';
import { followStory } from '../../eval/follow-story.ts';
import type { Level, Story, StoryStep } from '../../src/core/model.ts';
import { articleOf, FIRST } from './story/memory/texts.ts';
import { STORY } from './story/values.ts';

const NEWS = 'Zenith will close its plant in Bergen with 450 staff next month.';
const DEAL = 'Acme agreed to invest about $14 billion in Zenith, the companies told their staff.';

const FOLLOWED: Story = { ...STORY, match: { all: ['Zenith'], any: [], none: [] } };

/** One body a day. */
function settleAll(bodies: readonly string[]): readonly StoryStep[] {
  const articles = bodies.map((body, index) => articleOf(body, index + 1));
  return followStory(articles, FOLLOWED).steps;
}

function quotes(step: StoryStep | undefined, level: Level): readonly string[] | undefined {
  const digest = step?.digests.find((one) => one.audience === level)?.digest;
  return digest && (digest.alsoNew ?? []).map(({ quote }) => quote);
}

describe('settling an article', () => {
  it('tells what is new beside the facts to those who asked for all, in the words of its source', () => {
    const [, step] = settleAll([FIRST, NEWS]);
    expect(step?.outcome).toEqual({
      kind: 'update',
      reason:
        'says 1 thing that no earlier article did; of its facts: states nothing that this story asks for',
    });
    expect(step?.digests).toMatchObject([
      {
        audience: 'all',
        digest: {
          kind: 'update',
          headline: 'New on Acme and Zenith',
          lines: [],
          alsoNew: [
            {
              quote: NEWS,
              source: 'Paper 2',
              articleId: 'day-2',
              span: { field: 'body', start: 0, end: NEWS.length, text: NEWS },
            },
          ],
          asOf: '2025-03-02T08:00:00.000Z',
        },
      },
    ]);
  });

  it('tells it with the facts that changed, in one digest', () => {
    const [, step] = settleAll([FIRST, `${DEAL}\n\n${NEWS}`]);
    expect(step?.outcome.kind).toBe('update');
    expect(step?.digests.map(({ audience, digest }) => [audience, digest.lines.length])).toEqual([
      ['major', 2],
      ['all', 2],
    ]);
    expect([quotes(step, 'major'), quotes(step, 'all')]).toEqual([[], [NEWS]]);
  });

  it('tells it once, whoever says it again, and however', () => {
    const again = ['Next month the plant of Zenith in Bergen with its 450 staff will be closed.', NEWS];
    const steps = settleAll([FIRST, NEWS, ...again]);
    expect(steps.map((step) => quotes(step, 'all'))).toEqual([[], [NEWS], undefined, undefined]);
    expect(steps[3]?.outcome.kind).toBe('background');
  });

  it('does not tell a fact twice in one digest', () => {
    const [, step] = settleAll([FIRST, DEAL]);
    expect(quotes(step, 'all')).toEqual([]);
  });

  it('has nothing to add before the scene is set', () => {
    const [, step] = settleAll(['Zenith is a firm in Oslo, and Acme is one in Turku.', NEWS]);
    expect(step).toMatchObject({ outcome: { kind: 'background' }, digests: [] });
  });

  it('keeps what is off-topic out of the ledger and of the memory', () => {
    const bakers = 'Kite Works opened a shop in Turku and hired more bakers there. ';
    const [, step] = settleAll([FIRST, `${bakers.repeat(9)}Acme agreed to pay $20 billion for Zenith.`]);
    expect(step?.outcome.kind).toBe('off-topic');
    expect(step?.outcome.reason).toMatch(/^mentions Zenith Labs only in passing: 1 of 10 sentences/);
    expect(step).toMatchObject({ evidence: [], digests: [] });
    expect(step).not.toHaveProperty('memory');
  });

  it('remembers an article that changes nothing', () => {
    const [first, second] = settleAll([FIRST, 'Zenith is a firm in Oslo that trains bakers.']);
    expect(second?.outcome.kind).toBe('background');
    expect(second?.memory?.sentences.length).toBeGreaterThan(first?.memory?.sentences.length ?? 0);
  });
});
