/** Measuring by CPU time of this process: noise of other processes does not count, and only ever slows down. */

const ROUNDS = 5;
const SECONDS_A_ROUND = 2;

/** The best of several rounds, as runs of `pass` per CPU-second. */
export function passesPerSecond(pass: () => void): number {
  let most = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const until = performance.now() + SECONDS_A_ROUND * 1000;
    let passes = 0;
    const seconds = cpuSeconds(() => {
      while (performance.now() < until) {
        pass();
        passes += 1;
      }
    });
    most = Math.max(most, passes / seconds);
  }
  return most;
}

export function cpuSeconds(run: () => void): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}
