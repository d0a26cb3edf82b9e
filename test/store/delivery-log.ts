import { expect, test } from 'vitest';
import type { Store } from '../../src/ports.ts';
import type { Bench } from '../contracts/store.ts';
import { article, idsOf, leases, NOON, spokenStep, story } from './examples.ts';

export function deliveryLogContract(bench: Bench): void {
  test('a delivery tells whether it was posted, as what, and when', async () => {
    const { store } = bench;
    const id = await deliver(store, 'It is agreed');
    expect(await store.deliveries({}, 10)).toMatchObject([
      { id, story: 'a', seq: 1, channel: 'C1', headline: 'It is agreed', status: 'pending', attempts: 0 },
    ]);
    const claimed = await store.claimDelivery(id, leases(60_000));
    expect(await store.deliveries({ id }, 10)).toMatchObject([{ status: 'sending', isLeased: true }]);
    expect(await store.retryDelivery(id)).toBe(false);
    expect(await store.dropDelivery(id, 'enough')).toBe(false);
    if (claimed) await store.endDelivery(claimed, { status: 'sent', messageId: '1.2' });
    const [entry] = await store.deliveries({ story: 'a' }, 10);
    expect(entry).toMatchObject({ status: 'sent', messageId: '1.2', attempts: 1, isLeased: false });
    expect(Date.parse(entry?.endedAt ?? '')).not.toBeNaN();
    expect(await store.deliveries({ isFailed: true }, 10)).toEqual([]);
    expect(await store.deliveries({ seq: 1, channel: 'C1' }, 10)).toHaveLength(1);
    expect(await store.deliveries({ seq: 2 }, 10)).toEqual([]);
    expect(await store.deliveries({ channel: 'C2' }, 10)).toEqual([]);
    expect(await store.retryDelivery(id)).toBe(false);
    expect(await store.dropDelivery(id, 'enough')).toBe(false);
  });

  test('one that was given up is tried again, the platform being asked first', async () => {
    const { store } = bench;
    const id = await deliver(store, 'It is agreed');
    const claimed = await store.claimDelivery(id, leases(60_000));
    if (claimed) await store.endDelivery(claimed, { status: 'dead', reason: 'msg_too_long' });
    expect(await store.deliveries({ isFailed: true }, 10)).toMatchObject([
      { id, status: 'dead', reason: 'msg_too_long', follows: true },
    ]);
    expect(await store.retryDelivery(id)).toBe(true);
    expect(await store.claimDelivery(id, leases(60_000))).toMatchObject({ attempt: 2, outcomeUnknown: true });
  });

  test('one that waits is dropped, and the next of its channel comes', async () => {
    const { store } = bench;
    const first = await deliver(store, 'First');
    const second = await deliver(store, 'Second');
    expect((await store.deliveries({}, 10)).map(({ id, isBehind }) => [id, isBehind])).toEqual([
      [second, true],
      [first, false],
    ]);
    expect(await store.dropDelivery(first, 'dropped by the operator')).toBe(true);
    expect(await store.dropDelivery(first, 'twice')).toBe(false);
    expect(await store.deliveries({ isFailed: true }, 10)).toMatchObject([
      { id: first, status: 'dead', reason: 'dropped by the operator' },
    ]);
    expect(await store.claimDelivery(second, leases(60_000))).toMatchObject({ seq: 2 });
  });

  test('what a channel left behind is not posted to it anew', async () => {
    const { store } = bench;
    const id = await deliver(store, 'It is agreed');
    await store.unsubscribe('a', 'slack', 'C1', 'unsubscribed by U1');
    expect(await store.retryDelivery(id)).toBe(false);
    expect(await store.deliveries({ id }, 1)).toMatchObject([
      { follows: false, reason: 'unsubscribed by U1' },
    ]);
    expect(await store.deliveries({ id: 'none' }, 1)).toEqual([]);
    expect(await store.deliveries({ story: 'b' }, 1)).toEqual([]);
  });

  let updates = 0;

  async function deliver(store: Store, headline: string): Promise<string> {
    updates += 1;
    await store.followStories([story('a')]);
    await store.subscribe({ story: 'a', platform: 'slack', channel: 'C1', level: 'major' });
    const url = `https://news.example/${updates}`;
    const body = `Update ${updates}.`;
    const { versionId } = await store.saveArticle(article({ id: `d${updates}`, url, body }), NOON);
    const [id = ''] = idsOf(await store.updateStory('a', versionId, () => spokenStep('major', headline)));
    return id;
  }
}
