/** As many whole parts, in order, as there is room for, `most` at most, one under the other; `more` says how many are left out. */
export function fitText(
  parts: readonly string[],
  room: number,
  more: (left: number) => string,
  most = parts.length,
): string {
  const all = parts.join('\n');
  if (all.length <= room && parts.length <= most) return all;
  const shown: string[] = [];
  let used = more(parts.length).length;
  for (const part of parts.slice(0, most)) {
    used += part.length + 1;
    if (used > room) break;
    shown.push(part);
  }
  return [...shown, more(parts.length - shown.length)].join('\n');
}
