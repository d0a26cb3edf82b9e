/** The whole bot as a process, in a Discord of others: people subscribe, articles come in, updates go out. */
import { renameSync } from 'node:fs';
import { ChannelType } from 'discord-api-types/v10';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  inject,
  onTestFinished,
  test,
  vi,
} from 'vitest';
import { makeDatabase } from '../faults/database.ts';
import { type DiscordServer, gatewayOf, startDiscord, TOKEN } from '../servers/discord.ts';
import { SIGNED, TALKS } from './articles.ts';
import { Desk, type Running, STACK } from './cli.ts';

vi.setConfig({ testTimeout: 600_000 });
const soon = { timeout: 140_000, interval: 50 };
const GUILD = '1200000000000000001';
const DEALS = '1300000000000000001';
const JANE = '1400000000000000001';

let server: DiscordServer;
let desk: Desk;
let bot: Running | undefined;

beforeAll(async () => {
  const channels = [{ id: DEALS, name: 'deals', type: ChannelType.GuildText }];
  server = await startDiscord([{ id: GUILD, name: 'Galley', channels }], [{ id: JANE, username: 'jane' }]);
});
afterAll(() => server.stop());
beforeEach(() => {
  desk = new Desk();
});
afterEach(async () => {
  bot?.process.kill('SIGKILL');
  await bot?.ended;
  bot = undefined;
  server.faults.clear();
  desk.remove();
});

const env = () => ({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: server.api });

async function startBot(): Promise<Running> {
  const started = desk.start(['start'], env());
  bot = started;
  await vi.waitFor(() => expect(started.output.stderr).toContain('Writethru is running'), soon);
  return started;
}

function drop(name: string, content: string): void {
  renameSync(desk.write('drafts/draft', content), desk.path(`data/inbox/${name}`));
}

/** What stands in a channel or thread, oldest first. */
async function messagesIn(channelId: string) {
  return server.twin.prisma.message.findMany({
    where: { channelId, webhookId: null },
    orderBy: { id: 'asc' },
  });
}

async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  return vi.waitFor(async () => {
    const found = await look();
    if (found === undefined) throw new Error('not yet');
    return found;
  }, soon);
}

test('one message a story that stays current, its scene in the thread, what matters as replies; asked, it answers', async () => {
  const { process, ended } = await startBot();
  const jane = server.twin.channel(DEALS).user(JANE);
  await jane.runSlashCommand({ name: 'zenith-deal', options: [{ name: 'subscribe', type: 1 }] });
  await vi.waitFor(() => expect(JSON.stringify(server.faults.seen())).toContain('now follows'), soon);

  drop('talks.jsonl', TALKS);
  const root = await until(async () => (await messagesIn(DEALS))[0]);
  const scene = await until(async () => (await messagesIn(root.id))[0]);
  expect(scene.components).toContain('the story so far');
  expect(root.components).toContain('Price');

  drop('signed.jsonl', SIGNED);
  const update = await until(async () => (await messagesIn(DEALS))[1]);
  expect(JSON.parse(update.messageReference ?? '{}')).toMatchObject({ message_id: root.id });
  await until(async () => ((await messagesIn(DEALS))[0]?.editedTimestamp ? true : undefined));
  expect(await messagesIn(DEALS)).toHaveLength(2);

  const question = {
    content: 'What is the price?',
    messageReference: { channel_id: DEALS, message_id: update.id },
  };
  await jane.sendMessage(question);
  const answer = await until(async () => (await messagesIn(DEALS))[3]);
  expect(answer.components).toContain('Price: ');

  process.kill('SIGTERM');
  const { code, stderr } = await ended;
  expect(stderr).not.toMatch(STACK);
  expect(stderr).not.toContain(TOKEN);
  expect(code).toBe(0);
});

test('killed between a post and its record, it finds the post and makes no second one', async () => {
  await startBot();
  const jane = server.twin.channel(DEALS).user(JANE);
  const before = (await messagesIn(DEALS)).length;
  await jane.runSlashCommand({ name: 'zenith-deal', options: [{ name: 'subscribe', type: 1 }] });
  await vi.waitFor(() => expect(JSON.stringify(server.faults.seen())).toContain('now follows'), soon);
  // The post arrives; its answer does not, and the process dies meanwhile.
  server.faults.add({
    method: 'POST',
    path: /\/messages$/,
    fault: { kind: 'slow answer', ms: 600_000 },
    times: 1,
  });
  drop('talks.jsonl', TALKS);
  await until(async () => ((await messagesIn(DEALS)).length > before ? true : undefined));
  bot?.process.kill('SIGKILL');
  await bot?.ended;

  await startBot();
  const root = await until(async () => (await messagesIn(DEALS))[before]);
  await until(async () => (await messagesIn(root.id))[0]);
  expect(await messagesIn(DEALS)).toHaveLength(before + 1);
  expect(await messagesIn(root.id)).toHaveLength(1);
});

test('with --shards two processes listen, which meet each wish and answer each question once', async () => {
  const database = await makeDatabase(inject('databaseUrl'));
  onTestFinished(async () => {
    await database.drop();
  });
  const started = desk.start(['start', '--shards', '2'], { ...env(), DATABASE_URL: database.url });
  bot = started;
  // Discord asks for five seconds between two lines.
  await vi.waitFor(() => expect(started.output.stderr).toContain('Writethru is running'), soon);
  expect(started.output.stderr).toContain('"shards":2');
  expect(gatewayOf(server.twin).clients.filter(({ identified }) => identified)).toHaveLength(2);

  // The twin tells both lines of everything, which Discord does not.
  const jane = server.twin.channel(DEALS).user(JANE);
  const { token } = await jane.runSlashCommand({
    name: 'zenith-deal',
    options: [{ name: 'status', type: 1 }],
  });
  const edits = () =>
    server.faults.seen().filter(({ method, path }) => method === 'PATCH' && path.includes(token));
  await vi.waitFor(() => expect(edits()).toHaveLength(1), soon);
  const { id } = await jane.sendMessage({
    content: `<@${server.twin.botUserId}> zenith-deal what is the price?`,
  });
  const answers = async () =>
    (await messagesIn(DEALS)).filter(({ messageReference }) => messageReference?.includes(id));
  await vi.waitFor(async () => expect(await answers()).toHaveLength(1), soon);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(await answers()).toHaveLength(1);
  expect(edits()).toHaveLength(1);

  started.process.kill('SIGTERM');
  const stopped = await started.ended;
  expect(stopped.stderr).not.toMatch(STACK);
  expect(stopped.code).toBe(0);
  await vi.waitFor(() => expect(gatewayOf(server.twin).clients).toEqual([]), soon);
});

test('--shards without a database of its own is refused', async () => {
  const { code, stderr } = await desk.run(['start', '--shards', 'auto'], env());
  expect(stderr).toContain(
    '--shards runs Discord in processes of its own, which needs DISCORD_TOKEN and DATABASE_URL',
  );
  expect(code).toBe(2);
});

test('a token that Discord does not take is refused at the start', async () => {
  const { code, stdout, stderr } = await desk.run(['start'], {
    ...env(),
    DISCORD_TOKEN: 'token-of-nobody-at-all',
  });
  expect(stderr).toContain('DISCORD_TOKEN is not accepted');
  expect(stderr).not.toContain('token-of-nobody-at-all');
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
});

describe('on the command line', () => {
  test('commands are told, set with --apply, and then are as they should be', async () => {
    await server.twin.prisma.applicationCommand.deleteMany({});
    const run = (...more: string[]) => desk.run(['stories', 'commands', '--discord', ...more], env());
    const told = await run('--apply');
    expect(told).toMatchObject({ code: 0, stderr: '' });
    expect((await run()).stdout).toContain('In Galley (1200000000000000001): nothing changes (/zenith-deal)');

    desk.write('stories/other-deal.yaml', (await import('../stories/story-text.ts')).GOOD);
    const more = await run();
    expect(more.stdout).toContain('  + /other-deal\n    /zenith-deal as before');
    expect(more.stdout).toContain('Nothing was set; --apply does it.');
  });

  test('invite prints a link and what it asks for', async () => {
    const { code, stdout } = await desk.run(['invite'], env());
    expect(stdout).toMatch(/^https:\/\/discord\.com\/oauth2\/authorize\?client_id=\d+&scope=bot/);
    expect(stdout).toContain('Send Messages in Threads (to post updates and answers)');
    expect(code).toBe(0);
  });

  test('without a token both say where it comes from', async () => {
    const { code, stderr } = await desk.run(['invite']);
    expect(stderr).toContain('DISCORD_TOKEN is not set; copy it from "Bot"');
    expect(code).toBe(2);
  });
});
