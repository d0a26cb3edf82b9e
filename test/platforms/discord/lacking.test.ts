import { PermissionFlagsBits as Bits } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { allowedTo } from '../../../src/platforms/discord/lacking.ts';

const BOT = { id: '9', guild: '1', roles: ['2', '3'] };
const ROLES = [
  { id: '1', permissions: `${Bits.ViewChannel | Bits.SendMessages}` },
  { id: '2', permissions: `${Bits.EmbedLinks}` },
  { id: '3', permissions: '0' },
  { id: '4', permissions: `${Bits.Administrator}` },
];
const everywhere = Bits.ViewChannel | Bits.SendMessages | Bits.EmbedLinks;
const send = `${Bits.SendMessages}`;

function overwrite(id: string, allow: string, deny: string) {
  return { id, allow, deny };
}

test.each([
  ['the roles of everybody and of the bot count, those of others do not', [], everywhere],
  [
    'what everybody is denied in the channel is denied',
    [overwrite('1', '0', send)],
    everywhere & ~Bits.SendMessages,
  ],
  ['a role may have it all the same', [overwrite('3', send, '0'), overwrite('1', '0', send)], everywhere],
  ['among roles an allowance wins', [overwrite('2', send, '0'), overwrite('3', '0', send)], everywhere],
  [
    'what the bot itself is denied is denied',
    [overwrite('9', '0', send), overwrite('3', send, '0')],
    everywhere & ~Bits.SendMessages,
  ],
  ['what a stranger is denied is not our business', [overwrite('4', '0', send)], everywhere],
])('%s', (_what, overwrites, allowed) => {
  expect(allowedTo(BOT, ROLES, overwrites)).toBe(allowed);
});

test('an administrator is denied nothing', () => {
  const admin = { ...BOT, roles: ['4'] };
  expect(allowedTo(admin, ROLES, [overwrite('9', '0', send)]) & Bits.Administrator).toBe(Bits.Administrator);
});
