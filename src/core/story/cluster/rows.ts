/** The stored vectors of a topic's open stories: rows of a few large arrays, so that a hundred thousand cost no garbage. */
import type { Vector } from './rarity.ts';

/** Terms kept of an article, those that weigh most. */
export const WIDTH = 96;
const FEWEST_ROWS = 256;

export interface Rows {
  terms: Int32Array;
  weights: Float32Array;
  marks: Uint8Array;
  readonly free: number[];
  count: number;
}

/** One article of a story: its row, and what is known of it beside its terms. */
export interface Member {
  readonly row: number;
  readonly size: number;
  readonly at: number;
  readonly titleSquares: number;
  readonly places: number;
}

export function newRows(): Rows {
  return { ...arraysFor(FEWEST_ROWS), free: [], count: 0 };
}

export function storeRow(rows: Rows, vector: Vector): Member {
  const row = rows.free.pop() ?? addRow(rows);
  const kept = heaviest(vector);
  let at = row * WIDTH;
  for (let slot = 0; slot < vector.terms.length; slot += 1) {
    if (!kept(slot)) continue;
    rows.terms[at] = vector.terms[slot] ?? 0;
    rows.weights[at] = vector.weights[slot] ?? 0;
    rows.marks[at] = vector.marks[slot] ?? 0;
    at += 1;
  }
  const { at: instant, titleSquares, places } = vector;
  return { row, size: at - row * WIDTH, at: instant, titleSquares, places };
}

/** The stored part of an article as a vector; what its terms are worth by now is left out. */
export function readRow({ terms, weights, marks }: Rows, { row, size, ...member }: Member): Vector {
  const [start, end] = [row * WIDTH, row * WIDTH + size];
  return {
    ...member,
    terms: terms.slice(start, end),
    weights: Float64Array.from(weights.subarray(start, end)),
    marks: marks.slice(start, end),
    idf: new Float64Array(size),
  };
}

export function freeRow(rows: Rows, { row }: Member): void {
  rows.free.push(row);
}

/** Whether a slot is among the WIDTH heaviest. */
function heaviest({ weights }: Vector): (slot: number) => boolean {
  if (weights.length <= WIDTH) return () => true;
  const least = weights.slice().sort()[weights.length - WIDTH] ?? 0;
  let equal = WIDTH - weights.reduce((sum, weight) => sum + (weight > least ? 1 : 0), 0);
  return (slot) => {
    const weight = weights[slot] ?? 0;
    if (weight !== least) return weight > least;
    equal -= 1;
    return equal >= 0;
  };
}

function addRow(rows: Rows): number {
  const row = rows.count;
  rows.count += 1;
  if (rows.count * WIDTH > rows.terms.length) {
    const { terms, weights, marks } = arraysFor(row * 2);
    terms.set(rows.terms);
    weights.set(rows.weights);
    marks.set(rows.marks);
    Object.assign(rows, { terms, weights, marks });
  }
  return row;
}

function arraysFor(count: number) {
  const size = count * WIDTH;
  return { terms: new Int32Array(size), weights: new Float32Array(size), marks: new Uint8Array(size) };
}
