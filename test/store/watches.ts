import { expect, test } from 'vitest';
import type { ClaimedWatch, Seed, WatchEnd } from '../../src/ports/watches.ts';
import type { Bench } from '../contracts/store.ts';
import { article, NOON, step, story } from './examples.ts';

const FEED = 'https://news.example/feed';
const OTHER = 'https://other.example/feed';
const LEASE_MS = 60_000;
const seed: Seed = {
  item: { id: '1', title: 'Brightwater to buy Tinplate' },
  feed: { url: FEED },
  publisher: 'Example Wire',
};
const key = (digit: string) => digit.repeat(64);

function done(changes: Partial<Extract<WatchEnd, { status: 'done' }>> = {}): WatchEnd {
  return { status: 'done', waitMs: 0, everyMs: 900_000, news: false, ...changes };
}

const failed = { status: 'failed', waitMs: 0, hostWaitMs: 0, reason: 'it answers 500' } as const;

export function watchContract(bench: Bench): void {
  const watches = () => bench.store.watches;

  async function follow(...urls: readonly string[]): Promise<void> {
    const followed = { ...story('tinplate'), feeds: urls.map((url) => ({ url })) };
    await bench.store.followStories([followed]);
    await watches().followFeeds([followed]);
  }

  /** A test does not wait for the pause between two requests. */
  async function freeHosts(): Promise<void> {
    await bench.engine.pool.query(`update ${bench.schema}.host set free_at = now()`);
  }

  async function claimNext(): Promise<ClaimedWatch> {
    await freeHosts();
    const [id = ''] = await watches().takeDue(1);
    const claimed = await watches().claim(id, LEASE_MS);
    if (!claimed) throw new Error('nothing is due');
    return claimed;
  }

  async function runNext(end: WatchEnd): Promise<void> {
    await watches().end(await claimNext(), end);
  }

  test('a feed is due once it is followed, and again after its wait', async () => {
    await follow(FEED);
    const claimed = await claimNext();
    expect(claimed).toMatchObject({ kind: 'feed', address: FEED, failures: 0, wanted: true });
    expect(claimed.since).toBeUndefined();
    await watches().end(claimed, done({ waitMs: 3_600_000 }));
    await freeHosts();
    expect(await watches().takeDue(10)).toEqual([]);
  });

  test('what a server gave to recognise its answer by is kept until it gives another', async () => {
    await follow(FEED);
    await runNext(done({ validators: { etag: '"a"', lastModified: 'yesterday' } }));
    await runNext(done());
    const claimed = await claimNext();
    expect(claimed.validators).toEqual({ etag: '"a"', lastModified: 'yesterday' });
    expect(claimed.since).toBeDefined();
    await watches().end(claimed, done({ validators: {} }));
    expect((await claimNext()).validators).toEqual({ etag: undefined, lastModified: undefined });
  });

  test('of many who claim one feed at once, one gets it', async () => {
    await follow(FEED);
    const [id = ''] = await watches().takeDue(1);
    const claims = await Promise.all(Array.from({ length: 8 }, () => watches().claim(id, LEASE_MS)));
    expect(claims.filter((claim) => claim !== undefined)).toHaveLength(1);
  });

  test('a lease that ran out is nobody’s: the next claim holds, and the old one ends nothing', async () => {
    await follow(FEED);
    const [id = ''] = await watches().takeDue(1);
    const first = await watches().claim(id, -1);
    const second = await watches().claim(id, LEASE_MS);
    if (!first || !second) throw new Error('no claim');
    await watches().end(first, { status: 'over', reason: 'too late' });
    await watches().end(second, done());
    expect(await watches().reports()).toMatchObject([{ state: 'active', failures: 0 }]);
  });

  test('one feed of a host is due at a time, the longest waiting first, and others are not held up', async () => {
    await follow(`${FEED}/1`, `${FEED}/2`, OTHER);
    expect(await watches().takeDue(10)).toHaveLength(2);
    expect(await watches().takeDue(10)).toEqual([]);
    await freeHosts();
    const claimed = await claimNext();
    await watches().end(claimed, { ...failed, hostWaitMs: 3_600_000 });
    await bench.engine.pool.query(`update ${bench.schema}.host set free_at = now() where name <> $1`, [
      new URL(claimed.address).host,
    ]);
    const next = await Promise.all((await watches().takeDue(10)).map((id) => watches().claim(id, LEASE_MS)));
    expect(next.map((one) => new URL(one?.address ?? '').host)).not.toContain(new URL(claimed.address).host);
  });

  test('a feed is read anew for each story that lists it, once', async () => {
    const first = { ...story('tinplate'), feeds: [{ url: FEED }] };
    const second = { ...story('kite'), feeds: [{ url: FEED }] };
    const followBoth = async () => {
      await bench.store.followStories([first, second]);
      await watches().followFeeds([first, second]);
    };
    await follow(FEED);
    const claimed = await claimNext();
    expect(claimed.newStories).toEqual(['tinplate']);
    await watches().end(claimed, done({ waitMs: 3_600_000 }));
    await followBoth();
    const again = await claimNext();
    expect(again.newStories).toEqual(['kite']);
    await watches().end(again, failed);
    await followBoth();
    const third = await claimNext();
    expect(third.newStories).toEqual(['kite']);
    await watches().end(third, done());
    expect((await claimNext()).newStories).toEqual([]);
  });

  test('many who look for what is due at once share it out', async () => {
    await follow(...Array.from({ length: 20 }, (_, index) => `https://n${index}.example/feed`));
    const taken = await Promise.all(Array.from({ length: 4 }, () => watches().takeDue(20)));
    expect(taken.flat()).toHaveLength(20);
    expect(new Set(taken.flat()).size).toBe(20);
  });

  test('a feed that moved is asked for there, and still known by its listed address', async () => {
    await follow(FEED);
    await runNext(done({ movedTo: 'https://new.example/feed' }));
    expect((await claimNext()).address).toBe('https://new.example/feed');
    await follow(FEED);
    expect(await watches().reports()).toMatchObject([{ url: FEED, address: 'https://new.example/feed' }]);
  });

  test('failures are counted until one success, and told with when they began', async () => {
    await follow(FEED);
    await runNext(failed);
    await runNext(failed);
    const [report] = await watches().reports();
    expect(report).toMatchObject({ failures: 2, reason: 'it answers 500', stories: ['tinplate'] });
    expect(report?.failingSince).toBeDefined();
    await runNext(done({ news: true }));
    const [after] = await watches().reports();
    expect(after).toMatchObject({ failures: 0, failingSince: undefined, reason: undefined });
    expect(after?.newsAt).toBeDefined();
  });

  test('a feed that is gone stays gone, until it is listed anew', async () => {
    await follow(FEED);
    await runNext({ status: 'over', reason: 'it answers 410 Gone' });
    await follow(FEED);
    await freeHosts();
    expect(await watches().takeDue(10)).toEqual([]);
    expect(await watches().reports()).toMatchObject([{ state: 'ended' }]);
    await follow(OTHER);
    await follow(FEED);
    await freeHosts();
    expect(await watches().takeDue(10)).toHaveLength(1);
  });

  test('a feed that no story lists is left alone, and keeps what was seen', async () => {
    await follow(FEED);
    await runNext(done({ seen: [['a', ['1']]] }));
    await follow(OTHER);
    expect(await watches().reports()).toMatchObject([{ url: OTHER }]);
    await follow(FEED);
    expect((await claimNext()).seen).toEqual([['a', ['1']]]);
  });

  test('what was seen of its items is kept as it was, in its order', async () => {
    await follow(FEED);
    const seen = [
      ['b', ['1', '2']],
      ['a', ['3']],
    ] as const;
    await runNext(done({ seen }));
    await runNext(done());
    expect((await claimNext()).seen).toEqual(seen);
  });

  test('a page is wanted until the stories have looked at its article, and after that if one takes it', async () => {
    await follow(FEED);
    const feed = await claimNext();
    await watches().addPages([{ url: 'https://news.example/a', seed, waitMs: 0 }]);
    await watches().end(feed, done({ waitMs: 3_600_000 }));
    const page = await claimNext();
    expect(page).toMatchObject({ kind: 'page', address: 'https://news.example/a', seed, wanted: true });

    const { versionId } = await bench.store.saveArticle(article(), NOON);
    await watches().end(page, done({ versionId, textHash: key('f') }));
    const second = await claimNext();
    expect(second).toMatchObject({ wanted: true, textHash: key('f') });

    const settle = (kind: 'off-topic' | 'repeat') =>
      bench.store.updateStory('tinplate', versionId, () => step({ outcome: { kind, reason: 'so' } }));
    await settle('off-topic');
    await watches().end(second, done());
    expect(await claimNext()).toMatchObject({ wanted: false });
  });

  test('a page that a story takes stays wanted', async () => {
    await follow(FEED);
    const feed = await claimNext();
    await watches().addPages([{ url: 'https://news.example/a', seed, waitMs: 0 }]);
    await watches().end(feed, done({ waitMs: 3_600_000 }));
    const { versionId } = await bench.store.saveArticle(article(), NOON);
    await runNext(done({ versionId }));
    await bench.store.updateStory('tinplate', versionId, () => step());
    expect(await claimNext()).toMatchObject({ wanted: true });
  });

  test('a page that its feed edited is due again, with the new words', async () => {
    await follow(FEED);
    const feed = await claimNext();
    const url = 'https://news.example/a';
    await watches().addPages([{ url, seed, waitMs: 0 }]);
    await watches().end(feed, done({ waitMs: 3_600_000 }));
    await runNext(done({ waitMs: 3_600_000 }));
    const edited = { ...seed, item: { ...seed.item, title: 'Brightwater buys Tinplate' } };
    await watches().addPages([{ url, seed: edited, waitMs: 0 }]);
    expect(await claimNext()).toMatchObject({ kind: 'page', seed: edited });
  });

  test('the scene of a story is for one to set, once', async () => {
    await follow(FEED);
    const takes = await Promise.all(Array.from({ length: 5 }, () => watches().takeScene('tinplate')));
    expect(takes.filter((taken) => taken)).toHaveLength(1);
    expect(await watches().takeScene('tinplate')).toBe(false);
    expect(await watches().takeScene('nobody')).toBe(false);
  });

  test('a story whose feeds all fail is told of once, and again when it happens again', async () => {
    await follow(FEED, OTHER);
    const fail = async (times: number) => {
      for (let count = 0; count < times; count += 1) await runNext(failed);
    };
    await fail(4);
    expect(await watches().reviewStories()).toEqual({ lost: [], back: [] });
    await fail(4);
    const reviews = await Promise.all(Array.from({ length: 4 }, () => watches().reviewStories()));
    expect(reviews.flatMap(({ lost }) => lost)).toMatchObject([
      { story: 'tinplate', text: expect.stringContaining('All 2 feeds') },
    ]);
    await runNext(done());
    expect(await watches().reviewStories()).toEqual({ lost: [], back: ['tinplate'] });
    expect(await watches().reviewStories()).toEqual({ lost: [], back: [] });
    await fail(8);
    expect((await watches().reviewStories()).lost).toHaveLength(1);
  });

  test('a page that ended a month ago is forgotten, a feed is not', async () => {
    await follow(FEED);
    const feed = await claimNext();
    await watches().addPages([{ url: 'https://news.example/a', seed, waitMs: 0 }]);
    await watches().end(feed, { status: 'over', reason: 'gone' });
    await runNext({ status: 'over', reason: 'it has come to rest' });
    expect(await watches().prune()).toBe(0);
    await bench.engine.pool.query(
      `update ${bench.schema}.watch set failing_since = now() - interval '31 days'`,
    );
    expect(await watches().prune()).toBe(1);
    expect(await watches().reports()).toHaveLength(1);
  });
}
