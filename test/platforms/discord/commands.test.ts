import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  globalCommands,
  guildCommands,
  type WantedCommand,
} from '../../../src/platforms/discord/commands.ts';
import { compareCommands, isSame } from '../../../src/platforms/discord/compare-commands.ts';
import { suggestStories } from '../../../src/platforms/discord/listen/suggest.ts';
import { anyText } from '../hostile.ts';

type Json = Readonly<Record<string, unknown>>;

const stories = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    slug: `story-${`${n}`.padStart(3, '0')}`,
    title: `Story ${n}`,
  }));

/** https://docs.discord.com/developers/interactions/application-commands */
function assertRegistrable(commands: readonly WantedCommand[]): void {
  expect(new Set(commands.map(({ name, type }) => `${type} ${name}`)).size).toBe(commands.length);
  for (const command of commands) {
    if (command.type !== 1) {
      expect(command.name.length).toBeLessThanOrEqual(32);
      continue;
    }
    expect(lettersOf(command as unknown as Json)).toBeLessThanOrEqual(8_000);
    for (const each of partsOf(command as unknown as Json)) {
      expect(each.name).toMatch(/^[-_a-z0-9]{1,32}$/);
      expect(String(each.description).length).toBeGreaterThan(0);
      expect(String(each.description).length).toBeLessThanOrEqual(100);
      const options = (each.options ?? []) as readonly Json[];
      expect(options.length).toBeLessThanOrEqual(25);
      // What is required comes first.
      const required = options.map(({ required: must }) => must === true);
      expect(required.lastIndexOf(true)).toBeLessThan(
        required.indexOf(false) === -1 ? 25 : required.indexOf(false),
      );
      for (const choice of (each.choices ?? []) as readonly Json[]) {
        expect(String(choice.name).length).toBeLessThanOrEqual(100);
      }
    }
  }
}

function partsOf(command: Json): readonly Json[] {
  return [command, ...((command.options ?? []) as readonly Json[]).flatMap(partsOf)];
}

function lettersOf(command: Json): number {
  const own = (part: Json): number => `${part.name}${part.description ?? ''}`.length;
  const choices = (part: Json): number =>
    ((part.choices ?? []) as readonly Json[]).reduce(
      (sum, { name, value }) => sum + `${name}${value}`.length,
      0,
    );
  return partsOf(command).reduce((sum, part) => sum + own(part) + choices(part), 0);
}

test('the commands are what Discord registers, whatever the stories are called', () => {
  assertRegistrable(globalCommands());
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 5 }), (titles) => {
      assertRegistrable(guildCommands(titles.map((title, n) => ({ slug: `s-${n}`, title }))));
    }),
  );
});

test('a hundred stories have commands of their own, and one more does not', () => {
  expect(guildCommands(stories(100))).toHaveLength(100);
  const over = guildCommands(stories(101));
  expect(over).toHaveLength(100);
  assertRegistrable(over);
});

test('a story called "story" leaves the name to the command of all', () => {
  expect(guildCommands([{ slug: 'story', title: 'Story' }])).toEqual([]);
});

describe('comparing', () => {
  /** As Discord tells them back: with ids and defaults, without what is empty. */
  const registered = (wanted: readonly WantedCommand[]) =>
    JSON.parse(JSON.stringify(wanted), (key, value) =>
      key === 'options' && value.length === 0 ? undefined : value,
    ).map((each: Json, n: number) => ({
      ...each,
      id: `${n}`,
      version: '1',
      nsfw: false,
      default_member_permissions: null,
    }));

  test('what Discord tells back of the wanted commands is the same', () => {
    const wanted = [...globalCommands(), ...guildCommands(stories(3))];
    const changes = compareCommands(wanted, registered(wanted));
    expect(isSame(changes)).toBe(true);
    expect(changes.kept).toEqual([
      '/story',
      '"Ask about this story"',
      '"What changed since?"',
      '/story-000',
      '/story-001',
      '/story-002',
    ]);
  });

  test('names what is new, what differs and what is over', () => {
    const [first, second, third] = guildCommands(stories(3));
    if (!first || !second || !third) throw new Error('three stories');
    const changes = compareCommands(
      [first, { ...second, description: 'Other' } as WantedCommand],
      registered([second, third]),
    );
    expect(changes).toEqual({
      added: ['/story-000'],
      changed: ['/story-001'],
      removed: ['/story-002'],
      kept: [],
    });
    expect(isSame(changes)).toBe(false);
  });

  test('an option that is no longer wanted is a change', () => {
    const [wanted] = guildCommands(stories(1));
    if (wanted?.type !== 1) throw new Error('a slash command');
    const more = {
      ...wanted,
      options: [...(wanted.options ?? []), { type: 1, name: 'old', description: 'x' }],
    };
    expect(compareCommands([wanted], registered([more as WantedCommand])).changed).toEqual(['/story-000']);
  });
});

describe('suggesting', () => {
  const known = [
    { slug: 'tin-deal', title: 'Pearl Oven and Tin Kettle' },
    { slug: 'oven-fire', title: 'Fire at Oven Street' },
    { slug: 'quay-trial', title: 'The Quay trial' },
  ];
  test.each([
    ['', ['oven-fire', 'quay-trial', 'tin-deal']],
    ['oven', ['oven-fire', 'tin-deal']],
    ['TIN ket', ['tin-deal']],
    ['nothing', []],
  ])('%j', (typed, slugs) => {
    expect(suggestStories(known, typed).map(({ value }) => value)).toEqual(slugs);
  });

  test('no more than twenty-five', () => {
    expect(suggestStories(stories(40), 'story')).toHaveLength(25);
  });
});
