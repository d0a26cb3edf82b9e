/** Words that tell the place in a row. */

/** "Second" is a time as well; who asks has to bear that. */
const WORDS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

/** The number that an ordinal word stands for. */
export const ORDINALS: ReadonlyMap<string, string> = new Map(
  WORDS.map((word, index) => [word, String(index + 1)] as const),
);

/** What makes an ordinal of digits: "10th". */
export const ORDINAL_ENDINGS: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th']);
