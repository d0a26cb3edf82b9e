/** Time zones as news names them. */

/** Hours ahead of UTC. Names that stand for several zones of one news ("IST", "CST" in China) are left to their first reader. */
export const ZONES: ReadonlyMap<string, number> = new Map([
  ['gmt', 0],
  ['utc', 0],
  ['bst', 1],
  ['cet', 1],
  ['cest', 2],
  ['eet', 2],
  ['eest', 3],
  ['est', -5],
  ['edt', -4],
  ['cst', -6],
  ['cdt', -5],
  ['mst', -7],
  ['mdt', -6],
  ['pst', -8],
  ['pdt', -7],
  ['jst', 9],
  ['kst', 9],
  ['hkt', 8],
  ['sgt', 8],
  ['aest', 10],
  ['aedt', 11],
]);

/** "ET" is whichever of the two is on the clock; hours ahead of UTC in winter. */
export const SEASONAL_ZONES: ReadonlyMap<string, number> = new Map([
  ['et', -5],
  ['ct', -6],
  ['mt', -7],
  ['pt', -8],
  ['eastern', -5],
  ['central', -6],
  ['mountain', -7],
  ['pacific', -8],
]);
