/** What something is worth, told by "value" and "worth": a company, or the deal that buys it. */
import type { AmountRole } from '../../model/roles.ts';
import { wordSet } from '../words/word-set.ts';
import { leadOf, type Place, wordAt } from './place.ts';

const DEAL = wordSet(
  'deal transaction takeover acquisition merger offer bid buyout agreement stake sale investment financing',
);

/**
 * "Valued at", "values Acme at": what is valued is a company, unless it is the deal itself. "The deal values Acme at
 * $5 billion" gives Acme’s worth and not what is paid, which may be for a part of it.
 */
export function valued(place: Place, index: number): AmountRole | undefined {
  const word = wordAt(place, index);
  const before = wordAt(place, index - 1);
  if (word === 'value' && /^(?:market|enterprise|equity)$/.test(before)) return wholeValue(place, index);
  if (word === 'value' && DEAL.has(before)) return 'price';
  if (word === 'value' && wordAt(place, index + 1) === 'of')
    return DEAL.has(wordAt(place, index + 3)) ? 'price' : 'other';
  const lead = leadOf(place);
  if (wordAt(place, lead) !== 'at' || lead < index) return undefined;
  if (lead > index + 1)
    return DEAL.has(wordAt(place, lead - 1)) || isOfWhole(place, index) ? 'price' : 'valuation';
  return thingBefore(place, index);
}

const MOVES = wordSet(
  'loss losses gain gains decline declines drop drops fall falls slump rout plunge wipeout increase rise jump surge swing boost',
);
const MOVED: ReadonlySet<string> = new Set([
  ...MOVES,
  ...wordSet(
    'lost lose loses losing gained gaining shed sheds shedding added adds adding wiped wipes wiping erased erases erasing shaved knocked dropped fell rose',
  ),
]);

/**
 * The market value or capitalisation that the word at `index` closes: "lost $5 billion in market value", or "a $5 billion
 * market value decline"; "its $5 billion market value rose" is what it was worth.
 */
export function wholeValue(place: Place, index: number): AmountRole {
  const lead = wordAt(place, leadOf(place));
  const next = wordAt(place, index + 1);
  const isMove =
    index >= place.figure.to
      ? MOVED.has(lead) || MOVES.has(next)
      : lead !== 'to' && lead !== 'at' && MOVED.has(next);
  return isMove ? 'change' : 'valuation';
}

const TAKEOVERS = wordSet('takeover buyout bid proposal');
const PARTS_BOUGHT = wordSet('stake stakes investment invest invests investing round funding % percent');

/**
 * "A takeover that would value the chain at $2 billion", "raised its bid, valuing it at", "will buy Zenith for $20 a
 * share, valuing it at": who buys all of it pays that.
 */
function isOfWhole({ tokens, figure }: Place, index: number): boolean {
  const before = tokens.slice(0, index);
  const isBid = before.some(
    ({ lower }, at) =>
      TAKEOVERS.has(lower) || (lower === 'share' && /^(?:a|per)$/.test(before[at - 1]?.lower ?? '')),
  );
  return isBid && !tokens.some(({ lower }, at) => PARTS_BOUGHT.has(lower) && at < figure.from);
}

/** "A deal worth $5 billion", "Acme is worth $5 billion"; "drugs worth $5 million" is neither. */
export function worth(place: Place, index: number): AmountRole | undefined {
  return leadOf(place) === index ? thingBefore(place, index) : undefined;
}

const BE = wordSet(
  'that which could would may might is was were been being be are last currently most recently then now first has have had',
);
const DEALS = wordSet(
  'deals transactions takeovers acquisitions mergers offers bids buyouts agreements stakes',
);
const COMPANY = wordSet('company startup start-up firm business group it maker bank unit brand giant');

function thingBefore(place: Place, index: number): AmountRole {
  let at = index - 1;
  // "The deal, worth $5 million, is"
  if (wordAt(place, at) === ',') at = dealBefore(place, at - 1) ?? at;
  while (BE.has(wordAt(place, at))) at -= 1;
  const word = wordAt(place, at);
  if (DEAL.has(word)) return 'price';
  // "Deals worth $5 million were announced this year"
  if (DEALS.has(word)) return 'other';
  if (/^(?:contracts?|orders?)$/.test(word)) return 'contract';
  const shape = at >= place.clause.from ? place.tokens[at]?.shape : undefined;
  const isName = shape === 'title' || shape === 'mixed' || shape === 'upper';
  return COMPANY.has(word) || isName ? 'valuation' : 'other';
}

/** "The [deal]", "its [takeover] of Zenith": index of the deal whose words end at `last`. */
function dealBefore(place: Place, last: number): number | undefined {
  const isNamed = /^(?:of|for|with)$/.test(wordAt(place, last - 1));
  const at = isNamed ? last - 2 : last;
  return DEAL.has(wordAt(place, at)) ? at : undefined;
}
