/** What a page has taken back without a word: figures of its old version that the new one knows nothing of. */
import type { Claim } from '../../model.ts';
import { alignSentences } from '../align/align.ts';
import type { PageText } from '../align/page-text.ts';
import { compareTexts } from './compare-texts.ts';
import type { FigureValue } from './numbers.ts';

/** Share of the old sentences below which a page was written anew, or came in cut short; then nothing was taken back. */
const FEWEST_KEPT = 0.5;

/** Those of `claims`, read in `old`, whose figure is gone from `next`, with nothing of its kind in its place. */
export function retractedClaims(claims: readonly Claim[], old: PageText, next: PageText): Claim[] {
  const gone = compareTexts(old, next).flatMap((change) =>
    change.kind === 'retracted' ? [keyOf(change.before.value)] : [],
  );
  if (gone.length === 0 || !isSamePage(old, next)) return [];
  return claims.filter((claim) => isStatement(claim) && gone.includes(keyOf(claim.value)));
}

function isSamePage(old: PageText, next: PageText): boolean {
  const [was, is] = [old, next].map(({ headline, body }) => [...headline, ...body]);
  if (!was || !is) return false;
  const kept = alignSentences(was, is).filter(({ kind }) => kind !== 'add' && kind !== 'delete');
  return kept.length >= was.length * FEWEST_KEPT;
}

/** Background may go when a page is shortened, and so may what was only denied. */
function isStatement({ certainty, earlier, conversionOf }: Claim): boolean {
  return certainty !== 'denied' && !earlier && conversionOf === undefined;
}

function keyOf(value: Claim['value'] | FigureValue): string {
  return 'amount' in value ? `${value.type} ${value.amount} ${value.upTo ?? ''}` : '';
}
