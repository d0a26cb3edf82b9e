import type { Instant } from '../../core/model.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "11 Jun 2025", in UTC; empty when the instant is none. */
export function day(instant: Instant): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return '';
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** "11 Jun 2025, 09:00 UTC"; a no-break space keeps the zone at its time. */
export function minute(instant: Instant): string {
  const date = day(instant);
  return date === '' ? '' : `${date}, ${new Date(instant).toISOString().slice(-13, -8)}\u00A0UTC`;
}
