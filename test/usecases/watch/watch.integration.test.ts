import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import type { FeedItem } from '../../../src/ports/watches.ts';
import { fetchWatch } from '../../../src/usecases/watch/fetch-watch.ts';
import { STORY } from '../../core/story/values.ts';
import { type Desk, openDesk } from './desk.ts';
import { feedOf, pageOf } from './site.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk(inject('databaseUrl'), (url) => ({ ...STORY, feeds: [{ url, publisher: 'Wire' }] }));
});
afterEach(() => desk.close());

/** An item whose page says the same. */
function publish(path: string, title: string, text: string, day = 8): FeedItem {
  desk.site.answers.set(`/${path}`, { body: pageOf(title, text) });
  return {
    id: path,
    url: `${desk.site.origin}/${path}`,
    title,
    summary: `${title}.`,
    published: `2025-03-0${day}T09:00:00.000Z`,
  };
}

const TALKS = () =>
  publish('talks', 'Acme and Zenith talk', 'Acme is in talks to buy Zenith for $2 billion.', 7);
const RAISED = () =>
  publish('raised', 'Acme raises its bid for Zenith', 'Acme will pay $3 billion for Zenith.', 9);

describe('a feed that is followed', () => {
  it('sets the scene once, of the newest that belongs to the story, and is silent on the rest', async () => {
    desk.site.items = [
      publish('stake', 'Acme to take 40% of Zenith', 'Acme will take a 40% stake in Zenith.', 8),
      TALKS(),
      publish('weather', 'Rain ahead', 'It will rain in Arden.', 9),
    ];
    await desk.runDue();
    expect(desk.site.asked()).toEqual(['/feed', '/talks', '/stake']);
    expect(await desk.posts()).toEqual([expect.stringMatching(/^scene: .*40%/)]);
    const { ledger } = await desk.store.record(STORY.slug);
    expect(Object.keys(ledger)).toContain('price');
  });

  it('sets the scene of a story that lists it later, without a word to the others', async () => {
    desk.site.items = [
      TALKS(),
      publish('bid', 'Orvex bids for Kite', 'Orvex is in talks to buy Kite for $7 billion.', 6),
    ];
    await desk.runDue();
    expect(await desk.posts()).toHaveLength(1);
    await desk.follow({
      ...STORY,
      slug: 'kite-deal',
      parties: { acquirer: { name: 'Orvex', aliases: [] }, target: { name: 'Kite', aliases: [] } },
      match: { all: ['Kite'], any: [], none: [] },
      feeds: [{ url: `${desk.site.origin}/feed` }],
    });
    await desk.runDue();
    expect(await desk.posts()).toEqual([expect.stringMatching(/^scene: .*\$7/)]);
    await desk.later(HOUR_MS, 'feed');
    expect(desk.site.requests.at(-1)?.headers['if-none-match']).toBeDefined();
    expect(await desk.posts()).toEqual([]);
  });

  it('has its hub asked to push it', async () => {
    desk.site.items = [TALKS()];
    await desk.runDue();
    expect(await desk.store.hubs.all()).toMatchObject([
      {
        feed: `${desk.site.origin}/feed`,
        hub: 'https://hub.example.com/',
        topic: 'https://news.example.com/feed.json',
        state: 'asked',
      },
    ]);
  });

  it('has the hub asked that stands in the head of its answer alone, by the address it was found at', async () => {
    desk.site.answers.set('/feed', {
      headers: { 'content-type': 'application/rss+xml', link: '<https://push.example.com/>; rel="hub"' },
      body: '<rss version="2.0"><channel><title>Example news</title></channel></rss>',
    });
    await desk.runDue();
    expect(await desk.store.hubs.all()).toMatchObject([
      { hub: 'https://push.example.com/', topic: `${desk.site.origin}/feed`, state: 'asked' },
    ]);
  });

  it('asks with what it was given, and asks for no page when nothing is new', async () => {
    desk.site.items = [TALKS()];
    await desk.runDue();
    desk.site.asked();
    await desk.posts();
    await desk.later(HOUR_MS, 'feed');
    expect(desk.site.requests.map(({ headers }) => headers['if-none-match'])).toEqual([
      expect.stringContaining('"'),
    ]);
    expect(desk.site.asked()).toEqual(['/feed']);
    expect(await desk.posts()).toEqual([]);
  });

  it('takes in what is new, by the full text of its page', async () => {
    desk.site.items = [TALKS()];
    await desk.runDue();
    await desk.posts();
    desk.site.asked();
    desk.site.items = [RAISED(), ...desk.site.items];
    await desk.later(HOUR_MS, 'feed');
    expect(desk.site.asked()).toEqual(['/feed', '/raised']);
    expect(await desk.versions()).toEqual(['talks v1', 'raised v1']);
    expect(await desk.posts()).toEqual([expect.stringMatching(/^update: .*\$3/)]);
  });

  it('posts nothing when it dates one article anew thirty times', async () => {
    desk.site.items = [TALKS()];
    await desk.runDue();
    await desk.posts();
    const text =
      'Acme is in talks to buy Zenith for $2 billion, people familiar with the matter said on Friday, and more of it.';
    const item = { ...publish('again', 'Acme and Zenith in talks', text), summary: text };
    for (let round = 0; round < 30; round += 1) {
      const published = new Date(Date.parse('2025-03-09T10:00:00Z') + round * 60_000).toISOString();
      // By turns the same id, another id, and another id and address.
      const id = round % 3 === 0 ? 'again' : `again-${round}`;
      const url = round % 3 === 2 ? `${item.url}?at=${round}` : item.url;
      desk.site.items = [{ ...item, id, url, published }];
      await desk.later(120_000, 'feed');
    }
    expect(await desk.posts()).toEqual([]);
    // At another address it is another article, which says nothing new.
    expect((await desk.versions()).filter((version) => !version.includes('?'))).toEqual([
      'talks v1',
      'again v1',
    ]);
  });

  it('makes a new version of an item whose title or text was edited', async () => {
    desk.site.items = [TALKS()];
    await desk.runDue();
    desk.site.items = [
      publish('talks', 'Acme and Zenith agree', 'Acme will buy Zenith for $2.5 billion.', 7),
    ];
    await desk.later(HOUR_MS, 'feed');
    expect(await desk.versions()).toEqual(['talks v1', 'talks v2']);
  });

  it('takes in an item without a page by its own words', async () => {
    desk.site.items = [TALKS()];
    await desk.runDue();
    desk.site.items = [{ id: 'note', title: 'Note', content: 'Acme will pay $3 billion for Zenith.' }];
    await desk.later(HOUR_MS, 'feed');
    expect(await desk.versions()).toEqual(['talks v1', ' v1']);
  });

  it('takes the words of the feed when robots.txt forbids the page, and does not ask for it', async () => {
    desk.site.answers.set('/robots.txt', {
      headers: { 'content-type': 'text/plain' },
      body: 'User-agent: *\nDisallow: /raised',
    });
    desk.site.items = [TALKS()];
    await desk.runDue();
    await desk.posts();
    desk.site.asked();
    desk.site.items = [{ ...RAISED(), summary: 'Acme will pay $3 billion for Zenith.' }];
    await desk.later(HOUR_MS, 'feed');
    await desk.later(HOUR_MS, 'page');
    expect(desk.site.asked()).not.toContain('/raised');
    expect(await desk.posts()).toEqual([expect.stringMatching(/^update: .*\$3/)]);
  });

  it('asks robots.txt where a page redirects to as well', async () => {
    desk.site.answers.set('/robots.txt', { body: 'User-agent: *\nDisallow: /private' });
    desk.site.items = [TALKS()];
    await desk.runDue();
    desk.site.asked();
    desk.site.items = [RAISED()];
    desk.site.answers.set('/raised', { status: 302, headers: { location: '/private' } });
    await desk.later(HOUR_MS, 'feed');
    expect(desk.site.asked()).toEqual(['/feed', '/raised']);
  });

  it('takes the words of the feed at once when the page fails, and the page when it comes', async () => {
    desk.site.items = [TALKS()];
    await desk.runDue();
    const item = { ...RAISED(), summary: 'Acme raises its bid for Zenith.' };
    desk.site.answers.set('/raised', { status: 500 });
    desk.site.items = [item];
    await desk.later(HOUR_MS, 'feed');
    expect(await desk.versions()).toEqual(['talks v1', 'raised v1']);
    desk.site.items = [RAISED()];
    await desk.later(HOUR_MS, 'page');
    expect(await desk.versions()).toEqual(['talks v1', 'raised v1', 'raised v2']);
  });

  it('is asked where it has moved to from then on', async () => {
    desk.site.answers.set('/feed', { status: 301, headers: { location: '/moved' } });
    desk.site.answers.set('/moved', { body: feedOf([]) });
    await desk.runDue();
    desk.site.asked();
    await desk.later(HOUR_MS, 'feed');
    expect(desk.site.asked()).toEqual(['/moved']);
  });

  it('is asked no more once it is gone', async () => {
    desk.site.answers.set('/feed', { status: 410 });
    await desk.runDue();
    await desk.later(DAY_MS, 'feed');
    expect(desk.site.asked()).toEqual(['/feed']);
    expect(desk.warnings()).toMatchObject([
      { msg: 'Asked for no more', reason: 'it answers 410 Gone' },
      { msg: expect.stringContaining('The only feed of this story fails'), story: STORY.slug },
    ]);
  });

  it('is left alone for as long as it asks, with all of its host', async () => {
    desk.site.answers.set('/feed', { status: 503, headers: { 'retry-after': '7200' } });
    await desk.runDue();
    const { rows } = await desk.pool.query<{ seconds: string }>(
      `select extract(epoch from w.next_at - now()) as seconds from ${desk.schema}.watch w`,
    );
    expect(Number(rows[0]?.seconds)).toBeGreaterThan(7_190);
    const host = await desk.pool.query<{ seconds: string }>(
      `select extract(epoch from free_at - now()) as seconds from ${desk.schema}.host`,
    );
    // Tests free the host to go on, so what is left is from before that.
    expect(host.rows).toHaveLength(1);
  });

  it('that fails is told of when it begins and when it ends, and its story once', async () => {
    desk.site.items = [TALKS()];
    await desk.runDue();
    desk.warnings();
    desk.site.answers.set('/feed', { status: 500 });
    for (let round = 0; round < 6; round += 1) await desk.later(DAY_MS, 'feed');
    expect(desk.warnings().map(({ msg }) => msg)).toEqual([
      'Fails',
      'The only feed of this story fails; nothing new will be told of it.',
    ]);
    desk.site.answers.delete('/feed');
    await desk.later(DAY_MS, 'feed');
    expect(desk.logged.map(({ msg }) => msg)).toEqual([
      'Answers again',
      'A feed of this story answers again',
    ]);
  });

  it('that falls silent is told of once', async () => {
    desk.site.items = [TALKS()];
    await desk.runDue();
    desk.warnings();
    await desk.pool.query(`update ${desk.schema}.watch set since = $1, ok_at = $1`, ['2025-03-09T12:00:00Z']);
    const set = (at: string) => desk.pool.query(`update ${desk.schema}.watch set ok_at = $1`, [at]);
    await desk.later(6 * DAY_MS, 'feed');
    await set('2025-03-15T12:00:00Z');
    expect(desk.warnings()).toEqual([]);
    await desk.later(2 * DAY_MS, 'feed');
    await set('2025-03-17T12:00:00Z');
    expect(desk.warnings()).toMatchObject([{ msg: expect.stringContaining('fallen silent') }]);
    await desk.later(DAY_MS, 'feed');
    expect(desk.warnings()).toEqual([]);
  });

  it('whose answer cannot be read fails, and says why', async () => {
    desk.site.answers.set('/feed', { body: '<!doctype html><p>Not here' });
    await desk.runDue();
    const [report] = await desk.store.watches.reports();
    expect(report).toMatchObject({ failures: 1, reason: expect.stringMatching(/feed/) });
  });

  it('that was asked when the process was told to stop is due again, and did not fail', async () => {
    const [id = ''] = await desk.store.watches.takeDue(1);
    desk.site.answers.set('/feed', { status: 500 });
    const asking = fetchWatch(desk.ports, id);
    desk.stopping.abort();
    await asking;
    expect(await desk.store.watches.reports()).toMatchObject([{ failures: 0, state: 'active' }]);
    await desk.pool.query(`update ${desk.schema}.host set free_at = now()`);
    expect(await desk.store.watches.takeDue(1)).toEqual([id]);
  });

  it('is asked once when many workers have the same job', async () => {
    const [id = ''] = await desk.store.watches.takeDue(1);
    await Promise.all(Array.from({ length: 8 }, () => fetchWatch(desk.ports, id)));
    expect(desk.site.asked()).toEqual(['/feed']);
  });
});

describe('a page of a followed story', () => {
  beforeEach(async () => {
    desk.site.items = [TALKS()];
    await desk.runDue();
    desk.site.items = [RAISED()];
    await desk.later(HOUR_MS, 'feed');
    await desk.posts();
    desk.site.asked();
  });

  const TEXT = 'Acme will pay $3 billion for Zenith.';
  const show = (text: string) =>
    desk.site.answers.set('/raised', { body: pageOf('Acme raises its bid for Zenith', text) });

  it('is looked at again, and what its text says anew is told', async () => {
    show(TEXT.replace('$3 billion', '$4 billion'));
    await desk.later(900_000, 'page');
    expect(desk.site.asked()).toContain('/raised');
    expect(await desk.versions()).toContain('raised v2');
    expect(await desk.posts()).toEqual([expect.stringMatching(/^update: .*\$4/)]);
  });

  it('is the same version when only times and counters changed', async () => {
    for (const line of [
      'Updated 3 hours ago',
      '124 shares',
      'Last updated: March 9, 2025, 4:10 PM',
      '1.2K comments',
    ]) {
      show(`${TEXT}\n${line}\nRead more: Rain ahead`);
      await desk.later(900_000, 'page');
    }
    expect(await desk.versions()).toEqual(['talks v1', 'raised v1']);
  });

  it('that goes to and fro between two texts makes two versions, and is noticed', async () => {
    for (let round = 0; round < 3; round += 1) {
      show(TEXT.replace('$3 billion', '$4 billion'));
      await desk.later(900_000, 'page');
      show(TEXT);
      await desk.later(900_000, 'page');
    }
    expect(await desk.versions()).toEqual(['talks v1', 'raised v1', 'raised v2']);
    expect(desk.logged.map(({ msg }) => msg)).toContain('A page is back to a text that it had before');
  });

  it('that goes back to an earlier text and stays there is told as a revert', async () => {
    show(TEXT.replace('$3 billion', '$4 billion'));
    await desk.later(900_000, 'page');
    await desk.posts();
    show(TEXT);
    await desk.later(900_000, 'page');
    expect(await desk.posts()).toEqual([]);
    await desk.later(900_000, 'page');
    expect(await desk.versions()).toContain('raised v3');
    expect(await desk.posts()).toEqual([expect.stringMatching(/^update: .*\$3/)]);
    await desk.later(900_000, 'page');
    expect(await desk.versions()).not.toContain('raised v4');
  });

  it('is let go once it is gone', async () => {
    desk.site.answers.set('/raised', { status: 410 });
    await desk.later(900_000, 'page');
    desk.site.asked();
    await desk.later(DAY_MS, 'page');
    expect(desk.site.asked()).not.toContain('/raised');
  });
});

it('a page that no story takes is not asked for a second time', async () => {
  desk.site.items = [TALKS()];
  await desk.runDue();
  desk.site.items = [publish('weather', 'Rain ahead', 'It will rain in Arden.', 9)];
  await desk.later(HOUR_MS, 'feed');
  expect(desk.site.asked()).toContain('/weather');
  await desk.later(900_000, 'page');
  expect(desk.site.asked()).toEqual(['/talks']);
});
