import { expect, test } from 'vitest';
import type { ChangeKind, DigestLine } from '../../src/core/model.ts';
import type { Amend, Store } from '../../src/ports.ts';
import type { Bench } from '../contracts/store.ts';
import { article, digest, evidence, idsOf, leases, NOON, PLATFORMS, step, story } from './examples.ts';

/** Longer than any test. */
const LONG_MS = 60_000;

const LATER = { status: 'later', retryAfterMs: 0, reason: 'HTTP 500' } as const;

export function amendContract(bench: Bench): void {
  test('with a correction, what its channel was told of that fact is due, and nothing else', async () => {
    const { store } = bench;
    await follow(store, 'C1', 'C2');
    const [price] = await tell(store, [line('price', 'new', '$2B')]);
    await tell(store, [line('stake', 'new', '49%')]);
    // The second channel is not told of the correction yet.
    const [correction = '', other = ''] = await write(store, [line('price', 'corrected', '$3B', '$2B')]);
    // They came in one step, at one time: in any order.
    expect((await store.dueDeliveries(PLATFORMS, 10)).toSorted()).toEqual([correction, other].toSorted());
    await post(store, correction);
    expect(await store.dueDeliveries(PLATFORMS, 10)).toEqual([other, price]);
    expect(await store.openDeliveries()).toBe(1);
  });

  test('a claim says what the message is, where, and what its channel was told of it since', async () => {
    const { store } = bench;
    await follow(store, 'C1');
    const [id = ''] = await tell(store, [line('price', 'new', '$2B')]);
    await tell(store, [line('stake', 'new', '49%')]);
    await tell(store, [line('price', 'corrected', '$3B', '$2B')]);
    await tell(store, [line('price', 'revised', '$4B', '$3B')]);
    const { id: rootId } = await store.root('tinplate', 'slack', 'C1');
    await store.changeRoot(rootId, { state: 'posted', messageId: 'r-1' });
    // What is not posted was not told.
    await write(store, [line('price', 'corrected', '$5B', '$4B')]);
    const claimed = await store.claimAmend(id, leases(LONG_MS));
    expect(claimed).toMatchObject({
      ...{ id, story: 'tinplate', platform: 'slack', channel: 'C1' },
      ...{ messageIds: [`m-${id}`], rootMessageIds: ['r-1'], attempt: 1, shown: undefined },
      digest: { lines: [{ fact: 'price', after: '$2B' }] },
    });
    expect(claimed?.later.map(({ lines }) => lines[0]?.after)).toEqual(['$3B', '$4B']);
  });

  test('it names the roots that the story had there before, the last first', async () => {
    const { store } = bench;
    const id = await corrected(store);
    const gone = async (messageId: string) => {
      const { id: rootId } = await store.root('tinplate', 'slack', 'C1');
      if (messageId !== '') await store.changeRoot(rootId, { state: 'posted', messageId });
      await store.changeRoot(rootId, { state: 'lost' });
    };
    for (const messageId of ['r-1', 'r-2', '']) await gone(messageId);
    const { id: rootId } = await store.root('tinplate', 'slack', 'C1');
    const claimed = await claim(store, id);
    expect(claimed.rootMessageIds).toEqual(['r-2', 'r-1']);
    await store.endAmend(claimed, LATER);
    await store.changeRoot(rootId, { state: 'posted', messageId: 'r-3' });
    await store.unsubscribe('tinplate', 'slack', 'C1', 'left');
    expect((await claim(store, id)).rootMessageIds).toEqual(['r-3', 'r-2', 'r-1']);
  });

  test('one of many gets it, for its lease, and on its platform', async () => {
    const { store, engine, schema } = bench;
    const id = await corrected(store);
    expect(await store.claimAmend(id, { discord: LONG_MS })).toBeUndefined();
    expect(await store.claimAmend(id, {})).toBeUndefined();
    expect(await store.dueDeliveries(['discord'], 10)).toEqual([]);
    const tries = await Promise.all(Array.from({ length: 8 }, () => store.claimAmend(id, leases(LONG_MS))));
    expect(tries.filter((one) => one !== undefined)).toHaveLength(1);
    expect(await store.dueDeliveries(PLATFORMS, 10)).toEqual([]);
    await engine.pool.query(`update ${schema}.delivery set amend_lease_until = now() - interval '1 second'`);
    expect(await store.dueDeliveries(PLATFORMS, 10)).toEqual([id]);
    const second = await claim(store, id);
    expect(second.attempt).toBe(2);
    const [first] = tries.filter((one) => one !== undefined);
    if (first) await store.endAmend(first, { status: 'amended', shown: 'late' });
    expect(await stateOf(store, id)).toMatchObject({ amendedAt: undefined });
    await store.endAmend(second, { status: 'amended', shown: 'abc' });
    expect(await store.dueDeliveries(PLATFORMS, 10)).toEqual([]);
    expect(await stateOf(store, id)).toMatchObject({
      ...{ status: 'sent', amendAt: undefined, amendedAt: expect.any(String), amendReason: undefined },
    });
  });

  test('it comes again, or not, as its end says', async () => {
    const { store } = bench;
    const id = await corrected(store);
    await store.endAmend(await claim(store, id), { status: 'paced', retryAfterMs: 0 });
    await store.endAmend(await claim(store, id), LATER);
    expect(await stateOf(store, id)).toMatchObject({ amendAt: expect.any(String), amendReason: 'HTTP 500' });
    const again = await claim(store, id);
    expect(again.attempt).toBe(2);
    await store.endAmend(again, { ...LATER, retryAfterMs: LONG_MS });
    expect(await store.claimAmend(id, leases(LONG_MS))).toBeUndefined();
    const other = await corrected(store, 'C2');
    await store.endAmend(await claim(store, other), { status: 'over', reason: 'the message was deleted' });
    expect(await stateOf(store, other)).toMatchObject({
      amendAt: undefined,
      amendReason: 'the message was deleted',
    });
    expect(await store.dueDeliveries(PLATFORMS, 10)).not.toContain(other);
  });

  test('a correction that comes while the last one is shown is shown too', async () => {
    const { store } = bench;
    const id = await corrected(store);
    const claimed = await claim(store, id);
    expect(claimed.later).toHaveLength(1);
    await tell(store, [line('price', 'corrected', '$4B', '$3B')]);
    expect(await store.claimAmend(id, leases(LONG_MS))).toBeUndefined();
    await store.endAmend(claimed, { status: 'amended', shown: 'abc' });
    const next = await claim(store, id);
    expect(next).toMatchObject({ attempt: 1, shown: 'abc' });
    expect(next.later).toHaveLength(2);
  });

  test('what goes back to an earlier value touches only what was corrected before', async () => {
    const { store } = bench;
    const id = await corrected(store);
    await store.endAmend(await claim(store, id), { status: 'amended', shown: 'abc' });
    await tell(store, [line('price', 'reverted', '$2B', '$3B')]);
    expect(await store.dueDeliveries(PLATFORMS, 10)).toEqual([id]);
  });

  test('a correction that waits for its root has said so, and says so once', async () => {
    const { store } = bench;
    await follow(store, 'C1');
    const [id = ''] = await tell(store, [line('price', 'new', '$2B')]);
    const [correction = ''] = await write(store, [line('price', 'retracted', '$2B')]);
    const posted = { status: 'posted', messageId: 'm-2', retryAfterMs: 0 } as const;
    const first = await store.claimDelivery(correction, leases(LONG_MS));
    if (!first) throw new Error('it is due');
    await store.endDelivery({ ...first, lease: 'of another' }, posted);
    expect(await store.claimAmend(id, leases(LONG_MS))).toBeUndefined();
    await store.endDelivery(first, posted);
    await store.endAmend(await claim(store, id), { status: 'amended', shown: 'abc' });
    await post(store, correction);
    expect(await store.dueDeliveries(PLATFORMS, 10)).toEqual([]);
  });

  test('what is posted and waits for its own root is edited all the same', async () => {
    const { store } = bench;
    await follow(store, 'C1');
    const [id = ''] = await write(store, [line('price', 'new', '$2B')]);
    const first = await store.claimDelivery(id, leases(LONG_MS));
    if (!first) throw new Error('it is due');
    await store.endDelivery(first, { status: 'posted', messageId: 'm-1', retryAfterMs: LONG_MS });
    await tell(store, [line('price', 'corrected', '$3B', '$2B')]);
    expect(await store.dueDeliveries(PLATFORMS, 10)).toEqual([id]);
    expect(await claim(store, id)).toMatchObject({ messageIds: ['m-1'] });
  });

  let updates = 0;

  async function follow(store: Store, ...channels: readonly string[]): Promise<void> {
    await store.followStories([story('tinplate')]);
    for (const channel of channels)
      await store.subscribe({ story: 'tinplate', platform: 'slack', channel, level: 'major' });
  }

  /** The ids of the new deliveries, by channel. */
  async function write(store: Store, lines: readonly DigestLine[]): Promise<readonly string[]> {
    updates += 1;
    const { versionId } = await store.saveArticle(article({ body: `text ${updates}` }), NOON);
    const said = { audience: 'major', digest: { ...digest(), lines } } as const;
    const ids = idsOf(
      await store.updateStory('tinplate', versionId, () => step({ evidence: [evidence()], digests: [said] })),
    );
    const entries = await Promise.all(ids.map((id) => stateOf(store, id)));
    return entries.toSorted((a, b) => (a.channel < b.channel ? -1 : 1)).map(({ id }) => id);
  }

  async function tell(store: Store, lines: readonly DigestLine[]): Promise<readonly string[]> {
    const ids = await write(store, lines);
    for (const id of ids) await post(store, id);
    return ids;
  }

  async function post(store: Store, id: string): Promise<void> {
    const claimed = await store.claimDelivery(id, leases(LONG_MS));
    if (!claimed) throw new Error('it is due');
    await store.endDelivery(claimed, { status: 'sent', messageId: claimed.messageId ?? `m-${id}` });
  }

  /** The delivery of a value that is corrected since. */
  async function corrected(store: Store, channel = 'C1'): Promise<string> {
    await follow(store, channel);
    const ids = await tell(store, [line('price', 'new', '$2B')]);
    await tell(store, [line('price', 'corrected', '$3B', '$2B')]);
    return ids.at(-1) ?? '';
  }

  async function claim(store: Store, id: string): Promise<Amend> {
    const claimed = await store.claimAmend(id, leases(LONG_MS));
    if (!claimed) throw new Error('it is due');
    return claimed;
  }

  async function stateOf(store: Store, id: string) {
    const [entry] = await store.deliveries({ id }, 1);
    if (!entry) throw new Error('it is on record');
    return entry;
  }
}

function line(fact: string, change: ChangeKind, after: string, before?: string): DigestLine {
  return { fact, change, label: fact, before, after, certainty: 'asserted', origins: 1, citations: [] };
}
