/** What a page has taken back without a word: figures of its old version that the new one knows nothing of. */
import type { Claim } from '../../model.ts';
import { alignSentences } from '../align/align.ts';
import type { PageText } from '../align/page-text.ts';
import { compareTexts, type NumberChange } from './compare-texts.ts';
import type { FigureValue } from './numbers.ts';

/** Share of the old sentences below which a page was written anew, or came in cut short; then nothing was taken back. */
const FEWEST_KEPT = 0.5;

/** What `next` says differently from `old`, where it is the same page still. */
export function changesOfPage(old: PageText, next: PageText): readonly NumberChange[] {
  const changes = compareTexts(old, next);
  const isCut = changes.some(({ kind }) => kind === 'retracted') && !isSamePage(old, next);
  return isCut ? changes.filter(({ kind }) => kind !== 'retracted') : changes;
}

/** Those of `claims`, read in the old version, whose figure is gone from the new one, with nothing of its kind in its place. */
export function retractedClaims(claims: readonly Claim[], changes: readonly NumberChange[]): Claim[] {
  const gone = changes.flatMap((change) => (change.kind === 'retracted' ? [keyOf(change.before.value)] : []));
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
