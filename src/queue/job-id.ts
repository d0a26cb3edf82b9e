/** How long repeated adds of one job collapse into one. Milliseconds. */
export const EPOCH_MS = 2_000;

/**
 * BullMQ ignores an add while a job of that id exists, even one that a dead worker left behind. With the epoch in
 * the id the next epoch's add always gets through. BullMQ refuses ":" in ids, and ids that are all digits.
 */
export function jobId(id: string, nowMs: number, delayMs = 0): string {
  // Whoever asks to be woken later is at work now, under the id of this epoch.
  if (delayMs > 0) return `${encodeURIComponent(id)}-at-${nowMs + delayMs}`;
  return `${encodeURIComponent(id)}-${Math.floor(nowMs / EPOCH_MS)}`;
}
