import { expect, test } from 'vitest';
import type { HubSubscription } from '../../src/ports/hubs.ts';
import type { Bench } from '../contracts/store.ts';
import { NOON } from './examples.ts';

const LATER = '2031-05-04T13:00:00.000Z';

function hubSubscription(changes: Partial<HubSubscription> = {}): HubSubscription {
  return {
    token: 'token-1',
    feed: 'https://news.example/feed',
    topic: 'https://news.example/feed.xml',
    hub: 'https://hub.example/',
    secret: 'a secret',
    state: 'asked',
    attempts: 0,
    dueAt: NOON,
    expiresAt: undefined,
    reason: undefined,
    ...changes,
  };
}

export function hubContract(bench: Bench): void {
  test('a hub subscription is found by its token and by its feed', async () => {
    const { hubs } = bench.store;
    expect(await hubs.add(hubSubscription())).toBe(true);
    expect(await hubs.byToken('token-1')).toEqual(hubSubscription());
    expect(await hubs.byToken('token-\0')).toBeUndefined();
    expect(await hubs.ofFeed('https://news.example/feed')).toEqual([hubSubscription()]);
    expect(await hubs.ofFeed('https://news.example/other')).toEqual([]);
    expect(await hubs.all()).toHaveLength(1);
  });

  test('one feed has one subscription for a topic at a hub', async () => {
    const { hubs } = bench.store;
    const tries = await Promise.all(
      ['1', '2', '3', '4'].map((token) => hubs.add(hubSubscription({ token }))),
    );
    expect(tries.filter((added) => added)).toHaveLength(1);
    expect(await hubs.add(hubSubscription({ token: '5', hub: 'https://other.example/' }))).toBe(true);
  });

  test('what is due is taken by one caller, oldest first, and is due again later', async () => {
    const { hubs } = bench.store;
    await hubs.add(hubSubscription({ token: 'b', topic: 'b', dueAt: '2031-05-04T11:00:00.000Z' }));
    await hubs.add(hubSubscription({ token: 'a', topic: 'a', dueAt: '2031-05-04T10:00:00.000Z' }));
    await hubs.add(hubSubscription({ token: 'c', topic: 'c', dueAt: LATER }));
    await hubs.add(hubSubscription({ token: 'd', topic: 'd', dueAt: undefined, state: 'ended' }));
    expect((await hubs.takeDue(NOON, LATER, 1)).map(({ token }) => token)).toEqual(['a']);
    const both = await Promise.all([hubs.takeDue(NOON, LATER, 9), hubs.takeDue(NOON, LATER, 9)]);
    expect(both.flat()).toEqual([hubSubscription({ token: 'b', topic: 'b', attempts: 1, dueAt: LATER })]);
    expect((await hubs.takeDue(LATER, LATER, 9)).map(({ token }) => token).sort()).toEqual(['a', 'b', 'c']);
  });

  test('a change is written whole, and only onto the state it was made for', async () => {
    const { hubs } = bench.store;
    await hubs.add(hubSubscription());
    const active = { state: 'active', attempts: 0, dueAt: LATER, expiresAt: LATER } as const;
    expect(await hubs.change(hubSubscription(), active)).toBe(true);
    expect(await hubs.byToken('token-1')).toEqual(hubSubscription(active));
    expect(await hubs.change(hubSubscription(), { state: 'denied', attempts: 3 })).toBe(false);
    const denied = { state: 'denied', attempts: 1, reason: 'half \ud83d' } as const;
    expect(await hubs.change(hubSubscription(active), denied)).toBe(true);
    expect(await hubs.byToken('token-1')).toEqual(
      hubSubscription({ ...denied, dueAt: undefined, reason: 'half \ufffd' }),
    );
  });
}
