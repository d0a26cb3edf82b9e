/** What business the acquired is in and where it is, from the words beside its name wherever it stands. */

import type { Range } from '../organisations.ts';
import type { Sentence } from '../sentences.ts';
import type { Token } from '../tokens.ts';
import { wordSet } from '../words/word-set.ts';
import { clauseStart } from './actor.ts';
import { placeBefore, placeBehind, placeInside, placeStated } from './place.ts';
import { type Event, isName, isSameName, type Report, type Words, wordsOf } from './report.ts';
import { tradeBefore, tradeBehind, tradeInside, tradeOf, tradeStated } from './trade.ts';

type Reader = (tokens: readonly Token[], from: number) => Range | undefined;

/** A thing without a name is called by its trade, "gypsum plant", which needs no second statement. */
export function businessOf(event: Event, report: Report): Words[] {
  const { sentence, described } = event;
  if (!isNamed(event)) return [];
  const inside = described && tradeInside(sentence.tokens, described.from, described.to);
  if (inside) return [wordsOf(sentence, inside)];
  return one(
    besideName(event, report, tradeBehind) ??
      beforeName(event, report, tradeBefore) ??
      statedOf(event, report, tradeStated) ??
      besideName(event, report, tradeOf),
  );
}

export function locationOf(event: Event, report: Report): Words[] {
  const { sentence, described, next } = event;
  const { tokens } = sentence;
  const inside = described ? placeInside(tokens, described.from, described.to) : undefined;
  const behind = next > 0 ? placeBehind(tokens, next) : undefined;
  // "Kite Inc of Ottawa and Orvex Inc of Toronto"
  const others = event.acquired.slice(0, -1).filter((name) => name.sentence === sentence);
  const places = [...others.map((name) => ofPlace(tokens, name.to)), inside ?? behind].filter(
    (place) => place !== undefined,
  );
  if (places.length > 0) return places.map((place) => wordsOf(sentence, place));
  return one(
    besideName(event, report, placeBehind) ??
      beforeName(event, report, placeBefore) ??
      statedOf(event, report, placeStated),
  );
}

function one(words: Words | undefined): Words[] {
  return words ? [words] : [];
}

function ofPlace(tokens: readonly Token[], at: number): Range | undefined {
  return tokens[at]?.lower === 'of' ? placeBehind(tokens, at) : undefined;
}

function isNamed({ acquired }: Event): boolean {
  const [first] = acquired;
  return first !== undefined && isName(first);
}

/** Behind any mention of the acquired by name. */
function besideName(event: Event, { names }: Report, read: Reader): Words | undefined {
  const [acquired] = event.acquired;
  if (!acquired || !isNamed(event)) return undefined;
  for (const name of names) {
    if (!isSameName(name, acquired)) continue;
    const found = read(name.sentence.tokens, name.to);
    if (found) return wordsOf(name.sentence, found);
  }
  return undefined;
}

/** "Ottawa-based Kite", before any mention of the acquired by name. */
function beforeName({ acquired }: Event, { names }: Report, read: Reader): Words | undefined {
  const [name] = acquired;
  for (const other of names) {
    if (!name || !isSameName(other, name)) continue;
    const found = read(other.sentence.tokens, other.from);
    if (found) return wordsOf(other.sentence, found);
  }
  return undefined;
}

/** What a later sentence that is about the acquired says of it. */
function statedOf({ acquired, sentence }: Event, { sentences }: Report, read: Reader): Words | undefined {
  const [name] = acquired;
  if (!name) return undefined;
  for (const other of sentences.slice(sentences.indexOf(sentence) + 1)) {
    for (const at of new Set([0, basedEnd(other), clauseStart(other, Math.min(other.tokens.length, 8))])) {
      const behind = subjectEnd(other, at, name);
      const found = behind === undefined ? undefined : read(other.tokens, behind);
      if (found) return wordsOf(other, found);
    }
  }
  return undefined;
}

/** Behind "Ottawa-based" at the head of a sentence. */
function basedEnd({ tokens }: Sentence): number {
  for (let at = 2; at < 8; at += 1)
    if (tokens[at]?.lower === 'based' && tokens[at - 1]?.text === '-') return at + 1;
  return 0;
}

const PARTS = wordSet('unit division subsidiary business acquired');

/** The index behind the acquired at the head of a clause: "Kite", "the unit", "the field". */
function subjectEnd({ tokens }: Sentence, at: number, name: Words): number | undefined {
  const first = name.sentence.tokens[name.from];
  const head = name.sentence.tokens[name.to - 1];
  const token = tokens[at];
  if (token?.lower === 'the') {
    const noun = tokens[at + 1]?.lower ?? '';
    return PARTS.has(noun) || noun === head?.lower ? at + 2 : undefined;
  }
  if (!token || token.lower !== first?.lower) return undefined;
  let end = at + 1;
  for (
    let index = name.from + 1;
    index < name.to && tokens[end]?.lower === name.sentence.tokens[index]?.lower;
    index += 1
  )
    end += 1;
  return end;
}
