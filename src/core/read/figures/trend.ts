/** Whether the words around a figure tell that something rose or fell by it, or to it. */
import type { Token } from '../tokens.ts';
import { TRENDS, type Trend } from '../words/trends.ts';

/** Between a verb and its figure: "rose by another 5%", "fell just 3%". */
const BETWEEN: ReadonlySet<string> = new Set(
  'by to a an another further additional only just even as much many nearly almost about of'.split(' '),
);
const LONGEST = 3;

/** `first` is the index of the figure's first word or of the bound before it; `next` the one behind it. */
export function trendOf(tokens: readonly Token[], first: number, next: number): Trend | undefined {
  for (let at = first - 1; at >= 0 && at >= first - 1 - LONGEST; at -= 1) {
    const word = tokens[at]?.lower ?? '';
    const trend = TRENDS.get(word);
    if (trend) return isTold(tokens, at) ? trend : undefined;
    if (!BETWEEN.has(word)) break;
  }
  return trendAfter(tokens[next]);
}

/** "5% higher", "$3 lower"; "up" and "down" behind a figure belong to the next one. */
function trendAfter(word: Token | undefined): Trend | undefined {
  if (
    !word ||
    !/^(?:higher|lower|increase|decrease|rise|decline|drop|gain|jump|fall|growth)$/.test(word.lower)
  )
    return undefined;
  return TRENDS.get(word.lower);
}

/** "Stand up 5 tents", "cut down 3 trees": not when the word is half of a verb. */
function isTold(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower;
  if (word !== 'up' && word !== 'down') return true;
  return !/^(?:set|stand|end|ended|make|makes|made|take|takes|took|give|pick|picked|put|sign|signed|pony|cough|coughed|shut|turn|turned)$/.test(
    tokens[at - 1]?.lower ?? '',
  );
}

/** Whether a word for a change stands in the few words before tokens[index], with no figure between. */
export function isChangeBefore(tokens: readonly Token[], index: number): boolean {
  for (let at = index - 1; at >= 0 && at >= index - 6; at -= 1) {
    const token = tokens[at];
    if (!token || token.shape === 'number') return false;
    if (TRENDS.has(token.lower)) return true;
  }
  return false;
}
