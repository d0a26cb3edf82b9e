/** Splits one paragraph into sentences, by the full stops that no abbreviation needs. */

import { type Token, tokenize } from './tokens.ts';
import { wordSet } from './words/word-set.ts';

export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A sentence cut into tokens, whose offsets are those of `text`. */
export interface Sentence extends Piece {
  readonly tokens: readonly Token[];
  /** The tags of all its tokens together. */
  readonly tags: number;
}

/** A full stop behind one of these, or behind a single initial, ends no sentence. */
const ABBREVIATIONS = wordSet(
  'Inc Corp Ltd Co Cos Bros Mr Mrs Ms Dr Prof Rev Hon St Ste Mt Ft Sen Sens Rep Reps Gov Gen Lt Col Maj Capt Cpl Sgt Det Pvt Cmdr Adm Supt Insp ' +
    'Jr Sr Esq vs v Vs No Nos no nos Jan Feb Mar Apr Aug Sept Sep Oct Nov Dec approx est etc dept Dept Ave Blvd Rd Atty Assn Univ Pres Messrs Rs ' +
    'Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo',
);

/** "U.S.", "a.m.": may end a sentence, and does when a word follows that begins one and is seldom part of a name. */
const INITIALS = /(?:^|[^\p{L}\d])(?:\p{L}\.)+$/u;
const BEGINS =
  /^(?:The|A|An|In|On|At|It|He|She|They|We|I|But|And|This|That|These|Those|His|Her|Their|Its|There|When|While|After|Before|As|If|For|With|By|From|To|Some|Many|Most|Police|Officials|One|Two|No|Not|What|Who|You|Our|However|Meanwhile)\b/u;

/**
 * UTF-16 units. The longest sentences of news have some 600; what is longer is a list or no prose, and is cut between
 * words, so that the time a page takes grows with its length and not with its longest line.
 */
const LONGEST_SENTENCE = 1_500;

const STOP = /[.!?…]/g;
/** What closes a sentence behind its stop, the space, and what opens the next one. */
const BREAK = /[.!?…]*["'”’)\]»]*(?=(\s*)(\S\S?)|$)/y;

/** Offsets are UTF-16 units of the text that `paragraph` was cut from at `base`. */
export function splitSentences(paragraph: string, base: number): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  STOP.lastIndex = 0;
  for (let stop = STOP.exec(paragraph); stop; stop = STOP.exec(paragraph)) {
    BREAK.lastIndex = stop.index;
    const end = breakEnd(paragraph, stop.index);
    if (end === undefined) continue;
    push(sentences, paragraph, start, end, base);
    start = end;
    STOP.lastIndex = end;
  }
  push(sentences, paragraph, start, paragraph.length, base);
  return sentences;
}

/** Where the sentence ends whose stop stands at `stop`; undefined when it goes on. */
function breakEnd(text: string, stop: number): number | undefined {
  const match = BREAK.exec(text);
  if (!match) return undefined;
  const end = stop + match[0].length;
  const next = match[2];
  if (next === undefined) return end;
  if (match[1] === '' && !isGluedEnd(text, stop, next)) return undefined;
  // "... and so on": a small letter goes on.
  if (/^\p{Ll}/u.test(next) && !/^\p{Ll}\p{Lu}/u.test(next)) return undefined;
  if (text[stop] !== '.' || text[stop + 1] === '.') return end;
  const word = wordBefore(text, stop);
  if (ABBREVIATIONS.has(word)) return undefined;
  if (!INITIALS.test(text.slice(Math.max(0, stop - 8), stop + 1))) return end;
  const following = text.slice(end + (match[1]?.length ?? 0), end + 40);
  return word.length > 1 || !BEGINS.test(following) ? undefined : end;
}

/** "said.The", "safe.”Police": pages lose the space between two paragraphs; "Amazon.com" and "4.5" are no such place. */
function isGluedEnd(text: string, stop: number, next: string): boolean {
  return /\p{Ll}/u.test(text[stop - 1] ?? '') && /^\p{Lu}[\p{Ll}\s]/u.test(next);
}

function wordBefore(text: string, stop: number): string {
  let start = stop;
  while (start > 0 && stop - start < 8 && isOfWord(text, start - 1)) start -= 1;
  return text.slice(start, stop);
}

function isOfWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= 0x80) return /[\p{L}\p{N}]/u.test(text.charAt(at));
  const lower = code | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

function push(sentences: Sentence[], text: string, from: number, to: number, base: number): void {
  let start = from;
  let end = to;
  while (start < end && text.charCodeAt(start) <= 32) start += 1;
  while (end > start && text.charCodeAt(end - 1) <= 32) end -= 1;
  while (end - start > LONGEST_SENTENCE) {
    // Looked for in the piece alone: where no space is, a search of the whole text would go back to its beginning.
    const space = text.slice(start, start + LONGEST_SENTENCE).lastIndexOf(' ');
    const cut = start + (space > 0 ? space : LONGEST_SENTENCE);
    sentences.push(sentenceOf(text.slice(start, cut), base + start));
    start = cut + (space > 0 ? 1 : 0);
  }
  if (end > start) sentences.push(sentenceOf(text.slice(start, end), base + start));
}

/** `text` as a sentence that begins at `start`. */
export function sentenceOf(text: string, start: number): Sentence {
  const tokens = tokenize(text);
  let tags = 0;
  for (const token of tokens) tags |= token.tags;
  return { start, end: start + text.length, text, tokens, tags };
}
