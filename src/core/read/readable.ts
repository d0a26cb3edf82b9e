/** Why an article cannot be read, if it cannot. Silence with a reason is better than a guess. */
import type { Article } from '../model.ts';

/** UTF-16 code units of headline and body together. The longest news page seen is under a tenth of this. */
const LONGEST_TEXT = 5_000_000;

/** Share of characters that no text has, above which it is not text. */
const MOST_GARBAGE = 0.01;

/** Share of English function words below which a text is not English; English news has about 40 %. */
const FEWEST_FUNCTION_WORDS = 0.12;
const FUNCTION_WORD =
  /^(?:the|of|and|to|in|a|an|is|was|for|that|on|with|as|by|at|from|it|its|are|were|be|been|has|have|had|will|would|could|not|or|which|this|but|he|she|they|their|his|her|said|who|after|about|more|over)$/iu;

/** Share of Latin letters; a few foreign names do no harm, and a handful of letters tell nothing. */
const MOST_LETTERS = 0.8;
const FEWEST_LETTERS = 20;
const LATIN = /^[\p{Script=Latin}'’]+$/u;

/** UTF-16 code units looked at to tell text from binary and the language. */
const SAMPLE_LENGTH = 4_000;
/** A headline alone is too short to tell its language. */
const FEWEST_WORDS = 25;

export function whyUnreadable(article: Article): string | undefined {
  const length = article.body.length + (article.headline?.length ?? 0);
  if (length > LONGEST_TEXT) {
    return `the text has ${length} characters and at most ${LONGEST_TEXT} are read; send the article without its page`;
  }
  const text = `${article.headline ?? ''}\n${article.body}`;
  if (text.trim() === '') return 'the article has no text';
  const sample = text.slice(0, SAMPLE_LENGTH);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const garbage = sample.match(/[\u0000-\u0008\u000E-\u001F\uFFFD]/gu)?.length ?? 0;
  if (garbage > sample.length * MOST_GARBAGE) return 'the article is not text (it looks like a binary file)';
  return isEnglish(sample) ? undefined : 'the article is not in English, the only language read so far';
}

function isEnglish(sample: string): boolean {
  const words = sample.match(/[\p{L}'’]+/gu) ?? [];
  if (words.length === 0) return true;
  const lettersIn = (list: readonly string[]): number => list.join('').length;
  const latin = lettersIn(words.filter((word) => LATIN.test(word)));
  if (lettersIn(words) >= FEWEST_LETTERS && latin < lettersIn(words) * MOST_LETTERS) return false;
  if (words.length < FEWEST_WORDS) return true;
  return words.filter((word) => FUNCTION_WORD.test(word)).length >= words.length * FEWEST_FUNCTION_WORDS;
}
