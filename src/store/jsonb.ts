/**
 * What Postgres refuses in text and jsonb: NUL, and halves of a surrogate pair, as a text cut inside an emoji leaves
 * them. Each becomes U+FFFD, one UTF-16 unit for one, so that every span still counts right.
 */
export function storable(text: string): string {
  return text.replaceAll('\0', '\uFFFD').toWellFormed();
}

/** As JSON.stringify writes what is not storable. */
const REFUSED = /\\u(?:0000|d[89a-f])/;

/** A value for a jsonb column, as text: node-postgres would write an array as a Postgres array. */
export function jsonb(value: unknown): string {
  const text = JSON.stringify(value);
  // A backslash before "u0000" may be the text's own; cleaning it once more changes nothing then.
  if (!REFUSED.test(text)) return text;
  return JSON.stringify(value, (_key, part: unknown) => (typeof part === 'string' ? storable(part) : part));
}

/** As it will be read back. What has a hash is cleaned before that is taken, so that the text has the hash it is found by. */
export function cleaned<T>(value: T): T {
  return JSON.parse(jsonb(value));
}
