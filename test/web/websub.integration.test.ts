import { createHmac } from 'node:crypto';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { parseAllowed } from '../../src/feeds/fetch/allowed.ts';
import { openHubClient } from '../../src/feeds/websub/hub-client.ts';
import { askHubs } from '../../src/usecases/websub/ask-hubs.ts';
import { followHub } from '../../src/usecases/websub/follow-hub.ts';
import type { PushedFeed, TakeFeed } from '../../src/usecases/websub/take-content.ts';
import { silent } from '../queue/backends.ts';
import { type HubHabits, startHub } from '../servers/hub.ts';
import { openWeb } from './open-web.ts';

const FEED = 'https://news.example/feed';
const TOPIC = 'https://news.example/feed.xml';
const ATOM =
  '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><title>Brightwater</title></entry></feed>';
const DAY_MS = 86_400_000;
const NOON = Date.parse('2031-05-04T12:00:00Z');

/** A web server, a hub and the clock between them; `round` is what the bot does again and again. */
async function begin(habits: Partial<HubHabits> = {}, takes?: TakeFeed) {
  const hub = await startHub(habits);
  onTestFinished(() => hub.close());
  const time = { ms: NOON };
  const clock = { now: () => new Date(time.ms).toISOString() };
  const taken: PushedFeed[] = [];
  const takeFeed: TakeFeed = async (pushed) => {
    taken.push(pushed);
    return { articles: 1 };
  };
  const web = await openWeb(inject('databaseUrl'), { clock, takeFeed: takes ?? takeFeed });
  const client = openHubClient('test', parseAllowed('127.0.0.1') ?? []);
  onTestFinished(() => client.close());
  const ports = { store: web.store, clock, log: silent };
  const round = async (): Promise<number> => {
    const asked = await askHubs(ports, client, `${web.url}/websub/`);
    await hub.settled();
    return asked;
  };
  const follow = (offer: Parameters<typeof followHub>[2] = { hub: hub.url, topic: TOPIC }) =>
    followHub(ports, FEED, offer);
  const unfollow = () => followHub(ports, FEED, undefined);
  const states = async () => (await web.store.hubs.all()).map(({ state }) => state);
  const only = async () => {
    const [one, ...others] = await web.store.hubs.all();
    if (!one || others.length > 0) throw new Error('There is not one subscription');
    return one;
  };
  const callback = async () => `${web.url}/websub/${(await only()).token}`;
  return { hub, time, taken, web, ports, round, follow, unfollow, states, only, callback };
}

describe('a feed that names a hub', () => {
  test.each(['after', 'before'] as const)(
    'is pushed once the hub has asked back %s its answer',
    async (asks) => {
      const { hub, taken, round, follow, only } = await begin({ asks });
      await follow();
      expect(await round()).toBe(1);
      expect(hub.requests).toEqual([
        {
          type: 'application/x-www-form-urlencoded',
          'hub.mode': 'subscribe',
          'hub.topic': TOPIC,
          'hub.callback': expect.stringMatching(/\/websub\/[\w-]{32}$/),
          'hub.secret': expect.stringMatching(/^[\da-f]{64}$/),
          'hub.lease_seconds': '864000',
        },
      ]);
      expect(await only()).toMatchObject({
        state: 'active',
        attempts: 0,
        expiresAt: '2031-05-14T12:00:00.000Z',
      });
      expect(await hub.publish(TOPIC, ATOM)).toEqual([202]);
      expect(taken).toEqual([
        { feed: FEED, topic: TOPIC, contentType: 'application/atom+xml', body: Buffer.from(ATOM) },
      ]);
    },
  );

  test.each(['sha1', 'sha256', 'sha384', 'sha512'])('may be signed with %s', async (method) => {
    const { hub, taken, round, follow } = await begin({ method });
    await follow();
    await round();
    await hub.publish(TOPIC, ATOM);
    expect(taken).toHaveLength(1);
  });

  test('is asked for once, however often it is polled and by how many', async () => {
    const { hub, round, follow, ports, web } = await begin();
    await Promise.all([follow(), follow(), follow()]);
    const client = openHubClient('test', parseAllowed('127.0.0.1') ?? []);
    onTestFinished(() => client.close());
    const rounds = await Promise.all([
      round(),
      askHubs(ports, client, `${web.url}/websub/`),
      askHubs(ports, client, `${web.url}/websub/`),
    ]);
    await follow();
    await round();
    expect(rounds.reduce((a, b) => a + b)).toBe(1);
    expect(hub.requests).toHaveLength(1);
  });

  test('is asked for again when a quarter of the lease is left, and not before', async () => {
    const { hub, time, round, follow, only } = await begin({ leaseSeconds: 86_400 });
    await follow();
    await round();
    time.ms = NOON + 0.74 * DAY_MS;
    expect(await round()).toBe(0);
    time.ms = NOON + 0.76 * DAY_MS;
    expect(await round()).toBe(1);
    expect(hub.requests.map((form) => form['hub.callback'])).toEqual(
      [...new Set(hub.requests.map((form) => form['hub.callback']))].flatMap((one) => [one, one]),
    );
    expect(await only()).toMatchObject({
      state: 'active',
      expiresAt: new Date(time.ms + DAY_MS).toISOString(),
    });
    expect(await round()).toBe(0);
  });

  test.each([
    ['names no lease', undefined, DAY_MS],
    ['grants a second', 1, 60_000],
    ['grants ten thousand years', 315_360_000_000, 366 * DAY_MS],
  ])('is kept within reason when the hub %s', async (_what, leaseSeconds, keptMs) => {
    const { round, follow, only } = await begin({ leaseSeconds });
    await follow();
    await round();
    expect((await only()).expiresAt).toBe(new Date(NOON + keptMs).toISOString());
  });

  test('that moves to another hub leaves the first one', async () => {
    const { hub, round, follow, states } = await begin();
    const other = await startHub();
    onTestFinished(() => other.close());
    await follow();
    await round();
    await follow({ hub: other.url, topic: TOPIC });
    await round();
    await other.settled();
    expect(await states()).toEqual(['ended', 'active']);
    expect([hub.subscribers.size, other.subscribers.size]).toEqual([0, 1]);
    await follow();
    await round();
    await other.settled();
    expect(await states()).toEqual(['active', 'ended']);
    expect([hub.subscribers.size, other.subscribers.size]).toEqual([1, 0]);
  });

  test('and moves on from a hub that said no asks that one no more', async () => {
    const { hub, time, round, follow, unfollow, states } = await begin({ answer: 'deny' });
    await follow();
    await round();
    await unfollow();
    time.ms += 8 * DAY_MS;
    expect(await round()).toBe(0);
    expect(await states()).toEqual(['ended']);
    expect(hub.requests).toHaveLength(1);
  });

  test('that names no hub any more is pushed no more', async () => {
    const { hub, taken, round, follow, unfollow, states, callback } = await begin();
    await follow();
    await round();
    await unfollow();
    await round();
    expect(hub.requests[1]).toMatchObject({ 'hub.mode': 'unsubscribe', 'hub.topic': TOPIC });
    expect(await states()).toEqual(['ended']);
    expect((await fetch(await callback(), { method: 'POST', body: ATOM })).status).toBe(410);
    expect(taken).toEqual([]);
  });
});

describe('a hub that does not do as it should', () => {
  test('says no: the feed is left alone, and asked for again a week later', async () => {
    const { hub, time, round, follow, only, states } = await begin({ answer: 'deny' });
    await follow();
    await round();
    expect(await only()).toMatchObject({ state: 'denied', reason: 'not for you' });
    time.ms += 6 * DAY_MS;
    await follow();
    expect(await round()).toBe(0);
    hub.habits = { ...hub.habits, answer: 'accept' };
    time.ms += 2 * DAY_MS;
    expect(await round()).toBe(1);
    expect(await states()).toEqual(['active']);
  });

  test('refuses or is away: it is asked later and later, and works when it is back', async () => {
    const { hub, time, round, follow, states } = await begin({ answer: 'refuse' });
    await follow();
    const waitedMinutes: number[] = [];
    for (let minutes = 0; minutes < 40; minutes += 1) {
      if ((await round()) > 0) waitedMinutes.push(minutes);
      time.ms += 60_000;
    }
    expect(waitedMinutes).toEqual([0, 1, 3, 7, 15, 31]);
    expect(await states()).toEqual(['asked']);
    hub.habits = { ...hub.habits, answer: 'accept' };
    time.ms += DAY_MS;
    await round();
    expect(await states()).toEqual(['active']);
  });

  test('sends the request on to another address', async () => {
    const { round, follow, states } = await begin({ answer: 'redirect' });
    await follow();
    await round();
    expect(await states()).toEqual(['active']);
  });

  test('lives where nobody may be asked', async () => {
    const { hub, ports, web, follow, states } = await begin();
    const strict = openHubClient('test', []);
    onTestFinished(() => strict.close());
    await follow();
    await askHubs(ports, strict, `${web.url}/websub/`);
    expect(hub.requests).toEqual([]);
    expect(await states()).toEqual(['asked']);
    expect(await strict.post(hub.url, {})).toMatchObject({
      accepted: false,
      reason: expect.stringContaining('127.0.0.1'),
    });
  });

  test('never confirms an end: after some goodbyes it is ended all the same', async () => {
    const { hub, time, round, follow, unfollow, states } = await begin();
    await follow();
    await round();
    hub.habits = { ...hub.habits, answer: 'refuse' };
    await unfollow();
    for (let day = 0; day < 8; day += 1) {
      await round();
      time.ms += DAY_MS;
    }
    expect(await states()).toEqual(['ended']);
    expect(hub.requests.filter((form) => form['hub.mode'] === 'unsubscribe')).toHaveLength(5);
  });

  test('is told 503 when what it pushed could not be stored', async () => {
    const { hub, round, follow } = await begin({}, () => Promise.reject(new Error('disk full')));
    await follow();
    await round();
    expect(await hub.publish(TOPIC, ATOM)).toEqual([503]);
  });

  test('pushes what is no feed: acknowledged, so that it is not sent for ever', async () => {
    const { hub, round, follow } = await begin({}, async () => ({ problem: 'this is no feed' }));
    await follow();
    await round();
    expect(await hub.publish(TOPIC, 'hello')).toEqual([202]);
  });
});

describe('a stranger who knows the callback', () => {
  const hmac = (secret: string, method = 'sha256') => createHmac(method, secret).update(ATOM).digest('hex');

  test.each<[string, (secret: string) => Record<string, string>]>([
    ['no signature', () => ({})],
    ['a guess', () => ({ 'x-hub-signature': `sha256=${hmac('guess')}` })],
    ['half of the right one', (secret) => ({ 'x-hub-signature': `sha256=${hmac(secret).slice(0, 32)}` })],
    ['an empty one', () => ({ 'x-hub-signature': 'sha256=' })],
    ['the right one under another name', (secret) => ({ 'x-hub-signature': `sha512=${hmac(secret)}` })],
    ['a method that is too weak', (secret) => ({ 'x-hub-signature': `md5=${hmac(secret, 'md5')}` })],
    ['a method that is none', () => ({ 'x-hub-signature': '__proto__=00' })],
  ])('and sends %s is not believed, and learns nothing', async (_what, headersOf) => {
    const { taken, round, follow, only, callback } = await begin();
    await follow();
    await round();
    const headers = headersOf((await only()).secret);
    const response = await fetch(await callback(), { method: 'POST', body: ATOM, headers });
    expect({ status: response.status, body: await response.text() }).toEqual({ status: 202, body: '' });
    expect(taken).toEqual([]);
  });

  test.each<[string, Record<string, string>]>([
    [
      'another topic',
      { 'hub.mode': 'subscribe', 'hub.topic': 'https://evil.example/', 'hub.challenge': 'x' },
    ],
    [
      'an end that we did not ask for',
      { 'hub.mode': 'unsubscribe', 'hub.topic': TOPIC, 'hub.challenge': 'x' },
    ],
    ['another mode', { 'hub.mode': 'publish', 'hub.topic': TOPIC, 'hub.challenge': 'x' }],
    ['no challenge', { 'hub.mode': 'subscribe', 'hub.topic': TOPIC }],
    [
      'an endless challenge',
      { 'hub.mode': 'subscribe', 'hub.topic': TOPIC, 'hub.challenge': 'x'.repeat(1_001) },
    ],
  ])('and asks about %s gets a 404', async (_what, query) => {
    const { round, follow, states, callback } = await begin();
    await follow();
    await round();
    const response = await fetch(`${await callback()}?${new URLSearchParams(query)}`);
    expect(response.status).toBe(404);
    expect(await states()).toEqual(['active']);
  });

  test('gets a challenge back as plain text only', async () => {
    const { round, follow, callback } = await begin();
    await follow();
    await round();
    const challenge = '<script>alert(1)</script>';
    const query = new URLSearchParams({
      'hub.mode': 'subscribe',
      'hub.topic': TOPIC,
      'hub.challenge': challenge,
    });
    const response = await fetch(`${await callback()}?${query}`);
    expect(await response.text()).toBe(challenge);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('and does not, finds nothing', async () => {
    const { web } = await begin();
    const url = `${web.url}/websub/guess`;
    expect((await fetch(`${url}?hub.mode=subscribe&hub.topic=a&hub.challenge=b`)).status).toBe(404);
    expect((await fetch(url, { method: 'POST', body: ATOM })).status).toBe(404);
  });
});
