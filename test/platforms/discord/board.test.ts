import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Board, BoardLine } from '../../../src/core/model/board.ts';
import { DISCORD_LIMITS } from '../../../src/platforms/discord/limits.ts';
import { markOf } from '../../../src/platforms/discord/mark.ts';
import { renderBoard, renderBoardEmbed } from '../../../src/platforms/discord/render-board.ts';
import { renderRoot, threadName } from '../../../src/platforms/discord/render-root.ts';
import { formProblems } from '../../servers/discord-form.ts';
import { anyText } from '../hostile.ts';
import { assertInsideDiscordLimits, textsOf } from './inside-limits.ts';

function line(more: Partial<BoardLine> = {}): BoardLine {
  return {
    fact: 'price',
    label: 'Price',
    now: 'about $14M',
    since: '2031-03-04T08:30:00.000Z',
    certainty: 'asserted',
    origins: 1,
    against: [],
    before: [],
    citations: [],
    ...more,
  };
}

function board(lines: readonly BoardLine[], more: Partial<Board> = {}): Board {
  return {
    story: 'kettle-deal',
    title: 'Pearl Oven and Tin Kettle',
    lines,
    asOf: '2031-03-04T09:00:00.000Z',
    ...more,
  };
}

const NEWS = { headline: 'Price now about *$14M*', at: '2031-03-04T09:00:00.000Z' };

test('a root shows the last update, each fact, and how to ask for more', () => {
  const lines = [
    line({ certainty: 'probable', origins: 2, against: ['$12M'] }),
    line({ fact: 'stake', label: 'Stake', now: '49%' }),
  ];
  const [message] = renderRoot({ id: 'root-1', channel: '1', board: board(lines), news: NEWS });
  expect(textsOf(message)).toEqual([
    '### Pearl Oven and Tin Kettle\nPrice now about \\*$14M\\*\n-# latest, 4 Mar 2031, 09:00\u00A0UTC',
    [
      '**Price**\u2002*reportedly* about $14M against **$12M**',
      '-# since 4 Mar 2031 · 2 sources',
      '**Stake**\u200249%',
      '-# since 4 Mar 2031',
    ].join('\n'),
    '-# as of 4 Mar 2031, 09:00\u00A0UTC',
  ]);
  expect(message).toMatchObject({ nonce: markOf('root-1'), enforce_nonce: true });
  expect(JSON.stringify(message)).toContain(`timeline:kettle-deal:${markOf('root-1')}`);
});

test('a story of which nothing is known says so', () => {
  expect(textsOf(renderBoard(board([], { asOf: undefined }))).slice(1)).toEqual([
    'Nothing is known yet.',
    '-# Nothing is known yet.',
  ]);
});

test('facts that find no room are counted, in both forms', () => {
  const many = board(Array.from({ length: 90 }, (_, n) => line({ fact: `${n}`, now: 'x'.repeat(100) })));
  const message = renderBoard(many);
  assertInsideDiscordLimits(message);
  const facts = textsOf(message)[1] ?? '';
  const shown = facts.split('**Price**').length - 1;
  expect(facts.length).toBeGreaterThan(DISCORD_LIMITS.allText - 400);
  expect(facts).toMatch(new RegExp(`-# … and ${90 - shown} more facts$`));
  const description = renderBoardEmbed(many).embeds?.[0]?.description ?? '';
  expect(description).toMatch(/… and \d+ more facts$/);
});

test('in a channel a board is no longer than a phone, and a button shows the rest', () => {
  const twelve = Array.from({ length: 12 }, (_, n) => line({ fact: `${n}` }));
  const facts = (lines: readonly BoardLine[]) => textsOf(renderBoard(board(lines), 'latest', 'd'))[1] ?? '';
  const buttons = (lines: readonly BoardLine[]) => JSON.stringify(renderBoard(board(lines), 'latest', 'd'));
  expect(facts(twelve)).not.toContain('more fact');
  expect(buttons(twelve)).not.toContain('status:kettle-deal');
  expect(facts([...twelve, line()])).toMatch(/-# … and 1 more fact$/);
  expect(facts([...twelve, line()]).split('**Price**')).toHaveLength(13);
  expect(buttons([...twelve, line()])).toContain('status:kettle-deal');
});

test('whatever a board holds, both forms stay inside the limits', () => {
  const anyLine = fc.record({ label: anyText, now: anyText, against: fc.array(anyText, { maxLength: 3 }) });
  const anyBoard = fc.record({
    title: anyText,
    lines: fc.array(anyLine, { maxLength: 40 }),
    headline: anyText,
  });
  fc.assert(
    fc.property(anyBoard, ({ title, lines, headline }) => {
      const view = board(
        lines.map((each) => line(each)),
        { title },
      );
      const forms = renderRoot({ id: 'r', channel: '1', board: view, news: { ...NEWS, headline } });
      assertInsideDiscordLimits(forms[0]);
      for (const each of textsOf(forms[0])) expect(each).not.toMatch(/@(?:everyone|here)|<[@#][!&]?\d/);
      expect(formProblems({ ...forms[1] })).toEqual([]);
      const name = threadName(view);
      expect(name.length).toBeGreaterThan(0);
      expect(name.length).toBeLessThanOrEqual(DISCORD_LIMITS.threadName);
    }),
  );
});
