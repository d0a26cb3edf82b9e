/** Who may push: whoever sends the token, or signs with the secret. Compared in constant time. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Clock, Store } from '../ports.ts';
import { signatureProblem, TOLERANCE_MS, type WebhookHeaders } from './webhook-signature.ts';

export interface Credentials {
  readonly token: string | undefined;
  readonly secret: string | undefined;
}

/** By which way in; or why not, in words for the caller. */
export type Authorised = { readonly by: 'token' | 'signature' } | { readonly refused: string };

/** All that can be told before the body is here, so that a stranger cannot make us wait for one. */
export function authoriseHeaders(request: FastifyRequest, { token, secret }: Credentials): Authorised {
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const given = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    if (token === undefined) return { refused: 'No bearer token is taken here; sign the request instead.' };
    return given !== undefined && isSameText(given, token)
      ? { by: 'token' }
      : { refused: 'The bearer token is not the right one.' };
  }
  if (webhookHeaders(request).signature !== undefined) {
    if (secret === undefined) return { refused: 'No signature is taken here; send a bearer token instead.' };
    return { by: 'signature' };
  }
  return {
    refused: 'Send "authorization: Bearer ..." with the push token, or sign as Standard Webhooks do.',
  };
}

/** The rest of it for a signed request. A signature is good once: seen again, it was copied on its way. */
export async function authoriseBody(
  request: FastifyRequest,
  body: Uint8Array,
  secret: string,
  { store, clock }: { readonly store: Store; readonly clock: Clock },
): Promise<Authorised> {
  const headers = webhookHeaders(request);
  const now = clock.now();
  const problem = signatureProblem(headers, body, secret, now);
  if (problem) return { refused: `The signature cannot be taken: ${problem}.` };
  const key = createHash('sha256')
    .update(`${headers.id}.${headers.timestamp}.`)
    .update(body)
    .digest('base64');
  // A time as far ahead as is allowed stays right for twice the tolerance.
  const until = new Date(Date.parse(now) + 2 * TOLERANCE_MS).toISOString();
  return (await store.takeOnce(`push ${key}`, now, until))
    ? { by: 'signature' }
    : { refused: 'This signature was used before; sign again with a new webhook-timestamp.' };
}

function webhookHeaders({ headers }: FastifyRequest): WebhookHeaders {
  const one = (name: string): string | undefined => {
    const value = headers[name];
    return typeof value === 'string' ? value : undefined;
  };
  return { id: one('webhook-id'), timestamp: one('webhook-timestamp'), signature: one('webhook-signature') };
}

/** Hashes have one length, so not even that of the token shows. */
function isSameText(given: string, right: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(given), hash(right));
}
