/**
 * What Postgres refuses in text and jsonb: NUL, and halves of a surrogate pair, as a text cut inside an emoji leaves
 * them. Each becomes U+FFFD, one UTF-16 unit for one, so that every span still counts right.
 */
export function storable(text: string): string {
  return text.replaceAll('\0', '\uFFFD').replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** A value for a jsonb column, as text: node-postgres would write an array as a Postgres array. */
export function jsonb(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (typeof part === 'string' ? storable(part) : part));
}
