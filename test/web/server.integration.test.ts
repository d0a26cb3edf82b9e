import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, inject, test } from 'vitest';
import { buildLedger } from '../../src/core/story/ledger.ts';
import { openPostgresQueue } from '../../src/queue/index.ts';
import { openPostgres } from '../../src/store/index.ts';
import { startWeb } from '../../src/web/index.ts';
import { WEB_LIMITS } from '../../src/web/limits.ts';
import { silent } from '../queue/backends.ts';
import { article, evidence, spokenStep, step, story } from '../store/examples.ts';
import { openWeb, openWebAlone, TOKEN } from './open-web.ts';

const open = (parts: Parameters<typeof openWeb>[1] = {}, limits: Parameters<typeof openWeb>[2] = {}) =>
  openWeb(inject('databaseUrl'), parts, limits);

/** Sends bytes slowly, as a broken or hostile client does; what came back, and how many chunks had gone when the line was cut. */
function dribble(url: string, chunks: readonly string[], pauseMs: number, onSent = (): void => {}) {
  const { hostname, port } = new URL(url);
  return new Promise<{ readonly answer: string; readonly sent: number }>((resolve) => {
    const socket = connect(Number(port), hostname);
    let answer = '';
    let sent = 0;
    socket.setEncoding('latin1').on('data', (data) => {
      answer += data;
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve({ answer, sent }));
    const send = async (): Promise<void> => {
      for (const chunk of chunks) {
        if (!socket.writable) return;
        socket.write(chunk, onSent);
        sent += 1;
        await sleep(pauseMs);
      }
    };
    void send();
  });
}

describe('a client that takes its time', () => {
  const HASTY = { headersMs: 300, requestMs: 600, silenceMs: 500, idleMs: 300 };
  const HEAD = `POST /articles HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${TOKEN}\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n`;

  test.each([
    [
      'with its headers',
      ['GET /health HTTP/1.1\r\n', ...Array.from({ length: 60 }, () => 'x-a: b\r\n')],
      408,
    ],
    ['with its body', [HEAD, ...Array.from({ length: 60 }, () => ' ')], 408],
  ])('%s is cut off', async (_what, chunks, status) => {
    const { url } = await open({}, HASTY);
    const { answer, sent } = await dribble(url, chunks, 100);
    expect(answer).toContain(` ${status} `);
    // The client, which waits as it was told to on any machine, was not nearly done.
    expect(sent).toBeLessThan(40);
  });

  test.each([
    ['nothing', []],
    ['half a line', ['GET /hea']],
    ['half a body', [HEAD, '{']],
  ])('and sends %s is cut off', async (_what, chunks) => {
    const { url } = await open({}, HASTY);
    const began = performance.now();
    await dribble(url, chunks, 0);
    // By what it is told here, not by the ten seconds and more of the bot.
    expect(performance.now() - began).toBeLessThan(WEB_LIMITS.idleMs);
  });

  test('does not keep others waiting', async () => {
    const { url } = await open(
      {},
      { connections: 50, headersMs: 120_000, idleMs: 120_000, silenceMs: 120_000 },
    );
    const slow = Array.from({ length: 20 }, () =>
      connect(Number(new URL(url).port), '127.0.0.1').on('error', () => {}),
    );
    let cut = 0;
    for (const socket of slow) socket.on('close', () => (cut += 1)).write('POST /articles HTTP/1.1\r\nx');
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    expect(cut).toBe(0);
    for (const socket of slow) socket.destroy();
  });
});

test('stopping waits for no client that takes its time', async () => {
  const { url, close } = await open({}, { closeMs: 300 });
  let begun = (): void => {};
  const sending = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const chunks = ['POST /articles HTTP/1.1\r\n', ...Array.from({ length: 60 }, () => 'x-a: b\r\n')];
  const cut = dribble(url, chunks, 100, begun);
  await sending;
  await close();
  expect((await cut).sent).toBeLessThan(40);
});

test('headers that are too long are refused', async () => {
  const { url } = await open();
  const { answer } = await dribble(url, [`GET / HTTP/1.1\r\nhost: x\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`], 0);
  expect(answer).toContain('431');
});

test.each([
  ['no such page', '/nothing', 404],
  ['no such story', '/stories/nothing', 404],
  ['a way out of the folder', '/stories/..%2f..%2fetc%2fpasswd', 404],
  ['half a percent sign', '/stories/%', 400],
  ['a name without end', `/stories/${'a'.repeat(400)}`, 414],
  ['another method', '/articles', 404],
])('%s is told plainly', async (_what, path, status) => {
  const { url } = await open();
  const response = await fetch(url + path);
  expect(response.status).toBe(status);
  expect(await response.text()).not.toMatch(/\bat .*\.[tj]s:|node_modules|fastify|FST_/i);
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
});

test('a failure of ours is told without a word of its cause', async () => {
  const web = await openWebAlone(inject('databaseUrl'));
  await web.pool.query(`drop table ${web.schema}.audience cascade`);
  const response = await fetch(`${web.url}/stories/tinplate`);
  expect(response.status).toBe(500);
  expect(await response.json()).toEqual({
    title: 'Internal Server Error',
    status: 500,
    detail: 'This failed here, not there; try again later.',
  });
});

test('every answer forbids scripts, frames and guessing at its type', async () => {
  const { url } = await open();
  for (const path of ['/stories', '/stories/tinplate', '/stories/tinplate.json', '/health', '/nothing']) {
    const { headers } = await fetch(url + path);
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/=]+';.* frame-ancestors 'none'$/,
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  }
});

test('a port that is taken is told with what to do', async () => {
  const { url, store, queue } = await open();
  const starting = startWeb('127.0.0.1', Number(new URL(url).port), {
    ...{ store, queue, log: silent, stories: [] },
    clock: { now: () => new Date().toISOString() },
    credentials: { token: undefined, secret: undefined },
    takeFeed: async () => ({ articles: 0 }),
  });
  await expect(starting).rejects.toThrow(
    'another program listens there already; stop it, or change WEB_PORT',
  );
});

describe('GET /health', () => {
  test('is ready when the store and the queue are', async () => {
    const { url } = await open();
    const response = await fetch(`${url}/health`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ live: true, ready: true, store: 'ok', queue: 'ok' });
    expect(await (await fetch(`${url}/health/live`)).json()).toEqual({ live: true });
  });

  test('is live and not ready when the store is gone, and does not say why', async () => {
    const web = await openWebAlone(inject('databaseUrl'));
    await web.pool.query(`drop table ${web.schema}.delivery`);
    const response = await fetch(`${web.url}/health`);
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ live: true, ready: false, store: 'unreachable', queue: 'ok' });
    expect((await fetch(`${web.url}/health/live`)).status).toBe(200);
  });

  test('is not ready when the queue is gone', async () => {
    const pool = await openPostgres(inject('databaseUrl'));
    const queue = await openPostgresQueue(pool, 'test-lost', silent);
    await pool.end();
    const { url } = await open({ queue });
    const text = await (await fetch(`${url}/health`)).text();
    expect(JSON.parse(text)).toEqual({ live: true, ready: false, store: 'ok', queue: 'unreachable' });
  });
});

describe('GET /metrics', () => {
  test("counts what is on record and what waits, with BullMQ's own beside it", async () => {
    const web = await openWebAlone(inject('databaseUrl'));
    const { store } = web;
    await store.subscribe({ story: 'tinplate', platform: 'slack', channel: 'C1', level: 'major' });
    const early = new Date(Date.now() - 60_000).toISOString();
    const { versionId } = await store.saveArticle(article(), early);
    await store.updateStory('tinplate', versionId, () => spokenStep('major'));
    const { versionId: second } = await store.saveArticle(article({ body: 'Two.' }), early);
    await store.updateStory('tinplate', second, () => step({ outcome: { kind: 'repeat', reason: 'said' } }));
    await store.saveArticle(article({ body: 'Three.' }), early);
    await web.queue.add([{ name: 'update', id: 'a' }]);
    await store.modelUses.reserve('slack T1', '2031-05-04', 900, 1_000);
    const used = { input: 300, output: 20, cost: '0.5' };
    await store.modelUses.settle('slack T1', '2031-05-04', 900, 'refused', used);
    await fetch(`${web.url}/stories/nothing`);
    const response = await fetch(`${web.url}/metrics`);
    expect(response.headers.get('content-type')).toContain('text/plain; version=0.0.4');
    const text = await response.text();
    const lines = text.split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'writethru_article_versions_total 3',
        'writethru_outcomes_total{kind="repeat"} 1',
        'writethru_outcomes_total{kind="update"} 1',
        'writethru_deliveries{platform="slack",status="pending"} 1',
        'writethru_backlog{of="versions"} 1',
        'writethru_backlog{of="deliveries"} 1',
        'writethru_backlog{of="windows"} 0',
        'writethru_model_answers_total{outcome="refused"} 1',
        'writethru_model_tokens_total{kind="input"} 300',
        'writethru_model_cost_dollars_total 0.5',
        'writethru_up{part="store"} 1',
        'writethru_up{part="queue"} 1',
        `bullmq_job_count{queue="${web.schema}-update", state="waiting"} 1`,
        'writethru_http_request_duration_seconds_count{method="GET",route="/stories/:name",status="404"} 1',
      ]),
    );
    const age = Number(/^writethru_backlog_oldest_seconds\{of="versions"\} (\S+)$/m.exec(text)?.[1]);
    expect(age).toBeGreaterThan(59);
    expect(age).toBeLessThan(600);
    expect(text).toContain('process_cpu_user_seconds_total');
    mustBeExposition(text);
    mustBeNamedWell(text);
    await store.mute('tinplate', 'slack', 'C1', 60_000);
    expect((await store.counts()).waitingDeliveries.count).toBe(0);
  });

  test('leaves out what it cannot ask, and says so', async () => {
    const web = await openWebAlone(inject('databaseUrl'));
    await web.pool.query(`drop table ${web.schema}.outcome`);
    const text = await (await fetch(`${web.url}/metrics`)).text();
    expect(text).toContain('writethru_up{part="store"} 0');
    expect(text).not.toContain('writethru_article_versions_total');
    expect(text).toContain('bullmq_job_count');
    mustBeExposition(text);
  });
});

/** https://prometheus.io/docs/instrumenting/exposition_formats/: each measure has one head and stands in one place. */
function mustBeExposition(text: string): void {
  const seen = new Set<string>();
  let current = '';
  for (const line of text.split('\n').filter((one) => one !== '')) {
    expect(line).toMatch(
      /^(?:# (?:HELP|TYPE) [a-zA-Z_:][\w:]* .+|[a-zA-Z_:][\w:]*(?:\{[^{}]*\})? (?:[\d.e+-]+|NaN|\+Inf))$/,
    );
    if (!line.startsWith('# HELP ')) continue;
    current = line.split(' ')[2] ?? '';
    expect(seen).not.toContain(current);
    seen.add(current);
  }
  expect(current).not.toBe('');
}

/** As promtool lints: https://prometheus.io/docs/practices/naming/, and client_golang's promlint. BullMQ's and Node's are theirs. */
function mustBeNamedWell(text: string): void {
  const types = [...text.matchAll(/^# TYPE (writethru_\S+) (\w+)$/gm)];
  expect(types.length).toBeGreaterThan(8);
  for (const [, name = '', type = ''] of types) {
    expect(name).toMatch(/^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/);
    expect(name.endsWith('_total'), name).toBe(type === 'counter');
    expect(name).not.toMatch(/_(?:bucket|count|sum|info)$|gauge|counter|histogram|summary/);
    expect(name).not.toMatch(/milli|micro|minute|hour|day|week|kilo|mega|percent|_ms\b/);
    expect(text).toMatch(new RegExp(`^# HELP ${name} \\S.{10,}$`, 'm'));
  }
}

describe('story pages', () => {
  test('tell where a story stands, for people and for programs', async () => {
    const web = await open();
    const list = await (await fetch(`${web.url}/stories`)).text();
    expect(list).toContain('<a href="./stories/tinplate">Brightwater and Tinplate</a>');
    const { versionId } = await web.store.saveArticle(article(), '2031-05-04T12:00:00.000Z');
    const facts = Object.values(buildLedger([evidence()], story('tinplate')));
    await web.store.updateStory('tinplate', versionId, () => step({ evidence: [evidence()], facts }));
    const page = await fetch(`${web.url}/stories/tinplate`);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const html = await page.text();
    expect(html).toContain('<time datetime="2031-05-04T12:00:00.000Z">4 May 2031, 12:00\u00a0UTC</time>');
    expect(html).toContain('<p class="value">$2B</p>');
    expect(html).toContain('“Brightwater will pay $2 billion for Tinplate, it said on Sunday.”');
    expect(html).toContain(
      '<a href="https://news.example/deals/tinplate" rel="noopener nofollow">Example Wire</a>',
    );
    const json = await (await fetch(`${web.url}/stories/tinplate.json`)).json();
    expect(json).toMatchObject({
      story: 'tinplate',
      asOf: '2031-05-04T12:00:00.000Z',
      lines: [{ label: 'Price', now: '$2B', since: '2031-05-04T12:00:00.000Z' }],
    });
  });

  test('of a story without news say so', async () => {
    const { url } = await open({ stories: [story('quiet')] });
    expect(await (await fetch(`${url}/stories/quiet`)).text()).toContain('Nothing is known yet.');
  });
});
