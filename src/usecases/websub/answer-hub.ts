/** A hub asks whether we meant it, or says no. https://www.w3.org/TR/websub/#hub-verifies-intent */
import type { HubSubscription } from '../../ports/hubs.ts';
import type { HubPorts } from './follow-hub.ts';
import { deniedUntil, leaseFrom } from './leases.ts';

/** What came with "hub." before it, in the query of the callback. */
export interface HubQuestion {
  readonly mode: string | undefined;
  readonly topic: string | undefined;
  readonly challenge: string | undefined;
  readonly leaseSeconds: string | undefined;
  readonly reason: string | undefined;
}

const LONGEST_CHALLENGE = 1_000;
const LONGEST_REASON = 300;

/** The text to answer with; undefined when we did not ask for this, which is a 404. */
export async function answerHub(
  ports: HubPorts,
  token: string,
  question: HubQuestion,
): Promise<string | undefined> {
  const one = await ports.store.hubs.byToken(token);
  if (!one || question.topic !== one.topic) return undefined;
  if (question.mode === 'denied') return deny(ports, one, question.reason);
  const { challenge } = question;
  if (!challenge || challenge.length > LONGEST_CHALLENGE) return undefined;
  const confirmed =
    question.mode === 'unsubscribe' ? await end(ports, one) : await begin(ports, one, question);
  return confirmed ? challenge : undefined;
}

async function begin(
  { store, clock, log }: HubPorts,
  one: HubSubscription,
  { mode, leaseSeconds }: HubQuestion,
) {
  if (mode !== 'subscribe' || (one.state !== 'asked' && one.state !== 'active')) return false;
  const { expiresAt, renewAt } = leaseFrom(clock.now(), leaseSeconds);
  const active = { state: 'active', attempts: 0, dueAt: renewAt, expiresAt } as const;
  if (!(await store.hubs.change(one, active))) return false;
  log.info({ feed: one.feed, hub: one.hub, expiresAt }, 'A hub pushes a feed');
  return true;
}

async function end({ store, log }: HubPorts, one: HubSubscription): Promise<boolean> {
  if (one.state !== 'leaving') return false;
  log.info({ feed: one.feed, hub: one.hub }, 'A hub pushes a feed no more, as it was asked');
  return store.hubs.change(one, { state: 'ended', attempts: 0 });
}

/** The feed is polled on as before. */
async function deny({ store, clock, log }: HubPorts, one: HubSubscription, said: string | undefined) {
  if (one.state === 'ended') return undefined;
  const reason = said?.slice(0, LONGEST_REASON) ?? 'no reason given';
  const next =
    one.state === 'leaving'
      ? ({ state: 'ended', attempts: 0, reason } as const)
      : ({ state: 'denied', attempts: 0, reason, dueAt: deniedUntil(clock.now()) } as const);
  await store.hubs.change(one, next);
  log.warn({ feed: one.feed, hub: one.hub, reason }, 'A hub denied a subscription; the feed is polled on');
  return '';
}
