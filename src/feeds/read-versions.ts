/** Pairs of versions of one page, one pair as JSON a line: {old, new}, each a text or an article. */
import { z } from 'zod';
import { messageOf, printable } from '../errors.ts';
import { readJsonLines } from './read-json-lines.ts';

const Version = z.union([
  z.string(),
  // Null is what many exporters write for what is not there.
  z
    .object({ headline: z.string().nullish(), body: z.string().nullish() })
    .refine(({ headline, body }) => typeof headline === 'string' || typeof body === 'string'),
]);

const Versions = z.object({ old: Version, new: Version });

/** A bare text, or what of an article is compared. */
export type Version = z.infer<typeof Version>;
export type Versions = z.infer<typeof Versions>;

export type ReadVersions =
  | { readonly line: number; readonly versions: Versions }
  | { readonly line: number; readonly problem: string };

const WHAT = 'pair of versions';
const SHAPE = '{"old": ..., "new": ...}';

/** "-" is standard input. */
export async function* readVersions(path: string): AsyncGenerator<ReadVersions> {
  for await (const { line, ...read } of readJsonLines(path, WHAT)) {
    yield 'problem' in read ? { line, problem: read.problem } : { line, ...parseVersions(read.json) };
  }
}

/** Unknown members are left aside, as they are in articles. */
export function parseVersions(json: string): { readonly versions: Versions } | { readonly problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return { problem: `is not JSON (${printable(messageOf(error)).slice(0, 120)})` };
  }
  const parsed = Versions.safeParse(value);
  if (parsed.success) return { versions: parsed.data };
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { problem: `is not a pair of versions; give one JSON object a line: ${SHAPE}` };
  const members: object = value;
  const fields = new Set(parsed.error.issues.map(({ path }) => String(path[0])));
  return { problem: [...fields].map((field) => problemOf(field, members)).join('; ') };
}

function problemOf(field: string, members: object): string {
  return Object.hasOwn(members, field)
    ? `"${field}" must be a text, or an article with a "headline" or a "body"`
    : `"${field}" is missing; both versions are expected: ${SHAPE}`;
}
