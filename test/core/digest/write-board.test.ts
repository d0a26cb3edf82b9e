import { describe, expect, it } from 'vitest';
import { writeBoard } from '../../../src/core/digest/write-board.ts';
import type { Board } from '../../../src/core/model/board.ts';
import type { Article, Ledger, Story } from '../../../src/core/model.ts';
import { readArticle } from '../../../src/core/read/read-article.ts';
import { evidenceOf } from '../../../src/core/story/evidence.ts';
import { buildLedger } from '../../../src/core/story/ledger.ts';
import { STORY } from '../story/values.ts';

/** The ledger of articles of consecutive days, by publishers of their own. */
function ledgerOf(bodies: readonly string[], apartMs: number, story = STORY): Ledger {
  const evidence = bodies.flatMap((body, index) => {
    const published = new Date(Date.UTC(2025, 2, 1, 8) + index * apartMs).toISOString();
    const article: Article = { id: `a${index}`, publisher: `Paper ${index}`, published, body };
    const reading = readArticle(article);
    return reading.readable ? evidenceOf(reading.claims, article, 1, story) : [];
  });
  return buildLedger(evidence, story);
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

function boardOf(bodies: readonly string[], apartMs = DAY_MS): Board {
  return writeBoard(ledgerOf(bodies, apartMs), STORY);
}

const TALKS = 'Acme is in talks to invest over $10 billion in Zenith.';
const DEAL =
  'Acme has reached a deal with Zenith for an investment of about $14 billion. Acme will take a 49% stake.';

describe('where a story stands', () => {
  it('is each fact with its value and what it was, most newsworthy first', () => {
    const { title, lines, asOf } = boardOf([TALKS, DEAL]);
    expect(title).toBe(STORY.title);
    expect(lines.map(({ label, now, since }) => [label, now, since.slice(0, 10)])).toEqual([
      ['Price', 'about $14B', '2025-03-02'],
      ['Stake', '49%', '2025-03-02'],
      ['Status', 'deal reached', '2025-03-02'],
    ]);
    expect(lines[0]?.before).toMatchObject([
      {
        value: 'over $10B',
        since: '2025-03-01T08:00:00.000Z',
        citations: [{ quote: TALKS, source: 'Paper 0' }],
      },
    ]);
    expect(asOf).toBe('2025-03-02T08:00:00.000Z');
  });

  it('quotes who says so', () => {
    expect(boardOf([TALKS]).lines[0]).toMatchObject({
      origins: 1,
      citations: [{ quote: TALKS, source: 'Paper 0', at: '2025-03-01T08:00:00.000Z' }],
    });
  });

  it('has both sides of a dispute, with the words of both', () => {
    const other = 'Acme has reached a deal with Zenith for an investment of about $17 billion.';
    const [price] = boardOf([DEAL, other], HOUR_MS).lines;
    expect([price?.now, ...(price?.against ?? [])].sort()).toEqual(['about $14B', 'about $17B']);
    expect(price?.citations.map(({ source }) => source).sort()).toEqual(['Paper 0', 'Paper 1']);
  });

  it('leaves out what the quoted words do not prove', () => {
    const { price, ...rest } = ledgerOf([TALKS], DAY_MS);
    if (price?.current.value.type !== 'money') throw new Error('no price was read');
    const value = { ...price.current.value, amount: '11000000000' };
    const wordings = price.current.wordings.map((wording) => ({ ...wording, value }));
    const forged = { ...price, current: { ...price.current, value, wordings } };
    const board = writeBoard({ ...rest, price: forged }, STORY);
    expect(board.lines.map(({ label }) => label)).toEqual(['Status']);
  });

  it('shows a fact also when no words state what it was before', () => {
    const quake: Story = { ...STORY, kind: 'disaster', parties: {}, people: [], lead: ['injured'] };
    const bodies = [
      'An earthquake in Zenith injured a couple of people, Acme said.',
      'The earthquake in Zenith injured 210 people.',
    ];
    const { lines } = writeBoard(ledgerOf(bodies, DAY_MS, quake), quake);
    expect(lines).toMatchObject([{ label: 'Injured', now: '210', before: [] }]);
  });

  it('of which nothing is known is empty', () => {
    expect(boardOf([])).toEqual({ story: STORY.slug, title: STORY.title, lines: [], asOf: undefined });
  });
});
