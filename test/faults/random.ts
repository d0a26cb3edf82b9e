/** Chance that can be had again: CHAOS_SEED is the seed that an earlier run printed. What a machine does meanwhile cannot. */
export const SEED = Number(process.env.CHAOS_SEED ?? Date.now() % 1_000_000);

/** Numbers from 0 up to 1, of one stream of the seed. https://gist.github.com/tommyettinger/46a874533244883189143505d203312c (mulberry32) */
export function chanceOf(stream: number): () => number {
  let state = (SEED + stream * 7919) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
