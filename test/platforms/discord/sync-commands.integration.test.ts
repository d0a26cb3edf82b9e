import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createLog } from '../../../src/log.ts';
import { guildCommands } from '../../../src/platforms/discord/commands.ts';
import { openSender, type Sender } from '../../../src/platforms/discord/rest.ts';
import { syncCommands } from '../../../src/platforms/discord/sync-commands.ts';
import { type DiscordServer, TOKEN } from '../../servers/discord.ts';
import { startKitchen } from './places.ts';

const GALLEY = '1200000000000000001';

let server: DiscordServer;
let sender: Sender;
beforeAll(async () => {
  server = await startKitchen();
  sender = openSender(TOKEN, server.api, createLog('silent', []), 20_000);
});
afterAll(() => server.stop());
beforeEach(() => server.faults.clear());

const stories = (...slugs: readonly string[]) => guildCommands(slugs.map((slug) => ({ slug, title: slug })));
const sync = (...slugs: readonly string[]) =>
  syncCommands(sender, server.twin.botUserId, GALLEY, stories(...slugs), true);
const puts = () => server.faults.seen().filter(({ method }) => method === 'PUT').length;

test('commands are put once, and again only when they change: Discord takes 200 new ones a day', async () => {
  expect(await sync('oven', 'kettle')).toMatchObject({ added: ['/kettle', '/oven'] });
  expect(await sync('kettle', 'oven')).toMatchObject({ added: [], changed: [], removed: [] });
  expect(await sync('oven', 'kettle')).toMatchObject({ kept: ['/kettle', '/oven'] });
  expect(puts()).toBe(1);
  expect(await sync('oven', 'tin')).toMatchObject({ added: ['/tin'], removed: ['/kettle'], kept: ['/oven'] });
  expect(puts()).toBe(2);
});

test('at the limit of a day it says so, and leaves what there is', async () => {
  const body = {
    code: 30_034,
    message: 'Max number of daily application command creates has been reached (200)',
  };
  server.faults.add({ method: 'PUT', path: /commands$/, fault: { kind: 'answer', status: 400, body } });
  await expect(sync('oven', 'brand-new')).rejects.toThrow('daily application command creates');
  server.faults.clear();
  expect(await sync('oven', 'tin')).toMatchObject({ kept: ['/oven', '/tin'] });
});
