import { createHash } from 'node:crypto';
import { DISCORD_LIMITS } from './limits.ts';

/**
 * What a message carries of the delivery it was posted for: short enough for a nonce, and for a part of a button's
 * custom id. 150 bits, so that no two deliveries ever share one.
 */
export function markOf(deliveryId: string): string {
  return createHash('sha256').update(deliveryId).digest('base64url').slice(0, DISCORD_LIMITS.nonce);
}
