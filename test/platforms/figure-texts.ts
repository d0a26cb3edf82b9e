import fc from 'fast-check';
import type { Digest } from '../../src/core/model.ts';
import { anyDigest, plainWord } from './hostile.ts';

/** Figures that stand out from any other: words that are cut off one of them can be told. */
const WHOLE = /\$7\d{3}\.5 billion dollars/g;

/** Text of words and marked figures, long enough to be cut anywhere. */
export const figureText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.integer({ min: 7000, max: 7999 }).map((n) => `$${n}.5 billion dollars`),
      plainWord,
    ),
    {
      minLength: 5,
      maxLength: 120,
    },
  )
  .map((words) => words.join(' '));

export const figureDigest: fc.Arbitrary<Digest> = fc
  .tuple(anyDigest, figureText, figureText, figureText)
  .map(([digest, a, b, c]) => ({
    ...digest,
    headline: a,
    headlineCorrected: digest.headlineCorrected && { ...digest.headlineCorrected, labels: ['Price'] },
    title: b,
    lines: digest.lines.map((it) => ({
      ...it,
      label: c,
      before: a,
      after: b,
      against: c,
      corrected: it.corrected && { ...it.corrected, to: a },
      citations: it.citations.map((each) => ({ ...each, quote: `${c} ${a}`, source: b, url: undefined })),
    })),
    alsoNew: digest.alsoNew?.map((each) => ({
      ...each,
      quote: `${b} ${c}`,
      source: a,
      url: undefined,
      corrected: each.corrected && { ...each.corrected, to: c },
    })),
  }));

/** Marked figures in shown text that are not whole. */
export function cutFigures(shown: string): readonly string[] {
  const text = shown.replace(/\s+/g, ' ').replace(WHOLE, '');
  return text.match(/.{0,9}(?:\$7\d{0,3}|\b\d{1,4}\.5|\bbillion|\bdollars).{0,9}/g) ?? [];
}
