/** News without end: words by Zipf's law, and names and figures of its own for each story. */
import type { Article } from '../src/core/model.ts';

/** Words that any story may have, the most frequent first; a large newspaper's year has about as many. */
const VOCABULARY = 40_000;
/** Words of a body; more are not read. */
const BODY_WORDS = 250;
/** English prose is about 45 % function words. */
const FUNCTION_WORDS = 'the of to and in a that was for on'.split(' ');
const FUNCTION_SHARE = 0.45;
/** One article in so many tells more of the story before it; the rest open stories. */
const FOLLOW_UP = 4;
const OWN_WORDS = 10;

const SYLLABLES = 'ba ce di fo gu ha ke li mo nu pa re si to vu wa ze bri cla dro fle gra ple sto tri'.split(
  ' ',
);

/** The same articles each time; `published` is left for the caller to set. */
export function syntheticNews(count: number): Article[] {
  const random = generator(7);
  const words = Array.from({ length: VOCABULARY }, (_, index) => wordOf(index));
  const zipf = (): string => words[Math.floor(VOCABULARY ** random()) - 1] ?? '';
  const nextWord = (own: (nth: number) => string): string => {
    if (random() < FUNCTION_SHARE) return FUNCTION_WORDS[Math.floor(random() * FUNCTION_WORDS.length)] ?? '';
    return random() < 0.15 ? own(Math.floor(random() * OWN_WORDS)) : zipf();
  };
  let story = 0;
  return Array.from({ length: count }, (_, index) => {
    if (index % FOLLOW_UP !== FOLLOW_UP - 1) story = index;
    const own = (nth: number): string => capital(wordOf(VOCABULARY + story * OWN_WORDS + nth));
    const body = Array.from({ length: BODY_WORDS }, (_, at) => {
      const word = nextWord(own);
      return at % 20 === 19 ? `${word}.` : word;
    });
    const headline = [own(0), ...Array.from({ length: 6 }, zipf), own(1)].join(' ');
    return { id: String(index), headline, published: '', body: body.join(' ') };
  });
}

/** A different pronounceable word for each number. */
function wordOf(index: number): string {
  let word = '';
  for (let rest = index + SYLLABLES.length ** 2; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length] ?? '';
  return word;
}

function capital(word: string): string {
  return `${word[0]?.toUpperCase() ?? ''}${word.slice(1)}`;
}

/** From 0 to 1, always the same (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
