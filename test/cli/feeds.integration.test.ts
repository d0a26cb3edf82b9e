import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startWeb, type WebServer } from '../servers/web.ts';
import { GOOD } from '../stories/story-text.ts';
import { Desk, type Running, STACK } from './cli.ts';

const desk = new Desk();
const bots: Running[] = [];
let site: WebServer;

/** A process takes ten seconds to start on a busy machine. */
const SLOW = { timeout: 600_000 };
const soon = { timeout: 100_000, interval: 50 };

const ARTICLE = `<!doctype html><html><head><title>Acme in talks to buy Zenith Labs</title>
  <meta property="article:published_time" content="2025-03-08T09:00:00Z"></head><body><nav>Home News</nav><article>
  <h1>Acme in talks to buy Zenith Labs</h1>
  <p>Acme is in talks to buy Zenith Labs for $2 billion, two people familiar with the matter said on Saturday.</p>
  <p>The talks could still fall apart, the people said, asking not to be named because the talks are private.</p>
  <p>Zenith Labs makes instruments for laboratories and has its seat in Arden, where it was founded by Jane Roe.</p>
  </article></body></html>`;

const rss = (origin: string) => `<?xml version="1.0"?><rss version="2.0"><channel><title>Capital Wire</title>
  <item><guid>1</guid><title>Acme in talks to buy Zenith Labs</title><link>${origin}/talks</link>
  <pubDate>Sat, 08 Mar 2025 09:00:00 GMT</pubDate></item>
  <item><guid>2</guid><title>Rain ahead</title><link>${origin}/rain</link></item></channel></rss>`;

beforeAll(async () => {
  site = await startWeb(({ url }, response) => {
    if (url === '/feed')
      response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(rss(site.origin));
    else if (url === '/talks') response.writeHead(200, { 'content-type': 'text/html' }).end(ARTICLE);
    else response.writeHead(url === '/broken' ? 500 : 404).end();
  });
  const feeds = ['/feed', '/broken'].map(
    (path) => `{ url: "${site.origin}${path}", publisher: Capital Wire }`,
  );
  desk.write('stories/zenith-deal.yaml', `${GOOD}feeds: [${feeds.join(', ')}]\n`);
});
afterAll(async () => {
  for (const bot of bots) bot.process.kill('SIGKILL');
  await Promise.all(bots.map(({ ended }) => ended));
  await site.stop();
  desk.remove();
});

test('the bot asks the feeds of its stories, and sets the scene', SLOW, async () => {
  const bot = desk.start(['start'], { ALLOW_HOSTS: `127.0.0.1:${site.port}` });
  bots.push(bot);
  await vi.waitFor(() => expect(bot.output.stdout).toContain('“Acme is in talks to buy Zenith'), soon);
  await vi.waitFor(() => expect(bot.output.stderr).toContain('it answers 500'), soon);
  expect(site.requests.map(({ url }) => url)).not.toContain('/rain');
  expect(bot.output.stderr).toContain('CONTACT is not set');
  bot.process.kill('SIGTERM');
  const { code, stdout, stderr } = await bot.ended;
  expect(stderr).not.toMatch(STACK);
  expect(code).toBe(0);
  expect(stdout.match(/the story so far/g)).toHaveLength(1);
});

test('it tells which of them fail, and since when', SLOW, async () => {
  const told = await desk.run(['feeds']);
  expect(told).toMatchObject({ code: 0, stderr: '' });
  expect(told.stdout).toMatch(
    /^! http:\S+\/broken {2}zenith-deal\n {4}since .*, 1 time: it answers 500; never answered; asked again .*\n✓ http:\S+\/feed {2}zenith-deal\n {4}nothing new since it was first asked; asked every 15 min\n\n2 feeds: 1 failing, 1 well\n$/,
  );
  const [report] = JSON.parse((await desk.run(['feeds', '--json'])).stdout);
  expect(report).toMatchObject({ url: `${site.origin}/broken`, failures: 1, reason: 'it answers 500' });
});

test('a feed inside our own network is refused, and the bot says how to permit it', SLOW, async () => {
  desk.write('stories/zenith-deal.yaml', `${GOOD}feeds: [{ url: "${site.origin}/feed" }]\n`);
  const bot = desk.start(['start'], { DATA_DIR: 'other', CONTACT: 'news@example.com' });
  bots.push(bot);
  const before = site.requests.length;
  await vi.waitFor(() => expect(bot.output.stderr).toContain('ALLOW_HOSTS can permit it'), soon);
  expect(site.requests).toHaveLength(before);
  expect(bot.output.stderr).not.toContain('CONTACT is not set');
  bot.process.kill('SIGTERM');
  await bot.ended;
});

test('an ALLOW_HOSTS that cannot be read is refused with what to do', async () => {
  const { code, stderr } = await desk.run(['start'], { ALLOW_HOSTS: 'http://feeds.lan' });
  expect(stderr).toContain('ALLOW_HOSTS cannot be read; write hosts and networks');
  expect(code).toBe(2);
});
