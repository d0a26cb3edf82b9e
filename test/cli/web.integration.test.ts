import { afterAll, expect, test, vi } from 'vitest';
import { SIGNED, TALKS } from './articles.ts';
import { Desk, type Running, STACK } from './cli.ts';

const desk = new Desk();
const bots: Running[] = [];
afterAll(async () => {
  for (const bot of bots) bot.process.kill('SIGKILL');
  await Promise.all(bots.map(({ ended }) => ended));
  desk.remove();
});

const TOKEN = 'a-token-of-many-letters';
const soon = { timeout: 120_000, interval: 50 };

async function startBot(env: Readonly<Record<string, string>>): Promise<{ bot: Running; url: string }> {
  const bot = desk.start(['start'], env);
  bots.push(bot);
  await vi.waitFor(() => expect(bot.output.stderr).toContain('Writethru is running'), soon);
  const url = /"url":"(http:[^"]+)"/.exec(bot.output.stderr)?.[1] ?? '';
  return { bot, url };
}

test('the bot serves health, metrics, stories and pushes, and ends them with itself', async () => {
  const { bot, url } = await startBot({
    WEB_PORT: '0',
    PUSH_TOKEN: TOKEN,
    PUBLIC_URL: 'https://news.example',
  });
  expect(await (await fetch(`${url}/health`)).json()).toMatchObject({ ready: true });
  const pushed = await fetch(`${url}/articles`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
    body: `[${TALKS}]`,
  });
  expect(pushed.status).toBe(202);
  await vi.waitFor(() => expect(bot.output.stdout).toContain('“Acme is in talks to buy Zenith'), soon);
  expect(await (await fetch(`${url}/stories/zenith-deal`)).text()).toContain(
    'Acme is in talks to buy Zenith',
  );
  await vi.waitFor(async () => {
    const metrics = await (await fetch(`${url}/metrics`)).text();
    expect(metrics).toContain('writethru_outcomes_total{kind="new story"} 1');
    expect(metrics).toContain('writethru_deliveries{platform="console",status="sent"} 1');
  }, soon);

  // The engine serves one process: what comes from the command line goes through the bot.
  const port = new URL(url).port;
  const lines = desk.write('signed.jsonl', `${SIGNED}{"id": "broken"}\n`);
  const given = await desk.run(['ingest', lines], { WEB_PORT: port, PUSH_TOKEN: TOKEN });
  expect(given.stderr).toMatch(/signed\.jsonl:2: "published" is missing/);
  expect(given.stderr).not.toMatch(STACK);
  expect(given.code).toBe(1);
  expect(
    given.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([{ line: 1, id: 'signed', version: expect.any(String), fresh: true }]);
  await vi.waitFor(async () => {
    const metrics = await (await fetch(`${url}/metrics`)).text();
    expect(metrics).toContain('writethru_outcomes_total{kind="update"} 1');
  }, soon);

  const alone = await desk.run(['ingest', lines]);
  expect(alone.code).toBe(1);
  expect(alone.stderr).toMatch(
    /is in use by process .* set WEB_PORT and PUSH_TOKEN for both, or move the file into data\/inbox/,
  );

  expect(bot.output.stderr).not.toContain(TOKEN);
  bot.process.kill('SIGTERM');
  expect(await bot.ended).toMatchObject({ code: 0, signal: null });
  await expect(fetch(`${url}/health`)).rejects.toThrow();
  // Four processes, each with an engine to start.
}, 600_000);

test('a port that is taken ends the start with what to do', async () => {
  const { bot, url } = await startBot({ WEB_PORT: '0', DATA_DIR: 'first' });
  const second = await desk.run(['start'], { WEB_PORT: new URL(url).port, DATA_DIR: 'other' });
  expect(second.stderr).toContain('another program listens there already; stop it, or change WEB_PORT');
  expect(second.stderr).not.toMatch(STACK);
  expect(second.code).toBe(2);
  const closed = await fetch(`${url}/articles`, { method: 'POST', body: '{}' });
  expect(closed.status).toBe(401);
  bot.process.kill('SIGTERM');
  expect((await bot.ended).code).toBe(0);
});

test('articles are taken in while no bot runs, and told when one does', async () => {
  const ninjs = {
    uri: 'urn:newsml:wire.example:1',
    versionCreated: '2025-06-08T18:00:00Z',
    infoSources: [{ name: 'Daily Echo' }],
    bodies: [
      { contentType: 'text/html', value: '<p>Acme is in talks to buy Zenith Labs for $2 billion.</p>' },
    ],
  };
  const file = desk.write('wire.json', JSON.stringify([ninjs, { ...ninjs, pubStatus: 'canceled' }], null, 2));
  const env = { DATA_DIR: 'later' };
  const given = await desk.run(['ingest', file], env);
  expect(given.stderr).toContain('wire.json:2: "pubStatus" is "canceled"');
  expect(JSON.parse(given.stdout)).toMatchObject({ line: 1, id: ninjs.uri, fresh: true });
  const again = await desk.run(['ingest', '-'], env, JSON.stringify(ninjs));
  expect({ ...again, stdout: JSON.parse(again.stdout) }).toMatchObject({
    code: 0,
    stderr: '',
    stdout: { fresh: false },
  });
});

test.each([
  ['a file that is not there', ['ingest', 'nothing.jsonl'], 'there is no such file'],
  ['a document that is no JSON', ['ingest', 'notes.json'], 'a file with one article a line is called .jsonl'],
])('%s is told', async (_what, args, says) => {
  desk.write('notes.json', 'hello');
  const { code, stderr } = await desk.run(args, { DATA_DIR: 'none' });
  expect(stderr).toContain(says);
  expect(code).toBe(2);
});
