/** The ages that an article gives people: what tells two similar accidents and crimes apart before names are known. */
import type { Token } from '../../read/tokens.ts';

const OLDEST = 110;
const WORDS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const NUMBERS = new Map(WORDS.map((word, index) => [word, index + 1]));

/** The age that the token at `index` gives, in years. */
export function ageAt(tokens: readonly Token[], index: number): number | undefined {
  const token = tokens[index];
  if (!token) return undefined;
  const age = token.shape === 'number' ? Number(token.text) : NUMBERS.get(token.lower);
  if (age === undefined || !Number.isInteger(age) || age < 1 || age > OLDEST) return undefined;
  const next = tokens[index + 1]?.lower;
  const third = tokens[index + 2]?.lower;
  // "20-year-old", "20 years old"
  if (next === '-' && third === 'year') return age;
  if ((next === 'years' || next === 'year') && third === 'old') return age;
  if (token.shape !== 'number') return undefined;
  const before = tokens[index - 1]?.lower;
  if (before === 'age' || before === 'aged' || before === 'ages') return age;
  // "Jane Roe, 34, of"
  return before === ',' && (next === ',' || next === '.') && isName(tokens[index - 2]) ? age : undefined;
}

function isName(token: Token | undefined): boolean {
  return token?.shape === 'title' || token?.shape === 'mixed';
}
