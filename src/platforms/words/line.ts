import type { Certainty, ChangeKind, Citation, Corrected, DigestLine } from '../../core/model.ts';
import { CAPS } from './caps.ts';
import { clean } from './clean.ts';
import { cut } from './cut.ts';
import { day } from './dates.ts';

/** What a reader is told of one source. */
export interface Proof {
  readonly quote: string;
  readonly source: string;
  readonly date: string;
  /** As the article gave it; each platform decides what it can link. */
  readonly url: string | undefined;
}

/** The words of one line, clean and short enough, for a platform to style. Absent parts are undefined. */
export interface LineWords {
  readonly label: string;
  readonly was: string | undefined;
  readonly hedge: string | undefined;
  readonly now: string;
  readonly against: string | undefined;
  readonly note: string | undefined;
  /** When `now` was found wrong after it was told, and what stands in its place: "corrected 5 Aug 2025", "$12B". */
  readonly corrected?:
    | { readonly kind: Corrected['kind']; readonly note: string; readonly to: string | undefined }
    | undefined;
}

/** Readers of news know these words from headlines. https://catalog.ldc.upenn.edu/LDC2009T23 has the scale. */
const HEDGES: Readonly<Record<Certainty, string | undefined>> = {
  asserted: undefined,
  probable: 'reportedly',
  possible: 'possibly',
  denied: 'denied:',
};

/** Of a value that the last page to state it has taken back. */
export const GONE = 'no longer stated';

/** Said before the label, where "before → after" alone would hide what happened. */
const TAGS: Readonly<Partial<Record<ChangeKind, string>>> = {
  corrected: 'Correction',
  disputed: 'Disputed',
  retracted: 'Taken back',
};

export function lineWords(line: DigestLine, digestKind: 'scene' | 'update'): LineWords {
  const tag = TAGS[line.change];
  const label = short(line.label, CAPS.label) || short(line.fact, CAPS.label) || 'Fact';
  const now = short(line.after, CAPS.value) || '–';
  const was = line.before === undefined ? '' : short(line.before, CAPS.value);
  const against = line.against === undefined ? '' : short(line.against, CAPS.value);
  return {
    label: tag === undefined ? label : `${tag}: ${label}`,
    was: was === '' || was === now ? undefined : was,
    hedge: hedgeOf(line.certainty, now),
    now,
    against: against === '' ? undefined : against,
    ...(line.corrected
      ? { note: undefined, corrected: correctionWords(line.corrected) }
      : { note: noteOf(line.change, digestKind) }),
  };
}

/** What was done to a value, on a certain day. */
export const DONE: Readonly<Record<Corrected['kind'], string>> = {
  corrected: 'corrected',
  retracted: 'taken back',
};

function correctionWords({ kind, to = '', at }: Corrected): NonNullable<LineWords['corrected']> {
  return { kind, note: `${DONE[kind]} ${day(at)}`.trim(), to: short(to, CAPS.value) || undefined };
}

/** Left out where the value's own words say it. */
export function hedgeOf(certainty: Certainty, now: string): string | undefined {
  const hedge = HEDGES[certainty];
  return hedge !== undefined && now.toLowerCase().includes(hedge.replace(':', '')) ? undefined : hedge;
}

function noteOf(change: ChangeKind, digestKind: 'scene' | 'update'): string | undefined {
  if (change === 'new' && digestKind === 'update') return 'new';
  if (change === 'retracted') return GONE;
  if (change === 'reverted') return 'back to what it was';
  return undefined;
}

/** "over $10B → reportedly about $14B (new)": the line without its label, for where there is no styling. */
export function valueText(line: LineWords): string {
  const was = line.was === undefined ? '' : `${line.was} → `;
  const hedge = line.hedge === undefined ? '' : `${line.hedge} `;
  const against = line.against === undefined ? '' : ` against ${line.against}`;
  const note = line.note === undefined ? '' : ` (${line.note})`;
  return `${was}${hedge}${line.now}${against}${note}${correctionText(line)}`;
}

function correctionText({ corrected }: LineWords): string {
  if (corrected === undefined) return '';
  return ` – ${corrected.note}${corrected.to === undefined ? '' : `: ${corrected.to}`}`;
}

/** One quote for each source: a second sentence of the same source proves nothing more. */
export function proofsOf({ citations }: Pick<DigestLine, 'citations'>): readonly Proof[] {
  const bySource = new Map<string, Proof>();
  for (const citation of citations) {
    const proof = proofOf(citation);
    if (!bySource.has(proof.source)) bySource.set(proof.source, proof);
  }
  return [...bySource.values()].slice(0, CAPS.proofs);
}

export function proofOf(citation: Citation): Proof {
  return {
    quote: short(citation.quote, CAPS.quote),
    source: short(citation.source, CAPS.source) || 'Source',
    date: day(citation.at),
    url: citation.url,
  };
}

/** A quotation that is a line of its own, and whose it is. */
export function quotedLine(
  label: string,
  citation: Citation,
): { readonly line: LineWords; readonly proof: Proof } {
  const { quote, ...proof } = proofOf(citation);
  const { corrected } = citation;
  const absent = { was: undefined, hedge: undefined, against: undefined, note: undefined };
  const line = { label, now: quoted(quote), ...absent };
  const to = short(corrected?.to ?? '', CAPS.quote);
  const mark = corrected && { ...correctionWords(corrected), to: to === '' ? undefined : quoted(to) };
  return { line: mark ? { ...line, corrected: mark } : line, proof: { ...proof, quote: '' } };
}

function quoted(words: string): string {
  return `“${words}”`;
}

export function originsNote(origins: number): string | undefined {
  return origins > 1 ? `${origins} independent sources` : undefined;
}

function short(text: string, max: number): string {
  return cut(clean(text), max);
}
