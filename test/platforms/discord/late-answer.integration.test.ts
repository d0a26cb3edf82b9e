/** Answers that come when the token of their interaction has run out, after 15 minutes. */
import type { APIInteraction } from 'discord-api-types/v10';
import { generateSnowflake } from 'discord-digital-twin';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createLog } from '../../../src/log.ts';
import { answer } from '../../../src/platforms/discord/listen/respond.ts';
import { say } from '../../../src/platforms/discord/render-reply.ts';
import { openSender } from '../../../src/platforms/discord/rest.ts';
import { type DiscordServer, TOKEN } from '../../servers/discord.ts';
import { channelOf, startKitchen } from './places.ts';

const JANE = '1400000000000000001';
const DIRECT = '1400000000000000002';
const LATER_MS = 15 * 60_000;

let server: DiscordServer;
beforeAll(async () => {
  server = await startKitchen();
});
afterAll(() => server.stop());
afterEach(() => server.faults.clear());

async function answered(isPublic: boolean, now: number): Promise<void> {
  const interaction = {
    id: generateSnowflake(),
    application_id: server.twin.botUserId,
    token: 'a-token',
    channel: { id: channelOf('kitchen') },
    member: { user: { id: JANE } },
  } as unknown as APIInteraction;
  const sender = openSender(TOKEN, server.api, createLog('silent', []), 20_000);
  await answer(sender, interaction, say('It stands.'), isPublic, now);
}

const posts = () => server.faults.seen().filter(({ path }) => /\/channels\/\d+\/messages$/.test(path));
const edits = () => server.faults.seen().filter(({ method }) => method === 'PATCH');

test.each([
  ['of the channel, when everybody should see it', true, channelOf('kitchen')],
  ['to the one who asked, when nobody else should', false, DIRECT],
])('it is an ordinary message %s', async (_what, isPublic, channel) => {
  await answered(isPublic, Date.now() + LATER_MS);
  expect(edits()).toEqual([]);
  expect(posts().map(({ path }) => path)).toEqual([expect.stringContaining(`/channels/${channel}/`)]);
  expect(JSON.parse(posts()[0]?.body ?? '')).toMatchObject({
    allowed_mentions: { parse: [] },
    enforce_nonce: true,
    nonce: expect.stringMatching(/^.{25}$/),
  });
});

test.each([
  [404, 10_015, 'Unknown Webhook'],
  [401, 50_027, 'Invalid Webhook Token'],
])(
  'Discord says so, %d with code %d: an ordinary message, and no second edit',
  async (status, code, message) => {
    const fault = { kind: 'answer', status, body: { code, message } } as const;
    server.faults.add({ method: 'PATCH', path: /webhooks/, fault });
    await answered(true, Date.now());
    expect(edits()).toHaveLength(1);
    expect(posts()).toHaveLength(1);
  },
);

test('an answer that Discord refuses for another reason is not said elsewhere', async () => {
  const fault = {
    kind: 'answer',
    status: 400,
    body: { code: 50_035, message: 'Invalid Form Body' },
  } as const;
  server.faults.add({ method: 'PATCH', path: /webhooks/, fault });
  await expect(answered(true, Date.now())).rejects.toThrow('Invalid Form Body');
  expect(posts()).toEqual([]);
});
