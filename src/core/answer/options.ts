/** Where the options of a question stand in a sentence, whatever their form: "seven" for "7", "Roe" for "Jane Roe". */
import type { Sentence } from '../read/sentences.ts';
import { type Token, tokenize } from '../read/tokens.ts';
import { NUMBER_WORDS } from '../read/words/numbers.ts';
import type { Candidate } from './candidate.ts';
import { isContent } from './content.ts';
import { stem } from './stem.ts';

/** Words that may stand between those of an option. */
const SLACK = 3;

export function optionsIn({ tokens }: Sentence, options: readonly string[]): Candidate[] {
  const stems = tokens.map(formOf);
  return options.flatMap((text): Candidate[] => {
    const words = tokenize(text)
      .map(formOf)
      .filter((one) => one !== '');
    const spans = spansOf(stems, words);
    if (spans.length > 0) return spans.map(([first, last]) => ({ shape: 'other', text, first, last }));
    const surname = surnameOf(text);
    return surname === undefined
      ? []
      : spansOf(stems, [surname]).map(([first, last]) => ({ shape: 'person', text, first, last }));
  });
}

function formOf(token: Token): string {
  const number = NUMBER_WORDS.get(token.lower);
  if (number !== undefined) return String(number);
  if (token.shape === 'number') return token.text.replaceAll(',', '');
  return isContent(token) ? stem(token.lower) : '';
}

/** Runs [first, last) with all words in order. */
function spansOf(stems: readonly string[], words: readonly string[]): (readonly [number, number])[] {
  const [head] = words;
  if (head === undefined) return [];
  return stems.flatMap((one, first) => {
    if (one !== head) return [];
    let at = first;
    for (const word of words.slice(1)) {
      const next = stems.indexOf(word, at + 1);
      if (next < 0 || next - at > 1 + SLACK) return [];
      at = next;
    }
    return [[first, at + 1] as const];
  });
}

/** "Roe" of "Jane Roe": two or three capitals, no digits. */
function surnameOf(text: string): string | undefined {
  const match = /^(?:\p{Lu}[\p{L}.'’-]+ ){1,2}(\p{Lu}[\p{L}'’-]{3,})$/u.exec(text);
  return match?.[1] === undefined ? undefined : stem(match[1].toLowerCase());
}
