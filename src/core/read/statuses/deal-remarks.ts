/** What is said of how open a deal is: it moves no ladder. */
import type { DealRemark, DealStep } from '../../model/values.ts';
import type { Token } from '../tokens.ts';
import { wordSet } from '../words/word-set.ts';
import { areDealTalks, BID, isDeal, isSum } from './deal-phrase.ts';
import { type StatusMention, standsAt, wordAt } from './mention.ts';

/** A step or remark in the tokens [from, to). */
export function dealAt(from: number, to: number, step: DealStep | DealRemark): StatusMention {
  return { from, to, value: { type: 'status', ladder: 'deal', step } };
}

/** "Pending litigation" holds up no deal. */
const PENDING_ELSE = wordSet(
  'litigation lawsuit lawsuits charges investigation investigations appeal appeals trial sentencing case cases matters construction legislation',
);

const OF_DEAL = wordSet('remain remains unclear pending');

/** "The motive remains unclear" is about no deal. */
function speaksOfDeal(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ lower }, at) => lower === 'stake' || BID.has(lower) || areDealTalks(tokens, at) || isDeal(tokens, at),
  );
}

/** What is said of a deal without moving it: "not finalised", "still in flux", "pending". */
export function remarkAt(tokens: readonly Token[], index: number): StatusMention | undefined {
  const word = wordAt(tokens, index);
  const second = wordAt(tokens, index + 1);
  if (wordAt(tokens, index - 1) === 'if' && /^(?:finali[sz]ed|completed|approved)$/.test(word))
    return dealAt(index - 1, index + 1, 'not final');
  if (word === 'deal' && standsAt(tokens, index - 2, 'if the deal goes through'))
    return dealAt(index - 2, index + 3, 'not final');
  if (/^finali[sz]ed$/.test(word)) {
    let before = index - 1;
    while (/^(?:yet|been)$/.test(wordAt(tokens, before))) before -= 1;
    return /^not$|n['’]t$/.test(wordAt(tokens, before)) ? dealAt(before, index + 1, 'not final') : undefined;
  }
  if (word === 'still') {
    const rest = ['being hammered out', 'in flux', 'under negotiation'].find((words) =>
      standsAt(tokens, index + 1, words),
    );
    return rest ? dealAt(index, index + 1 + rest.split(' ').length, 'not final') : undefined;
  }
  // A table may say "(pending $10B)" alone.
  if (!OF_DEAL.has(word) || !(isSum(tokens[index + 1]) || speaksOfDeal(tokens))) return undefined;
  if (/^remains?$/.test(word)) {
    if (second === 'unconfirmed') return dealAt(index, index + 2, 'not final');
    return word === 'remains' && second === 'unclear' ? dealAt(index, index + 2, 'form unclear') : undefined;
  }
  if (word === 'unclear')
    return /^(?:what|which|how)$/.test(second) && /^(?:form|format|shape)$/.test(wordAt(tokens, index + 2))
      ? dealAt(index, index + 3, 'form unclear')
      : undefined;
  if (word !== 'pending' || second === 'since' || standsAt(tokens, index + 1, 'approval of'))
    return undefined;
  if (PENDING_ELSE.has(second)) return undefined;
  return dealAt(index, index + 1, 'pending');
}
