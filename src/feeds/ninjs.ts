/**
 * IPTC ninjs, as news agencies push it -> an article. Version 3 and 2 ("versionCreated", "bodies") and version 1
 * ("versioncreated", "body_text"). https://iptc.org/std/ninjs/
 */
import type { Instant } from '../core/model.ts';
import { type ParsedArticle, readArticleValue } from './article-json.ts';
import { readHtml } from './html/read-html.ts';

type Json = Readonly<Record<string, unknown>>;

/** Types of item that are, or may hold, a text; absent counts as text. */
const TEXT_TYPES: readonly unknown[] = [undefined, 'text', 'composite'];

/** Our own articles have an id and a body of their own. */
export function isNinjs(value: unknown): value is Json {
  return isJson(value) && typeof value.uri === 'string' && value.id === undefined && value.body === undefined;
}

/** `now` tells whether an embargo is over. */
export function readNinjs(item: Json, now: Instant): ParsedArticle {
  const refusal = whyRefused(item, now);
  if (refusal) return { ok: false, problems: [refusal] };
  const versionCreated = first(item, ['versionCreated', 'versioncreated']);
  const published = first(item, ['firstCreated', 'firstcreated']) ?? versionCreated;
  const parsed = readArticleValue({
    id: item.uri,
    url: pageOf(item),
    publisher: publisherOf(item),
    headline: first(item, ['headline']) ?? textIn(item.headlines),
    byline: first(item, ['by', 'byline']),
    published,
    modified: versionCreated === published ? undefined : versionCreated,
    body: textIn(item.bodies) ?? bodyOfVersion1(item),
  });
  return parsed.ok ? parsed : { ok: false, problems: parsed.problems.map(inItsOwnNames) };
}

/** What its provider does not want told, or what has no text. */
function whyRefused(item: Json, now: Instant): string | undefined {
  const status = item.pubStatus ?? item.pubstatus;
  if (status !== undefined && status !== null && status !== 'usable')
    return `"pubStatus" is ${quoted(status)}; only what is usable is taken in`;
  if (!TEXT_TYPES.includes(item.type ?? undefined))
    return `"type" is ${quoted(item.type)}; only text is read, so send its text alone`;
  const { embargoed } = item;
  if (embargoed === undefined || embargoed === null) return undefined;
  const until = typeof embargoed === 'string' ? Date.parse(embargoed) : Number.NaN;
  if (Number.isNaN(until)) return `"embargoed" must be a date; until when it holds cannot be told`;
  return until > Date.parse(now)
    ? `is under embargo until ${new Date(until).toISOString()}; send it again then`
    : undefined;
}

/** Of several bodies or headlines the main one, as plain text where there is a choice. */
function textIn(parts: unknown): string | undefined {
  if (!Array.isArray(parts)) return undefined;
  const texts = parts.filter(isJson).filter(({ value }) => typeof value === 'string');
  const plain = texts.filter((part) => !isMarkup(part));
  const main = ({ role }: Json): boolean => role === 'main';
  const chosen = plain.find(main) ?? plain[0] ?? texts.find(main) ?? texts[0];
  if (!chosen) return undefined;
  return isMarkup(chosen) ? readHtml(String(chosen.value), '').text : String(chosen.value);
}

/** Nobody has to say what it is, and many do not. */
function isMarkup({ contentType, value }: Json): boolean {
  if (typeof contentType === 'string') return /html|xml/i.test(contentType);
  return looksLikeMarkup(String(value));
}

function looksLikeMarkup(text: string): boolean {
  return /^\s*<[a-z!]/i.test(text) && /<\/[a-z]\w*>\s*$/i.test(text);
}

/** "body_text", "body_html", "body_xhtml": what stands behind the line says what it is. */
function bodyOfVersion1(item: Json): string | undefined {
  const bodies = Object.entries(item).filter(
    ([name, value]) => /^body_?/.test(name) && typeof value === 'string',
  );
  const [name, text] = bodies.find(([one]) => one === 'body_text') ?? bodies[0] ?? [];
  if (typeof text !== 'string') return undefined;
  return name !== 'body_text' && (/html/i.test(name ?? '') || looksLikeMarkup(text))
    ? readHtml(text, '').text
    : text;
}

/** "infoSources" since version 2, "infosource" before; some agencies write "source" or "provider". */
function publisherOf(item: Json): string | undefined {
  const listed = [item.infoSources, item.infosource].flat().filter(isJson);
  const named = listed.find(({ name }) => typeof name === 'string' && name !== '');
  return (
    first(named ?? {}, ['name']) ?? first(item, ['source', 'provider', 'copyrightHolder', 'copyrightholder'])
  );
}

/** The uri names the item and need be no page; a rendition that is HTML is one. */
function pageOf({ renditions }: Json): string | undefined {
  const list: unknown[] = Array.isArray(renditions)
    ? renditions
    : Object.values(isJson(renditions) ? renditions : {});
  const page = list.filter(isJson).find(({ contentType, mimetype, href }) => {
    const type = contentType ?? mimetype;
    return (
      typeof href === 'string' && /^https?:/i.test(href) && typeof type === 'string' && /html/i.test(type)
    );
  });
  return page && String(page.href);
}

const NAMES: Readonly<Record<string, string>> = {
  id: 'uri',
  url: 'renditions',
  publisher: 'infoSources',
  headline: 'headlines',
  byline: 'by',
  published: 'versionCreated',
  modified: 'versionCreated',
  body: 'bodies',
};

/** The problem in the words of whoever sent it. */
function inItsOwnNames(problem: string): string {
  return problem.replace(/^"(\w+)"/, (_, name: string) => `"${NAMES[name] ?? name}"`);
}

function first(item: Json, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = item[name];
    if (typeof value === 'string' && value.trim() !== '') return value;
  }
  return undefined;
}

function quoted(value: unknown): string {
  return JSON.stringify(value).slice(0, 60);
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
