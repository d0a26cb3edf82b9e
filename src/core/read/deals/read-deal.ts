/** The main deal of an article: who buys what from whom, for how much, and how far it has come. */

import type { DealFrame } from '../../model/deal.ts';
import type { Field, Span } from '../../model.ts';
import type { Sentence } from '../sentences.ts';
import { TAG } from '../words/index.ts';
import { topicOf } from './actor.ts';
import { isCompanyDeal } from './company-deal.ts';
import { eventIn } from './event.ts';
import { namedLater } from './named-later.ts';
import { priceOf } from './price.ts';
import { type Event, isSameName, namesIn, type Report, textOf, type Words } from './report.ts';
import { statusOf } from './status.ts';
import { businessOf, locationOf } from './traits.ts';

/** News tells its deal first; what stands deeper is background. */
const OPENING = 5;
/** Sentences in which names, price and trade are looked for. */
const DEPTH = 12;

/** `sentences` are those of the article's text in order, or of its headline. */
export function readDeal(sentences: readonly Sentence[], field: Field): DealFrame | undefined {
  const opening = sentences.slice(0, OPENING);
  if (!opening.some(({ tags }) => (tags & TAG.deal) !== 0)) return undefined;
  const shown = sentences.slice(0, DEPTH);
  const report = reportOf(shown);
  for (const [index, sentence] of opening.entries()) {
    const event = eventIn(sentence, report);
    const price = event && priceOf(shown, index, event.cue);
    if (event && isCompanyDeal(event, price))
      return frameOf(named(completed(event, index, report), index, report), price, report, field);
  }
  return undefined;
}

/** Sentences behind the deal that may name who the first one left out. */
const FOLLOWING = 4;

/** With the parties that a later sentence on the same thing adds: "Kite was bought from Orvex Plc". */
function completed(event: Event, index: number, report: Report): Event {
  const [thing] = event.acquired;
  const isSale =
    event.word === 'buy' || event.word === 'buying' || event.word === 'sell' || event.word === 'sale';
  if (!thing || !isSale || (event.purchaser.length > 0 && event.seller.length > 0)) return event;
  for (const sentence of report.sentences.slice(index + 1, index + 1 + FOLLOWING)) {
    const later = eventIn(sentence, report);
    const [other] = later?.acquired ?? [];
    if (!later || !other || later.word === 'stake' || !isSameName(other, thing)) continue;
    const isOutside = (name: Words): boolean =>
      ![...event.acquired, ...event.purchaser, ...event.seller].some((known) => isSameName(known, name));
    return {
      ...event,
      purchaser: event.purchaser.length > 0 ? event.purchaser : later.purchaser.filter(isOutside),
      seller: event.seller.length > 0 ? event.seller : later.seller.filter(isOutside),
    };
  }
  return event;
}

/** With the names that the sentences behind give to several things bought at once. */
function named(event: Event, index: number, { sentences }: Report): Event {
  const [thing] = event.acquired;
  const names = thing ? namedLater(thing, sentences.slice(index + 1, index + FOLLOWING)) : [];
  return names.length > 0 ? { ...event, acquired: names } : event;
}

function reportOf(sentences: readonly Sentence[]): Report {
  const names = namesIn(sentences);
  const [first] = sentences;
  const topic = first ? topicOf(first, names) : [];
  return { sentences, names, topic };
}

function frameOf(event: Event, price: Words | undefined, report: Report, field: Field): DealFrame {
  const spans = (words: readonly (Words | undefined)[]): Span[] =>
    words.filter((one) => one !== undefined).map((one) => spanOf(one, field));
  return {
    acquired: spans(event.acquired),
    purchaser: spans(event.purchaser),
    seller: spans(event.seller),
    amount: spans([price]),
    status: spans([statusOf(event)]),
    business: spans(businessOf(event, report)),
    location: spans(locationOf(event, report)),
  };
}

function spanOf(words: Words, field: Field): Span {
  const { sentence, from, to } = words;
  const start = sentence.start + (sentence.tokens[from]?.start ?? 0);
  const end = sentence.start + (sentence.tokens[to - 1]?.end ?? 0);
  return { field, start, end, text: textOf(words) };
}
