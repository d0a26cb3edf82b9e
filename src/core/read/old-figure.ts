/** Figures that are not what is: the old one, "from $4 billion", and the denied one, "not $10 billion". */
import { isFigure } from './certainty.ts';
import type { Token } from './tokens.ts';
import { MONTHS } from './words/labels.ts';
import { wordSet } from './words/word-set.ts';

const HEDGES = wordSet('about around over nearly some');

const RAISES = wordSet(
  'raise raises raised raising sweeten sweetens sweetened sweetening lift lifts lifted lifting increase increases increased increasing boost boosts boosted boosting hike hikes hiked hiking improve improves improved improving cut cuts cutting lower lowers lowered lowering reduce reduces reduced reducing',
);
const MOST_TO_NEW = 12;

/** "Sweetened its [$5 billion] offer to $6 billion": what is raised or cut to another figure is the old one. */
export function isRaised(tokens: readonly Token[], start: number): boolean {
  const figure = tokens.findIndex((token) => token.start >= start);
  let verb = figure - 1;
  while (verb >= figure - 3 && !RAISES.has(tokens[verb]?.lower ?? '')) verb -= 1;
  if (verb < figure - 3 || verb === figure - 1) return false;
  for (let at = figure + 1; at < figure + MOST_TO_NEW; at += 1) {
    const next = tokens[at + 1];
    if (tokens[at]?.lower === 'to' && next && isFigure(next)) return true;
  }
  return false;
}

const BEFORE_OLD = wordSet('from versus against previously');

/** "To $4.6 billion from $4.2 billion": what stands right before a figure makes it the old one. */
export function isOldFigure(tokens: readonly Token[], start: number): boolean {
  const at = wordBefore(tokens, start);
  const [word, before] = [tokens[at]?.lower, tokens[at - 1]?.lower];
  if (word === 'with' || word === 'to') return before === 'compared' && !isShareOfAnother(tokens, at);
  if (word === 'against') return !isShareOfAnother(tokens, at);
  return BEFORE_OLD.has(word ?? '');
}

const YEAR_BEFORE =
  /^(?:(?:a|one) year (?:earlier|ago|before)|(?:in|for|during) (?:the|its) (?:year - (?:earlier|ago)|(?:prior|previous|corresponding) (?:year|quarter|period|month|half)|same (?:\w+ ){1,2}(?:of )?(?:last|a|one) year))\b/;
const LONGEST_PERIOD = 8;

/** "Wider than its loss of [$4 billion] in the year-earlier period", at the end of the figure. */
export function isOfYearBefore(tokens: readonly Token[], end: number): boolean {
  const next = tokens.findIndex((token) => token.start >= end);
  if (next < 0 || !/^(?:a|one|in|for|during)$/.test(tokens[next]?.lower ?? '')) return false;
  const words = tokens.slice(next, next + LONGEST_PERIOD).map(({ lower }) => lower);
  return YEAR_BEFORE.test(words.join(' '));
}

const SHARE = /^(?:%|percent|per|pct)$/;

/** "50% against [48% for Jane Roe]", at the word before the figure: what another has now; "49% in May" is older. */
function isShareOfAnother(tokens: readonly Token[], index: number): boolean {
  const isShare = [2, 3].some((step) => SHARE.test(tokens[index + step]?.lower ?? ''));
  const link = [3, 4, 5].map((step) => index + step).find((at) => tokens[at]?.lower === 'for');
  const name = tokens[(link ?? tokens.length) + 1];
  return isShare && name?.shape === 'title' && !MONTHS.has(name.lower);
}

/** "$14 billion, not $10 billion". */
export function isDeniedFigure(tokens: readonly Token[], start: number): boolean {
  const at = wordBefore(tokens, start);
  const [word, before] = [tokens[at]?.lower, tokens[at - 1]?.lower];
  return (
    word === 'not' || (word === 'than' && before === 'rather') || (word === 'of' && before === 'instead')
  );
}

/** The index of the token before the figure at `start` and the hedge of that figure: "from about $4 billion". */
function wordBefore(tokens: readonly Token[], start: number): number {
  let at = tokens.findIndex((token) => token.start >= start) - 1;
  if (HEDGES.has(tokens[at]?.lower ?? '')) return at - 1;
  const pair = `${tokens[at - 1]?.lower} ${tokens[at]?.lower}`;
  if (pair === 'more than' || pair === 'up to') at -= 2;
  return at;
}
