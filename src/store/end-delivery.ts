import type { ClaimedDelivery, DeliveryEnd } from '../ports.ts';
import { after } from './claimable.ts';
import { storable } from './jsonb.ts';
import type { Db } from './schema.ts';

/** The lease is the right to end it: whoever claimed it since has another one, and then no row matches. */
export async function endDelivery(db: Db, claimed: ClaimedDelivery, end: DeliveryEnd): Promise<void> {
  await db
    .updateTable('delivery')
    .set({ ...ending(end), lease: null, lease_until: null })
    .where('id', '=', claimed.id)
    .where('lease', '=', claimed.lease)
    .execute();
}

function ending(end: DeliveryEnd) {
  switch (end.status) {
    case 'sent':
      return {
        status: 'sent' as const,
        message_id: end.messageId,
        reason: null,
        ended_at: after(0),
        ...(end.isToCrosspost ? { crosspost_at: after(0) } : {}),
      };
    case 'dead':
      return { status: 'dead' as const, reason: storable(end.reason), ended_at: after(0) };
    case 'later':
      return {
        // "sending" makes the next claim ask the platform first.
        status: end.outcomeUnknown ? ('sending' as const) : ('pending' as const),
        next_attempt_at: after(end.retryAfterMs),
        reason: storable(end.reason),
      };
  }
}
