import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DISCORD_LIMITS } from '../../../src/platforms/discord/limits.ts';
import { markOf } from '../../../src/platforms/discord/mark.ts';
import { renderEmbed } from '../../../src/platforms/discord/render-embed.ts';
import { formProblems } from '../../servers/discord-form.ts';
import { digest, KETTLE_DEAL, line } from '../examples.ts';
import { anyDigest } from '../hostile.ts';

test('a digest becomes one embed that says the same', () => {
  const message = renderEmbed(KETTLE_DEAL, 'delivery-1');
  expect(message).toMatchObject({
    embeds: [
      {
        title: 'Price now about $14M (was over $10M), 49% stake',
        color: 0xd97706,
        footer: { text: 'Pearl Oven and Tin Kettle · 2 sources · as of 4 Mar 2031, 09:00\u00A0UTC' },
      },
    ],
    nonce: markOf('delivery-1'),
    enforce_nonce: true,
    allowed_mentions: { parse: [] },
  });
  expect(message.embeds?.[0]?.description).toContain(
    '**Price**\u2002~~over $10M~~ → **about $14M**\n> “Pearl',
  );
  expect(message.flags).toBeUndefined();
});

test('any digest stays inside the limits', () => {
  fc.assert(
    fc.property(anyDigest, (given) => {
      expect(formProblems({ ...renderEmbed(given, 'delivery-1') })).toEqual([]);
    }),
  );
});

test('what finds no room is counted', () => {
  const long = line({ after: 'x'.repeat(200), citations: [] });
  const given = digest(Array.from({ length: 60 }, (_, n) => ({ ...long, fact: `${n}` })));
  const description = renderEmbed(given).embeds?.[0]?.description ?? '';
  expect(description.length).toBeGreaterThan(DISCORD_LIMITS.embedDescription - 300);
  expect(description.length).toBeLessThanOrEqual(DISCORD_LIMITS.embedDescription);
  const shown = description.split('**Price**').length - 1;
  expect(description).toMatch(new RegExp(`… and ${60 - shown} more changes$`));
});

test('a headline of nothing but markup stays inside its limit', () => {
  const message = renderEmbed(digest([], { headline: '*_~ '.repeat(100) }));
  expect(formProblems({ ...message })).toEqual([]);
});
