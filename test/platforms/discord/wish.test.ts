import { type APIInteraction, PermissionFlagsBits as Bits, InteractionType } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { suggestFacts } from '../../../src/platforms/discord/listen/suggest.ts';
import { readWish } from '../../../src/platforms/discord/listen/wish.ts';

const GUILD = '1200000000000000001';
const CALLABLE = '1500000000000000001';
const QUIET = '1500000000000000002';

type Options = Readonly<Record<string, string | boolean>>;

function wishOf(name: string, options: Options, permissions = 0n): unknown {
  const interaction = {
    type: InteractionType.ApplicationCommand,
    guild_id: GUILD,
    app_permissions: `${permissions}`,
    data: {
      type: 1,
      name: 'tinplate',
      options: [{ type: 1, name, options: listed(options) }],
      resolved: {
        roles: {
          [CALLABLE]: { name: 'desk', mentionable: true },
          [QUIET]: { name: 'staff', mentionable: false },
        },
      },
    },
  } as unknown as APIInteraction;
  const wish = readWish(interaction, ['tinplate']);
  return wish?.kind === 'command' ? wish.command : wish;
}

function listed(options: Options): readonly object[] {
  return Object.entries(options).map(([name, value]) => ({ name, type: 3, value }));
}

describe('subscribe, by its options', () => {
  const daily = { every: 'day', at: '09:00', zone: 'Europe/Berlin' };
  test.each<[Options, object]>([
    [{}, { level: 'major' }],
    [{ updates: 'all', when: 'instant' }, { level: 'all' }],
    [{ when: 'hourly' }, { level: 'major', pace: { every: 'hour' } }],
    [
      { when: 'daily', at: '9:00 Europe/Berlin' },
      { level: 'major', pace: daily },
    ],
    [{ at: '09:00 Europe/Berlin' }, { level: 'major', pace: daily }],
    [{ facts: 'price, stake' }, { level: 'major', facts: ['price', 'stake'] }],
    [{ mention: CALLABLE }, { level: 'major', mention: { who: CALLABLE, facts: [] } }],
    [{ crosspost: true }, { level: 'major', isCrossposted: true }],
    [{ crosspost: false }, { level: 'major' }],
    [
      { updates: 'all', facts: 'price', mention: CALLABLE, how: 'certain sources 2 quiet 22:00-07:00' },
      {
        level: 'all',
        facts: ['price'],
        mention: { who: CALLABLE, facts: [] },
        certainty: 'asserted',
        origins: 2,
        quiet: { from: '22:00', to: '07:00', zone: 'UTC', letsUrgentThrough: true },
      },
    ],
  ])('%j', (options, settings) => {
    expect(wishOf('subscribe', options)).toEqual({ verb: 'subscribe', story: 'tinplate', ...settings });
  });

  test.each<[Options, string]>([
    [{ when: 'daily' }, 'Fill in "at"'],
    [{ when: 'hourly', at: '09:00' }, '"at" is the time of once a day'],
    [{ when: 'daily', at: 'noon' }, 'Daily at what time?'],
    [{ at: '09:00 Nowhere/Land' }, 'is no time zone'],
    [{ how: 'loudly' }, '"loudly" is not understood'],
    [{ mention: QUIET }, 'The role staff cannot be called: turn on'],
    [{ mention: GUILD }, 'Everybody is not called'],
    [{ mention: CALLABLE, crosspost: true }, 'leave "mention" or "crosspost" out'],
  ])('%j is told what to do', (options, words) => {
    expect(wishOf('subscribe', options)).toMatchObject({
      verb: 'help',
      story: 'tinplate',
      trouble: expect.stringContaining(words),
    });
  });

  test('a role that nobody may call is called by a bot that may call everybody', () => {
    expect(wishOf('subscribe', { mention: QUIET }, Bits.MentionEveryone)).toMatchObject({
      verb: 'subscribe',
    });
  });
});

test('the rule for answers is set by its choice', () => {
  expect(wishOf('answers', { to: 'mentions' })).toEqual({
    verb: 'answers',
    story: 'tinplate',
    policy: 'mentions',
  });
});

describe('facts that are being typed', () => {
  const factKinds = [
    { id: 'price', label: 'Price' },
    { id: 'stake', label: 'Stake' },
    { id: 'break-fee', label: 'Price of walking away' },
  ];
  test.each([
    ['', ['price', 'stake', 'break-fee']],
    ['pri', ['price', 'break-fee']],
    ['price ', ['price stake', 'price break-fee']],
    ['price, st', ['price stake']],
    ['nothing', []],
  ])('%j', (typed, values) => {
    expect(suggestFacts({ factKinds }, typed).map(({ value }) => value)).toEqual(values);
  });

  test.each([
    ['tinplate', [], 'tinplate'],
    ['story', [{ name: 'story', type: 3, value: 'kettle-deal' }], 'kettle-deal'],
  ])('of /%s are those of its story', (name, others, factsOf) => {
    const focused = { name: 'facts', type: 3, value: 'pri', focused: true };
    const interaction = {
      type: InteractionType.ApplicationCommandAutocomplete,
      data: { type: 1, name, options: [{ type: 1, name: 'subscribe', options: [...others, focused] }] },
    } as unknown as APIInteraction;
    expect(readWish(interaction, [])).toEqual({ kind: 'suggest', typed: 'pri', factsOf });
  });
});
