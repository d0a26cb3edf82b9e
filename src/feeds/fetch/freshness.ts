/** What a server says about when to ask again. Milliseconds. */

type Headers = Readonly<Record<string, string | undefined>>;

/** Retry-After: seconds, or a date. https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
export function retryAfterMs(headers: Headers, nowMs: number): number | undefined {
  return waitMs(headers['retry-after']?.trim() ?? '', nowMs);
}

/** How long the answer stays fresh. https://www.rfc-editor.org/rfc/rfc9111#section-4.2.1 */
export function freshMs(headers: Headers, nowMs: number): number | undefined {
  const control = headers['cache-control']?.toLowerCase() ?? '';
  if (/\b(?:no-cache|no-store)\b/.test(control)) return undefined;
  const maxAge = /\bmax-age\s*=\s*"?(\d{1,10})/.exec(control)?.[1];
  if (maxAge === undefined) return waitMs(headers.expires?.trim() ?? '', nowMs);
  const age = /^\d{1,10}$/.exec(headers.age?.trim() ?? '')?.[0] ?? '0';
  return Math.max(0, Number(maxAge) - Number(age)) * 1000;
}

function waitMs(value: string, nowMs: number): number | undefined {
  if (/^\d{1,10}$/.test(value)) return Number(value) * 1000;
  // Only dates as HTTP writes them: Date.parse takes almost anything, and takes what has no zone for local.
  const at = /^\w{3,9}, .+ GMT$/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? undefined : Math.max(0, at - nowMs);
}
