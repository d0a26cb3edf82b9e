/** What two versions of one page state differently in numbers. Rewording is no change, and neither is moving. */
import type { Field, Span } from '../../model.ts';
import type { Sentence } from '../../read/sentences.ts';
import { alignSentences } from '../align/align.ts';
import type { PageText } from '../align/page-text.ts';
import { relate } from '../relate.ts';
import { elementsOf } from './elements.ts';
import { type FigureValue, type NumberMention, readNumbers } from './numbers.ts';
import { pairNumbers } from './pair-numbers.ts';
import { findUnmatched } from './unmatched.ts';

/** A number of one version: what it states, its words, and the sentence around them. */
export interface Stated {
  readonly value: FigureValue;
  readonly span: Span;
  readonly quote: Span;
}

/**
 * revised: another value stands there now. refined: the same told more closely ("1.1bn" -> "1.08bn"). rounded: less
 * closely. new: stands nowhere in the old version. retracted: stands nowhere in the new one, and nothing took its place.
 */
export type NumberChange =
  | { readonly kind: 'revised' | 'refined' | 'rounded'; readonly before: Stated; readonly after: Stated }
  | { readonly kind: 'new'; readonly after: Stated }
  | { readonly kind: 'retracted'; readonly before: Stated };

interface Place {
  readonly field: Field;
  readonly sentence: Sentence;
  readonly number: NumberMention;
}

/** In the order of the new version; what is new in it follows, and what was retracted comes last. */
export function compareTexts(old: PageText, next: PageText): NumberChange[] {
  const changed: NumberChange[] = [];
  const gone: Place[] = [];
  const added: Place[] = [];
  for (const field of FIELDS) {
    for (const pair of alignSentences(old[field], next[field])) {
      if (pair.kind === 'delete') gone.push(...placesOf(field, pair.old));
      else if (pair.kind === 'add') added.push(...placesOf(field, pair.next));
      else if (pair.old.text !== pair.next.text) {
        const numbers = pairNumbers(elementsOf(pair.old), elementsOf(pair.next));
        const [before, after] = [placeIn(field, pair.old), placeIn(field, pair.next)];
        changed.push(...numbers.changed.map((one) => changeOf(before(one.old), after(one.next))));
        gone.push(...numbers.gone.map(before));
        added.push(...numbers.added.map(after));
      }
    }
  }
  const { came, went } = findUnmatched(gone, added, {
    old: () => numbersIn(old),
    next: () => numbersIn(next),
  });
  return [
    ...changed,
    ...came.map((place) => ({ kind: 'new', after: stated(place) }) as const),
    ...went.map((place) => ({ kind: 'retracted', before: stated(place) }) as const),
  ];
}

const FIELDS: readonly Field[] = ['headline', 'body'];

function placesOf(field: Field, sentence: Sentence): Place[] {
  return readNumbers(sentence).map(placeIn(field, sentence));
}

function placeIn(field: Field, sentence: Sentence): (number: NumberMention) => Place {
  return (number) => ({ field, sentence, number });
}

function numbersIn(text: PageText): NumberMention[] {
  return FIELDS.flatMap((field) => text[field]).flatMap(readNumbers);
}

function changeOf(was: Place, is: Place): NumberChange {
  const [before, after] = [stated(was), stated(is)];
  return { kind: kindOf(before.value, after.value), before, after };
}

/** What is counted may be told in other words, so it is not compared. */
function kindOf(old: FigureValue, next: FigureValue): 'revised' | 'refined' | 'rounded' {
  const alike = old.type === 'quantity' && next.type === 'quantity' ? { ...next, noun: old.noun } : next;
  if (relate(old, alike) === 'refines') return 'refined';
  return relate(alike, old) === 'refines' ? 'rounded' : 'revised';
}

function stated({ field, sentence, number }: Place): Stated {
  const { tokens, text, start } = sentence;
  const first = tokens[number.first]?.start ?? 0;
  const end = tokens[number.next - 1]?.end ?? text.length;
  return {
    value: number.value,
    span: { field, start: start + first, end: start + end, text: text.slice(first, end) },
    quote: { field, start, end: sentence.end, text },
  };
}
