/** A hub pushes a feed. Only what is signed with the secret of its subscription is read. */
import { messageOf } from '../../errors.ts';
import { isSigned } from './check-signature.ts';
import type { HubPorts } from './follow-hub.ts';

export interface PushedFeed {
  /** The feed as it is followed. */
  readonly feed: string;
  /** What relative addresses in it are relative to. */
  readonly topic: string;
  readonly body: Uint8Array;
  readonly contentType: string | undefined;
}

/** Takes in the articles of a feed; throws when they cannot be stored. How many, or why it is no feed. */
export type TakeFeed = (
  pushed: PushedFeed,
) => Promise<{ readonly articles: number } | { readonly problem: string }>;

/**
 * The status to answer with. What is forged or no feed is acknowledged all the same, as the standard allows: the hub
 * would only send it again, and who guesses learns nothing.
 */
export async function takeContent(
  { store, log }: HubPorts,
  takeFeed: TakeFeed,
  token: string,
  signature: string | undefined,
  body: Uint8Array,
  contentType: string | undefined,
): Promise<202 | 404 | 410 | 503> {
  const one = await store.hubs.byToken(token);
  if (!one) return 404;
  if (one.state === 'ended' || one.state === 'denied') return 410;
  const { feed, hub, topic, secret } = one;
  if (!isSigned(signature, body, secret)) {
    log.warn({ feed, hub }, 'What came from a hub is not signed as it should be; it is ignored');
    return 202;
  }
  try {
    const taken = await takeFeed({ feed, topic, body, contentType });
    if ('problem' in taken)
      log.warn({ feed, hub, reason: taken.problem }, 'What a hub pushed cannot be read');
    else log.info({ feed, hub, articles: taken.articles }, 'A hub pushed a feed');
    return 202;
  } catch (error) {
    log.error(
      { feed, hub, reason: messageOf(error) },
      'What a hub pushed could not be stored; it will send it again',
    );
    return 503;
  }
}
