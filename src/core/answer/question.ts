/** What a question asks for, of whom, and by which words. Pure typing: no article is looked at. */
import { type Sentence, splitSentences } from '../read/sentences.ts';
import type { Token } from '../read/tokens.ts';
import { FUNCTION_WORDS } from '../read/words/function-words.ts';
import { wordSet } from '../read/words/word-set.ts';
import { askedKind, asksTally } from './asked-kind.ts';
import type { AskedKind } from './asked-things.ts';
import { isContent, QUESTION_WORDS } from './content.ts';
import { type Gap, gapIn } from './gap.ts';
import { stem } from './stem.ts';

export type { AskedKind };

export interface Question {
  readonly text: string;
  readonly kind: AskedKind;
  /** Stems of the noun that names what is asked for: "city" of "which city", "fe" of "which type of fees". */
  readonly heads: readonly string[];
  /** Stems that the answer's sentence should have, with how much each counts. */
  readonly terms: ReadonlyMap<string, number>;
  /** Terms that an answer's sentence may well lack: the noun asked for, and what the kind of answer tells anyway. */
  readonly light: ReadonlySet<string>;
  /** Every stem of the question: an answer that only repeats these says nothing. */
  readonly words: ReadonlySet<string>;
  /** Neighbouring stems: "summer blockbust". */
  readonly phrases: ReadonlySet<string>;
  /** Whose it is that is asked about, as the question has it: "Acme" of "Acme's revenue". */
  readonly owner?: string | undefined;
  /** Years that it names. */
  readonly years: readonly string[];
  /** Set when it asks for news: "this week", "recently". */
  readonly isRecent: boolean;
  /** Set when it asks for what is still to come: "When will ...". */
  readonly isFuture: boolean;
  /** Set when it asks for what nobody reports: advice, a taste, a guess. */
  readonly isOpinion: boolean;
  /** Set when two are asked for: "which two companies", "the turkeys' names". */
  readonly isPair: boolean;
  /** Set when it asks how many there are by now: "his 22nd title" tells. */
  readonly isTally: boolean;
  /** The small word that stands right before that place: "in" of "signed in which city". */
  readonly lead?: string | undefined;
  /** Names in it, in small letters. */
  readonly names: readonly string[];
  /** What it is to be chosen from, when the question or who asks it says so. */
  readonly options: readonly string[];
}

/** UTF-16 units; longer is no question. */
const LONGEST_QUESTION = 1_000;

/** Tells when, or nothing. */
const LIGHT = wordSet(
  'week month year recently recent today new according report reports called named titled becoming so far latest want wants wanted last next',
);
/** Verbs that say little by themselves: what was given, landed or won is told by the noun. */
const EMPTY_VERBS = wordSet(
  'give gives gave given get gets got take takes took taken make makes made put puts',
);
const PAYING = wordSet('pay pays paid paying cost costs price worth spend spent amount sum total');
const EARLIER_WEIGHT = 0.5;
const HEAD_WEIGHT = 0.3;

export function readQuestion(text: string, options: readonly string[] = []): Question {
  const sentences = splitSentences(text.slice(0, LONGEST_QUESTION).replace(/\s+/g, ' '), 0);
  const gap = gapIn(sentences);
  const { kind, heads, headTokens } = askedKind(gap);
  const terms = new Map<string, number>();
  const words = new Set<string>();
  const phrases = new Set<string>();
  const light = new Set<string>();
  for (const sentence of sentences) {
    const isLast = sentence === gap?.sentence;
    let last = '';
    for (const token of sentence.tokens) {
      if (!isContent(token)) {
        if (token.shape === 'mark' && token.text !== '-') last = '';
        continue;
      }
      const term = stem(token.lower);
      words.add(term);
      if (last !== '') phrases.add(`${last} ${term}`);
      last = term;
      if (LIGHT.has(token.lower)) continue;
      const isLight =
        headTokens.has(token) ||
        EMPTY_VERBS.has(token.lower) ||
        (kind === 'money' && PAYING.has(token.lower));
      if (isLight) light.add(term);
      const weight = isLight ? HEAD_WEIGHT : isLast ? 1 : EARLIER_WEIGHT;
      terms.set(term, Math.max(weight, terms.get(term) ?? 0));
    }
  }
  return {
    text,
    kind,
    heads,
    terms,
    light,
    words,
    phrases,
    lead: leadOf(gap),
    owner: ownerIn(sentences),
    years: text.match(/\b(?:1[5-9]|20|21)\d\d\b/g) ?? [],
    isRecent:
      /\b(?:this (?:week|month)|last (?:week|weekend|sunday|monday)|recently|today|yesterday|just|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/i.test(
        text,
      ),
    isFuture: /^\s*(?:when|what (?:day|date|year|month)) will\b/i.test(text),
    isOpinion: OPINION.test(text),
    isPair: heads.includes('two') || /\b(?:which|what) two\b|\bboth names\b|s['’] names\b/i.test(text),
    isTally: gap !== undefined && asksTally(gap.sentence.tokens),
    names: namesIn(sentences),
    options,
  };
}

/** "What did they focus on?" */
const STRANDED = wordSet('about against as at by for from in into of on over to under with');

function leadOf(gap: Gap | undefined): string | undefined {
  const token = gap?.sentence.tokens[gap.from - 1];
  if (token && token.shape !== 'mark') return token.lower;
  const end = gap?.sentence.tokens.findLast(({ shape }) => shape !== 'mark');
  if (gap && end && gap.wh !== 'where' && STRANDED.has(end.lower)) return end.lower;
  // "Where did it take place?": the answer stands behind a preposition.
  return gap?.wh === 'where' ? 'in' : undefined;
}

/** Advice, taste, and guesses about what comes. */
const OPINION =
  /\b(?:should (?:i|we|you|they|he|she|it|\p{Lu})|do you (?:think|believe|like|expect)|your (?:opinion|view|favou?rite)|in your|is it (?:worth|wise|smart|a (?:good|bad))|(?:good|bad|right|wrong) (?:idea|move|deal|decision)|worth it|what if|who will win|better (?:off|than)|overpriced|overvalued|undervalued|deserves?)\b/iu;

/** "Acme's revenue", "the revenue of Acme" */
function ownerIn(sentences: readonly Sentence[]): string | undefined {
  const text = sentences.map((sentence) => sentence.text).join(' ');
  return (
    /(\p{Lu}[\p{L}\d.&-]*(?: \p{Lu}[\p{L}\d.&-]*)*)['’]s? \p{Ll}/u.exec(text)?.[1] ??
    /(?<!\p{L})\p{Ll}+ of (\p{Lu}[\p{L}\d.&-]*(?: \p{Lu}[\p{L}\d.&-]*)*)/u.exec(text)?.[1]
  );
}

/** Runs of capitals that do not owe them to the head of the sentence. */
function namesIn(sentences: readonly Sentence[]): string[] {
  return sentences.flatMap(({ tokens, text }) => {
    const names: string[] = [];
    for (let at = 0; at < tokens.length; at += 1) {
      let end = at;
      while (tokens[end] && isCapital(tokens[end] as Token) && (end > at || !isHead(tokens, end))) end += 1;
      if (end > at) names.push(text.slice(tokens[at]?.start, tokens[end - 1]?.end).toLowerCase());
      at = Math.max(at, end - 1);
    }
    return names;
  });
}

function isCapital({ shape, lower }: Token): boolean {
  return (
    (shape === 'title' || shape === 'upper' || shape === 'mixed') &&
    !QUESTION_WORDS.has(lower) &&
    lower !== 'i'
  );
}

function isHead(tokens: readonly Token[], at: number): boolean {
  return at === 0 && FUNCTION_WORDS.has(tokens[at]?.lower ?? '');
}
