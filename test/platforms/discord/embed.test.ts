import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Digest } from '../../../src/core/model.ts';
import { markOf } from '../../../src/platforms/discord/mark.ts';
import type { DiscordMessage } from '../../../src/platforms/discord/message.ts';
import { discordParts } from '../../../src/platforms/discord/parts.ts';
import { renderDiscord } from '../../../src/platforms/discord/render.ts';
import { renderEmbed } from '../../../src/platforms/discord/render-embed.ts';
import { MOST_PARTS } from '../../../src/platforms/words/divide-lines.ts';
import { formProblems } from '../../servers/discord-form.ts';
import { digest, KETTLE_DEAL, line } from '../examples.ts';
import { anyDigest } from '../hostile.ts';
import { textsOf } from './inside-limits.ts';

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

// Hundreds of digests, on machines of any speed.
vi.setConfig({ testTimeout: 60_000 });

function embedsOf(given: Digest): readonly DiscordMessage[] {
  return discordParts(given).map(({ number }) => renderEmbed(given, 'delivery-1', undefined, number));
}

test('each message has the lines that it has in components, whichever form it is sent in', () => {
  fc.assert(
    fc.property(anyDigest, (given) => {
      for (const { number } of discordParts(given)) {
        const [description = ''] = renderEmbed(given, undefined, undefined, number).embeds?.map(
          (embed) => embed.description ?? '',
        ) ?? [''];
        const lines = textsOf(renderDiscord(given, undefined, undefined, number)).filter((text) =>
          text.startsWith('**'),
        );
        expect(description.replace(/^-#.*\n\n/, '').startsWith(lines.join('\n\n'))).toBe(true);
      }
    }),
  );
});

test('any digest stays inside the limits', () => {
  fc.assert(
    fc.property(anyDigest, (given) => {
      for (const message of embedsOf(given)) expect(formProblems({ ...message })).toEqual([]);
    }),
  );
});

test('what finds no room is counted', () => {
  const long = line({ after: 'x'.repeat(200), citations: [] });
  const given = digest(Array.from({ length: 120 }, (_, n) => ({ ...long, fact: `${n}` })));
  const descriptions = embedsOf(given).map(({ embeds }) => embeds?.[0]?.description ?? '');
  expect(descriptions).toHaveLength(MOST_PARTS);
  const shown = descriptions.join('').split('**Price**').length - 1;
  expect(descriptions.at(-1)).toMatch(new RegExp(`… and ${120 - shown} more changes$`));
});

test('a headline of nothing but markup stays inside its limit', () => {
  const message = renderEmbed(digest([], { headline: '*_~ '.repeat(100) }));
  expect(formProblems({ ...message })).toEqual([]);
});
