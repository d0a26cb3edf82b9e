import type { Instant } from '../../core/model.ts';

/** "2026-06-11 10:32 UTC": a line that the reader takes for the beginning of an update. */
export function momentLine(at: Instant): string {
  return `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
}
