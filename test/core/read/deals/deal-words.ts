import type { DealFrame } from '../../../../src/core/model/deal.ts';
import { readDeal } from '../../../../src/core/read/deals/read-deal.ts';
import { splitSentences } from '../../../../src/core/read/sentences.ts';

/** The words of one part of the deal in a text, several of them with " + " between; undefined when it has no deal. */
export function dealWords(text: string, part: keyof DealFrame): string | undefined {
  return readDeal(splitSentences(text, 0), 'body')
    ?.[part].map((span) => span.text)
    .join(' + ');
}
