/** Article JSON as it comes from outside: {id, url?, publisher?, headline?, byline?, published, modified?, body}. */
import { z } from 'zod';
import type { Article } from '../core/model.ts';

/** UTF-16 code units, as everywhere. */
const LIMITS = { id: 300, url: 2_000, name: 300, headline: 1_000 } as const;

const isText = (value: string): boolean => !value.includes('\u0000');
const NOT_TEXT = 'has a NUL character, so it is not text';

/** Half a surrogate pair is no character; Postgres refuses it inside JSON. */
const text = (longest: number) =>
  z
    .string()
    .max(longest, `is longer than ${longest} characters`)
    .refine(isText, NOT_TEXT)
    .transform((value) => value.toWellFormed());

const instant = z
  .union([z.iso.datetime({ offset: true }), z.iso.date()], 'must be an ISO 8601 date, "2025-06-11T09:00:00Z"')
  .transform((value) => new Date(value).toISOString());

const url = z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).max(LIMITS.url);

const ArticleJson = z.object({
  id: text(LIMITS.id).refine((id) => id.trim() !== '', 'is empty; give each article an id of its own'),
  url: url.optional(),
  publisher: text(LIMITS.name).optional(),
  headline: text(LIMITS.headline).optional(),
  byline: text(LIMITS.name).optional(),
  published: instant,
  modified: instant.optional(),
  body: z
    .string()
    .refine(isText, NOT_TEXT)
    .transform((value) => value.toWellFormed()),
});

export type ParsedArticle =
  | { readonly ok: true; readonly article: Article }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Unknown members are left aside: feeds and archives carry many of their own. */
export function parseArticle(json: string): ParsedArticle {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return {
      ok: false,
      problems: [`is not JSON (${error instanceof Error ? error.message.slice(0, 120) : error})`],
    };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { ok: false, problems: ['is not an article: one JSON object a line is expected'] };
  }
  const parsed = ArticleJson.safeParse(dropNulls(value));
  if (parsed.success) return { ok: true, article: parsed.data };
  return {
    ok: false,
    problems: parsed.error.issues.map(({ path, message }) => problem(path, message, value)),
  };
}

/** Many exporters write null for what is not there. */
function dropNulls(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== null));
}

function problem(path: PropertyKey[], message: string, value: object): string {
  const field = path.map(String).join('.');
  if (!(field in value))
    return `"${field}" is missing${field === 'published' ? '; without its date an article cannot be placed in time' : ''}`;
  return `"${field}" ${message.startsWith('Invalid') ? `is not valid (${message})` : message}`;
}
