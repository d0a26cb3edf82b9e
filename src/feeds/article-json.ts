/** Article JSON as it comes from outside: {id, url?, publisher?, headline?, byline?, published, modified?, body}. */
import { z } from 'zod';
import type { Article } from '../core/model.ts';
import { messageOf, printable } from '../errors.ts';

/** UTF-16 code units, as everywhere. */
const LIMITS = { id: 300, url: 2_000, name: 300, headline: 1_000 } as const;

/** Half a surrogate pair is no character; Postgres refuses it inside JSON, as it does NUL. */
const anyText = z
  .string('must be text')
  .refine((value) => !value.includes('\u0000'), 'has a NUL character, so it is not text')
  .transform((value) => value.toWellFormed());

const text = (longest: number) =>
  anyText.refine((value) => value.length <= longest, `is longer than ${longest} characters`);

const instant = z
  .union(
    [z.iso.datetime({ offset: true }), z.iso.datetime({ offset: true, precision: -1 }), z.iso.date()],
    'must be a date that exists, in ISO 8601 with its time zone: "2025-06-11T09:00:00Z"',
  )
  .transform((value) => new Date(value).toISOString())
  // "+010000-01-01" sorts before every other instant.
  .refine((value) => /^\d{4}-/.test(value), 'must be a date in the years 0 to 9999');

const url = text(LIMITS.url).pipe(z.url({ protocol: /^https?$/, error: 'must be an http or https address' }));

const ArticleJson = z.object({
  id: text(LIMITS.id).refine((id) => id.trim() !== '', 'is empty; give each article an id of its own'),
  url: url.optional(),
  publisher: text(LIMITS.name).optional(),
  headline: text(LIMITS.headline).optional(),
  byline: text(LIMITS.name).optional(),
  published: instant,
  modified: instant.optional(),
  body: anyText,
});

export type ParsedArticle =
  | { readonly ok: true; readonly article: Article }
  | { readonly ok: false; readonly problems: readonly string[] };

/** A line of JSON that holds an article. */
export function parseArticle(json: string): ParsedArticle {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return {
      ok: false,
      problems: [`is not JSON (${printable(messageOf(error)).slice(0, 120)})`],
    };
  }
  return readArticleValue(value);
}

/** Unknown members are left aside: feeds and archives carry many of their own. */
export function readArticleValue(value: unknown): ParsedArticle {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { ok: false, problems: ['is not an article: one JSON object a line is expected'] };
  }
  const members = dropNulls(value);
  const parsed = ArticleJson.safeParse(members);
  if (parsed.success) return { ok: true, article: parsed.data };
  return {
    ok: false,
    problems: parsed.error.issues.map(({ path, message }) => problem(path.join('.'), message, members)),
  };
}

/** Many exporters write null for what is not there. */
function dropNulls(value: object): object {
  return Object.fromEntries(
    Object.entries(value).filter(([, member]) => member !== null && member !== undefined),
  );
}

function problem(field: string, message: string, members: object): string {
  if (Object.hasOwn(members, field)) return `"${field}" ${message}`;
  const why =
    field === 'published' ? '; without its date an article cannot be placed in time, so add it' : '';
  return `"${field}" is missing${why}`;
}
