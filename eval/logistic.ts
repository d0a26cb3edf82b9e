/** Logistic regression by Newton's method, for a handful of features. */

export interface Example {
  readonly features: readonly number[];
  readonly isTrue: boolean;
  readonly weight: number;
}

/** The bias, then one weight for each feature. */
export type Weights = readonly number[];

/** Keeps weights of features that say the same from running away (L2, on standardised features). */
const RIDGE = 1e-3;
const MOST_STEPS = 25;

export function oddsWith([bias = 0, ...weights]: Weights, features: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * (features[index] ?? 0), bias);
}

export function fitLogistic(examples: readonly Example[]): Weights {
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const size = examples[0]?.features.length ?? 0;
  const indices = Array.from({ length: size }, (_, index) => index);
  const mean = indices.map((index) => average(examples, total, ({ features }) => features[index] ?? 0));
  const deviation = indices.map(
    (index) =>
      Math.sqrt(
        average(examples, total, ({ features }) => ((features[index] ?? 0) - (mean[index] ?? 0)) ** 2),
      ) || 1,
  );
  const rows = examples.map(({ features, isTrue, weight }) => ({
    x: [1, ...features.map((value, index) => (value - (mean[index] ?? 0)) / (deviation[index] ?? 1))],
    y: isTrue ? 1 : 0,
    weight: weight / total,
  }));
  let weights: number[] = Array.from({ length: size + 1 }, () => 0);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const move = newtonStep(rows, weights);
    weights = weights.map((weight, index) => weight - (move[index] ?? 0));
    if (Math.max(...move.map(Math.abs)) < 1e-6) break;
  }
  const [bias = 0, ...scaled] = weights;
  const plain = scaled.map((weight, index) => weight / (deviation[index] ?? 1));
  return [plain.reduce((sum, weight, index) => sum - weight * (mean[index] ?? 0), bias), ...plain];
}

interface Row {
  readonly x: readonly number[];
  readonly y: number;
  readonly weight: number;
}

function newtonStep(rows: readonly Row[], weights: readonly number[]): number[] {
  const size = weights.length;
  const ridge = (index: number): number => (index === 0 ? 0 : RIDGE);
  const gradient = weights.map((weight, index) => ridge(index) * weight);
  const hessian = weights.map((_, row) => weights.map((_, column) => (row === column ? ridge(row) : 0)));
  for (const { x, y, weight } of rows) {
    const odds = x.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0);
    const chance = 1 / (1 + Math.exp(-odds));
    const curve = Math.max(1e-6, chance * (1 - chance)) * weight;
    for (let a = 0; a < size; a += 1) {
      gradient[a] = (gradient[a] ?? 0) + (chance - y) * weight * (x[a] ?? 0);
      const line = hessian[a];
      for (let b = 0; line && b < size; b += 1) line[b] = (line[b] ?? 0) + curve * (x[a] ?? 0) * (x[b] ?? 0);
    }
  }
  return solve(hessian.map((line, index) => [...line, gradient[index] ?? 0]));
}

/** Gauss-Jordan elimination with pivots; the last column is the right-hand side. */
function solve(matrix: readonly (readonly number[])[]): number[] {
  let rows = matrix.map((row) => [...row]);
  for (let column = 0; column < rows.length; column += 1) {
    const size = (row: readonly number[]): number => Math.abs(row[column] ?? 0);
    const pivot = rows.slice(column).reduce((best, row) => (size(row) > size(best) ? row : best));
    const rest = rows.filter((row) => row !== pivot);
    rows = [...rest.slice(0, column), pivot, ...rest.slice(column)].map((row) => {
      if (row === pivot) return row;
      const factor = (row[column] ?? 0) / (pivot[column] ?? 1);
      return row.map((value, index) => value - factor * (pivot[index] ?? 0));
    });
  }
  return rows.map((row, index) => (row.at(-1) ?? 0) / (row[index] ?? 1));
}

function average(examples: readonly Example[], total: number, of: (example: Example) => number): number {
  return examples.reduce((sum, example) => sum + example.weight * of(example), 0) / total;
}
