import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Digest } from '../../../src/core/model.ts';
import { discordParts } from '../../../src/platforms/discord/parts.ts';
import { slackParts } from '../../../src/platforms/slack/parts.ts';
import type { Part } from '../../../src/platforms/words/divide-lines.ts';
import { citation, digest, line } from '../examples.ts';
import { anyDigest } from '../hostile.ts';

// Hundreds of lines, on machines of any speed.
vi.setConfig({ testTimeout: 60_000 });

const PLATFORMS = [
  ['slack', slackParts],
  ['discord', discordParts],
] as const;

function asPosted(given: Digest): Digest {
  const lines = given.lines.map((each) => ({ ...each, corrected: undefined }));
  const alsoNew = given.alsoNew?.map((each) => ({ ...each, corrected: undefined }));
  return { ...given, headlineCorrected: undefined, lines, alsoNew };
}

const labelsOf = (part: Part): readonly string[] =>
  part.groups.flatMap(({ group }) => group.lines.map(({ label }) => label));

test.each(PLATFORMS)('a correction moves no line into another message on %s', (_name, partsOn) => {
  fc.assert(
    fc.property(anyDigest, (given) => {
      const [posted, corrected] = [partsOn(asPosted(given)), partsOn(given)];
      expect(corrected.length).toBe(posted.length);
      for (const [index, part] of corrected.entries()) {
        const before = posted[index];
        if (!before) throw new Error('there are as many');
        const labels = labelsOf(part);
        expect(labels).toEqual(labelsOf(before).slice(0, labels.length));
        expect(labels.length + part.left).toBe(labelsOf(before).length + before.left);
      }
    }),
    { numRuns: 30 },
  );
});

const WRONG = { kind: 'corrected', to: '$12M', at: '2031-03-05T09:00:00.000Z' } as const;

test.each(PLATFORMS)(
  'in a message that is full, what is too long goes before any line does, on %s',
  (_name, partsOn) => {
    const quote =
      'Pearl Oven will pay about $14 million for Tin Kettle, people who know of it said on Tuesday. '.repeat(
        3,
      );
    const told = digest(
      Array.from({ length: 60 }, (_, index) =>
        line({
          fact: `f${index >> 1}`,
          label: `Fact ${index}`,
          citations: [citation(quote, `Wire ${index >> 1}`)],
        }),
      ),
    );
    // Every second line, so that each quote still proves its neighbour.
    const lines = told.lines.map((each, index) => (index % 2 === 0 ? { ...each, corrected: WRONG } : each));
    const [posted, corrected] = [
      partsOn(told),
      partsOn({ ...told, lines, headlineCorrected: { kind: 'corrected', labels: [] } }),
    ];
    expect(posted.length).toBeGreaterThan(1);
    expect(corrected.map(labelsOf)).toEqual(posted.map(labelsOf));
    expect(corrected.map(({ left }) => left)).toEqual(posted.map(({ left }) => left));
  },
);

const text = (max: number) =>
  fc
    .integer({ min: 1, max })
    .map((length) => 'Pearl Oven and Tin Kettle '.repeat(20).slice(0, length).trim());

/** Lines as a ledger may bring them, some of them corrected, in messages that are full or nearly so. */
const fullDigest = fc
  .array(
    fc.record({
      label: text(30),
      before: fc.option(text(60), { nil: undefined }),
      after: text(60),
      quote: text(20),
      to: fc.option(text(240), { nil: undefined }),
      isWrong: fc.boolean(),
    }),
    { minLength: 20, maxLength: 120 },
  )
  .map((all) =>
    digest(
      all.map(({ quote, to, isWrong, ...words }, index) =>
        line({
          ...words,
          fact: `f${index}`,
          citations: [citation(quote, `Wire ${index}`)],
          corrected: isWrong ? { ...WRONG, to } : undefined,
        }),
      ),
      { headlineCorrected: { kind: 'corrected', labels: [] } },
    ),
  );

test.each(PLATFORMS)('nothing that was told vanishes through a correction on %s', (_name, partsOn) => {
  fc.assert(
    fc.property(fullDigest, (given) => {
      const [posted, corrected] = [partsOn(asPosted(given)), partsOn(given)];
      expect(corrected.map(labelsOf)).toEqual(posted.map(labelsOf));
      expect(corrected.map(({ left }) => left)).toEqual(posted.map(({ left }) => left));
      const marked = corrected.flatMap(({ groups }) => groups.flatMap(({ group }) => group.lines));
      const wrong = given.lines.slice(0, marked.length).filter((each) => each.corrected);
      expect(marked.filter((each) => each.corrected)).toHaveLength(wrong.length);
    }),
    // Shrinking hundreds of lines takes minutes.
    { numRuns: 60, endOnFailure: true },
  );
});
