/**
 * Aligns the sentences of two versions of one text. The operations are those of NewsEdits (Spangher et al., NAACL 2022,
 * https://aclanthology.org/2022.naacl-main.10): addition, deletion, edit, and move, which is called refactor there.
 */
import type { Sentence } from '../../read/sentences.ts';
import { longestIncreasing } from './increasing.ts';
import { findSimilar } from './similar.ts';

/** "move": it stands elsewhere among the others; its words may have been edited too. */
export type Alignment =
  | { readonly kind: 'equal' | 'edit' | 'move'; readonly old: Sentence; readonly next: Sentence }
  | { readonly kind: 'delete'; readonly old: Sentence }
  | { readonly kind: 'add'; readonly next: Sentence };

/**
 * Cosine from which two sentences are one. Synthetic edits of up to a third of the words are all found, and no false
 * pair is made, anywhere from 0.25 to 0.45.
 */
const ALIKE = 0.35;
/** The same for the only sentence that is left between two that stayed: its place speaks for it too. */
const ALIKE_IN_PLACE = 0.15;

const FREE = -1;

/** In the order of `next`; what was deleted stands where it stood. */
export function alignSentences(old: readonly Sentence[], next: readonly Sentence[]): Alignment[] {
  /** For each sentence of `next` the index of its partner in `old`, and the other way round. */
  const partners = new Int32Array(next.length).fill(FREE);
  const taken = new Int32Array(old.length).fill(FREE);
  const pair = (at: number, index: number): void => {
    partners[index] = at;
    taken[at] = index;
  };
  pairEqual(old, next, pair);
  pairSimilar(old, next, partners, taken, pair);
  return inOrder(old, next, partners, taken);
}

/** The first "He declined to comment." of one text is the first of the other, and so on. */
function pairEqual(
  old: readonly Sentence[],
  next: readonly Sentence[],
  pair: (old: number, next: number) => void,
): void {
  const places = new Map<string, number[]>();
  for (let at = old.length - 1; at >= 0; at -= 1) {
    const text = old[at]?.text ?? '';
    const list = places.get(text);
    if (list) list.push(at);
    else places.set(text, [at]);
  }
  for (const [index, { text }] of next.entries()) {
    const at = places.get(text)?.pop();
    if (at !== undefined) pair(at, index);
  }
}

/** The most alike first; then, in the order of the text, those that stand behind sentences that are partners. */
function pairSimilar(
  old: readonly Sentence[],
  next: readonly Sentence[],
  partners: Int32Array,
  taken: Int32Array,
  pair: (old: number, next: number) => void,
): void {
  const oldFree = free(taken);
  const nextFree = free(partners);
  const { candidates, cosine } = findSimilar(
    old.filter((_, at) => taken[at] === FREE),
    next.filter((_, index) => partners[index] === FREE),
  );
  const alike = candidates
    .filter((one) => one.cosine >= ALIKE)
    .sort((a, b) => b.cosine - a.cosine || a.next - b.next || a.old - b.old);
  for (const one of alike) {
    const [at = 0, index = 0] = [oldFree[one.old], nextFree[one.next]];
    if (taken[at] === FREE && partners[index] === FREE) pair(at, index);
  }
  const places = new Map(oldFree.map((at, place) => [at, place]));
  for (const [place, index] of nextFree.entries()) {
    const before = index === 0 ? FREE : (partners[index - 1] ?? FREE);
    const at = before + 1;
    if (partners[index] !== FREE || (index > 0 && before === FREE) || taken[at] !== FREE) continue;
    const behind = index === next.length - 1 ? old.length : partners[index + 1];
    if (cosine(places.get(at) ?? 0, place) >= (behind === at + 1 ? ALIKE_IN_PLACE : ALIKE)) pair(at, index);
  }
}

function free(partners: Int32Array): number[] {
  const indexes: number[] = [];
  for (const [index, partner] of partners.entries()) if (partner === FREE) indexes.push(index);
  return indexes;
}

function inOrder(
  old: readonly Sentence[],
  next: readonly Sentence[],
  partners: Int32Array,
  taken: Int32Array,
): Alignment[] {
  const paired = [...partners.keys()].filter((index) => partners[index] !== FREE);
  const kept = new Set(
    longestIncreasing(paired.map((index) => partners[index] ?? 0)).map((run) => paired[run]),
  );
  const aligned: Alignment[] = [];
  let at = 0;
  const passDeleted = (end: number): void => {
    for (; at < end; at += 1) {
      const sentence = old[at];
      if (sentence && taken[at] === FREE) aligned.push({ kind: 'delete', old: sentence });
    }
  };
  for (const [index, sentence] of next.entries()) {
    const partner = partners[index] ?? FREE;
    const was = old[partner];
    if (!was) {
      aligned.push({ kind: 'add', next: sentence });
    } else if (kept.has(index)) {
      passDeleted(partner);
      aligned.push({ kind: was.text === sentence.text ? 'equal' : 'edit', old: was, next: sentence });
    } else {
      aligned.push({ kind: 'move', old: was, next: sentence });
    }
  }
  passDeleted(old.length);
  return aligned;
}
