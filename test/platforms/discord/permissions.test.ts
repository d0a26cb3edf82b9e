import { PermissionFlagsBits as Bits, ChannelType } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import {
  INVITED_PERMISSIONS,
  inviteLink,
  missingPermissions,
} from '../../../src/platforms/discord/permissions.ts';

test('the invitation asks for what the bot needs, and nothing that can do harm', () => {
  const url = new URL(inviteLink('42'));
  expect(Object.fromEntries(url.searchParams)).toEqual({
    client_id: '42',
    scope: 'bot applications.commands',
    permissions: `${INVITED_PERMISSIONS}`,
  });
  const harmful = [
    Bits.Administrator,
    Bits.ManageGuild,
    Bits.ManageMessages,
    Bits.MentionEveryone,
    Bits.BanMembers,
  ];
  for (const bit of harmful) expect(INVITED_PERMISSIONS & bit).toBe(0n);
});

test.each([ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildForum])(
  'what the invitation gives is enough in a channel of type %d',
  (type) => {
    expect(missingPermissions(INVITED_PERMISSIONS, type)).toEqual([]);
    expect(missingPermissions(Bits.Administrator, type)).toEqual([]);
  },
);

test('each missing permission is named as the settings call it', () => {
  expect(missingPermissions(INVITED_PERMISSIONS & ~Bits.ReadMessageHistory, ChannelType.GuildText)).toEqual([
    'Read Message History (to find its own posts again)',
  ]);
  expect(missingPermissions(0n, ChannelType.GuildText)).toHaveLength(6);
  // A forum has no threads to open beside its posts.
  expect(missingPermissions(0n, ChannelType.GuildForum)).toHaveLength(5);
});
