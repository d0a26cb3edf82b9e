import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parseAllowed } from '../../../src/feeds/fetch/allowed.ts';
import { type HttpClient, openHttpClient } from '../../../src/feeds/fetch/http-client.ts';
import { askRobots } from '../../../src/feeds/fetch/robots.ts';
import { cpuTime } from '../../cpu-time.ts';
import { startWeb, type WebServer } from '../../servers/web.ts';

const DAY_MS = 86_400_000;

let site: WebServer;
let client: HttpClient;
let answer: { status: number; text: string; location?: string };

beforeAll(async () => {
  site = await startWeb(({ url }, response) => {
    const { status, text, location } = url === '/other.txt' ? { status: 200, text: answer.text } : answer;
    response.writeHead(status, location ? { location } : {}).end(text);
  });
  client = openHttpClient('Writethru-test', parseAllowed(`127.0.0.1:${site.port}`) ?? []);
});
afterAll(async () => {
  await client.close();
  await site.stop();
});
beforeEach(() => {
  site.requests.length = 0;
});

describe('robots.txt', () => {
  it.each([
    ['forbids us by name', 200, 'User-agent: writethru\nDisallow: /a', 'disallowed'],
    ['forbids everybody', 200, 'User-agent: *\nDisallow: /', 'disallowed'],
    ['forbids another', 200, 'User-agent: otherbot\nDisallow: /', 'allowed'],
    [
      'lets us in where others may not',
      200,
      'User-agent: *\nDisallow: /\n\nUser-agent: Writethru\nAllow: /',
      'allowed',
    ],
    ['forbids by a pattern', 200, 'User-agent: *\nDisallow: /*.html$', 'disallowed'],
    ['takes the longer rule', 200, 'User-agent: *\nDisallow: /\nAllow: /a', 'allowed'],
    ['begins with a byte order mark', 200, '\uFEFFUser-agent: *\nDisallow: /', 'disallowed'],
    ['is a web page', 200, '<!doctype html><p>Not here', 'allowed'],
    ['is not there', 404, 'User-agent: *\nDisallow: /', 'allowed'],
    ['is for members', 403, '', 'allowed'],
    ['is not to be had now', 503, '', 'unknown'],
    ['is asked for too often', 429, '', 'unknown'],
  ])('that %s', async (_, status, text, expected) => {
    answer = { status, text };
    expect(await askRobots(client, () => 0).ask(`${site.origin}/a.html`)).toBe(expected);
  });

  it.each([
    ['of two seconds', 'User-agent: *\nCrawl-delay: 2', 2_000],
    ['for us', 'User-agent: *\nCrawl-delay: 2\n\nUser-agent: Writethru\nCrawl-delay: 5', 5_000],
    ['of a day, which is a minute', 'User-agent: *\nCrawl-delay: 86400', 60_000],
    ['that is none', 'User-agent: *\nCrawl-delay: soon', 0],
    ['below nothing', 'User-agent: *\nCrawl-delay: -5', 0],
  ])('asks for a pause %s', async (_, text, expected) => {
    answer = { status: 200, text };
    expect(await askRobots(client, () => 0).pauseMs(`${site.origin}/a`)).toBe(expected);
  });

  it('is read where it has moved to', async () => {
    answer = { status: 301, text: 'User-agent: *\nDisallow: /', location: '/other.txt' };
    expect(await askRobots(client, () => 0).ask(`${site.origin}/a.html`)).toBe('disallowed');
  });

  it('is asked for once a day, and after a quarter of an hour when it was not to be had', async () => {
    let now = 0;
    const { ask } = askRobots(client, () => now);
    const times = async (status: number): Promise<number> => {
      answer = { status, text: '' };
      await Promise.all([ask(`${site.origin}/a`), ask(`${site.origin}/b`)]);
      return site.requests.length;
    };
    expect(await times(200)).toBe(1);
    now = DAY_MS - 1;
    expect(await times(503)).toBe(1);
    now = DAY_MS + 1;
    expect(await times(503)).toBe(2);
    now += DAY_MS / 96 - 1_000;
    expect(await times(200)).toBe(2);
    now += 2_000;
    expect(await times(200)).toBe(3);
  });

  it('cannot keep us busy with its patterns', async () => {
    answer = { status: 200, text: `User-agent: *\n${`Disallow: /${'*a'.repeat(100)}b\n`.repeat(2_000)}` };
    const { ask } = askRobots(client, () => 0);
    await ask(`${site.origin}/`);
    const began = cpuTime();
    expect(await ask(`${site.origin}/${'a'.repeat(1_900)}`)).toBe('allowed');
    expect(cpuTime() - began).toBeLessThan(2_000);
  });
});
