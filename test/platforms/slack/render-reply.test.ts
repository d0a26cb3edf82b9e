import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Board, BoardLine } from '../../../src/core/model/board.ts';
import { SLACK_LIMITS } from '../../../src/platforms/slack/limits.ts';
import type { SlackMessage } from '../../../src/platforms/slack/render.ts';
import { renderFollowForm } from '../../../src/platforms/slack/render-follow.ts';
import { renderHome } from '../../../src/platforms/slack/render-home.ts';
import { renderReply } from '../../../src/platforms/slack/render-reply.ts';
import { renderRoot } from '../../../src/platforms/slack/render-root.ts';
import type { Reply } from '../../../src/usecases/commands/command.ts';
import { citation } from '../examples.ts';
import { anyText } from '../hostile.ts';
import { assertBlocksInsideLimits, assertInsideSlackLimits } from './inside-limits.ts';

vi.setConfig({ testTimeout: 60_000 });

function boardLine(more: Partial<BoardLine> = {}): BoardLine {
  return {
    fact: 'price',
    label: 'Price',
    now: 'about $14M',
    since: '2031-03-04T08:30:00.000Z',
    certainty: 'asserted',
    origins: 1,
    against: [],
    before: [],
    citations: [
      citation('Pearl Oven will pay about $14 million.', 'Harbour Wire', { url: 'https://wire.example/a' }),
    ],
    ...more,
  };
}

function boardOf(lines: readonly BoardLine[]): Board {
  const [story, title, asOf] = ['oven-kettle', 'Pearl Oven and Tin Kettle', '2031-03-04T09:00:00.000Z'];
  return { story, title, lines, asOf };
}

const KETTLE = boardOf([
  boardLine({
    certainty: 'probable',
    origins: 2,
    against: ['$16M', '$17M'],
    before: [{ value: 'over $10M', since: '2031-03-02T10:00:00.000Z', citations: [] }],
  }),
  boardLine({
    fact: 'stake',
    label: 'Stake',
    now: '49%',
    since: '2031-03-03T08:00:00.000Z',
    retractedAt: '2031-03-04T07:00:00.000Z',
  }),
]);

/** The texts of the blocks, one line a block. */
function shownIn({ blocks }: SlackMessage): readonly string[] {
  return blocks.map((block) => {
    const texts: string[] = [];
    JSON.stringify(block, (key, value: unknown) => {
      if (key === 'text' && typeof value === 'string') texts.push(value);
      return value;
    });
    return texts.join('');
  });
}

describe('where a story stands', () => {
  test('is one line a fact, with how sure, since when, and what speaks against it', () => {
    expect(shownIn(renderReply({ kind: 'board', board: KETTLE }))).toEqual([
      'Pearl Oven and Tin Kettle',
      'Price  reportedly about $14M against $16M or $17M\nsince 4 Mar 2031 · 2 sources',
      'Stake  49%\nsince 3 Mar 2031 · no longer stated, 4 Mar 2031',
      '1 source · as of 4 Mar 2031, 09:00\u00A0UTC',
      'TimelineSources',
    ]);
  });

  test('is the root message too, with what was last told, and can be found by its id', () => {
    const message = renderRoot({
      id: 'root-1',
      channel: 'T1/C1',
      board: KETTLE,
      news: { headline: 'Price now about $14M', at: '2031-03-04T09:00:00.000Z' },
    });
    expect(shownIn(message)[1]).toBe('Latest  Price now about $14M · 4 Mar 2031, 09:00\u00A0UTC');
    expect(message.metadata?.event_payload).toEqual({ delivery_id: 'root-1' });
    assertInsideSlackLimits(message);
  });

  test('of which nothing is known says so', () => {
    const message = renderReply({ kind: 'board', board: { ...boardOf([]), asOf: undefined } });
    expect(shownIn(message)).toContain('Nothing is known yet.');
    expect(message.text).toBe('Pearl Oven and Tin Kettle\nNothing is known yet.');
  });

  test('as many facts as there are blocks are all shown, and one more is counted', () => {
    const facts = (count: number) =>
      Array.from({ length: count }, (_, n) => boardLine({ fact: `${n}`, label: `F${n}`, citations: [] }));
    const full = SLACK_LIMITS.blocksPerMessage - 4;
    const atLimit = renderReply({ kind: 'board', board: boardOf(facts(full)) });
    expect(JSON.stringify(atLimit.blocks)).not.toContain('more fact');
    const over = renderReply({ kind: 'board', board: boardOf(facts(full + 1)) });
    expect(over.blocks).toHaveLength(SLACK_LIMITS.blocksPerMessage);
    expect(shownIn(over).at(-3)).toBe('… and 1 more fact');
    assertInsideSlackLimits(over);
  });
});

test('a timeline is every value that a fact had, newest first, past ones struck out', () => {
  const message = renderReply({ kind: 'timeline', board: KETTLE });
  expect(shownIn(message)).toEqual([
    'Pearl Oven and Tin Kettle: timeline',
    '4 Mar 2031, 08:30\u00A0UTC\nPrice  about $14M',
    '4 Mar 2031, 07:00\u00A0UTC\nStake  49% (no longer stated)',
    '3 Mar 2031, 08:00\u00A0UTC\nStake  49%',
    '2 Mar 2031, 10:00\u00A0UTC\nPrice  over $10M',
    '1 source · as of 4 Mar 2031, 09:00\u00A0UTC',
  ]);
  expect(JSON.stringify(message.blocks[3])).toContain('"strike":true');
});

test('sources are told once each, with their words and what they are cited for', () => {
  const message = renderReply({ kind: 'sources', board: KETTLE });
  expect(shownIn(message)).toEqual([
    'Pearl Oven and Tin Kettle: sources',
    '“Pearl Oven will pay about $14 million.”Harbour Wire · 4 Mar 2031 · for Price, Stake',
    '1 source · as of 4 Mar 2031, 09:00\u00A0UTC',
  ]);
  expect(JSON.stringify(message.blocks)).toContain('"url":"https://wire.example/a"');
});

test('an answer comes first, then the words that prove it, then what was asked', () => {
  const citations = [citation('Pearl Oven will pay about $14 million.', 'Harbour Wire')];
  const answer = { status: 'answered', text: 'Price: about $14M', citations } as const;
  expect(
    shownIn(renderReply({ kind: 'answer', story: 'kettle-deal', question: 'What is the price?', answer })),
  ).toEqual([
    'Price: about $14M',
    '“Pearl Oven will pay about $14 million.”Harbour Wire · 4 Mar 2031',
    '“What is the price?”',
  ]);
});

test('what changed since an article is told from what it was then', () => {
  const message = renderReply({
    kind: 'since',
    link: 'https://wire.example/a',
    at: '2031-03-02T10:00:00.000Z',
    title: 'Pearl Oven and Tin Kettle',
    changes: [
      { label: 'Price', was: 'over $10M', now: 'about $14M', since: '2031-03-04T08:30:00.000Z' },
      { label: 'Stake', now: '49%', since: '2031-03-03T08:00:00.000Z' },
    ],
  });
  expect(shownIn(message)).toEqual([
    'Pearl Oven and Tin Kettle: since 2 Mar 2031',
    'Price  over $10M → about $14M · 4 Mar 2031',
    'Stake  49% · new · 3 Mar 2031',
    'https://wire.example/a',
  ]);
});

test('help tells what was not understood, then every command of the story', () => {
  const stories = [{ slug: 'oven-kettle', title: 'Pearl Oven and Tin Kettle' }];
  const of = (story: string | undefined) =>
    shownIn(renderReply({ kind: 'help', trouble: '"tim" is not a command.', story, stories })).join('\n');
  expect(of('oven-kettle')).toMatch(
    /^"tim" is not a command\.\n\/oven-kettle {2}where the story stands\ntimeline {2}what was known when/,
  );
  expect(of('oven-kettle')).not.toContain('/story');
  expect(of(undefined)).toContain('/story oven-kettle  Pearl Oven and Tin Kettle');
});

const anyLine: fc.Arbitrary<BoardLine> = fc.record({
  fact: anyText,
  label: anyText,
  now: anyText,
  since: fc.constantFrom('2031-03-04T08:30:00.000Z', 'never'),
  certainty: fc.constantFrom('asserted', 'probable', 'possible', 'denied'),
  origins: fc.nat(9),
  against: fc.array(anyText, { maxLength: 3 }),
  before: fc.array(
    fc.record({ value: anyText, since: fc.constant('2031-03-02T10:00:00.000Z'), citations: fc.constant([]) }),
    {
      maxLength: 30,
    },
  ),
  citations: fc.array(
    fc.tuple(anyText, anyText, fc.webUrl()).map(([quote, source, url]) => citation(quote, source, { url })),
    { maxLength: 4 },
  ),
});
const anyBoard: fc.Arbitrary<Board> = fc.record({
  story: fc.constant('oven-kettle'),
  title: anyText,
  lines: fc.array(anyLine, { maxLength: 60 }),
});
const anyReply: fc.Arbitrary<Reply> = fc.oneof(
  fc.record({ kind: fc.constantFrom('board', 'timeline', 'sources'), board: anyBoard }),
  fc.record({
    kind: fc.constant('answer' as const),
    story: fc.constant('kettle-deal'),
    question: anyText,
    answer: fc.record({
      status: fc.constant('answered' as const),
      text: anyText,
      citations: anyLine.map(({ citations }) => citations),
    }),
  }),
  fc.record({
    kind: fc.constant('explained' as const),
    link: anyText,
    outcomes: fc.array(
      fc.record({
        story: fc.constant('oven-kettle'),
        articleId: fc.constant('a'),
        versionId: fc.constant('v'),
        version: fc.nat(99),
        kind: fc.constant('off-topic' as const),
        reason: anyText,
      }),
      { maxLength: 80 },
    ),
  }),
  fc.record({
    kind: fc.constant('since' as const),
    link: anyText,
    at: fc.constantFrom('2031-03-04T08:30:00.000Z', 'never'),
    title: anyText,
    changes: fc.array(
      fc.record({
        label: anyText,
        was: fc.option(anyText, { nil: undefined }),
        now: anyText,
        since: fc.constantFrom('2031-03-04T08:30:00.000Z', 'never'),
      }),
      { maxLength: 80 },
    ),
  }),
  fc.record({
    kind: fc.constant('help' as const),
    trouble: fc.option(anyText, { nil: undefined }),
    story: fc.constantFrom('oven-kettle', undefined),
    stories: fc.array(fc.record({ slug: fc.constant('oven-kettle'), title: anyText }), { maxLength: 80 }),
  }),
);

test('the home names each story with its first facts and the channels that follow it', () => {
  const { blocks } = renderHome([{ board: KETTLE, channels: ['T1/C1', 'T1/C2'] }]);
  expect(blocks).toHaveLength(4);
  const shown = JSON.stringify(blocks[2]);
  for (const part of ['Pearl Oven and Tin Kettle', 'about $14M', '/oven-kettle', '"channel_id":"C2"']) {
    expect(shown).toContain(part);
  }
  expect(JSON.stringify(renderHome([]).blocks)).toContain('No story is followed here yet');
});

test('any home stays inside the limits', () => {
  const anyHome = fc.array(
    fc.record({
      board: anyBoard,
      channels: fc.array(fc.constantFrom('T1/C1', 'T1/C2', 'no address'), { maxLength: 20 }),
    }),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(anyHome, (stories) => {
      const { blocks } = renderHome(stories);
      assertBlocksInsideLimits(blocks);
      expect(JSON.stringify(blocks)).not.toMatch(/"type":"(?:mrkdwn|markdown)"|"emoji":true/);
    }),
  );
});

test('any reply stays inside the limits and parses nothing', () => {
  fc.assert(
    fc.property(anyReply, (reply) => {
      const message = renderReply(reply);
      assertInsideSlackLimits(message);
      expect(JSON.stringify(message.blocks)).not.toMatch(/"type":"(?:mrkdwn|markdown)"|"emoji":true/);
      expect(message.text).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
    }),
  );
});

test('the form lists as many stories as a select takes, each in its limits', () => {
  const stories = Array.from({ length: 101 }, (_, n) => ({ slug: `story-${n}`, title: 'x '.repeat(n + 1) }));
  const [story] = renderFollowForm(stories).blocks;
  const options = story && 'element' in story && 'options' in story.element ? story.element.options : [];
  expect(options).toHaveLength(100);
  for (const one of options ?? []) expect(one.text.text.length).toBeLessThanOrEqual(75);
});
