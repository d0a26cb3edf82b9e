import type { Digest } from '../../core/model.ts';
import { CAPS } from './caps.ts';
import { clean } from './clean.ts';
import { cut } from './cut.ts';
import { minute } from './dates.ts';
import { type LineWords, lineWords, originsNote, type Proof, proofsOf } from './line.ts';

/** Neighbouring lines that the same words prove; the words are shown once, under them. */
export interface LineGroup {
  readonly lines: readonly LineWords[];
  readonly proofs: readonly Proof[];
  /** "2 independent sources", when there is more than one. */
  readonly origins: string | undefined;
}

export function headlineWords(digest: Digest, max: number): string {
  const text = clean(digest.headline) || clean(digest.title) || clean(digest.story) || 'Update';
  return cut(text, max);
}

/** "Meta and Scale AI · 2 sources · as of 11 Jun 2025, 09:00 UTC" */
export function footWords(digest: Digest): string {
  const sources = new Set(digest.lines.flatMap((line) => line.citations.map((each) => clean(each.source))));
  const asOf = minute(digest.asOf);
  const parts = [
    cut(clean(digest.title) || clean(digest.story), CAPS.title),
    digest.kind === 'scene' ? 'the story so far' : '',
    sources.size === 0 ? '' : count(sources.size, 'source'),
    asOf === '' ? '' : `as of ${asOf}`,
  ];
  return parts.filter((part) => part !== '').join(' · ') || 'Update';
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
  return groups;
}
