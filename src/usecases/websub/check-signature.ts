/** X-Hub-Signature: who holds the secret signs what it sends. https://www.w3.org/TR/websub/#signing-content */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** The recognised ones; a hub chooses, and most choose SHA-1, which is still safe in an HMAC. */
const METHODS: readonly string[] = ['sha1', 'sha256', 'sha384', 'sha512'];

/** "sha256=<hex>". */
export function isSigned(header: string | undefined, body: Uint8Array, secret: string): boolean {
  const [, method = '', hex = ''] = /^\s*(sha\d+)=((?:[\da-f]{2})+)\s*$/i.exec(header ?? '') ?? [];
  const algorithm = method.toLowerCase();
  if (!METHODS.includes(algorithm)) return false;
  const right = createHmac(algorithm, secret).update(body).digest();
  const given = Buffer.from(hex, 'hex');
  return given.length === right.length && timingSafeEqual(given, right);
}
