import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { ClaimedDelivery, NextDelivery, Store } from '../../src/ports.ts';
import type { Bench } from '../contracts/store.ts';
import { article, idsOf, leases, NOON, PLATFORMS, spokenStep, story } from './examples.ts';

/** Longer than any test. */
const LONG_MS = 60_000;
const SHORT_MS = 40;
const LAPSED_MS = 80;

const UNKNOWN = { status: 'later', retryAfterMs: 0, reason: 'timed out', outcomeUnknown: true } as const;
const REFUSED = { status: 'later', retryAfterMs: 0, reason: 'rate limit', outcomeUnknown: false } as const;
const PACED = { status: 'paced', retryAfterMs: 0 } as const;
const POSTED = { status: 'posted', messageId: 'm-1', retryAfterMs: 0 } as const;
const SENT = { status: 'sent', messageId: 'm-1' } as const;
const DEAD = { status: 'dead', reason: 'channel_not_found' } as const;

export function deliveryContract(bench: Bench): void {
  test('a delivery to a platform that this process does not post to is left to others', async () => {
    const { store } = bench;
    const [id = ''] = await deliver(store, 'tinplate');
    const { platform } = (await store.claimDelivery(id, leases(SHORT_MS))) ?? {};
    await sleep(LAPSED_MS);
    const others = PLATFORMS.filter((name) => name !== platform);
    const theirs = Object.fromEntries(others.map((name) => [name, LONG_MS]));
    expect(await store.claimDelivery(id, theirs)).toBeUndefined();
    expect(await store.dueDeliveries(others, 10)).toEqual([]);
    expect(await store.claimDelivery(id, {})).toBeUndefined();
    expect(await store.dueDeliveries(PLATFORMS, 10)).toEqual([id]);
  });

  test('a claim says what to post where, and that nobody tried before', async () => {
    const { store } = bench;
    const [id = ''] = await deliver(store, 'tinplate');
    const before = Date.now();
    const claimed = await store.claimDelivery(id, leases(LONG_MS));
    expect(claimed).toMatchObject({
      id,
      story: 'tinplate',
      channel: 'C1',
      attempt: 1,
      outcomeUnknown: false,
    });
    expect(claimed?.lease).not.toBe('');
    expect(claimed?.firstAttemptAt).toBe(new Date(claimed?.firstAttemptAt ?? '').toISOString());
    expect(Math.abs(Date.parse(claimed?.firstAttemptAt ?? '') - before)).toBeLessThan(60_000);
  });

  test('a claimed delivery is nobody else’s while the lease runs', async () => {
    const { store } = bench;
    const [id = ''] = await deliver(store);
    await claim(store, id);
    expect(await store.claimDelivery(id, leases(LONG_MS))).toBeUndefined();
    expect(await store.dueDeliveries(PLATFORMS, 10)).toEqual([]);
    expect(await store.openDeliveries()).toBe(1);
  });

  test('of many who claim at once, one wins', async () => {
    const { store } = bench;
    const [id = ''] = await deliver(store);
    const claims = await Promise.all(
      Array.from({ length: 20 }, () => store.claimDelivery(id, leases(LONG_MS))),
    );
    expect(claims.filter((claimed) => claimed !== undefined)).toHaveLength(1);
  });

  test('when the lease lapses, the next one knows that it may have been posted', async () => {
    const { store } = bench;
    const [id = ''] = await deliver(store);
    const first = await claim(store, id, SHORT_MS);
    await sleep(LAPSED_MS);
    expect(await store.dueDeliveries(PLATFORMS, 10)).toEqual([id]);
    const second = await claim(store, id);
    expect(second).toMatchObject({ attempt: 2, outcomeUnknown: true, firstAttemptAt: first.firstAttemptAt });
    expect(second.lease).not.toBe(first.lease);
  });

  test('an attempt that lost its lease cannot end the delivery', async () => {
    const { store } = bench;
    const [id = ''] = await deliver(store);
    const late = await claim(store, id, SHORT_MS);
    await sleep(LAPSED_MS);
    const current = await claim(store, id);
    for (const end of [SENT, DEAD, REFUSED]) await store.endDelivery(late, end);
    expect(await store.openDeliveries()).toBe(1);
    expect(await store.claimDelivery(id, leases(LONG_MS))).toBeUndefined();
    await store.endDelivery(current, SENT);
    expect(await store.openDeliveries()).toBe(0);
  });

  test('an attempt whose lease lapsed unnoticed may still end it', async () => {
    const { store } = bench;
    const [id = ''] = await deliver(store);
    const slow = await claim(store, id, SHORT_MS);
    await sleep(LAPSED_MS);
    await store.endDelivery(slow, SENT);
    expect(await store.openDeliveries()).toBe(0);
  });

  test.each([
    ['sent', SENT],
    ['dead', DEAD],
  ])('what is %s is over', async (_name, end) => {
    const { store } = bench;
    const [id = ''] = await deliver(store);
    const claimed = await claim(store, id);
    await store.endDelivery(claimed, end);
    await store.endDelivery(claimed, REFUSED);
    expect(await store.claimDelivery(id, leases(LONG_MS))).toBeUndefined();
    expect(await store.dueDeliveries(PLATFORMS, 10)).toEqual([]);
    expect(await store.openDeliveries()).toBe(0);
  });

  test('the message id and the reason are kept', async () => {
    const { store, engine, schema } = bench;
    const [sent = ''] = await deliver(store, 'a');
    const [dead = ''] = await deliver(store, 'b');
    await store.endDelivery(await claim(store, sent), SENT);
    await store.endDelivery(await claim(store, dead), DEAD);
    const { rows } = await engine.pool.query(
      `select status, message_id, reason, lease, lease_until from ${schema}.delivery order by position`,
    );
    const over = { lease: null, lease_until: null };
    expect(rows).toEqual([
      { status: 'sent', message_id: 'm-1', reason: null, ...over },
      { status: 'dead', message_id: null, reason: 'channel_not_found', ...over },
    ]);
  });

  test('a refused post comes back when its time has come, and was surely not posted', async () => {
    const { store } = bench;
    const [id = ''] = await deliver(store);
    await store.endDelivery(await claim(store, id), { ...REFUSED, retryAfterMs: LONG_MS });
    expect(await store.claimDelivery(id, leases(LONG_MS))).toBeUndefined();
    expect(await store.dueDeliveries(PLATFORMS, 10)).toEqual([]);
    expect(await store.openDeliveries()).toBe(1);
    await pass(bench, LONG_MS);
    expect(await store.dueDeliveries(PLATFORMS, 10)).toEqual([id]);
    expect(await claim(store, id)).toMatchObject({ attempt: 2, outcomeUnknown: false });
  });

  test('a post that ended without an answer comes back as one that may have been posted', async () => {
    const { store } = bench;
    const [id = ''] = await deliver(store);
    await store.endDelivery(await claim(store, id), { ...UNKNOWN, retryAfterMs: LONG_MS });
    expect(await store.claimDelivery(id, leases(LONG_MS))).toBeUndefined();
    await pass(bench, LONG_MS);
    expect(await claim(store, id)).toMatchObject({ attempt: 2, outcomeUnknown: true });
  });

  test('once a look-up showed that nothing was posted, the doubt is gone', async () => {
    const { store } = bench;
    const [id = ''] = await deliver(store);
    await store.endDelivery(await claim(store, id), UNKNOWN);
    const second = await claim(store, id);
    expect(second.outcomeUnknown).toBe(true);
    await store.endDelivery(second, REFUSED);
    expect(await claim(store, id)).toMatchObject({ attempt: 3, outcomeUnknown: false });
  });

  test.each([
    ['sent', SENT],
    ['dead', DEAD],
  ])('a channel gets a story in order: the next waits until the first is %s', async (_name, end) => {
    const { store } = bench;
    const [first = ''] = await deliver(store);
    const [second = ''] = await deliver(store);
    expect(await store.claimDelivery(second, leases(LONG_MS))).toBeUndefined();
    expect(await store.dueDeliveries(PLATFORMS, 10)).toEqual([first]);
    const claimed = await claim(store, first);
    expect(await store.claimDelivery(second, leases(LONG_MS))).toBeUndefined();
    await store.endDelivery(claimed, UNKNOWN);
    expect(await store.claimDelivery(second, leases(LONG_MS))).toBeUndefined();
    await store.endDelivery(await claim(store, first), end);
    expect(await store.dueDeliveries(PLATFORMS, 10)).toEqual([second]);
    expect((await claim(store, second)).seq).toBe(2);
  });

  test('a delivery that waits holds back no other channel and no other story', async () => {
    const { store } = bench;
    await deliver(store, 'a', 'C1');
    const [here, elsewhere] = await deliver(store, 'a', 'C2');
    for (let count = 0; count < 2; count++) {
      const [id = ''] = await deliver(store, 'b', 'C1');
      await store.endDelivery(await claim(store, id), SENT);
    }
    expect(await store.dueDeliveries(PLATFORMS, 10)).toContain(elsewhere);
    expect(await store.dueDeliveries(PLATFORMS, 10)).not.toContain(here);
  });

  test('due deliveries come oldest first, and one broken channel does not fill the list', async () => {
    const { store } = bench;
    const blocked = await deliver(store, 'a');
    for (let count = 0; count < 5; count++) await deliver(store, 'a');
    const [later = ''] = await deliver(store, 'b');
    expect(await store.dueDeliveries(PLATFORMS, 2)).toEqual([blocked[0], later]);
    expect(await store.dueDeliveries(PLATFORMS, 1)).toEqual([blocked[0]]);
    expect(await store.openDeliveries()).toBe(7);
  });

  test('workers that fail, doubt and die post every delivery once, in the order of its lane', async () => {
    const { store } = bench;
    const lanes = [
      ['a', 'C1'],
      ['b', 'C1'],
      ['b', 'C2'],
    ] as const;
    // Subscribed first, so that every step of "b" goes to two channels.
    for (const [slug, channel] of lanes) await deliver(store, slug, channel);
    for (let count = 0; count < 8; count++) for (const [slug] of lanes) await deliver(store, slug);
    const expected = await store.openDeliveries();

    const channel: Channel = { posts: [] };
    await Promise.all([1, 2, 3, 4].map((seed) => work(bench, channel, seed)));

    expect(channel.posts).toHaveLength(expected);
    expect(new Set(channel.posts.map(({ id }) => id)).size).toBe(expected);
    for (const [slug, name] of lanes) {
      const seqs = channel.posts
        .filter((post) => post.story === slug && post.channel === name)
        .map(({ seq }) => seq);
      expect(seqs).toEqual(seqs.toSorted((x, y) => x - y));
    }
  });

  test('what is posted is crossposted once it is due, for as long as its channel wants that', async () => {
    const { store } = bench;
    const [id = ''] = await deliver(store);
    const where = { story: 'tinplate', platform: 'slack', channel: 'C1' } as const;
    await store.subscribe({ ...where, level: 'major', isCrossposted: true });
    expect(await store.subscriptions('tinplate')).toMatchObject([{ isCrossposted: true }]);
    const claimed = await claim(store, id);
    expect(claimed).toMatchObject({ isCrossposted: true });
    expect(await store.claimCrosspost(id, PLATFORMS, LONG_MS)).toBeUndefined();
    await store.endDelivery(claimed, { ...SENT, isToCrosspost: true });
    expect(await store.openDeliveries()).toBe(0);
    expect(await store.dueDeliveries(PLATFORMS, 10)).toEqual([id]);
    expect(await store.dueDeliveries(['discord'], 10)).toEqual([]);
    expect(await store.claimCrosspost(id, ['discord'], LONG_MS)).toBeUndefined();

    // One of many gets it, and the next when its time is over.
    const tries = await Promise.all(
      Array.from({ length: 8 }, () => store.claimCrosspost(id, PLATFORMS, LONG_MS)),
    );
    const got = tries.filter((one) => one !== undefined);
    expect(got).toEqual([{ id, platform: 'slack', channel: 'C1', messageIds: ['m-1'], attempt: 1 }]);
    expect(await store.dueDeliveries(PLATFORMS, 10)).toEqual([]);
    await store.endCrosspost(id, 1, 0);
    expect(await store.claimCrosspost(id, PLATFORMS, 0)).toMatchObject({ attempt: 2 });
    await store.subscribe({ ...where, level: 'major' });
    expect(await store.dueDeliveries(PLATFORMS, 10)).toEqual([]);
    await store.subscribe({ ...where, level: 'major', isCrossposted: true });
    expect(await store.dueDeliveries(PLATFORMS, 10)).toEqual([id]);
    await store.endCrosspost(id, 2, undefined);
    expect(await store.dueDeliveries(PLATFORMS, 10)).toEqual([]);
  });

  test('one whose turn has not come was no attempt, and what was not known of it still is not', async () => {
    const { store } = bench;
    const [id = ''] = await deliver(store);
    const first = await claim(store, id);
    await store.endDelivery(first, { status: 'paced', retryAfterMs: LONG_MS, outcomeUnknown: false });
    expect(await store.claimDelivery(id, leases(LONG_MS))).toBeUndefined();
    await pass(bench, LONG_MS);
    const second = await claim(store, id);
    expect(second).toMatchObject({ attempt: 1, outcomeUnknown: false });
    await store.endDelivery(second, UNKNOWN);
    await store.endDelivery(await claim(store, id), { ...PACED, outcomeUnknown: true });
    expect(await claim(store, id)).toMatchObject({ attempt: 2, outcomeUnknown: true });
  });

  test('of one that takes several messages the next is due at once, and nothing else of its lane', async () => {
    const { store } = bench;
    const [first = ''] = await deliver(store);
    const [second = ''] = await deliver(store);
    const begun = await claim(store, first);
    expect(begun.partIds).toEqual([]);
    await store.endDelivery(begun, { status: 'partly', partIds: ['m-1'] });
    expect(await store.dueDeliveries(PLATFORMS, 10)).toEqual([first]);
    expect(await store.claimDelivery(second, leases(LONG_MS))).toBeUndefined();
    const going = await claim(store, first, SHORT_MS);
    expect(going).toMatchObject({ attempt: 1, outcomeUnknown: false, partIds: ['m-1'] });
    expect(going.messageId).toBeUndefined();
    await sleep(LAPSED_MS);
    const doubted = await claim(store, first);
    expect(doubted).toMatchObject({ attempt: 2, outcomeUnknown: true, partIds: ['m-1'] });
    await store.endDelivery(going, { status: 'partly', partIds: ['m-1', 'late'] });
    await store.endDelivery(doubted, UNKNOWN);
    expect(await store.deliveries({ id: first }, 1)).toMatchObject([
      { partIds: ['m-1'], reason: 'timed out' },
    ]);
    const last = await claim(store, first);
    await store.endDelivery(last, { ...SENT, partIds: ['m-1', 'm-2'] });
    expect(await store.deliveries({ id: first }, 1)).toMatchObject([
      { status: 'sent', messageId: 'm-1', partIds: ['m-1', 'm-2'] },
    ]);
    expect(await store.dueDeliveries(PLATFORMS, 10)).toEqual([second]);
  });

  test('what is in hand when its channel leaves the story tells so to whoever claims it next', async () => {
    const { store } = bench;
    const [id = ''] = await deliver(store);
    const claimed = await claim(store, id);
    expect(claimed.follows).toBe(true);
    await store.unsubscribe('tinplate', 'slack', 'C1', 'unsubscribed by U1');
    await store.endDelivery(claimed, REFUSED);
    expect(await claim(store, id)).toMatchObject({ follows: false });
  });

  test('one that was given up half told is taken up where it ended', async () => {
    const { store } = bench;
    const [id = ''] = await deliver(store);
    await store.endDelivery(await claim(store, id), { status: 'partly', partIds: ['m-1'] });
    await store.endDelivery(await claim(store, id), DEAD);
    expect(await store.retryDelivery(id)).toBe(true);
    expect(await claim(store, id)).toMatchObject({ outcomeUnknown: true, partIds: ['m-1'] });
  });

  test('one that is posted and waits for its root holds back nothing, but for while that is edited', async () => {
    const { store } = bench;
    const [first = ''] = await deliver(store);
    const [second = ''] = await deliver(store);
    await store.endDelivery(await claim(store, first), POSTED);
    expect(await store.dueDeliveries(PLATFORMS, 10)).toEqual([first, second]);
    const editing = await claim(store, first);
    expect(editing).toMatchObject({ attempt: 1, messageId: 'm-1', outcomeUnknown: false });
    expect(await store.claimDelivery(second, leases(LONG_MS))).toBeUndefined();
    await store.endDelivery(editing, POSTED);
    expect((await claim(store, second)).messageId).toBeUndefined();
    expect(await store.claimDelivery(first, leases(LONG_MS))).toBeUndefined();
    expect(await store.openDeliveries()).toBe(2);
  });

  test('the root shows the newest update: an earlier one that waits to show there is over', async () => {
    const { store } = bench;
    const [first = ''] = await deliver(store);
    const [second = ''] = await deliver(store);
    const [third = ''] = await deliver(store);
    await store.endDelivery(await claim(store, first), POSTED);
    await store.endDelivery(await claim(store, second), REFUSED);
    expect(await store.openDeliveries()).toBe(3);
    await store.endDelivery(await claim(store, second), { ...POSTED, messageId: 'm-2' });
    expect(await store.claimDelivery(first, leases(LONG_MS))).toBeUndefined();
    expect(await store.openDeliveries()).toBe(2);
    await store.endDelivery(await claim(store, third), SENT);
    expect(await store.openDeliveries()).toBe(0);
    expect(await store.deliveries({ id: first }, 1)).toMatchObject([{ status: 'sent', messageId: 'm-1' }]);
  });

  test('what is posted is not dropped, retried, or given up with its subscription', async () => {
    const { store } = bench;
    const [id = ''] = await deliver(store);
    await store.endDelivery(await claim(store, id), { ...POSTED, reason: 'its root cannot be edited' });
    expect(await store.retryDelivery(id)).toBe(false);
    expect(await store.dropDelivery(id, 'dropped')).toBe(false);
    const { platform = 'slack' } = (await store.deliveries({ id }, 1))[0] ?? {};
    await store.unsubscribe('tinplate', platform, 'C1', 'left');
    expect(await store.deliveries({ id }, 1)).toMatchObject([{ status: 'sent', messageId: 'm-1' }]);
  });

  test.each([
    ['sent', SENT],
    ['dead', DEAD],
    ['posted, with its root still to be edited', POSTED],
  ])('when one is %s, the next of its lane is claimed by the same statement', async (_name, end) => {
    const { store } = bench;
    const [first = ''] = await deliver(store);
    const [second = ''] = await deliver(store);
    const [third = ''] = await deliver(store);
    const next = await store.endDelivery(await claim(store, first), end, leases(LONG_MS));
    expect(next).toMatchObject({ id: second, claimed: { id: second, attempt: 1, outcomeUnknown: false } });
    expect(next?.claimed?.digest.headline).not.toBe('');
    for (const id of [second, third]) {
      expect(await store.claimDelivery(id, leases(LONG_MS))).toBeUndefined();
    }
    if (!next?.claimed) throw new Error('It is claimed.');
    expect((await store.endDelivery(next.claimed, SENT, leases(LONG_MS)))?.claimed?.id).toBe(third);
  });

  test('what may not be posted now is named and not claimed as the one before it ends', async () => {
    const { store } = bench;
    const [first = ''] = await deliver(store);
    const [second = ''] = await deliver(store);
    const held = await claim(store, first);
    expect(await store.endDelivery(held, REFUSED, leases(LONG_MS))).toBeUndefined();
    const again = await claim(store, first);
    // Who has lost the lease ends nothing, and gets nothing.
    expect(await store.endDelivery(held, SENT, leases(LONG_MS))).toBeUndefined();
    await store.mute('tinplate', 'slack', 'C1', LONG_MS);
    expect(await store.endDelivery(again, SENT, leases(LONG_MS))).toEqual({ id: second });
    await store.mute('tinplate', 'slack', 'C1', -LONG_MS);
    const elsewhere = await claim(store, second);
    const [third = ''] = await deliver(store);
    expect(await store.endDelivery(elsewhere, SENT, { discord: LONG_MS })).toEqual({ id: third });
    expect(await claim(store, third)).toMatchObject({ attempt: 1, outcomeUnknown: false });
  });

  test('of an end that claims the next and those who claim it meanwhile, one wins', async () => {
    const { store } = bench;
    await deliver(store);
    const ids = [];
    for (let count = 0; count < 12; count += 1) ids.push(...(await deliver(store)));
    const due = await store.dueDeliveries(PLATFORMS, 1);
    let held: ClaimedDelivery | undefined = await claim(store, due[0] ?? '');
    for (const id of ids) {
      const [next, ...claims]: [NextDelivery | undefined, ...(ClaimedDelivery | undefined)[]] =
        await Promise.all([
          store.endDelivery(held, SENT, leases(LONG_MS)),
          ...Array.from({ length: 6 }, () => store.claimDelivery(id, leases(LONG_MS))),
        ]);
      expect(next?.id).toBe(id);
      const won = [next?.claimed, ...claims].filter((one) => one !== undefined);
      expect(won.map((one) => one.id)).toEqual([id]);
      [held] = won as [ClaimedDelivery];
    }
  });

  test('a delivery that does not exist cannot be claimed', async () => {
    expect(await bench.store.claimDelivery('nothing', leases(LONG_MS))).toBeUndefined();
  });
}

/** Time goes by for whatever waits. */
async function pass({ engine, schema }: Bench, ms: number): Promise<void> {
  await engine.pool.query(
    `update ${schema}.delivery set next_attempt_at = next_attempt_at - $1 * interval '1 millisecond'`,
    [ms],
  );
}

let bodies = 0;

/** Adds a step to a story that a channel listens to; the ids of its deliveries, in the order of their channels. */
async function deliver(store: Store, slug = 'tinplate', channel = 'C1'): Promise<readonly string[]> {
  await store.followStories(['a', 'b', 'tinplate'].map(story));
  await store.subscribe({ story: slug, platform: 'slack', channel, level: 'major' });
  bodies += 1;
  const { versionId } = await store.saveArticle(article({ body: `text ${bodies}` }), NOON);
  return idsOf(await store.updateStory(slug, versionId, () => spokenStep('major')));
}

async function claim(store: Store, id: string, leaseMs = LONG_MS): Promise<ClaimedDelivery> {
  const claimed = await store.claimDelivery(id, leases(leaseMs));
  if (claimed === undefined) throw new Error(`Delivery ${id} could not be claimed.`);
  return claimed;
}

/** Stands for the platforms: everything that was posted, in order. */
interface Channel {
  readonly posts: ClaimedDelivery[];
}

/** A worker with one of five fates per attempt, until nothing is left to deliver. */
async function work({ store, engine, schema }: Bench, channel: Channel, seed: number): Promise<void> {
  let turn = seed;
  let next: ClaimedDelivery | undefined;
  while ((await store.openDeliveries()) > 0) {
    turn = (turn * 48_271) % 2_147_483_647;
    const due = await store.dueDeliveries(PLATFORMS, 5);
    const id = due[turn % Math.max(1, due.length)];
    const fate = (['sent', 'refused', 'posted, no answer', 'lost, no answer', 'posted, then dead'] as const)[
      turn % 5
    ];
    const claimed: ClaimedDelivery | '' | undefined =
      next ?? (id && (await store.claimDelivery(id, leases(LONG_MS))));
    next = undefined;
    if (!claimed) {
      await sleep(5);
      continue;
    }
    if (claimed.outcomeUnknown && channel.posts.some((post) => post.id === claimed.id)) {
      await store.endDelivery(claimed, SENT);
      continue;
    }
    if (fate === 'refused') await store.endDelivery(claimed, REFUSED);
    if (fate === 'lost, no answer') await store.endDelivery(claimed, UNKNOWN);
    if (fate === 'refused' || fate === 'lost, no answer') continue;
    channel.posts.push(claimed);
    if (fate === 'sent') next = (await store.endDelivery(claimed, SENT, leases(LONG_MS)))?.claimed;
    if (fate === 'posted, no answer') await store.endDelivery(claimed, UNKNOWN);
    // Nobody ends it, and its lease lapses: once it is posted, as a lease is longer than a post takes.
    if (fate === 'posted, then dead')
      await engine.pool.query(
        `update ${schema}.delivery set lease_until = now() - interval '1 second' where lease = $1`,
        [claimed.lease],
      );
  }
}
