/** What people write to the bot alone, and what of one server is told in no other place. */
import { InteractionType } from 'discord-api-types/v10';
import { generateSnowflake } from 'discord-digital-twin';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type DiscordServer, gatewayOf, TOKEN } from '../../servers/discord.ts';
import {
  JANE,
  KITCHEN,
  type Listening,
  LOFT,
  postedIn,
  soon,
  startListening,
  untilPosted,
} from './listening.ts';

const ANN = '1400000000000000007';

let listening: Listening;
let server: DiscordServer;

beforeAll(async () => {
  listening = await startListening('mentions');
  ({ server } = listening);
  await server.twin.prisma.user.create({ data: { id: ANN, username: 'ann' } });
});
afterAll(() => listening.stop());
beforeEach(() => server.faults.clear());

/** The talk of somebody with the bot. */
async function talkWith(user: string): Promise<string> {
  const opened = await fetch(`${server.api}/v10/users/@me/channels`, {
    method: 'POST',
    headers: { authorization: `Bot ${TOKEN}` },
    body: JSON.stringify({ recipient_id: user }),
  });
  return ((await opened.json()) as { id: string }).id;
}

/** A message to the bot alone; the twin would say that it is of a server. */
async function write(user: string, content: string, times = 1): Promise<string> {
  const channel_id = await talkWith(user);
  const id = generateSnowflake();
  await server.twin.prisma.message.create({
    data: { id, channelId: channel_id, authorId: user, content },
  });
  const message = { id, channel_id, content, author: { id: user, username: 'somebody' }, mentions: [] };
  for (let time = 0; time < times; time += 1) gatewayOf(server.twin).broadcast('MESSAGE_CREATE', message);
  return channel_id;
}

async function answerTo(user: string, content: string): Promise<string> {
  const channel = await write(user, content);
  const before = postedIn(listening, channel).length;
  return untilPosted(listening, channel, before + 1);
}

test('a direct message that names a story is answered, once', async () => {
  const channel = await write(JANE, 'What is the price of tinplate?', 2);
  expect(await untilPosted(listening, channel, 1)).toContain('$2 billion');
});

test('the talk goes on about the same story', async () => {
  expect(await answerTo(JANE, 'and what is the price?')).toContain('$2 billion');
  expect(await answerTo(JANE, 'timeline')).toContain('timeline');
});

test('a command is understood as it would be typed in a channel', async () => {
  expect(await answerTo(JANE, '/tinplate sources')).toContain('Example Wire');
  expect(await answerTo(JANE, 'tinplate')).toContain('$2B');
});

test('what names no story is told what to do', async () => {
  const told = await answerTo(ANN, 'hello, what is new?');
  expect(told).toContain('Which story?');
  expect(told).toContain('/kettle-deal');
});

test.each(['subscribe', 'tinplate mute 2h', 'tinplate answers off', 'unsubscribe'])(
  '"%s" changes nothing: a direct message follows no story',
  async (words) => {
    expect(await answerTo(JANE, words)).toContain('in a server that has the bot');
    expect(await listening.store.subscriptions('tinplate')).toEqual([]);
  },
);

/** A slash command to the bot alone. */
async function command(user: string, name: string): Promise<string> {
  const [id, channelId] = [generateSnowflake(), await talkWith(user)];
  const token = `token-${id}`;
  await server.twin.prisma.interactionResponse.create({
    data: {
      interactionId: id,
      interactionToken: token,
      applicationId: server.twin.botUserId,
      channelId,
      type: 0,
      acknowledged: false,
    },
  });
  gatewayOf(server.twin).broadcast('INTERACTION_CREATE', {
    id,
    token,
    application_id: server.twin.botUserId,
    type: InteractionType.ApplicationCommand,
    channel: { id: channelId, type: 1 },
    user: { id: user, username: 'somebody' },
    entitlements: [],
    authorizing_integration_owners: {},
    data: {
      name: 'story',
      type: 1,
      options: [{ name, type: 1, options: [{ name: 'story', type: 3, value: 'tinplate' }] }],
    },
  });
  const edit = () =>
    server.faults.seen().find(({ method, path }) => method === 'PATCH' && path.includes(token));
  await vi.waitFor(() => expect(edit()).toBeDefined(), soon);
  return edit()?.body ?? '';
}

test('/story answers there too, and follows nothing', async () => {
  expect(await command(JANE, 'status')).toContain('$2B');
  for (const verb of ['subscribe', 'settings', 'unsubscribe', 'mute', 'answers']) {
    expect(await command(JANE, verb)).toContain('in a server that has the bot');
  }
  expect(await listening.store.subscriptions('tinplate')).toEqual([]);
});

test('what one server follows, and how, is told in no other and in no direct message', async () => {
  const { store } = listening;
  await store.subscribe({
    story: 'tinplate',
    platform: 'discord',
    channel: KITCHEN,
    level: 'all',
    facts: ['stake'],
    pace: { every: 'hour' },
    setUpBy: JANE,
  });
  await store.setAnswers('tinplate', 'discord', KITCHEN, 'off');
  const told: string[] = [];
  for (const name of ['settings', 'status', 'timeline', 'sources', 'unsubscribe', 'explain']) {
    const { token } = await server.twin
      .channel(LOFT)
      .user(JANE)
      .runSlashCommand({
        name: 'tinplate',
        guildId: '1200000000000000002',
        options: [{ name, type: 1 }],
      });
    const edit = () =>
      server.faults.seen().find(({ path }) => path.includes(token) && path.includes('webhooks'));
    await vi.waitFor(() => expect(edit()).toBeDefined(), soon);
    told.push(edit()?.body ?? '');
  }
  for (const words of ['settings', 'tinplate', 'help']) told.push(await answerTo(JANE, words));
  expect(told).toHaveLength(9);
  for (const each of told)
    expect(each).not.toMatch(new RegExp(`${KITCHEN}|[Kk]itchen|Galley|full hour|of stake`));
  // Its rule for answers is its own as well.
  expect(told.at(-2)).toContain('$2B');
  expect(await store.subscriptions('tinplate')).toMatchObject([{ channel: KITCHEN, level: 'all' }]);
  await store.unsubscribe('tinplate', 'discord', KITCHEN, 'test');
});
