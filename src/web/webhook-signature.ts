/**
 * Standard Webhooks: who holds the secret signs id, time and body.
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Instant } from '../core/model.ts';

/** How far the clocks of both sides may differ, and how long a signature may be on its way. Milliseconds. */
export const TOLERANCE_MS = 5 * 60 * 1000;

export interface WebhookHeaders {
  readonly id: string | undefined;
  /** Seconds since 1970. */
  readonly timestamp: string | undefined;
  /** "v1,<base64>", several of them with spaces between while a secret is changed. */
  readonly signature: string | undefined;
}

/** What is wrong with it; undefined when it is right. `secret` is "whsec_" and base64. */
export function signatureProblem(
  { id, timestamp, signature }: WebhookHeaders,
  body: Uint8Array,
  secret: string,
  now: Instant,
): string | undefined {
  if (!id || !timestamp || !signature)
    return 'sign with all three of webhook-id, webhook-timestamp and webhook-signature';
  if (!/^\d{1,12}$/.test(timestamp)) return 'webhook-timestamp must be in whole seconds since 1970';
  const ageMs = Date.parse(now) - Number(timestamp) * 1000;
  if (Math.abs(ageMs) > TOLERANCE_MS)
    return 'webhook-timestamp is more than five minutes off; set the clock, and sign again';
  const right = sign(id, timestamp, body, secret);
  const isRight = signature
    .split(' ')
    .some((one) => one.startsWith('v1,') && isSame(Buffer.from(one.slice(3), 'base64'), right));
  return isRight ? undefined : 'webhook-signature is not that of this body, id and time with our secret';
}

export function sign(id: string, timestamp: string, body: Uint8Array, secret: string): Buffer {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest();
}

function isSame(given: Buffer, right: Buffer): boolean {
  return given.length === right.length && timingSafeEqual(given, right);
}
