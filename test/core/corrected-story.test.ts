/** Stories whose figures were told wrong: what their first digests say in the end. */
import { expect, it } from 'vitest';
import { tellStory } from '../../eval/tell-story.ts';
import { withCorrections } from '../../src/core/digest/with-corrections.ts';
import { writeChange } from '../../src/core/digest/write-change.ts';
import type { Article, Digest } from '../../src/core/model.ts';
import { diffLedger } from '../../src/core/story/diff.ts';
import { STORY } from './story/values.ts';

/** What those hear who hear of everything; an article a day. */
function digestsOf(bodies: readonly string[]): readonly Digest[] {
  const articles = bodies.map((body, index): Article => {
    const published = new Date(Date.UTC(2025, 2, 1 + index, 8)).toISOString();
    return { id: `a${index}`, publisher: `Paper ${index}`, published, body };
  });
  const { steps } = tellStory(articles, STORY);
  return steps.flatMap(({ digests }) =>
    digests.flatMap(({ audience, digest }) => (audience === 'all' ? [digest] : [])),
  );
}

/** Each telling of the price, and what became of it. */
function prices(bodies: readonly string[]): readonly string[] {
  const digests = digestsOf(bodies);
  return digests.flatMap((digest, at) =>
    withCorrections(digest, digests.slice(at + 1)).lines.flatMap(({ fact, after, corrected }) =>
      fact === 'price' ? [corrected ? `${after}, ${corrected.kind} ${corrected.to}` : after] : [],
    ),
  );
}

const invests = (sum: string) => `Acme will invest ${sum} in Zenith, it said.`;
const corrects = (sum: string) => `Correction: Acme will invest ${sum} in Zenith.`;

it.each([
  [
    'every wording of a wrong value',
    ['about $14 billion', '$14.3 billion'],
    '$12 billion',
    ['about $14B, corrected $12B', '$14.3B, corrected $12B', '$12B'],
  ],
  [
    'no wording that is still right',
    ['over $10 billion', '$14.3 billion'],
    '$12 billion',
    ['over $10B', '$14.3B, corrected $12B', '$12B'],
  ],
  [
    'no value that was another then',
    ['$9 billion', '$14 billion'],
    '$12 billion',
    ['$9B', '$14B, corrected $12B', '$12B'],
  ],
] as const)('a correction takes back %s', (_what, sums, to, expected) => {
  expect(prices([...sums.map(invests), corrects(to)])).toEqual(expected);
});

it('says when it was corrected, and marks the headline that told it', () => {
  const [scene, correction] = digestsOf([invests('$14 billion'), corrects('$12 billion')]);
  if (!scene || !correction) throw new Error('two digests');
  expect(correction.lines[0]?.takesBack).toEqual({ values: ['$14B'], at: '2025-03-02T08:00:00.000Z' });
  expect(withCorrections(scene, [correction])).toMatchObject({
    headline: 'Acme and Zenith: deal worth $14B',
    headlineFacts: ['price'],
    headlineCorrected: { kind: 'corrected', labels: [] },
    lines: [{ corrected: { kind: 'corrected', to: '$12B', at: '2025-03-02T08:00:00.000Z' } }],
  });
});

/** What is told of the price to whoever heard of the first article, or of the first two, and then of nothing until all were read. */
function toldAfter(bodies: readonly string[], heard: number): readonly string[] {
  const articles = bodies.map((body, index): Article => {
    const published = new Date(Date.UTC(2025, 2, 1 + index, 8)).toISOString();
    return { id: `a${index}`, publisher: `Paper ${index}`, published, body };
  });
  const told = tellStory(articles.slice(0, heard), STORY).record.told.all ?? {};
  const { ledger } = tellStory(articles, STORY).record;
  return diffLedger(told, ledger, STORY)
    .filter(({ fact }) => fact === 'price')
    .map((change) => writeChange(change, ledger, STORY))
    .map((written) => {
      if (!written.isProven) return written.refused;
      const { change, before, after, takesBack } = written.line;
      return [change, `${before} > ${after}`, ...(takesBack?.values ?? [])].join(' | ');
    });
}

const [FIRST, SECOND] = [invests('$14 billion'), invests('$15 billion')];
it.each([
  ['right until it changed', [FIRST, SECOND, corrects('$16 billion')], 1, ['revised | $14B > $16B']],
  ['wrong', [FIRST, SECOND, corrects('$16 billion')], 2, ['corrected | $15B > $16B | $15B']],
  [
    'wrong, as was its correction',
    [FIRST, corrects('$12 billion'), corrects('$13 billion')],
    1,
    ['corrected | $14B > $13B | $14B'],
  ],
  ['right, as it turned out', [FIRST, corrects('$12 billion'), corrects('$14 billion')], 1, []],
  [
    'wrong, and what was right has changed since',
    [FIRST, corrects('$12 billion'), invests('$20 billion')],
    1,
    ['revised | $12B > $20B | $14B'],
  ],
] as const)('what was told is %s', (_what, bodies, heard, expected) => {
  expect(toldAfter(bodies, heard)).toEqual(expected);
});
