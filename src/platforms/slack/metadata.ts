import type { MessageMetadata } from '@slack/types';

export const DIGEST_POSTED = 'digest_posted';

/**
 * What a message of ours can be found by. Anybody in the workspace can read it, so it holds an id and nothing else.
 * https://docs.slack.dev/messaging/message-metadata
 */
export function metadataOf(deliveryId: string): MessageMetadata {
  return { event_type: DIGEST_POSTED, event_payload: { delivery_id: deliveryId } };
}
