/** Which words of a text are about something. */
import type { Token } from '../read/tokens.ts';
import { FUNCTION_WORDS } from '../read/words/function-words.ts';
import { wordSet } from '../read/words/word-set.ts';

export const QUESTION_WORDS = wordSet('which what who whom whose when where why how');

export function isContent({ lower, shape, text }: Token): boolean {
  if (text === 'US') return true;
  return (
    shape !== 'mark' &&
    !FUNCTION_WORDS.has(lower) &&
    !QUESTION_WORDS.has(lower) &&
    lower !== "'s" &&
    lower !== '’s'
  );
}
