/** Why an article cannot be read, if it cannot. Silence with a reason is better than a guess. */

import type { Article } from '../model.ts';
import { tokenize } from './tokens.ts';
import { wordSet } from './words/word-set.ts';

/** UTF-16 code units of headline and body together. The longest news page seen is under a tenth of this. */
const LONGEST_TEXT = 5_000_000;

/** Share of characters that no text has, above which it is not text. */
const MOST_GARBAGE = 0.01;

/** Share of English function words below which a text is not English; English news has about 40 %. */
const FEWEST_FUNCTION_WORDS = 0.12;
/** Share of them that leaves no doubt, even in the first words of a page. */
const ENOUGH_FUNCTION_WORDS = 0.25;
const FUNCTION_WORDS: ReadonlySet<string> = wordSet(
  'the of and to in a an is was for that on with as by at from it its are were be been has have had will would could not or which this but he she ' +
    'they their his her said who after about more over',
);

/** Share of Latin letters; a few foreign names do no harm, and a handful of letters tell nothing. */
const MOST_LETTERS = 0.8;
const FEWEST_LETTERS = 20;

/** UTF-16 code units looked at to tell text from binary and the language. */
const SAMPLE_LENGTH = 2_000;
/** The first part of it, that mostly tells. */
const FIRST_LENGTH = 800;
/** A headline alone is too short to tell its language. */
const FEWEST_WORDS = 25;

export function whyUnreadable(article: Article): string | undefined {
  const length = article.body.length + (article.headline?.length ?? 0);
  if (length > LONGEST_TEXT) {
    return `the text has ${length} characters and at most ${LONGEST_TEXT} are read; send the article without its page`;
  }
  const sample = `${article.headline ?? ''}\n${article.body.slice(0, SAMPLE_LENGTH)}`.slice(0, SAMPLE_LENGTH);
  if (sample.trim() === '' && article.body.trim() === '') return 'the article has no text';
  const { garbage, letters, latin } = countUnits(sample);
  if (garbage > sample.length * MOST_GARBAGE) return 'the article is not text (it looks like a binary file)';
  const isLatin = letters < FEWEST_LETTERS || latin >= letters * MOST_LETTERS;
  return isLatin && isEnglish(sample)
    ? undefined
    : 'the article is not in English, the only language read so far';
}

interface Counted {
  readonly garbage: number;
  readonly letters: number;
  readonly latin: number;
}

/** UTF-16 units of no text, letters, and those of them that are Latin. */
function countUnits(sample: string): Counted {
  let [garbage, letters, latin] = [0, 0, 0];
  for (let index = 0; index < sample.length; index += 1) {
    const code = sample.charCodeAt(index);
    const lower = code | 0x20;
    if (lower >= 0x61 && lower <= 0x7a && code < 0x80) {
      letters += 1;
      latin += 1;
    } else if (code < 9 || (code > 13 && code < 32) || code === 0xfffd) {
      garbage += 1;
    } else if (code >= 0x80 && /\p{L}/u.test(sample.charAt(index))) {
      letters += 1;
      if (/\p{Script=Latin}/u.test(sample.charAt(index))) latin += 1;
    }
  }
  return { garbage, letters, latin };
}

function isEnglish(sample: string): boolean {
  const [words, found] = countWords(sample.slice(0, FIRST_LENGTH));
  if (words >= FEWEST_WORDS && found >= words * ENOUGH_FUNCTION_WORDS) return true;
  const [allWords, allFound] = countWords(sample);
  return allWords < FEWEST_WORDS || allFound >= allWords * FEWEST_FUNCTION_WORDS;
}

/** How many words, and how many of them English function words. */
function countWords(text: string): readonly [number, number] {
  let [words, found] = [0, 0];
  for (const { shape, lower } of tokenize(text)) {
    if (shape === 'mark' || shape === 'number') continue;
    words += 1;
    if (FUNCTION_WORDS.has(lower)) found += 1;
  }
  return [words, found];
}
