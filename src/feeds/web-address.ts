/** An http or https address, absolute; as it was written where it was whole already, since feeds compare it by its letters. */
export function webAddress(written: string | undefined, base: string): string | undefined {
  const address = written?.trim().replace(/[\t\n\r]/g, '');
  if (!address) return undefined;
  if (/^https?:\/\/[^/]/i.test(address))
    return URL.canParse(address) ? address.replace(/ /g, '%20') : undefined;
  const whole = resolveAddress(address, base);
  return whole && /^https?:/.test(whole) ? whole : undefined;
}

/** Any scheme; undefined where there is nothing to stand on. */
export function resolveAddress(address: string, base: string): string | undefined {
  const on = base === '' ? undefined : base;
  return URL.canParse(address, on) ? new URL(address, on).href : undefined;
}
