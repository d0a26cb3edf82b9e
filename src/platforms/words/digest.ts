import type { Digest } from '../../core/model.ts';
import { CAPS } from './caps.ts';
import { clean } from './clean.ts';
import { cut } from './cut.ts';
import { minute } from './dates.ts';
import { DONE, type LineWords, lineWords, originsNote, type Proof, proofsOf, quotedLine } from './line.ts';

/** Neighbouring lines that the same words prove; the words, if they are not the lines themselves, stand once under them. */
export interface LineGroup {
  readonly lines: readonly LineWords[];
  readonly proofs: readonly Proof[];
  /** "2 independent sources", when there is more than one. */
  readonly origins: string | undefined;
}

/** In brackets what became of it: behind "Corrected: ", its figure would be taken for the right one. */
export function headlineWords(digest: Digest, max: number): string {
  const text = clean(digest.headline) || clean(digest.title) || clean(digest.story) || 'Update';
  const mark = digest.headlineCorrected === undefined ? '' : headlineMark(digest.headlineCorrected);
  return mark + cut(text, max - mark.length);
}

/** Characters that labels may take of a headline. */
const LONGEST_LABELS = 40;

/** "[Since corrected] ", or "[Price since corrected] " where the headline tells more. */
function headlineMark({ kind, labels }: NonNullable<Digest['headlineCorrected']>): string {
  const whose = clean(labels.join(', '));
  const isShort = whose !== '' && whose.length <= LONGEST_LABELS;
  return isShort ? `[${whose} since ${DONE[kind]}] ` : `[Since ${DONE[kind]}] `;
}

/** "Meta and Scale AI · 2 sources · as of 11 Jun 2025, 09:00 UTC" */
export function footWords(digest: Digest): string {
  const citations = [...digest.lines.flatMap((line) => line.citations), ...(digest.alsoNew ?? [])];
  const sources = new Set(citations.map(({ source }) => clean(source)));
  const asOf = minute(digest.asOf);
  const parts = [
    cut(clean(digest.title) || clean(digest.story), CAPS.title),
    digest.kind === 'scene' ? 'the story so far' : '',
    sources.size === 0 ? '' : count(sources.size, 'source'),
    asOf === '' ? '' : `as of ${asOf}`,
  ];
  return parts.filter((part) => part !== '').join(' · ') || 'Update';
}

/** Lines in all, quoted ones among them. */
export function lineCount({ lines, alsoNew = [] }: Digest): number {
  return lines.length + alsoNew.length;
}

export function moreWords(left: number): string {
  return `… and ${count(left, 'more change')}`;
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

export function lineGroups(digest: Digest): readonly LineGroup[] {
  const groups: LineGroup[] = [];
  let lastKey = '';
  for (const line of digest.lines) {
    const proofs = proofsOf(line);
    // Equal for lines whose proofs would look the same; a line that nothing proves shares with no other.
    const key = proofs.length === 0 ? '' : JSON.stringify([line.origins, proofs]);
    const words = lineWords(line, digest.kind);
    const last = groups.at(-1);
    if (last !== undefined && key !== '' && key === lastKey && last.lines.length < CAPS.linesOfOneQuote) {
      groups[groups.length - 1] = { ...last, lines: [...last.lines, words] };
    } else {
      groups.push({ lines: [words], proofs, origins: originsNote(line.origins) });
    }
    lastKey = key;
  }
  return [...groups.map(withoutWrongProof), ...alsoNewGroups(digest)];
}

/**
 * Words that prove nothing but what is corrected say the wrong figure once more; alone, their source would seem to say the right
 * one. Whose a line's own words are is told without a quote, and stays.
 */
export function withoutWrongProof(group: LineGroup): LineGroup {
  return group.lines.every(({ corrected }) => corrected) && group.proofs.some(({ quote }) => quote !== '')
    ? { lines: group.lines, proofs: [], origins: undefined }
    : group;
}

/** What an article says beside the facts: its own words as the line, and whose they are under all that it says. */
function alsoNewGroups({ alsoNew = [] }: Digest): readonly LineGroup[] {
  const groups = new Map<string, LineGroup>();
  for (const citation of alsoNew) {
    const { line, proof } = quotedLine('Also new', citation);
    const key = JSON.stringify(proof);
    const lines = [...(groups.get(key)?.lines ?? []), line];
    groups.set(key, { lines, proofs: [proof], origins: undefined });
  }
  return [...groups.values()];
}
