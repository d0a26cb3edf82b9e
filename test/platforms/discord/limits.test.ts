import { expect, test } from 'vitest';
import { DISCORD_LIMITS } from '../../../src/platforms/discord/limits.ts';
import { renderDiscord } from '../../../src/platforms/discord/render.ts';
import { MOST_PARTS } from '../../../src/platforms/words/divide-lines.ts';
import { citation, digest, line } from '../examples.ts';
import { assertInsideDiscordLimits, discordMessages, textsOf } from './inside-limits.ts';

const CALLED = '9'.repeat(20);

function lines(count: number) {
  return Array.from({ length: count }, (_, n) => line({ fact: `${n}`, citations: [] }));
}

test('as many lines as there are components stand in one message, and one more in the next', () => {
  const most = DISCORD_LIMITS.componentsPerMessage - 12;
  const [full, ...none] = discordMessages(digest(lines(most)));
  expect(none).toEqual([]);
  expect(textsOf(full)).toHaveLength(most + 2);
  const [first, second] = discordMessages(digest(lines(most + 1)));
  expect(textsOf(first)).toHaveLength(most + 2);
  expect(textsOf(first).at(-1)).toBe('-# 1 of 2 · more follows');
  expect(textsOf(second)).toHaveLength(3);
  expect(textsOf(second)[0]).toMatch(/^-# Price now about .* · 2 of 2$/);
});

test('long lines go on where the whole text would be too long, in five messages at most', () => {
  const long = line({ citations: [citation('Oven said so. '.repeat(40), 'Harbour Wire')] });
  const given = digest(Array.from({ length: 200 }, (_, n) => ({ ...long, origins: n })));
  const messages = discordMessages(given, 'delivery-1', CALLED);
  expect(messages).toHaveLength(MOST_PARTS);
  for (const message of messages) {
    expect(textsOf(message).join('').length).toBeGreaterThan(DISCORD_LIMITS.allText - 550);
  }
  const shown = messages.flatMap(textsOf).filter((text) => text.startsWith('**Price')).length;
  expect(textsOf(messages.at(-1)).at(-2)).toBe(`-# … and ${200 - shown} more changes`);
});

test('one line always finds room, whatever it holds', () => {
  const worst = '*'.repeat(5000).replace(/.{9}/g, '$& ');
  const url = `https://wire.example/${'a'.repeat(480)}`;
  const given = line({
    label: worst,
    before: worst,
    after: `${worst}x`,
    against: worst,
    citations: [citation(worst, `${worst}1`, { url }), citation(worst, `2${worst}`, { url })],
  });
  const shown = discordMessages(
    digest([given, { ...given, origins: 2 }], { headline: worst, title: worst }),
    'd',
    CALLED,
  );
  expect(shown.flatMap(textsOf).filter((text) => text.startsWith('**'))).toHaveLength(2);
});

test('an address at the limit is a link, one over it is not', () => {
  const start = 'https://wire.example/';
  const atLimit = start + 'a'.repeat(DISCORD_LIMITS.url - start.length);
  const linkedTo = (url: string) =>
    textsOf(renderDiscord(digest([line({ citations: [citation('q', 's', { url })] })])));
  expect(linkedTo(atLimit).join()).toContain(`[s](<${atLimit}>)`);
  expect(linkedTo(`${atLimit}a`).join()).not.toContain('](<');
});

test('buttons have room for the longest story name and the longest mark', () => {
  const story = 'a'.repeat(31);
  assertInsideDiscordLimits(renderDiscord(digest([], { story }), 'x'.repeat(1_000)));
});
