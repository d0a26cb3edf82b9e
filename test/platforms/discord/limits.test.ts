import { expect, test } from 'vitest';
import { DISCORD_LIMITS } from '../../../src/platforms/discord/limits.ts';
import { renderDiscord } from '../../../src/platforms/discord/render.ts';
import { citation, digest, line } from '../examples.ts';
import { assertInsideDiscordLimits, textsOf } from './inside-limits.ts';

function lines(count: number) {
  return Array.from({ length: count }, (_, n) => line({ fact: `${n}`, citations: [] }));
}

test('as many lines as there are components are all shown, and one more is counted', () => {
  const most = DISCORD_LIMITS.componentsPerMessage - 12;
  const full = renderDiscord(digest(lines(most)));
  expect(textsOf(full)).toHaveLength(most + 2);
  const over = renderDiscord(digest(lines(most + 1)));
  expect(textsOf(over).at(-2)).toBe('-# … and 1 more change');
  assertInsideDiscordLimits(over);
});

test('long lines end where the whole text would be too long', () => {
  const long = line({ citations: [citation('Oven said so. '.repeat(40), 'Harbour Wire')] });
  const message = renderDiscord(digest(Array.from({ length: 200 }, (_, n) => ({ ...long, origins: n }))));
  assertInsideDiscordLimits(message);
  const texts = textsOf(message);
  expect(texts.join('').length).toBeGreaterThan(DISCORD_LIMITS.allText - 500);
  expect(texts.at(-2)).toBe(`-# … and ${200 - (texts.length - 3)} more changes`);
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
  const message = renderDiscord(digest([given, given, given, given], { headline: worst, title: worst }));
  assertInsideDiscordLimits(message);
  expect(textsOf(message).length).toBeGreaterThan(3);
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
