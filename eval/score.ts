/** Counting what is right, and naming what is not. */

export interface Score {
  readonly measure: string;
  readonly right: number;
  readonly of: number;
  /** How many were found in all, where what is found beyond `of` counts against: right / found is the precision. */
  readonly found?: number;
  /** One line for each that is wrong. */
  readonly wrong: readonly string[];
}

export type Scores = readonly Score[];

/** How many of `gold` pass, with the words of those that do not. */
export function score<Gold>(
  measure: string,
  gold: readonly Gold[],
  isRight: (one: Gold) => boolean,
  name: (one: Gold) => string,
): Score {
  const wrong = gold.filter((one) => !isRight(one));
  return { measure, right: gold.length - wrong.length, of: gold.length, wrong: wrong.map(name) };
}

/** `right` of what was found is in gold: precision and recall as one number. */
export function scoreF1(
  measure: string,
  { right, found, gold }: { readonly right: number; readonly found: number; readonly gold: number },
): Score {
  return { measure, right, of: gold, found, wrong: [] };
}

/** From 0 to 1: F1 where findings are counted, else the share that is right. */
export function rateOf({ right, of, found }: Score): number {
  const all = found === undefined ? of : (found + of) / 2;
  return all === 0 ? 0 : right / all;
}

export interface Range {
  readonly start: number;
  readonly end: number;
}

export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}
