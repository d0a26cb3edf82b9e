/** `feed` and `page` as processes. */
import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rss } from '../feeds/feed/feeds.ts';
import { ARTICLE, PARAGRAPHS, page } from '../feeds/page/pages.ts';
import { startWeb, type WebServer } from '../servers/web.ts';
import { Desk, STACK } from './cli.ts';

const desk = new Desk();
afterAll(() => desk.remove());

const FEED = rss('<title>Orvex closes</title><link>/1</link><guid isPermaLink="false">a1</guid>');

describe.concurrent('a saved document', () => {
  test('is a feed, as JSON', async () => {
    const file = desk.write('top.xml', FEED);
    const { code, stdout } = await desk.run(['feed', file, '--url', 'https://news.example.com/feed']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      format: 'rss',
      title: 'Acme Wire',
      items: [{ id: 'a1', title: 'Orvex closes', link: 'https://news.example.com/1' }],
      warnings: ['1 of 1 items have no date'],
    });
  });

  test('is a feed on standard input, as a list, in the encoding that its header names', async () => {
    const { code, stdout } = await desk.run(
      ['feed', '--as', 'text', '--type', 'text/xml; charset=utf-8'],
      {},
      FEED,
    );
    expect(code).toBe(0);
    expect(stdout).toContain('\nOrvex closes\n  no date\n');
  });

  test('is a page, as JSON', async () => {
    const file = desk.write('page.html', page(PARAGRAPHS));
    const { code, stdout } = await desk.run(['page', file, '--url', 'https://news.example.com/1']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      kind: 'article',
      url: 'https://news.example.com/1',
      text: ARTICLE,
    });
  });

  test.each<[string, string[], number, string]>([
    ['no feed', ['feed', desk.write('x.html', page(''))], 1, 'a web page, not a feed'],
    ['no page', ['page', desk.write('x.txt', 'words')], 1, 'no web page'],
    ['not there', ['feed', 'gone.xml'], 2, 'gone.xml: there is no such file'],
    ['a folder', ['page', 'stories'], 2, 'stories: is a folder; give a file'],
    ['inside our own network', ['feed', 'http://127.0.0.1/feed'], 1, 'ALLOW_HOSTS can permit it'],
  ])('is told when it is %s', async (_what, args, code, message) => {
    mkdirSync(desk.path('stories'), { recursive: true });
    const ended = await desk.run(args);
    expect(ended.stderr).toContain(message);
    expect(ended.stderr).not.toMatch(STACK);
    expect({ code: ended.code, stdout: ended.stdout }).toEqual({ code, stdout: '' });
  });
});

describe('a document at an address', () => {
  let site: WebServer;
  beforeAll(async () => {
    site = await startWeb(({ url }, response) => {
      const set = { '/feed': FEED, '/page': page(PARAGRAPHS) }[url ?? ''];
      if (url === '/moved') response.writeHead(302, { location: '/page' }).end();
      else response.writeHead(set === undefined ? 404 : 200, { 'content-type': 'text/html' }).end(set);
    });
  });
  afterAll(() => site.stop());
  const run = (...args: string[]) => desk.run(args, { ALLOW_HOSTS: `127.0.0.1:${site.port}` });

  test('is a feed, with its relative links made whole', async () => {
    const { code, stdout } = await run('feed', `${site.origin}/feed`);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).items).toMatchObject([{ id: 'a1', link: `${site.origin}/1` }]);
  });

  test('is a page, found where it redirects to', async () => {
    const { code, stdout } = await run('page', `${site.origin}/moved`);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ url: `${site.origin}/page`, text: ARTICLE });
  });

  test('that is not there is told plainly', async () => {
    const { code, stderr } = await run('page', `${site.origin}/gone`);
    expect(stderr).toBe(`writethru: ${site.origin}/gone: it answers 404\n`);
    expect(code).toBe(1);
  });
});
