/** The sentences of a story's articles with the words that find them. One mutable index a story, changed by `addArticle` alone. */
import type { NameKind } from '../model/names.ts';
import type { Article, Claim, Field, Instant, Reading, SegmentKind } from '../model.ts';
import { segmentBody } from '../read/segments.ts';
import { splitSentences } from '../read/sentences.ts';
import { tokenize } from '../read/tokens.ts';
import { isContent } from './content.ts';
import { stem } from './stem.ts';

/** UTF-16 units [start, end) of the passage. */
export interface NameAt {
  readonly start: number;
  readonly end: number;
  /** The fullest form that its article has. */
  readonly name: string;
  readonly kind: NameKind;
}

export interface IndexedArticle {
  readonly article: Article;
  /** False once a newer version took its place. */
  isLive: boolean;
  /** Ids of its passages [from, to). */
  readonly from: number;
  to: number;
  readonly terms: ReadonlySet<string>;
  /** When it was published or last changed, in milliseconds. */
  readonly time: number;
}

/** One sentence, or the headline. */
export interface Passage {
  readonly id: number;
  readonly article: number;
  readonly field: Field;
  readonly kind: SegmentKind;
  readonly at: Instant;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly names: readonly NameAt[];
  /** Spans are those of the article. */
  readonly claims: readonly Claim[];
}

interface Postings {
  readonly passages: number[];
  readonly counts: number[];
}

export interface TextIndex {
  readonly articles: IndexedArticle[];
  readonly passages: Passage[];
  /** Of each passage its article and its content words, by themselves since a search runs through all. */
  readonly articleOf: number[];
  readonly lengths: number[];
  readonly postings: Map<string, Postings>;
  readonly byId: Map<string, number>;
  /** Content words of all passages. */
  size: number;
}

/** A page with more is a list, and its head tells what it is about. */
const MOST_PASSAGES = 2_000;

export function newTextIndex(): TextIndex {
  return {
    articles: [],
    passages: [],
    articleOf: [],
    lengths: [],
    postings: new Map(),
    byId: new Map(),
    size: 0,
  };
}

/** A version of an article that is there already takes the place of it. An unreadable page adds nothing. */
export function addArticle(index: TextIndex, article: Article, reading: Reading): void {
  const before = index.byId.get(article.id);
  const old = before === undefined ? undefined : index.articles[before];
  if (old) old.isLive = false;
  if (!reading.readable) return;
  const number = index.articles.length;
  const from = index.passages.length;
  const terms = new Set<string>();
  const entry: IndexedArticle = {
    article,
    isLive: true,
    from,
    to: from,
    terms,
    time: Date.parse(article.modified ?? article.published),
  };
  index.articles.push(entry);
  index.byId.set(article.id, number);
  const names = namesOf(reading);
  const claims = claimsByQuote(reading.claims);
  const headline = {
    kind: 'headline',
    at: article.modified ?? article.published,
    start: 0,
    text: article.headline ?? '',
  } as const;
  const blocks = segmentBody(article).blocks.filter(({ kind }) => kind !== 'furniture' && kind !== 'caption');
  for (const block of [headline, ...blocks]) {
    const field = block.kind === 'headline' ? 'headline' : 'body';
    for (const { start, end } of splitSentences(block.text, block.start)) {
      if (index.passages.length - from >= MOST_PASSAGES) break;
      const text = (field === 'headline' ? headline.text : article.body).slice(start, end);
      const passage = {
        id: index.passages.length,
        article: number,
        field,
        kind: block.kind,
        at: block.at,
        start,
        end,
        text,
      } as const;
      index.articleOf.push(number);
      index.lengths.push(post(index, passage.id, text, terms));
      index.passages.push({
        ...passage,
        names: names.within(field, start, end),
        claims: claims.get(`${field} ${start}`) ?? [],
      });
    }
  }
  entry.to = index.passages.length;
}

/** By where their sentence begins. */
function claimsByQuote(claims: readonly Claim[]): ReadonlyMap<string, readonly Claim[]> {
  const found = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = `${claim.quote.field} ${claim.quote.start}`;
    const same = found.get(key);
    if (same) same.push(claim);
    else found.set(key, [claim]);
  }
  return found;
}

/** Returns how many words were counted. */
function post(index: TextIndex, id: number, text: string, terms: Set<string>): number {
  let length = 0;
  for (const token of tokenize(text)) {
    if (!isContent(token)) continue;
    const term = stem(token.lower);
    length += 1;
    terms.add(term);
    let postings = index.postings.get(term);
    if (!postings) {
      postings = { passages: [], counts: [] };
      index.postings.set(term, postings);
    }
    const last = postings.passages.length - 1;
    if (postings.passages[last] === id) postings.counts[last] = (postings.counts[last] ?? 0) + 1;
    else {
      postings.passages.push(id);
      postings.counts.push(1);
    }
  }
  index.size += length;
  return length;
}

interface Names {
  readonly within: (field: Field, start: number, end: number) => readonly NameAt[];
}

function namesOf({ names }: Reading & { readonly readable: true }): Names {
  const all = { headline: [] as NameAt[], body: [] as NameAt[] };
  for (const { name, kind, mentions } of names)
    for (const { field, start, end } of mentions) all[field].push({ start, end, name, kind });
  for (const list of Object.values(all)) list.sort((a, b) => a.start - b.start);
  const next = { headline: 0, body: 0 };
  return {
    within: (field, start, end) => {
      const list = all[field];
      const found: NameAt[] = [];
      // Passages come in order of the text, headline first.
      while ((list[next[field]]?.start ?? Number.POSITIVE_INFINITY) < start) next[field] += 1;
      for (let at = next[field]; (list[at]?.start ?? Number.POSITIVE_INFINITY) < end; at += 1) {
        const one = list[at] as NameAt;
        if (one.end <= end) found.push({ ...one, start: one.start - start, end: one.end - start });
      }
      return found;
    },
  };
}
