import { gzipSync } from 'node:zlib';
import { Webhook } from 'standardwebhooks';
import { describe, expect, inject, test } from 'vitest';
import { article } from '../store/examples.ts';
import { type OpenWeb, openWeb, openWebAlone, SECRET, TOKEN } from './open-web.ts';

const open = (...[parts, limits]: Parameters<typeof openWeb> extends [string, ...infer R] ? R : never) =>
  openWeb(inject('databaseUrl'), parts, limits);

const JSON_TYPE = { 'content-type': 'application/json' };
const WITH_TOKEN = { ...JSON_TYPE, authorization: `Bearer ${TOKEN}` };

async function push(
  { url }: Pick<OpenWeb, 'url'>,
  body: RequestInit['body'],
  headers: Record<string, string> = WITH_TOKEN,
) {
  const response = await fetch(`${url}/articles`, {
    method: 'POST',
    body,
    headers,
    duplex: 'half',
  } as RequestInit);
  const text = await response.text();
  expect(text).not.toMatch(/\bat .*\.[tj]s:|node_modules/);
  return { status: response.status, headers: response.headers, answer: JSON.parse(text) };
}

const text = (...articles: readonly object[]): string => JSON.stringify(articles);

/** As a sender would sign it, by the library that senders use. */
function signed(body: string, { id = 'msg_1', at = new Date(), secret = SECRET } = {}) {
  return {
    ...JSON_TYPE,
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, at, body),
  };
}

describe('POST /articles', () => {
  test('takes one article or many, tells their ids, and wakes the workers', async () => {
    const web = await open();
    const woken: string[] = [];
    await web.queue.work({ update: async (id) => void woken.push(id), 'deliver-console': async () => {} }, 1);
    const one = await push(web, JSON.stringify(article()));
    expect(one).toMatchObject({ status: 202, answer: { articles: [{ id: 'wire-1', fresh: true }] } });
    const many = await push(
      web,
      text(article({ body: 'Two.' }), article({ id: 'w3', url: undefined, body: 'Three.' })),
    );
    expect(many.status).toBe(202);
    const ids = [...one.answer.articles, ...many.answer.articles].map(({ version }) => version);
    expect([...(await web.store.unsettledVersions(10))].sort()).toEqual([...ids].sort());
    await expect.poll(() => woken, { timeout: 60_000 }).toEqual(expect.arrayContaining(ids));
  });

  test('sent again it takes nothing twice', async () => {
    const web = await open();
    const first = await push(web, text(article(), article({ body: 'Two.' })));
    const again = await push(web, text(article(), article({ body: 'Two.' })));
    const [a, b] = first.answer.articles;
    expect(again.answer.articles).toEqual([
      { ...a, fresh: false },
      { ...b, fresh: false },
    ]);
    expect((await web.store.counts()).versions).toBe(2);
  });

  test('takes IPTC ninjs beside our own articles', async () => {
    const web = await open();
    const ninjs = {
      uri: 'urn:newsml:wire.example:20310504:7',
      versionCreated: '2031-05-04T12:00:00Z',
      headlines: [{ value: 'Brightwater to buy Tinplate' }],
      bodies: [{ contentType: 'text/html', value: '<p>It pays $2&nbsp;billion.</p>' }],
    };
    const { status, answer } = await push(web, text(article(), ninjs));
    expect(status).toBe(202);
    const version = await web.store.version(answer.articles[1].version);
    expect(version?.article).toMatchObject({ id: ninjs.uri, headline: 'Brightwater to buy Tinplate' });
    expect(version?.article.body.replace(/\s/g, ' ')).toBe('It pays $2 billion.');
  });

  test('takes all or nothing, and names what is wrong by place and field', async () => {
    const web = await open();
    const { status, headers, answer } = await push(
      web,
      text(article(), { id: 'x', body: 7, published: 'soon' }, { uri: 'urn:x', bodies: [{ value: 'A.' }] }),
    );
    expect(status).toBe(400);
    expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(answer).toMatchObject({ title: 'Bad Request', status: 400 });
    expect(answer.detail).toMatch(/^Nothing was taken: 3 things are wrong\./);
    expect(answer.problems).toEqual([
      { index: 1, problem: expect.stringMatching(/^"published" must be a date/) },
      { index: 1, problem: '"body" must be text' },
      { index: 2, problem: expect.stringMatching(/^"versionCreated" is missing/) },
    ]);
    expect((await web.store.counts()).versions).toBe(0);
  });

  test.each([
    ['no JSON', '{"id": ', /^The body is not JSON: /],
    ['nothing', '', /^The body is not JSON: /],
    ['another encoding', Buffer.from('{"id": "\xe9"}', 'latin1'), /it is not UTF-8/],
    ['no article', '[]', /holds no article/],
    ['a number', '7', /^Nothing was taken: 1 thing is wrong/],
    ['very deep JSON', '['.repeat(200_000), /^The body is not JSON|^Nothing was taken/],
  ])('a body with %s is refused with what to do', async (_what, body, detail) => {
    const { status, answer } = await push(await open(), body);
    expect({ status, detail: answer.detail }).toEqual({ status: 400, detail: expect.stringMatching(detail) });
  });

  test('a body of another kind, or a packed one, is refused', async () => {
    const web = await open();
    const body = JSON.stringify(article());
    const xml = await push(web, body, { ...WITH_TOKEN, 'content-type': 'application/xml' });
    const untyped = await push(web, Buffer.from(body), { authorization: `Bearer ${TOKEN}` });
    const packed = await push(web, gzipSync(body), { ...WITH_TOKEN, 'content-encoding': 'gzip' });
    expect([xml.status, untyped.status, packed.status]).toEqual([415, 415, 415]);
    expect(xml.answer.detail).toContain('content-type: application/json');
  });

  test('too large a body is refused, told beforehand or not', async () => {
    const web = await open({}, { bodyBytes: 1_000 });
    const body = JSON.stringify(article({ body: 'x'.repeat(2_000) }));
    const told = await push(web, body);
    const untold = await push(web, new Blob([body]).stream());
    expect([told.status, untold.status]).toEqual([413, 413]);
    expect(told.answer.detail).toContain('send less');
  });

  test('too many articles at once are refused', async () => {
    const web = await open({}, { articles: 2 });
    const { status, answer } = await push(web, text(article(), article(), article()));
    expect({ status, detail: answer.detail }).toEqual({
      status: 413,
      detail: 'The body holds 3 articles; at most 2 are taken at once.',
    });
  });

  test('too many articles a minute must wait', async () => {
    const web = await open({}, { articlesPerMinute: 3 });
    expect((await push(web, text(article(), article({ body: 'Two.' })))).status).toBe(202);
    const { status, headers } = await push(web, text(article({ body: '3.' }), article({ body: '4.' })));
    expect(status).toBe(429);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await web.store.counts()).versions).toBe(2);
  });

  test('while too many wait to be read, new ones must wait too', async () => {
    const web = await open({}, { waitingVersions: 0 });
    await web.store.saveArticle(article(), new Date().toISOString());
    const { status, headers, answer } = await push(web, text(article({ body: 'Two.' })));
    expect({ status, retry: headers.get('retry-after') }).toEqual({ status: 429, retry: '30' });
    expect(answer.detail).toContain('wait to be read');
  });

  test('a store that fails is told, and nothing of why', async () => {
    const web = await openWebAlone(inject('databaseUrl'));
    await web.pool.query(
      `drop table ${web.schema}.outcome, ${web.schema}.claim, ${web.schema}.digest, ${web.schema}.ledger_step, ${web.schema}.version cascade`,
    );
    const failed = await push(web, text(article()));
    expect([500, 503]).toContain(failed.status);
    expect(JSON.stringify(failed.answer)).not.toMatch(/relation|version|schema/);
  });
});

describe('who may push', () => {
  test('nobody without a token or a signature', async () => {
    const web = await open();
    const { status, headers, answer } = await push(web, text(article()), JSON_TYPE);
    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toBe('Bearer');
    expect(answer.detail).toContain('authorization: Bearer');
  });

  test.each(['Bearer wrong', `Basic ${TOKEN}`, `Bearer ${TOKEN}x`, 'Bearer', `Bearer ${TOKEN.slice(0, -1)}`])(
    'not with "%s"',
    async (authorization) => {
      expect((await push(await open(), text(article()), { ...JSON_TYPE, authorization })).status).toBe(401);
    },
  );

  test('a stranger is refused before the body is read', async () => {
    const web = await open({}, { bodyBytes: 10 });
    expect((await push(web, 'x'.repeat(1_000), JSON_TYPE)).status).toBe(401);
  });

  test('nothing at all when neither is set', async () => {
    const web = await open({ credentials: { token: undefined, secret: undefined } });
    const body = text(article());
    expect((await push(web, body, { ...JSON_TYPE, authorization: 'Bearer undefined' })).status).toBe(401);
    expect((await push(web, body, signed(body))).status).toBe(401);
    expect((await web.store.counts()).versions).toBe(0);
  });

  test('whoever guesses too often hears no more, and the right token is not kept waiting by it', async () => {
    const web = await open({}, { failuresPerMinute: 3 });
    const guess = () => push(web, text(article()), { ...JSON_TYPE, authorization: 'Bearer guess' });
    const statuses = [];
    for (let tries = 0; tries < 5; tries += 1) statuses.push((await guess()).status);
    expect(statuses).toEqual([401, 401, 401, 429, 429]);
    expect((await push(web, text(article()))).status).toBe(202);
  });
});

describe('signed pushes', () => {
  test('what the Standard Webhooks library signs is taken, once', async () => {
    const web = await open();
    const body = text(article());
    const headers = signed(body);
    expect((await push(web, body, headers)).status).toBe(202);
    const replayed = await push(web, body, headers);
    expect(replayed.status).toBe(401);
    expect(replayed.answer.detail).toContain('used before');
  });

  test('signed anew, the same articles are taken and not taken twice', async () => {
    const web = await open();
    const body = text(article());
    await push(web, body, signed(body, { at: new Date(Date.now() - 2_000) }));
    const again = await push(web, body, signed(body));
    expect(again).toMatchObject({ status: 202, answer: { articles: [{ fresh: false }] } });
  });

  test('of the same signature sent many times at once, one is taken', async () => {
    const web = await open();
    const body = text(article());
    const headers = signed(body);
    const sent = await Promise.all(Array.from({ length: 6 }, () => push(web, body, headers)));
    expect(sent.map(({ status }) => status).sort()).toEqual([202, 401, 401, 401, 401, 401]);
  });

  test('a changed signature list cannot hide a replay', async () => {
    const web = await open();
    const body = text(article());
    const headers = signed(body);
    await push(web, body, headers);
    const dressed = { ...headers, 'webhook-signature': `v1,AAAA ${headers['webhook-signature']}` };
    expect((await push(web, body, dressed)).status).toBe(401);
  });

  test.each<[string, (body: string) => Record<string, string>]>([
    ['another secret', (body) => signed(body, { secret: `whsec_${Buffer.alloc(32, 6).toString('base64')}` })],
    ['a time long gone', (body) => signed(body, { at: new Date(Date.now() - 301_000) })],
    ['a time to come', (body) => signed(body, { at: new Date(Date.now() + 600_000) })],
    ['another body', (body) => signed(`${body} `)],
    ['another id', (body) => ({ ...signed(body), 'webhook-id': 'msg_2' })],
    ['no id', (body) => ({ ...signed(body), 'webhook-id': '' })],
    ['a time that is none', (body) => ({ ...signed(body), 'webhook-timestamp': 'now' })],
    [
      'another version of signing',
      (body) => ({
        ...signed(body),
        'webhook-signature': signed(body)['webhook-signature'].replace('v1,', 'v9,'),
      }),
    ],
    ['no signature in it', (body) => ({ ...signed(body), 'webhook-signature': 'v1,' })],
  ])('with %s it is refused', async (_what, headersOf) => {
    const web = await open();
    const body = text(article());
    expect((await push(web, body, headersOf(body))).status).toBe(401);
    expect((await web.store.counts()).versions).toBe(0);
  });
});
