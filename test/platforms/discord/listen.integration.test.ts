import { once } from 'node:events';
import { GatewayIntentBits, InteractionType } from 'discord-api-types/v10';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { storyButtons } from '../../../src/platforms/discord/buttons.ts';
import type { Store } from '../../../src/ports.ts';
import { type DiscordServer, gatewayOf } from '../../servers/discord.ts';
import {
  ATTIC,
  GALLEY,
  JANE,
  KITCHEN,
  type Listening,
  LOFT,
  postedIn,
  soon,
  startListening,
  untilPosted,
  WIRE,
} from './listening.ts';

let listening: Listening;
let server: DiscordServer;
let store: Store;

beforeAll(async () => {
  listening = await startListening('mentions');
  ({ server, store } = listening);
});
afterAll(() => listening.stop());
beforeEach(() => server.faults.clear());

const jane = (channel = KITCHEN) => server.twin.channel(channel).user(JANE);
const bot = () => server.twin.botUserId;

/** What somebody sees who used a command: the deferred answer, as it was edited. */
async function answerTo({ id, token }: { id: string; token: string }): Promise<string> {
  await vi.waitFor(
    () =>
      expect(
        server.faults.seen().some(({ method, path }) => method === 'PATCH' && path.includes(token)),
      ).toBe(true),
    soon,
  );
  const callback = server.faults.seen().find(({ path }) => path.includes(`/interactions/${id}/`));
  expect(JSON.parse(callback?.body ?? '').type).toBe(5);
  return (
    server.faults.seen().find(({ method, path }) => method === 'PATCH' && path.includes(token))?.body ?? ''
  );
}

async function callbackOf({ id }: { id: string }) {
  const found = () => server.faults.seen().find(({ path }) => path.includes(`/interactions/${id}/`));
  await vi.waitFor(() => expect(found()).toBeDefined(), soon);
  return JSON.parse(found()?.body ?? '');
}

const sub = (
  name: string,
  options: { name: string; type: number; value: string | number | boolean }[] = [],
) => ({
  name,
  type: 1,
  options,
});
const chooses = (slug: string) => ({ name: 'story', type: 3, value: slug });

test('it asks for no privileged intent', () => {
  const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;
  expect(gatewayOf(server.twin).clients.map(({ intents }) => intents)).toEqual([
    Guilds | GuildMessages | DirectMessages,
  ]);
});

describe('commands', () => {
  test('each server has each story by its name, and /story is everywhere', async () => {
    const names = async (guildId: string | null) =>
      (await server.twin.prisma.applicationCommand.findMany({ where: { guildId } }))
        .map(({ name }) => name)
        .sort();
    await vi.waitFor(async () => {
      expect(await names(GALLEY)).toEqual(['kettle-deal', 'tinplate']);
      expect(await names(ATTIC)).toEqual(['kettle-deal', 'tinplate']);
      expect(await names(null)).toEqual(['Ask about this story', 'What changed since?', 'story']);
    }, soon);
  });

  test('status is deferred to the one who asked, then told in components', async () => {
    const asked = await jane().runSlashCommand({ name: 'tinplate', options: [sub('status')] });
    const answer = JSON.parse(await answerTo(asked));
    expect(answer).toMatchObject({ flags: 1 << 15, allowed_mentions: { parse: [] } });
    expect(JSON.stringify(answer)).toContain('$2B');
    expect(await callbackOf(asked)).toEqual({ type: 5, data: { flags: 64 } });
  });

  test('with "public" everybody sees it', async () => {
    const show = { name: 'public', type: 5, value: true };
    const asked = await jane().runSlashCommand({ name: 'tinplate', options: [sub('timeline', [show])] });
    expect(await answerTo(asked)).toContain('timeline');
    expect(await callbackOf(asked)).toEqual({ type: 5, data: {} });
  });

  test.each([
    ['sources', [chooses('tinplate')], 'Example Wire'],
    ['ask', [chooses('tinplate'), { name: 'question', type: 3, value: 'What is the price?' }], '$2 billion'],
    [
      'explain',
      [chooses('tinplate'), { name: 'article', type: 3, value: 'https://news.example/none' }],
      'No article',
    ],
    ['status', [chooses('nowhere')], 'There is no story'],
    ['list', [], '/kettle-deal'],
  ])('/story %s', async (name, options, words) => {
    const asked = await jane().runSlashCommand({ name: 'story', options: [sub(name, options)] });
    expect(await answerTo(asked)).toContain(words);
  });

  test('stories are suggested as they are typed', async () => {
    const typed = await server.twin.simulateInteraction({
      type: InteractionType.ApplicationCommandAutocomplete,
      channelId: KITCHEN,
      userId: JANE,
      data: { name: 'story', type: 1, options: [sub('status', [{ name: 'story', type: 3, value: 'oven' }])] },
    });
    expect(await callbackOf(typed)).toEqual({
      type: 8,
      data: { choices: [{ name: 'Pearl Oven and Tin Kettle', value: 'kettle-deal' }] },
    });
  });

  test('who may manage the server may follow, mute and leave a story', async () => {
    const run = async (name: string, options: Parameters<typeof sub>[1] = []) =>
      answerTo(await jane().runSlashCommand({ name: 'tinplate', options: [sub(name, options)] }));
    expect(await run('subscribe', [{ name: 'updates', type: 3, value: 'all' }])).toContain('now follows');
    expect(await store.subscriptions('tinplate')).toEqual([
      expect.objectContaining({ platform: 'discord', channel: KITCHEN, level: 'all' }),
    ]);
    expect(await run('mute', [{ name: 'for', type: 4, value: 60 }])).toContain('muted here until');
    expect(await run('unsubscribe')).toContain('no longer follows');
    expect(await store.subscriptions('tinplate')).toEqual([]);
  });

  test('who may not manage the server is told so, and nothing changes', async () => {
    await server.twin.prisma.guildMember.update({
      where: { guildId_userId: { guildId: GALLEY, userId: JANE } },
      data: { permissions: '1024' },
    });
    const asked = await jane().runSlashCommand({ name: 'tinplate', options: [sub('subscribe')] });
    expect(await answerTo(asked)).toContain('Manage Server');
    expect(await store.subscriptions('tinplate')).toEqual([]);
    await server.twin.prisma.guildMember.update({
      where: { guildId_userId: { guildId: GALLEY, userId: JANE } },
      data: { permissions: null },
    });
  });

  test('an announcement channel may have its updates crossposted; other channels have nobody to pass them to', async () => {
    const crosspost = { name: 'crosspost', type: 5, value: true };
    const run = async (channel: string, name = 'subscribe', options = [crosspost]) =>
      answerTo(await jane(channel).runSlashCommand({ name: 'tinplate', options: [sub(name, options)] }));
    expect(await run(KITCHEN)).toContain('Only an announcement channel');
    expect(await store.subscriptions('tinplate')).toEqual([]);
    expect(await run(WIRE)).toContain('passed on to whoever follows this channel');
    expect(await store.subscriptions('tinplate')).toMatchObject([{ channel: WIRE, isCrossposted: true }]);
    expect(await run(WIRE, 'settings', [])).toContain('passed on to whoever follows this channel');
    await store.unsubscribe('tinplate', 'discord', WIRE, 'test');
  });

  test('what is answered in a channel is set by a command', async () => {
    await store.subscribe({ story: 'tinplate', platform: 'discord', channel: KITCHEN, level: 'major' });
    const to = { name: 'to', type: 3, value: 'off' };
    const asked = await jane().runSlashCommand({ name: 'tinplate', options: [sub('answers', [to])] });
    expect(await answerTo(asked)).toContain('Nothing that is said here on this story is answered');
    expect(await store.answersIn('tinplate', 'discord', KITCHEN)).toBe('off');
    await jane().sendMessage({ content: `<@${bot()}> tinplate: what is the price?` });
    await untilPosted(listening, KITCHEN, 0);
    await store.unsubscribe('tinplate', 'discord', KITCHEN, 'test');
  });

  test.each<[string, Parameters<typeof sub>[1]]>([
    ['subscribe', []],
    ['settings', []],
    ['unsubscribe', []],
    ['mute', [{ name: 'for', type: 4, value: 60 }]],
    ['answers', [{ name: 'to', type: 3, value: 'off' }]],
  ])('a channel of another server cannot be named: %s', async (name, options = []) => {
    const theirs = { story: 'tinplate', platform: 'discord', channel: LOFT, level: 'all' } as const;
    await store.subscribe(theirs);
    const loft = { name: 'channel', type: 7, value: LOFT };
    const asked = await jane().runSlashCommand({
      name: 'tinplate',
      options: [sub(name, [...options, loft])],
    });
    expect(await answerTo(asked)).toContain('cannot use this channel');
    expect(await store.subscriptions('tinplate')).toMatchObject([theirs]);
    expect(await store.answersIn('tinplate', 'discord', LOFT)).toBe('all');
    await store.unsubscribe('tinplate', 'discord', LOFT, 'test');
  });

  test('a channel that the bot may not use is refused with what it lacks', async () => {
    const { twin } = server;
    const role = { id: GALLEY, name: '@everyone', position: 0, color: 0, hoist: false, flags: 0 };
    const allow = (permissions: string) =>
      gatewayOf(twin).broadcast('GUILD_ROLE_UPDATE', { guild_id: GALLEY, role: { ...role, permissions } });
    // View Channel, Embed Links, Send Messages in Threads, Create Public Threads.
    allow(`${(1n << 10n) | (1n << 14n) | (1n << 38n) | (1n << 35n)}`);
    const asked = await jane().runSlashCommand({ name: 'tinplate', options: [sub('subscribe')] });
    expect(await answerTo(asked)).toContain(
      'It lacks: Read Message History (to find its own posts again), Send Messages (to post the story).',
    );
    expect(await store.subscriptions('tinplate')).toEqual([]);
    allow('1071698660929');
  });

  test('an answer that Discord failed to take is given again', async () => {
    const fault = { kind: 'answer', status: 502, body: {} } as const;
    server.faults.add({ method: 'PATCH', path: /webhooks/, fault, times: 1 });
    const asked = await jane().runSlashCommand({ name: 'tinplate', options: [sub('status')] });
    await answerTo(asked);
    const edits = () =>
      server.faults.seen().filter(({ method, path }) => method === 'PATCH' && path.includes(asked.token));
    await vi.waitFor(() => expect(edits()).toHaveLength(2), soon);
  });

  test('a private answer whose token has run out meanwhile is a direct message', async () => {
    const fault = {
      kind: 'answer',
      status: 404,
      body: { code: 10_015, message: 'Unknown Webhook' },
    } as const;
    server.faults.add({ method: 'PATCH', path: /webhooks/, fault });
    await jane().runSlashCommand({ name: 'tinplate', options: [sub('status')] });
    const direct = `${BigInt(JANE) + 1n}`;
    expect(await untilPosted(listening, direct, 1)).toContain('$2B');
    expect(postedIn(listening, KITCHEN)).toEqual([]);
  });

  test('what another bot instance has acknowledged is not done again', async () => {
    server.faults.add({
      method: 'POST',
      path: /callback/,
      fault: { kind: 'answer', status: 400, body: { code: 40_060, message: 'already acknowledged' } },
    });
    await jane().runSlashCommand({ name: 'tinplate', options: [sub('subscribe')] });
    await vi.waitFor(() => expect(server.faults.seen()).toHaveLength(1), soon);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(server.faults.seen()).toHaveLength(1);
    expect(await store.subscriptions('tinplate')).toEqual([]);
  });
});

describe('buttons and windows', () => {
  const press = (customId: string) =>
    server.twin
      .channel(KITCHEN)
      .bot()
      .sendMessage({ content: 'a digest' })
      .then(({ id }) => jane().clickButton({ messageId: id, customId }));

  test.each([
    ['status:tinplate:abc', '$2B'],
    ['timeline:tinplate:', 'timeline'],
    ['sources:tinplate:', 'Example Wire'],
    ['mute:tinplate:', 'does not follow'],
  ])('%s', async (customId, words) => {
    expect(await answerTo(await press(customId))).toContain(words);
  });

  test('Ask opens a window, and its question is answered', async () => {
    const opened = await callbackOf(await press('ask:tinplate:abc'));
    expect(opened).toMatchObject({
      type: 9,
      data: { custom_id: 'ask:tinplate:', title: 'Ask about this story' },
    });
    const asked = await jane().submitModal({
      customId: opened.data.custom_id,
      fields: [{ customId: 'question', value: 'What is the price?' }],
    });
    expect(await answerTo(asked)).toContain('$2 billion');
  });

  test('a button of another bot version says what to do', async () => {
    const told = await callbackOf(await press('fly:tinplate:'));
    expect(told).toMatchObject({ type: 4, data: { flags: (1 << 15) | 64 } });
    expect(JSON.stringify(told)).toContain('/story');
  });

  test.each([
    ['one of ours opens the window of its story', [storyButtons('tinplate', 'd1')], 9],
    ['another says that it is about no story', [], 4],
  ])('"Ask about this story" on a message: %s', async (_what, components, type) => {
    const asked = await server.twin.simulateInteraction({
      type: InteractionType.ApplicationCommand,
      channelId: KITCHEN,
      userId: JANE,
      data: {
        type: 3,
        name: 'Ask about this story',
        target_id: '5',
        resolved: { messages: { 5: { components } } },
      },
    });
    expect(await callbackOf(asked)).toMatchObject({ type });
  });
});

test('"What changed since?" on a message that links an article', async () => {
  const content = 'old news: https://news.example/deals/tinplate';
  const asked = await server.twin.simulateInteraction({
    type: InteractionType.ApplicationCommand,
    channelId: KITCHEN,
    userId: JANE,
    data: {
      type: 3,
      name: 'What changed since?',
      target_id: '5',
      resolved: { messages: { 5: { content } } },
    },
  });
  expect(await answerTo(asked)).toContain('Brightwater and Tinplate: since 4 May 2031');
});

describe('questions', () => {
  test('a mention is answered once, as a reply that pings nobody', async () => {
    const { id } = await jane().sendMessage({ content: `<@${bot()}> tinplate: what is the price?` });
    const answer = JSON.parse(await untilPosted(listening, KITCHEN, 1));
    expect(answer).toMatchObject({
      message_reference: { message_id: id },
      allowed_mentions: { parse: [], replied_user: false },
      enforce_nonce: true,
    });
    expect(JSON.stringify(answer)).toContain('$2 billion');
  });

  test('a reply to an update is answered by the story of its root', async () => {
    const root = await store.root('tinplate', 'discord', KITCHEN);
    const { id: rootId } = await server.twin.channel(KITCHEN).bot().sendMessage({ content: 'root' });
    await store.changeRoot(root.id, { state: 'posted', messageId: rootId });
    const update = await server.twin
      .channel(KITCHEN)
      .bot()
      .sendMessage({ content: 'update', messageReference: { channel_id: KITCHEN, message_id: rootId } });
    await jane().sendMessage({
      content: 'What is the price?',
      messageReference: { channel_id: KITCHEN, message_id: update.id },
    });
    expect(await untilPosted(listening, KITCHEN, 1)).toContain('$2 billion');
  });

  test('a reply to an update that is no reply to its root is answered by the story of its buttons', async () => {
    const content = { components: [storyButtons('tinplate', 'd1')], content: 'update' };
    const { id } = await server.twin.channel(KITCHEN).bot().sendMessage(content);
    await server.twin.prisma.message.update({
      where: { id },
      data: { components: JSON.stringify(content.components) },
    });
    await jane().sendMessage({
      content: 'What is the price?',
      messageReference: { channel_id: KITCHEN, message_id: id },
    });
    expect(await untilPosted(listening, KITCHEN, 1)).toContain('$2 billion');
  });

  test('who may not manage the server cannot follow a story by a mention either; who may, can', async () => {
    const root = await store.root('tinplate', 'discord', KITCHEN);
    const { id: messageId } = await server.twin.channel(KITCHEN).bot().sendMessage({ content: 'root' });
    await store.changeRoot(root.id, { state: 'posted', messageId });
    const messageReference = { channel_id: KITCHEN, message_id: messageId };
    const role = { id: GALLEY, name: '@everyone', position: 0, color: 0, hoist: false, flags: 0 };
    await jane().sendMessage({ content: `<@${bot()}> subscribe`, messageReference });
    expect(await untilPosted(listening, KITCHEN, 1)).toContain('you need the permission Manage Server');
    expect(await store.subscriptions('tinplate')).toEqual([]);
    for (const [permissions, words] of [
      // Manage Server, and what the bot itself needs.
      [1n << 5n, 'It lacks: View Channel'],
      [(1n << 5n) | 1_071_698_660_929n, 'now follows'],
    ] as const) {
      server.faults.clear();
      const given = { guild_id: GALLEY, role: { ...role, permissions: `${permissions}` } };
      gatewayOf(server.twin).broadcast('GUILD_ROLE_UPDATE', given);
      await jane().sendMessage({ content: `<@${bot()}> subscribe`, messageReference });
      expect(await untilPosted(listening, KITCHEN, 1)).toContain(words);
    }
    await store.unsubscribe('tinplate', 'discord', KITCHEN, 'test');
  });

  test('what people say to each other is nobody’s business', async () => {
    await jane().sendMessage({ content: 'What is the price?' });
    await server.twin
      .channel(KITCHEN)
      .bot()
      .sendMessage({ content: `<@${bot()}> tinplate price?` });
    await untilPosted(listening, KITCHEN, 0);
  });

  test('the same message that comes twice is answered once', async () => {
    const message = await jane().sendMessage({ content: `<@${bot()}> tinplate: the price?` });
    gatewayOf(server.twin).broadcastMessageCreate(message, GALLEY);
    await untilPosted(listening, KITCHEN, 1);
  });

  test('an answer that a limit holds back comes after it', async () => {
    server.faults.add({
      method: 'POST',
      path: /\/messages$/,
      fault: {
        kind: 'answer',
        status: 429,
        headers: { 'retry-after': '0.4' },
        body: { message: 'slow down' },
      },
      times: 1,
    });
    await jane().sendMessage({ content: `<@${bot()}> tinplate: how much is the price?` });
    expect(await untilPosted(listening, KITCHEN, 2)).toContain('$2 billion');
  });
  test('what is said while the line is down is answered when it is back, once', async () => {
    const { clients } = gatewayOf(server.twin);
    await Promise.all(
      clients.map(async ({ ws }) => {
        const closed = once(ws, 'close');
        ws.close(4000);
        await closed;
      }),
    );
    await jane().sendMessage({ content: `<@${bot()}> tinplate: is the price known?` });
    expect(await untilPosted(listening, KITCHEN, 1)).toContain('$2 billion');
    expect(gatewayOf(server.twin).clients).toHaveLength(1);
  });
});
