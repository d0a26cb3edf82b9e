/** Counting what is right, and naming what is not. */

export interface Score {
  readonly measure: string;
  readonly right: number;
  readonly of: number;
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

export interface Range {
  readonly start: number;
  readonly end: number;
}

export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}
