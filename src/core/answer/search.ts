/** BM25 over sentences, lent weight by what stands around them. */
import { tokenize } from '../read/tokens.ts';
import { isContent } from './content.ts';
import type { Question } from './question.ts';
import { stem } from './stem.ts';
import type { IndexedArticle, Passage, TextIndex } from './text-index.ts';

export interface Found {
  readonly passage: Passage;
  /** BM25 of the sentence with that of its article, as a share of the best there is. */
  readonly score: number;
  /** Share of the question's weight whose words stand in the sentence, and in sentence, neighbours, headline and article. */
  readonly coverage: number;
  readonly context: number;
  /** Share of the question's weight in the sentence, its neighbours and the headline together. */
  readonly window: number;
  /** The heaviest term that its article has nowhere, as a share of the question's weight. */
  readonly missing: number;
  /** Terms that sentence, neighbours and headline lack, but for those that an answer may well lack. */
  readonly lacking: ReadonlySet<string>;
  /** The heaviest of them, as a share of the question's weight. */
  readonly windowMissing: number;
  /** Share of the question's names that the article has. */
  readonly names: number;
  /** Share of the question's pairs of neighbouring words that stand in it side by side. */
  readonly phrases: number;
}

export interface Hits {
  readonly found: readonly Found[];
  /** How rare each term of the question is, times its weight. */
  readonly rarity: ReadonlyMap<string, number>;
  /** Of all terms together. */
  readonly total: number;
  readonly bestScore: number;
  /** How many articles were found. */
  readonly articles: number;
  /** When the newest article of all was published, in milliseconds. */
  readonly newest: number;
}

/** Robertson's usual ones. https://doi.org/10.1561/1500000019 */
const K1 = 1.2;
const B = 0.75;

const MOST_FOUND = 100;
const MOST_FROM_ONE = 30;
/** Passages that are put in order, so that those of one article do not crowd out the others. */
const MOST_RANKED = 1_000;

export function search(index: TextIndex, question: Question): Hits {
  const { passages, articleOf, lengths, postings, articles } = index;
  const count = Math.max(1, passages.length);
  const average = Math.max(1, index.size / count);
  const scores = new Float64Array(passages.length);
  const covered = new Float64Array(passages.length);
  const byArticle = new Float64Array(articles.length);
  const rarity = new Map<string, number>();
  let all = 0;
  for (const [term, weight] of question.terms) {
    const posted = postings.get(term);
    const df = posted?.passages.length ?? 0;
    const idf = weight * Math.log(1 + (count - df + 0.5) / (df + 0.5));
    rarity.set(term, idf);
    all += idf;
    let seen = -1;
    const ids = posted?.passages ?? [];
    for (let at = 0; at < ids.length; at += 1) {
      const id = ids[at] ?? 0;
      const article = articleOf[id] ?? 0;
      const tf = posted?.counts[at] ?? 1;
      const long = K1 * (1 - B + (B * (lengths[id] ?? 0)) / average);
      scores[id] = (scores[id] ?? 0) + (idf * tf * (K1 + 1)) / (tf + long);
      covered[id] = (covered[id] ?? 0) + idf;
      // Passages of one article stand together.
      if (article === seen) continue;
      seen = article;
      byArticle[article] = (byArticle[article] ?? 0) + idf;
    }
  }
  const total = all || 1;
  const context = new Float64Array(passages.length);
  for (let id = 0; id < passages.length; id += 1) {
    const article = articleOf[id] ?? 0;
    const { isLive, from, to } = articles[article] as IndexedArticle;
    const own = (covered[id] ?? 0) / total;
    const before = id > from ? (covered[id - 1] ?? 0) : 0;
    const behind = id + 1 < to ? (covered[id + 1] ?? 0) : 0;
    const near = Math.max(before, behind, covered[from] ?? 0) / total;
    const whole = (byArticle[article] ?? 0) / total;
    const isFound = isLive && (own > 0 || near > 0);
    context[id] = 0.5 * own + 0.2 * near + 0.3 * whole;
    scores[id] = isFound ? ((scores[id] ?? 0) / total / (K1 + 1)) * 1.5 + 0.25 * near + 0.5 * whole : 0;
  }
  const taken = new Map<number, number>();
  const found: Found[] = [];
  for (const id of bestIds(scores)) {
    const passage = passages[id] as Passage;
    const before = taken.get(passage.article) ?? 0;
    if (before >= MOST_FROM_ONE) continue;
    taken.set(passage.article, before + 1);
    found.push({
      passage,
      score: scores[id] ?? 0,
      coverage: (covered[id] ?? 0) / total,
      context: context[id] ?? 0,
      ...aboutWindow(index, passage, question, rarity, total),
      phrases: phrasesIn(passage.text, question.phrases),
    });
    if (found.length >= MOST_FOUND) break;
  }
  return {
    found,
    rarity,
    total,
    bestScore: found[0]?.score || 1,
    articles: taken.size || 1,
    newest: articles.reduce((last, { isLive, time }) => (isLive && time > last ? time : last), 0),
  };
}

/** Ids by score, the best first; more than can be needed are not sorted. */
function bestIds(scores: Float64Array): number[] {
  const least = leastOf(scores);
  const ids: number[] = [];
  for (let id = 0; id < scores.length; id += 1) if ((scores[id] ?? 0) >= least) ids.push(id);
  return ids.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
}

/** What about MOST_RANKED of the scores reach, told by counting them in steps: sorting them all would take longest of a search. */
function leastOf(scores: Float64Array): number {
  let best = 0;
  for (const score of scores) if (score > best) best = score;
  const steps = new Uint32Array(STEPS + 1);
  for (const score of scores) {
    const step = Math.floor((score / (best || 1)) * STEPS);
    steps[step] = (steps[step] ?? 0) + 1;
  }
  let step = STEPS;
  for (let above = 0; step > 0; step -= 1) {
    above += steps[step] ?? 0;
    if (above >= MOST_RANKED) break;
  }
  return Math.max(Number.MIN_VALUE, (step / STEPS) * best);
}

const STEPS = 4_096;

function aboutWindow(
  { articles, postings }: TextIndex,
  { id, article }: Passage,
  question: Question,
  rarity: ReadonlyMap<string, number>,
  total: number,
): Pick<Found, 'window' | 'missing' | 'lacking' | 'windowMissing' | 'names'> {
  const { from, to, terms } = articles[article] as IndexedArticle;
  const around = [id, from, ...(id > from ? [id - 1] : []), ...(id + 1 < to ? [id + 1] : [])];
  let [window, missing, windowMissing] = [0, 0, 0];
  const lacking = new Set<string>();
  for (const [term, worth] of rarity) {
    const isInArticle = terms.has(term);
    const posted = isInArticle ? (postings.get(term)?.passages ?? []) : [];
    if (around.some((one) => holds(posted, one))) window += worth;
    else if (!question.light.has(term)) {
      lacking.add(term);
      windowMissing = Math.max(windowMissing, worth);
    }
    if (!isInArticle && !question.light.has(term)) missing = Math.max(missing, worth);
  }
  const named = question.names
    .flatMap((name) => name.split(/[\s-]+/))
    .map(stem)
    .filter((one) => question.terms.has(one));
  return {
    window: window / total,
    missing: missing / total,
    lacking,
    windowMissing: windowMissing / total,
    names: named.length === 0 ? 1 : named.filter((one) => terms.has(one)).length / named.length,
  };
}

/** Whether a growing list has the number. */
function holds(list: readonly number[], sought: number): boolean {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < sought) low = middle + 1;
    else high = middle;
  }
  return list[low] === sought;
}

function phrasesIn(text: string, phrases: ReadonlySet<string>): number {
  if (phrases.size === 0) return 0;
  const met = new Set<string>();
  let before = '';
  for (const token of tokenize(text)) {
    if (!isContent(token)) {
      if (token.shape === 'mark' && token.text !== '-') before = '';
      continue;
    }
    const term = stem(token.lower);
    if (phrases.has(`${before} ${term}`)) met.add(`${before} ${term}`);
    before = term;
  }
  return met.size / phrases.size;
}
