/**
 * Looks for a message by the delivery id in its metadata, among what was said since the first attempt.
 * https://docs.slack.dev/reference/methods/conversations.history, .../conversations.replies
 */
import type { WebClient } from '@slack/web-api';
import type { Instant } from '../../core/model.ts';
import { NotYet } from '../../errors.ts';
import { failureOf } from './errors.ts';
import { SLACK_LIMITS } from './limits.ts';
import { DIGEST_POSTED } from './metadata.ts';

/** Our clock and Slack's may differ by this much. Milliseconds. */
const CLOCKS_DIFFER_MS = 60_000;

interface Page {
  readonly messages: readonly { readonly ts?: string; readonly metadata?: unknown }[];
  readonly next: string | undefined;
}

/**
 * The `ts` of the message; undefined when there is none. Throws when Slack cannot tell within the time, or not all of
 * it: half a look is no look.
 */
export async function findOnSlack(
  client: WebClient,
  channel: string,
  deliveryId: string,
  since: Instant,
  thread: string | undefined,
): Promise<string | undefined> {
  const oldest = ((Date.parse(since) - CLOCKS_DIFFER_MS) / 1000).toFixed(6);
  const late = Date.now() + SLACK_LIMITS.findMs;
  let cursor: string | undefined;
  do {
    if (Date.now() > late) throw new Error('the channel has too many messages to look through in time');
    const page = await readPage(client, channel, oldest, cursor, thread);
    const found = page.messages.find(({ metadata }) => deliveryIdOf(metadata) === deliveryId);
    if (found?.ts !== undefined) return found.ts;
    cursor = page.next;
  } while (cursor !== undefined);
  return undefined;
}

async function readPage(
  client: WebClient,
  channel: string,
  oldest: string,
  cursor: string | undefined,
  thread: string | undefined,
): Promise<Page> {
  const options = {
    channel,
    oldest,
    include_all_metadata: true,
    limit: SLACK_LIMITS.pageOfMessages,
    ...(cursor === undefined ? {} : { cursor }),
  };
  try {
    const answer =
      thread === undefined
        ? await client.conversations.history(options)
        : await client.conversations.replies({ ...options, ts: thread });
    return { messages: answer.messages ?? [], next: answer.response_metadata?.next_cursor || undefined };
  } catch (error) {
    const failure = failureOf(error);
    // Where there is no thread, there is no reply.
    if (thread !== undefined && failure.outcome === 'rootless') return { messages: [], next: undefined };
    if (failure.outcome === 'paced') throw new NotYet(failure.retryAfterMs);
    throw error;
  }
}

function deliveryIdOf(metadata: unknown): unknown {
  if (typeof metadata !== 'object' || metadata === null) return undefined;
  if (!('event_type' in metadata) || metadata.event_type !== DIGEST_POSTED) return undefined;
  if (!('event_payload' in metadata)) return undefined;
  const payload = metadata.event_payload;
  return typeof payload === 'object' && payload !== null && 'delivery_id' in payload
    ? payload.delivery_id
    : undefined;
}
