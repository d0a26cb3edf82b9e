import { randomUUID } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import type { Delivery, Platform } from '../../src/ports.ts';

/** One place to post to, as a suite needs it. */
export interface PlatformPlace {
  /** Opens the place anew, as another process does. */
  readonly open: () => Platform;
  /** The platform's own name for a channel; the same when absent. */
  readonly channelOf?: (name: string) => string;
  /** How many messages of the delivery a reader sees. */
  readonly count: (delivery: Delivery) => Promise<number>;
  /** Leaves half a post behind, as a crash in the middle of one does; absent where posts cannot be halved. */
  readonly tear?: (delivery: Delivery) => Promise<void>;
}

const LONG_AGO = '2000-01-01T00:00:00.000Z';

/** What every platform promises. `newPlace` makes a fresh, empty place for each test. */
export function platformContract(newPlace: () => Promise<PlatformPlace>): void {
  const opened: Platform[] = [];

  async function start() {
    const place = await newPlace();
    const another = () => {
      const platform = place.open();
      opened.push(platform);
      return platform;
    };
    const platform = another();
    const newDelivery = (channel = 'kitchen') => deliveryTo(platform, place.channelOf?.(channel) ?? channel);
    return { place, platform, another, newDelivery };
  }

  afterEach(async () => {
    for (const platform of opened.splice(0)) await platform.close();
  });

  test('a delivery that was never posted is not found', async () => {
    const { platform, newDelivery } = await start();
    expect(await platform.find(newDelivery(), LONG_AGO)).toBeUndefined();
  });

  test('a posted delivery is there once and is found under the id that posting gave', async () => {
    const { place, platform, newDelivery } = await start();
    const delivery = newDelivery();
    const messageId = await post(platform, delivery);
    expect(await place.count(delivery)).toBe(1);
    expect(await platform.find(delivery, LONG_AGO)).toBe(messageId);
  });

  test('each delivery is found as itself, among others of its channel and of other channels', async () => {
    const { platform, newDelivery } = await start();
    const deliveries = [newDelivery(), newDelivery(), newDelivery('pantry')];
    const messageIds: string[] = [];
    for (const delivery of deliveries) messageIds.push(await post(platform, delivery));
    expect(new Set(messageIds).size).toBe(3);
    for (const [index, delivery] of deliveries.entries()) {
      expect(await platform.find(delivery, LONG_AGO)).toBe(messageIds[index]);
    }
    expect(await platform.find(newDelivery(), LONG_AGO)).toBeUndefined();
  });

  test('another process finds what was posted', async () => {
    const { platform, another, newDelivery } = await start();
    const delivery = newDelivery();
    const messageId = await post(platform, delivery);
    await platform.close();
    expect(await another().find(delivery, LONG_AGO)).toBe(messageId);
  });

  test('deliveries posted at the same time are all there, once', async () => {
    const { place, platform, another, newDelivery } = await start();
    const deliveries = Array.from({ length: 20 }, () => newDelivery());
    const other = another();
    await Promise.all(deliveries.map((delivery, n) => post(n % 2 === 0 ? platform : other, delivery)));
    for (const delivery of deliveries) expect(await place.count(delivery)).toBe(1);
  });

  test('half a post is no post, and does not spoil the next one', async ({ skip }) => {
    const { place, platform, newDelivery } = await start();
    if (place.tear === undefined) return skip('posts of this platform cannot be halved');
    const before = newDelivery();
    const halved = newDelivery();
    const messageId = await post(platform, before);
    await place.tear(halved);
    expect(await platform.find(halved, LONG_AGO)).toBeUndefined();
    const again = await post(platform, halved);
    expect(await platform.find(halved, LONG_AGO)).toBe(again);
    expect(await platform.find(before, LONG_AGO)).toBe(messageId);
    expect(await place.count(halved)).toBe(1);
  });
}

async function post(platform: Platform, delivery: Delivery): Promise<string> {
  const result = await platform.post(delivery);
  if (result.outcome !== 'posted') expect.fail(`${result.outcome}: ${result.reason}`);
  return result.messageId;
}

function deliveryTo(platform: Platform, channel: string): Delivery {
  return {
    id: randomUUID(),
    story: 'kettle-deal',
    platform: platform.name,
    channel,
    seq: 1,
    digest: {
      story: 'kettle-deal',
      title: 'Pearl Oven and Tin Kettle',
      kind: 'update',
      headline: 'Price now about $14M\n',
      lines: [],
      asOf: '2031-03-04T09:00:00.000Z',
    },
  };
}
