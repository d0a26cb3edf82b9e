import { existsSync, renameSync, statSync } from 'node:fs';
import { afterAll, expect, test, vi } from 'vitest';
import type { DeliveryOptions } from '../../src/cli/deliveries.ts';
import { onRecord } from '../../src/cli/on-record.ts';
import { readConfig } from '../../src/config.ts';
import { silent } from '../queue/backends.ts';
import { article, SIGNED, TALKS } from './articles.ts';
import { Desk, type Running, STACK } from './cli.ts';

const desk = new Desk();
const bots: Running[] = [];
afterAll(async () => {
  for (const bot of bots) bot.process.kill('SIGKILL');
  await Promise.all(bots.map(({ ended }) => ended));
  desk.remove();
});

const soon = { timeout: 120_000, interval: 50 };

async function startBot(): Promise<Running> {
  const bot = desk.start(['start']);
  bots.push(bot);
  await vi.waitFor(() => expect(bot.output.stderr).toContain('Writethru is running'), soon);
  return bot;
}

/** As a careful program drops a file: whole at once. */
function drop(name: string, content: string): void {
  renameSync(desk.write('drafts/draft', content), desk.path(`data/inbox/${name}`));
}

async function isTaken(name: string): Promise<void> {
  await vi.waitFor(() => expect(existsSync(desk.path(`data/inbox/done/${name}`))).toBe(true), soon);
}

test('the bot runs, takes what is dropped, posts, lets no second bot in, and stops when told', {
  timeout: 600_000,
}, async () => {
  const bot = await startBot();

  const second = await desk.run(['start']);
  expect(second.stderr).toContain(`is in use by process ${bot.process.pid}`);
  expect(second.stderr).not.toMatch(STACK);
  expect(second).toMatchObject({ code: 1, stdout: '' });

  drop('talks.jsonl', `Acme buys Zenith\n${TALKS}`);
  await vi.waitFor(() => expect(bot.output.stdout).toContain('“Acme is in talks to buy Zenith'), soon);
  await isTaken('talks.jsonl');
  expect(existsSync(desk.path('data/inbox/done/talks.jsonl.problems'))).toBe(true);

  // The bot has the record open, and tells of it whoever may open its socket.
  const config = readConfig({ DATA_DIR: desk.path('data') });
  const ask = (options: DeliveryOptions) =>
    onRecord({ command: 'deliveries', options, columns: 80, ink: 'plain' }, 'bot', config, silent);
  await vi.waitFor(async () => expect(await ask({})).toContain('✓ console zenith-deal: posted'), soon);
  const [{ id }] = JSON.parse(await ask({ json: true }));
  await expect(ask({ retry: [id] })).rejects.toThrow(/^it is posted, as .*; nothing is to be done$/);
  expect(statSync(desk.path('data/bot.sock')).mode & 0o777).toBe(0o600);

  bot.process.kill('SIGTERM');
  const { code, signal, stdout, stderr } = await bot.ended;
  expect({ code, signal }).toEqual({ code: 0, signal: null });
  expect(stdout.match(/the story so far/g)).toHaveLength(1);
  // The log is JSON, and all of it is on standard error.
  expect(
    stderr
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).msg)
      .at(-1),
  ).toBe('Stopped');
});

test('started again it goes on where it was, and stops cleanly when nobody reads its posts', async () => {
  const bot = await startBot();
  drop('repeat.jsonl', TALKS + article('echo', 'Acme is in talks to buy Zenith Labs for $2 billion.'));
  await isTaken('repeat.jsonl');
  expect(bot.output.stdout).toBe('');

  bot.process.stdout.destroy();
  drop('signed.jsonl', SIGNED);
  const { code, signal, stderr } = await bot.ended;
  expect(stderr).not.toMatch(STACK);
  expect({ code, signal }).toEqual({ code: 0, signal: null });

  const explained = await desk.run(['explain', 'signed']);
  expect(explained).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('zenith-deal version 1 update: '),
  });
});
