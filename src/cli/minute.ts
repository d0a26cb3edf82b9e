import type { Instant } from '../core/model.ts';

/** "2025-06-11 09:00 UTC". */
export function minute(instant: Instant): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;
}
