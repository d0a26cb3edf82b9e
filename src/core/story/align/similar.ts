/** Which sentences of two versions are the same one, edited: by the words they share, rare words counting most. */
import type { Sentence } from '../../read/sentences.ts';
import { TAG } from '../../read/words/index.ts';

/** Two sentences by their index, and how alike they are: 0 nothing shared, 1 the same words. */
export interface Likeness {
  readonly old: number;
  readonly next: number;
  readonly cosine: number;
}

/** A word that stands in more sentences than this finds none of them: it keeps the search linear in a long text. */
const MOST_SENTENCES = 60;
/** Candidates of a sentence that are looked at closely. */
const MOST_CANDIDATES = 3;
/** Any number: editors change it, and the sentence stays the same one. */
const NUMBER = '#';

type Words = ReadonlySet<string>;

/** What the words of two lists of sentences tell of who is whose edit; all indexes are those of the lists. */
export interface Likenesses {
  /** The best candidates of each sentence of `next` among those of `old`, in no order. */
  readonly candidates: readonly Likeness[];
  readonly cosine: (old: number, next: number) => number;
}

export function findSimilar(old: readonly Sentence[], next: readonly Sentence[]): Likenesses {
  const [oldWords, nextWords] = [old.map(wordsOf), next.map(wordsOf)];
  const weights = weigh([...oldWords, ...nextWords]);
  const [oldNorms, nextNorms] = [oldWords, nextWords].map((all) =>
    Float64Array.from(all, (words) => normOf(words, weights)),
  );
  const cosine = (at: number, index: number): number => {
    const [was, is] = [oldWords[at], nextWords[index]];
    if (!was || !is) return 0;
    return dot(is, was, weights) / ((oldNorms?.[at] ?? 1) * (nextNorms?.[index] ?? 1));
  };
  const holders = holdersOf(oldWords);
  const shared = new Float64Array(old.length);
  const candidates = nextWords.flatMap((words, index) =>
    candidatesOf(words, weights, holders, shared).map((at) => ({
      old: at,
      next: index,
      cosine: cosine(at, index),
    })),
  );
  return { candidates, cosine };
}

function wordsOf({ tokens }: Sentence): Words {
  const words = new Set<string>();
  for (const { shape, tags, lower } of tokens) {
    if (shape === 'number' || (tags & TAG.number) !== 0) words.add(NUMBER);
    else if (shape !== 'mark') words.add(lower);
  }
  return words;
}

/** The rarer a word, the more it tells; squared, since it stands on both sides of the product. */
function weigh(all: readonly Words[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const words of all) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const [word, count] of counts) counts.set(word, Math.log(1 + all.length / count) ** 2);
  return counts;
}

function normOf(words: Words, weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const word of words) sum += weights.get(word) ?? 0;
  return Math.sqrt(sum) || 1;
}

function dot(a: Words, b: Words, weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const word of a) if (b.has(word)) sum += weights.get(word) ?? 0;
  return sum;
}

function holdersOf(all: readonly Words[]): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>();
  for (const [index, words] of all.entries()) {
    for (const word of words) {
      const list = holders.get(word);
      if (!list) holders.set(word, [index]);
      else if (list.length <= MOST_SENTENCES) list.push(index);
    }
  }
  return holders;
}

/** Indexes of the sentences that share most with `words`. `shared` is all zeros, before and after. */
function candidatesOf(
  words: Words,
  weights: ReadonlyMap<string, number>,
  holders: ReadonlyMap<string, readonly number[]>,
  shared: Float64Array,
): readonly number[] {
  const touched: number[] = [];
  for (const word of words) {
    const list = holders.get(word);
    if (!list || list.length > MOST_SENTENCES) continue;
    const weight = weights.get(word) ?? 0;
    for (const at of list) {
      if (shared[at] === 0) touched.push(at);
      shared[at] = (shared[at] ?? 0) + weight;
    }
  }
  const best: number[] = [];
  const sharedBy = (at: number | undefined): number => (at === undefined ? 0 : (shared[at] ?? 0));
  for (const at of touched) {
    if (sharedBy(at) <= sharedBy(best[MOST_CANDIDATES - 1])) continue;
    best.push(at);
    best.sort((a, b) => sharedBy(b) - sharedBy(a));
    if (best.length > MOST_CANDIDATES) best.pop();
  }
  for (const at of touched) shared[at] = 0;
  return best;
}
