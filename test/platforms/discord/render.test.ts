import { expect, it, test } from 'vitest';
import { markOf } from '../../../src/platforms/discord/mark.ts';
import { renderDiscord } from '../../../src/platforms/discord/render.ts';
import { renderEmbed } from '../../../src/platforms/discord/render-embed.ts';
import { ALSO_NEW, digest, KETTLE_DEAL, line } from '../examples.ts';

const text = (content: string) => ({ type: 10, content });
const SEPARATOR = { type: 14 };
const button = (label: string, custom_id: string) => ({ type: 2, style: 2, label, custom_id });
const MARK = markOf('delivery-1');

test('a digest becomes one container of texts and buttons', () => {
  expect(renderDiscord(KETTLE_DEAL, 'delivery-1')).toEqual({
    flags: 1 << 15,
    components: [
      {
        type: 17,
        accent_color: 0xd97706,
        components: [
          text('### Price now about $14M (was over $10M), 49% stake'),
          SEPARATOR,
          text(
            [
              '**Price**\u2002~~over $10M~~ → **about $14M**',
              '> “Pearl Oven will pay about $14 million for Tin Kettle.”',
              '-# [Harbour Wire](<https://wire.example/oven-kettle>) · 4 Mar 2031',
              '> “The price is near $14 million, a director said.”',
              '-# Quay Post, as reported by Daily Spoon · 4 Mar 2031 · 2 independent sources',
            ].join('\n'),
          ),
          text(
            [
              '**Stake**\u2002*reportedly* 49% · *new*',
              '> “The oven maker is said to take 49 per cent.”',
              '-# Harbour Wire · 4 Mar 2031',
            ].join('\n'),
          ),
          text('**Disputed: Closing**\u2002**May 2031** against **June 2031**'),
          text('**Correction: Revenue**\u2002~~$9M~~ → **$8M**'),
          SEPARATOR,
          text('-# Pearl Oven and Tin Kettle · 2 sources · as of 4 Mar 2031, 09:00\u00A0UTC'),
          {
            type: 1,
            components: [
              button('Where it stands', `status:kettle-deal:${MARK}`),
              button('Timeline', `timeline:kettle-deal:${MARK}`),
              button('Sources', `sources:kettle-deal:${MARK}`),
              button('Ask…', `ask:kettle-deal:${MARK}`),
              button('Mute', `mute:kettle-deal:${MARK}`),
            ],
          },
        ],
      },
    ],
    allowed_mentions: { parse: [] },
    nonce: MARK,
    enforce_nonce: true,
  });
});

test('without a delivery no nonce is enforced', () => {
  expect(renderDiscord(KETTLE_DEAL)).not.toHaveProperty('enforce_nonce');
});

test('an update that takes nothing back is blue', () => {
  expect(renderDiscord(digest([line()])).components?.[0]).toMatchObject({ accent_color: 0x2563eb });
});

test('what is also new is quoted line by line, with its source below', () => {
  expect(renderDiscord(ALSO_NEW).components?.[0]).toMatchObject({
    components: [
      text('### New on Pearl Oven and Tin Kettle'),
      SEPARATOR,
      text(
        [
          '**Also new**\u2002“Tin Kettle will close its foundry with 450 staff.”',
          '**Also new**\u2002“Ada Stone leaves Tin Kettle.”',
          '-# [Harbour Wire](<https://wire.example/foundry>) · 4 Mar 2031',
        ].join('\n'),
      ),
      text('**Also new**\u2002“A regulator looks at the price.”\n-# Quay Post · 4 Mar 2031'),
      SEPARATOR,
      text('-# Pearl Oven and Tin Kettle · 2 sources · as of 4 Mar 2031, 09:00\u00A0UTC'),
      { type: 1 },
    ],
  });
});

it.each([
  ['a role', '123456789012345678', { parse: [], roles: ['123456789012345678'] }],
  ['nobody by what is no id of one', '@everyone', { parse: [] }],
])('calls %s, and nobody else', (_whom, mention, allowed) => {
  for (const render of [renderDiscord, renderEmbed]) {
    const message = render(KETTLE_DEAL, 'd', mention);
    expect(message.allowed_mentions).toEqual(allowed);
    expect(JSON.stringify(message).includes(`<@&${mention}>`)).toBe('roles' in allowed);
  }
});
