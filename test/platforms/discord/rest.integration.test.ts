import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSender } from '../../../src/platforms/discord/rest.ts';
import { type DiscordServer, TOKEN } from '../../servers/discord.ts';
import { startKitchen } from './places.ts';

let server: DiscordServer;
beforeAll(async () => {
  server = await startKitchen();
});
afterAll(() => server.stop());

test('refused requests are counted; a thousand raise the alarm, five thousand stop the bot until they are forgiven', async () => {
  const lines: unknown[][] = [];
  const log = pino({ level: 'error', hooks: { logMethod: (line) => lines.push(line) } });
  const { rest, closed } = openSender(TOKEN, server.api, log);
  const counted: number[] = [];
  rest.on('invalidRequestWarning', ({ count }) => counted.push(count));
  server.faults.add({
    path: /channels/,
    fault: { kind: 'answer', status: 403, body: { code: 50_013, message: '' } },
  });
  // No more than fifty a second, which the library keeps.
  for (let round = 0; round < 2; round += 1) {
    if (round > 0) await sleep(1_100);
    await Promise.all(
      Array.from({ length: 50 }, () => rest.get('/channels/1300000000000000001').catch(() => {})),
    );
  }
  expect(counted).toEqual([100]);

  // A thousand would take twenty seconds: from here on the library's words are said for it.
  rest.emit('invalidRequestWarning', { count: 1_000, remainingTime: 60_000 });
  expect(lines).toEqual([[expect.objectContaining({ count: 1_000 }), expect.stringContaining('bans')]]);
  expect(closed()).toBeUndefined();
  rest.emit('invalidRequestWarning', { count: 5_000, remainingTime: 400 });
  expect(closed()).toMatchObject({ outcome: 'refused', reason: expect.stringContaining('5000') });
  await sleep(450);
  expect(closed()).toBeUndefined();
});
