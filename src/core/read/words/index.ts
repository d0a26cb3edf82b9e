/** What the reader knows of single words, as one bit a kind: the cheap way to tell which grammar a sentence may feed. */
import { HARM_WORDS } from './harm.ts';
import { FOLDS, NUMBER_WORDS, PARTS, SCALES, TIMES, VAGUE } from './numbers.ts';
import { PERSON_NOUNS } from './people.ts';

/** One bit for each kind of word; a word may have several. */
export const TAG = {
  /** "three", "twenty". Digits are told by the token's shape. */
  number: 1 << 0,
  /** "million", "bn". */
  scale: 1 << 1,
  /** A figure by itself: "dozens", "half", "doubled", "tenfold". */
  figure: 1 << 2,
  /** "killed", "injuries", "missing": what happened to people. */
  harm: 1 << 3,
  /** "woman", "children", "gunman". */
  person: 1 << 4,
} as const;

const LISTS: readonly (readonly [number, Iterable<string>])[] = [
  [TAG.number, NUMBER_WORDS.keys()],
  [TAG.scale, SCALES.keys()],
  [
    TAG.figure,
    [
      'dozen',
      ...VAGUE.keys(),
      ...TIMES.keys(),
      ...FOLDS.keys(),
      ...[...PARTS.keys()].flatMap((part) => [part, `${part}s`]),
    ],
  ],
  [TAG.harm, HARM_WORDS.keys()],
  [TAG.person, PERSON_NOUNS.keys()],
];

const TAGS = new Map<string, number>();
for (const [tag, words] of LISTS) for (const word of words) TAGS.set(word, (TAGS.get(word) ?? 0) | tag);

/** The kinds of a word given in lower case. */
export function tagsOf(lower: string): number {
  return TAGS.get(lower) ?? 0;
}
