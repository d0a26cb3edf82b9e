import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { TOKEN } from '../../servers/discord.ts';
import { JANE, KITCHEN, type Listening, startListening, untilPosted } from './listening.ts';

let listening: Listening;
let thread: string;

beforeAll(async () => {
  listening = await startListening('threads');
  const { server, store } = listening;
  const { id } = await server.twin.channel(KITCHEN).bot().sendMessage({ content: 'root' });
  const root = await store.root('tinplate', 'discord', KITCHEN);
  await store.changeRoot(root.id, { state: 'posted', messageId: id });
  await fetch(`${server.api}/v10/channels/${KITCHEN}/messages/${id}/threads`, {
    method: 'POST',
    headers: { authorization: `Bot ${TOKEN}` },
    body: JSON.stringify({ name: 'Tinplate' }),
  });
  thread = id;
});
afterAll(() => listening.stop());
beforeEach(() => listening.server.faults.clear());

const say = (channel: string, content: string) =>
  listening.server.twin.channel(channel).user(JANE).sendMessage({ content });

test('a question is answered late when Discord does not let the bot look where it stands', async () => {
  listening.server.faults.add({
    method: 'GET',
    path: new RegExp(`/channels/${thread}$`),
    fault: {
      kind: 'answer',
      status: 429,
      headers: { 'retry-after': '1', 'x-ratelimit-scope': 'user' },
      body: { message: 'You are being rate limited.', retry_after: 1, global: false },
    },
    times: 2,
  });
  await say(thread, 'what is the price?');
  expect(await untilPosted(listening, thread, 1)).toContain('$2 billion');
});

test('with the intent a question in the thread of a story needs no mention', async () => {
  await say(thread, 'ok, and what is the price now?');
  expect(await untilPosted(listening, thread, 1)).toContain('$2 billion');
});

test('what people say to each other there is still theirs', async () => {
  await say(thread, 'I like this story');
  await say(thread, 'really?');
  await untilPosted(listening, thread, 0);
});

test('questions in the channel are for other people', async () => {
  await say(KITCHEN, 'What is the price?');
  await untilPosted(listening, KITCHEN, 0);
});
