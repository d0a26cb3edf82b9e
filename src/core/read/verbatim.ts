/** Gives spans the very letters of the page back, where hard-wrapped lines were read as one. */

import type { DealFrame } from '../model/deal.ts';
import type { NamedEntity } from '../model/names.ts';
import type { Claim, DateMention, Span } from '../model.ts';

/** Puts the line breaks back into a span of the body. */
export type Verbatim = (span: Span) => Span;

export function verbatimIn(body: string): Verbatim {
  return (span) => (span.field === 'body' ? { ...span, text: body.slice(span.start, span.end) } : span);
}

export function verbatimClaim(claim: Claim, verbatim: Verbatim): Claim {
  const { span, quote, conversionOf } = claim;
  return {
    ...claim,
    span: verbatim(span),
    quote: verbatim(quote),
    conversionOf: conversionOf && verbatim(conversionOf),
  };
}

export function verbatimDate(date: DateMention, verbatim: Verbatim): DateMention {
  return { ...date, span: verbatim(date.span) };
}

export function verbatimEntity(entity: NamedEntity, verbatim: Verbatim): NamedEntity {
  return { ...entity, mentions: entity.mentions.map(verbatim) };
}

export function verbatimDeal(deal: DealFrame, verbatim: Verbatim): DealFrame {
  return {
    acquired: deal.acquired.map(verbatim),
    purchaser: deal.purchaser.map(verbatim),
    seller: deal.seller.map(verbatim),
    amount: deal.amount.map(verbatim),
    status: deal.status.map(verbatim),
    business: deal.business.map(verbatim),
    location: deal.location.map(verbatim),
  };
}
