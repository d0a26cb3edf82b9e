/**
 * Which texts of a story copy another: forty sites that print one agency's text are one origin.
 *
 * A text copies the earliest published of those that it is the same text as, and goes back to whatever that one copies.
 * Both are told from the set of texts alone, so the order in which they arrive cannot matter; a text that comes in late
 * and is earlier takes its place, and what its copies stated is counted anew.
 */
import { sameTextAs } from '../identity/near-duplicates.ts';
import { ownText } from '../identity/own-text.ts';
import { shinglesOf } from '../identity/shingles.ts';
import type { Article, Evidence, FactKey, Instant, StoryText, TextLink, TextPlace } from '../model.ts';
import { publisherOf, sourceOf } from './evidence.ts';

/** Texts further apart are not compared: who prints an agency's text does it within days. */
const WINDOW_MS = 7 * 24 * 60 * 60 * 1000;

/** Words; the rest of a longer text is not looked at. */
const MOST_WORDS = 5_000;

export function storyText(article: Article, version: number): StoryText {
  const { id, published, modified, body } = article;
  return {
    key: keyOf(id, version),
    published,
    at: modified ?? published,
    origin: publisherOf(sourceOf(article, version)),
    shingles: shinglesOf(ownText(body), MOST_WORDS),
  };
}

/** `near` are the texts of the story that are near in time; `links`, those that copy one or are copied. */
export function placeText(
  text: StoryText,
  near: readonly StoryText[],
  links: readonly TextLink[],
): TextPlace {
  const [isNear, isSame] = [nearTo(text), sameTextAs(text)];
  const alike = near.filter((one) => one.key !== text.key && isNear(one) && isSame(one));
  const isKnown = ({ key }: TextLink): boolean => key === text.key;
  // As most: nobody else's origin can change by it.
  if (alike.length === 0 && !near.some(isKnown) && !links.some(isKnown))
    return { text: { ...text, copies: undefined }, copiedBy: [], goesBackTo: text.origin, moved: [] };
  const known = new Map<string, TextLink>([...links, ...near].map((one) => [one.key, one]));
  const copies = alike.filter((one) => isBefore(one, text)).reduce(earlier, undefined)?.key;
  const copiedBy = alike
    .filter((one) => isBefore(text, one) && isEarlierThan(text, known.get(one.copies ?? '')))
    .map(({ key }) => key);
  const after = new Map(known);
  for (const key of copiedBy) {
    const one = known.get(key);
    if (one) after.set(key, { ...one, copies: text.key });
  }
  after.set(text.key, { ...text, copies });
  const moved = [...known.keys()]
    .map((key) => ({ key, origin: originIn(after, key) }))
    .filter(({ key, origin }) => origin !== originIn(known, key));
  return { text: { ...text, copies }, copiedBy, goesBackTo: originIn(after, text.key), moved };
}

/** What credits nobody goes back to whoever printed its text first. */
export function creditTexts(
  evidence: readonly Evidence[],
  place: TextPlace | undefined,
): readonly Evidence[] {
  if (!place) return evidence;
  const origins = new Map(place.moved.map(({ key, origin }) => [key, origin]));
  origins.set(place.text.key, place.goesBackTo);
  return evidence.map((one) => {
    const { articleId, version } = one.source;
    const origin = one.claim.source === undefined ? origins.get(keyOf(articleId, version)) : undefined;
    return origin === undefined ? one : { ...one, origin };
  });
}

/** The facts of which some evidence goes back to another one now; `past` has all evidence. */
export function movedFacts(past: readonly Evidence[], { moved }: TextPlace): readonly FactKey[] {
  const keys = new Set(moved.map(({ key }) => key));
  const isMoved = ({ claim, source }: Evidence): boolean =>
    claim.source === undefined && keys.has(keyOf(source.articleId, source.version));
  return [...new Set(past.filter(isMoved).map(({ fact }) => fact))];
}

export function tracePlace({ text, goesBackTo, copiedBy }: TextPlace): readonly string[] {
  if (text.copies !== undefined && goesBackTo !== text.origin) return [`copies the text of ${goesBackTo}`];
  if (copiedBy.length === 0) return [];
  return [
    `is the first to print a text that ${copiedBy.length} known before ${copiedBy.length === 1 ? 'copies' : 'copy'}`,
  ];
}

function keyOf(articleId: string, version: number): string {
  return `${articleId}#${version}`;
}

function originIn(texts: ReadonlyMap<string, TextLink>, key: string): string {
  let text = texts.get(key);
  // Each copies an earlier one, so this ends.
  for (let next = text; next; next = texts.get(next.copies ?? '')) text = next;
  return text?.origin ?? '';
}

/** Texts of these instants, both included, are compared with one of `at`. */
export function windowAround(at: Instant): { readonly from: Instant; readonly to: Instant } {
  const moment = Date.parse(at);
  return {
    from: new Date(moment - WINDOW_MS).toISOString(),
    to: new Date(moment + WINDOW_MS).toISOString(),
  };
}

function nearTo({ at }: StoryText): (other: StoryText) => boolean {
  const { from, to } = windowAround(at);
  return (other) => other.at >= from && other.at <= to;
}

type Dated = Pick<TextLink, 'published' | 'key'>;

/** By when it was published; of one instant, by its key, which is the same whoever comes first. */
function isBefore(a: Dated, b: Dated): boolean {
  return a.published === b.published ? a.key < b.key : a.published < b.published;
}

function isEarlierThan(text: Dated, other: Dated | undefined): boolean {
  return other === undefined || isBefore(text, other);
}

function earlier(first: StoryText | undefined, next: StoryText): StoryText {
  return first && isBefore(first, next) ? first : next;
}
