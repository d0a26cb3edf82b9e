/** A feed named a hub: from now on the hub is asked to push it. */
import { randomBytes } from 'node:crypto';
import type { Log } from '../../log.ts';
import type { HubOffer, HubSubscription } from '../../ports/hubs.ts';
import type { Clock, Store } from '../../ports.ts';

export interface HubPorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Cheap and safe to call at every poll. A feed that moved to another hub, or calls itself something else, leaves the
 * one before; without an offer it leaves them all. Nothing is sent here: `askHubs` does what is due.
 */
export async function followHub(
  { store, clock, log }: HubPorts,
  feed: string,
  offer: HubOffer | undefined,
): Promise<void> {
  const known = await store.hubs.ofFeed(feed);
  const isOffered = ({ hub, topic }: HubSubscription) => hub === offer?.hub && topic === offer.topic;
  const now = clock.now();
  for (const one of known.filter((other) => !isOffered(other))) {
    const { state } = one;
    if (state === 'asked' || state === 'active')
      await store.hubs.change(one, { ...one, state: 'leaving', attempts: 0, dueAt: now });
    else if (state === 'denied') await store.hubs.change(one, { state: 'ended', attempts: 0 });
  }
  if (!offer) return;
  const again = known.find(isOffered);
  if (again?.state === 'leaving' || again?.state === 'ended') {
    await store.hubs.change(again, { state: 'asked', attempts: 0, dueAt: now });
  }
  if (again) return;
  const added = await store.hubs.add({
    token: randomBytes(24).toString('base64url'),
    feed,
    ...{ topic: offer.topic, hub: offer.hub },
    secret: randomBytes(32).toString('hex'),
    state: 'asked',
    attempts: 0,
    dueAt: now,
  });
  if (added) log.info({ feed, hub: offer.hub }, 'A feed names a hub; it will be asked to push');
}
