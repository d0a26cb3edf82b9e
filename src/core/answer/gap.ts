/** Where in a question the answer would stand. */
import type { Sentence } from '../read/sentences.ts';
import type { Token } from '../read/tokens.ts';
import { wordSet } from '../read/words/word-set.ts';
import { isContent, QUESTION_WORDS } from './content.ts';

export interface Gap {
  readonly sentence: Sentence;
  /** Tokens [from, to) stand for the answer. */
  readonly from: number;
  readonly to: number;
  readonly wh: string;
}

export const AUXILIARIES = wordSet(
  'is are was were be been being am do does did has have had will would can could may might must shall should',
);

/** The last sentence with a question word; the last one, open at its end, when none has. */
export function gapIn(sentences: readonly Sentence[]): Gap | undefined {
  for (const sentence of [...sentences].reverse()) {
    const { tokens } = sentence;
    const at = whAt(tokens);
    if (at >= 0) return gapAt(sentence, at);
  }
  const last = sentences.at(-1);
  if (!last) return undefined;
  const first = last.tokens[0]?.lower ?? '';
  if (AUXILIARIES.has(first)) return { sentence: last, from: 0, to: 1, wh: 'whether' };
  if (first === 'this' || first === 'these') return gapAt(last, 0);
  return { sentence: last, from: last.tokens.length, to: last.tokens.length, wh: 'what' };
}

/** "When" and "which" may open a clause in the middle; the question word then is another one. */
function whAt(tokens: readonly Token[]): number {
  const all = tokens.flatMap(({ lower }, at) => (QUESTION_WORDS.has(lower) ? [at] : []));
  const strong = all.find((at) => {
    const [word, before, next] = [tokens[at]?.lower ?? '', tokens[at - 1]?.text, tokens[at + 1]];
    if (at === 0) return true;
    if (word === 'who' || word === 'when' || word === 'where')
      return before === ','
        ? AUXILIARIES.has(next?.lower ?? '') || next?.text === '?'
        : next?.text === '?' || at === 1;
    return word === 'which' ? before !== ',' || (next !== undefined && isContent(next)) : true;
  });
  if (strong !== undefined) return strong;
  return AUXILIARIES.has(tokens[0]?.lower ?? '') ? -1 : (all[0] ?? -1);
}

function gapAt(sentence: Sentence, at: number): Gap {
  const { tokens } = sentence;
  const wh = tokens[at]?.lower ?? '';
  let to = at + 1;
  if (
    wh === 'how' &&
    /^(?:many|much|long|old|high|far|tall|big|large|fast|often|deep|heavy)$/.test(tokens[to]?.lower ?? '')
  )
    to += 1;
  return { sentence, from: at, to, wh };
}
