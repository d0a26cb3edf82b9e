/** Sends hubs what is due: to begin, to go on before the lease is over, to end. */
import type { HubClient, HubSubscription } from '../../ports/hubs.ts';
import type { HubPorts } from './follow-hub.ts';
import { hasSaidGoodbye, later, retryAt, WANTED_LEASE_S } from './leases.ts';

/** Asked in one round; what is over comes with the next. */
const MOST_REQUESTS = 20;
/** Longer than any request takes; who dies meanwhile leaves it to the others after this. Milliseconds. */
const IN_HAND_MS = 120_000;

/**
 * Safe to run in any number of processes. `callback` is the address before the token, "https://.../websub/". Returns
 * how many hubs were asked.
 */
export async function askHubs(ports: HubPorts, hubs: HubClient, callback: string): Promise<number> {
  const now = ports.clock.now();
  const due = await ports.store.hubs.takeDue(now, later(now, IN_HAND_MS), MOST_REQUESTS);
  await Promise.all(due.map((one) => askHub(ports, hubs, callback, one)));
  return due.length;
}

/** The next try is set before the hub is asked: many confirm before they answer, and that must not be overwritten. */
async function askHub(
  { store, clock, log }: HubPorts,
  hubs: HubClient,
  callback: string,
  one: HubSubscription,
): Promise<void> {
  const { token, feed, topic, hub, secret, attempts } = one;
  const leaves = one.state === 'leaving';
  if (leaves && hasSaidGoodbye(attempts)) {
    await store.hubs.change(one, { state: 'ended', attempts, reason: 'the hub did not confirm the end' });
    return;
  }
  const state = one.state === 'denied' ? 'asked' : one.state;
  const dueAt = retryAt(clock.now(), attempts);
  if (!(await store.hubs.change(one, { ...one, state, dueAt }))) return;
  const mode = leaves ? 'unsubscribe' : 'subscribe';
  const result = await hubs.post(hub, {
    'hub.callback': callback + token,
    'hub.mode': mode,
    'hub.topic': topic,
    ...(leaves ? {} : { 'hub.lease_seconds': String(WANTED_LEASE_S), 'hub.secret': secret }),
  });
  if (result.accepted) log.info({ feed, hub, mode }, 'A hub was asked');
  else
    log.warn(
      { feed, hub, mode, attempts, dueAt, reason: result.reason },
      'A hub cannot be asked; it will be tried again',
    );
}
