/** Choosing one of many: a softmax over weighed features, fitted by gradient ascent (Adam). https://arxiv.org/abs/1412.6980 */

export interface Choice {
  readonly features: readonly number[];
  /** How right it is, from 0 to 1. */
  readonly worth: number;
}

/** Keeps weights small (L2, on standardised features). */
const RIDGE = 0.05;
const STEPS = 250;
const RATE = 0.1;

/** One weight for each feature. Sets of choices of which none is right tell nothing. */
export function fitSoftmax(sets: readonly (readonly Choice[])[]): number[] {
  const all = sets.flat();
  const size = all[0]?.features.length ?? 0;
  const indices = Array.from({ length: size }, (_, index) => index);
  const mean = indices.map(
    (at) => all.reduce((sum, { features }) => sum + (features[at] ?? 0), 0) / all.length,
  );
  const deviation = indices.map(
    (at) =>
      Math.sqrt(
        all.reduce((sum, { features }) => sum + ((features[at] ?? 0) - (mean[at] ?? 0)) ** 2, 0) / all.length,
      ) || 1,
  );
  const rows = sets
    .filter((set) => set.some(({ worth }) => worth > 0))
    .map((set) =>
      set.map(({ features, worth }) => ({
        x: features.map((value, at) => (value - (mean[at] ?? 0)) / (deviation[at] ?? 1)),
        worth,
      })),
    );
  const weights = indices.map(() => 0);
  const [first, second] = [indices.map(() => 0), indices.map(() => 0)];
  for (let step = 1; step <= STEPS; step += 1) {
    const gradient = weights.map((weight) => -RIDGE * weight);
    for (const set of rows) addGradient(gradient, set, weights, 1 / rows.length);
    const rate = RATE * (step > 0.6 * STEPS ? 0.99 ** (step - 0.6 * STEPS) : 1);
    for (const at of indices) {
      const slope = gradient[at] ?? 0;
      first[at] = 0.9 * (first[at] ?? 0) + 0.1 * slope;
      second[at] = 0.999 * (second[at] ?? 0) + 0.001 * slope * slope;
      const move =
        (first[at] ?? 0) / (1 - 0.9 ** step) / (Math.sqrt((second[at] ?? 0) / (1 - 0.999 ** step)) + 1e-8);
      weights[at] = (weights[at] ?? 0) + rate * move;
    }
  }
  return weights.map((weight, at) => weight / (deviation[at] ?? 1));
}

/** Of the logarithm of the expected worth. */
function addGradient(
  gradient: number[],
  set: readonly { readonly x: readonly number[]; readonly worth: number }[],
  weights: readonly number[],
  share: number,
): void {
  const odds = set.map(({ x }) => x.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0));
  const top = Math.max(...odds);
  const chances = odds.map((one) => Math.exp(one - top));
  const total = chances.reduce((sum, one) => sum + one, 0);
  const expected =
    chances.reduce((sum, chance, index) => sum + chance * (set[index]?.worth ?? 0), 0) || 1e-12;
  for (const [index, { x, worth }] of set.entries()) {
    const chance = chances[index] ?? 0;
    const pull = share * ((chance * worth) / expected - chance / total);
    for (const [at, value] of x.entries()) gradient[at] = (gradient[at] ?? 0) + pull * value;
  }
}
