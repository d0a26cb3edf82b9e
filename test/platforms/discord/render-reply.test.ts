import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Board } from '../../../src/core/model/board.ts';
import { renderReply } from '../../../src/platforms/discord/render-reply.ts';
import type { Reply } from '../../../src/usecases/commands/command.ts';
import { citation } from '../examples.ts';
import { anyText, anyUrl } from '../hostile.ts';
import { assertInsideDiscordLimits, textsOf } from './inside-limits.ts';

const AT = '2031-03-04T08:30:00.000Z';

function board(
  count: number,
  text = 'about $14M',
  url: string | undefined = 'https://wire.example/a',
): Board {
  return {
    story: 'kettle-deal',
    title: text,
    asOf: AT,
    lines: Array.from({ length: count }, (_, n) => ({
      fact: `${n}`,
      label: n === 0 ? 'Price' : text,
      now: text,
      since: AT,
      certainty: 'asserted',
      origins: 1,
      against: [text],
      before: [{ value: 'over $10M', since: '2031-03-02T08:30:00.000Z', citations: [] }],
      citations: [citation(`${text}.`, `Wire ${n}`, { url })],
    })),
  };
}

const replies = (count: number, text: string, url: string | undefined): readonly Reply[] => [
  { kind: 'board', board: board(count, text, url) },
  { kind: 'timeline', board: board(count, text, url) },
  { kind: 'sources', board: board(count, text, url) },
  {
    kind: 'answer',
    story: 'kettle-deal',
    question: text,
    answer: {
      status: 'answered',
      text,
      citations: board(count, text, url).lines.flatMap((line) => line.citations),
      asOf: AT,
    },
  },
  { kind: 'done', text },
  {
    kind: 'since',
    link: url ?? '',
    at: AT,
    title: text,
    changes: Array.from({ length: count }, () => ({ label: text, was: text, now: text, since: AT })),
  },
  {
    kind: 'help',
    trouble: text,
    story: undefined,
    stories: Array.from({ length: count }, () => ({ slug: 's', title: text })),
  },
];

test('whatever comes back stays inside the limits and pings nobody', () => {
  fc.assert(
    fc.property(fc.nat(60), anyText, anyUrl, (count, text, url) => {
      for (const reply of replies(count, text, url)) {
        const message = renderReply(reply);
        assertInsideDiscordLimits(message);
        for (const each of textsOf(message)) expect(each).not.toMatch(/@(?:everyone|here)|<[@#][!&]?\d/);
      }
    }),
    { numRuns: 60 },
  );
});

test('an answer comes first, then who says so, then what was asked', () => {
  const { lines } = board(1);
  const [answer, asked] = textsOf(
    renderReply({
      kind: 'answer',
      story: 'kettle-deal',
      question: 'How much is it?',
      answer: {
        status: 'answered',
        text: 'Price: about $14M',
        citations: lines[0]?.citations ?? [],
        asOf: AT,
      },
    }),
  );
  expect(answer).toBe(
    '**Price: about $14M**\n> “about $14M.”\n-# [Wire 0](<https://wire.example/a>) · 4 Mar 2031',
  );
  expect(asked).toBe('-# “How much is it?” · as of 4 Mar 2031, 08:30\u00A0UTC');
});

test('a timeline strikes through what no longer holds, newest first', () => {
  const [head, entries] = textsOf(renderReply({ kind: 'timeline', board: { ...board(1), title: 'Oven' } }));
  expect(head).toBe('### Oven: timeline');
  expect(entries).toBe(
    '-# 4 Mar 2031, 08:30\u00A0UTC\n**Price**\u2002about $14M\n\n-# 2 Mar 2031, 08:30\u00A0UTC\n**Price**\u2002~~over $10M~~',
  );
});
