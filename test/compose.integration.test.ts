/** What docker-compose.yml starts, started without Docker: each command with its environment, as far as the database. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test, vi } from 'vitest';
import { Desk } from './cli/cli.ts';
import { readCompose } from './compose.ts';
import { freePort } from './servers/server.ts';

const STORIES_DIR = resolve(import.meta.dirname, '../digests');

test('every part takes its command and its settings, and then wants its database', async () => {
  const nobody = `127.0.0.1:${await freePort()}`;
  const services = readCompose({
    SLACK_BOT_TOKEN: 'xoxb-acme',
    SLACK_SIGNING_SECRET: 'secret-of-acme-zenith',
    DISCORD_TOKEN: 'token-of-acme-and-zenith',
    DISCORD_API_URL: `http://${nobody}`,
    CONTACT: 'news@example.com',
  });
  const desk = new Desk();
  const ours = Object.entries(services).filter(([, { build }]) => build !== undefined);
  const ended = await Promise.all(
    ours.map(async ([name, { command, environment }]) => {
      const set = Object.fromEntries(
        Object.entries(environment ?? {}).map(([key, value]) => [key, `${value}`]),
      );
      const { DATABASE_URL = '' } = set;
      const env = { ...set, STORIES_DIR, DATABASE_URL: DATABASE_URL.replace('postgres:5432', nobody) };
      const { code, stderr } = await desk.run(command.split(' '), env);
      return [name, code, stderr];
    }),
  );
  desk.remove();
  const wantsDatabase = expect.stringContaining(`Postgres at ${nobody}/writethru cannot be used`);
  expect(ended).toEqual([
    ['web', 1, wantsDatabase],
    ['worker', 1, wantsDatabase],
    ['slack', 1, wantsDatabase],
    ['discord', 1, wantsDatabase],
  ]);
});

test('the health check of the image passes once a part is ready, and not before', {
  timeout: 120_000,
}, async () => {
  const dockerfile = readFileSync(resolve(import.meta.dirname, '../Dockerfile'), 'utf8');
  const [program, ...args] = JSON.parse(/^HEALTHCHECK[^[]+(\[.*\])$/m.exec(dockerfile)?.[1] ?? '[]');
  const WEB_PORT = String(await freePort());
  const check = () =>
    new Promise<number | null>((done) =>
      spawn(program, args, { env: { PATH: process.env.PATH, WEB_PORT } }).once('close', done),
    );
  expect(await check()).toBe(1);
  const desk = new Desk();
  const bot = desk.start(['start'], { WEB_PORT });
  await vi.waitFor(async () => expect(await check()).toBe(0), { timeout: 60_000, interval: 500 });
  bot.process.kill('SIGTERM');
  expect((await bot.ended).code).toBe(0);
  desk.remove();
});
