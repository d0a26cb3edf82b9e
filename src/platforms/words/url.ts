/** Characters that an URL may hold as they are and that mean something to a chat's link syntax, or call everybody. */
const MEANT_BY_CHAT = /[\\()<>[\]*~|`"'{}^]|@(?=everyone|here|channel)/g;

/**
 * The address in a form that cannot break out of link syntax; undefined when it should not become a link: other
 * schemes, and user names, which are there to show a reader one host and open another.
 */
export function safeUrl(text: string | undefined, maxLength: number): string | undefined {
  if (text === undefined || text.length > maxLength) return undefined;
  const url = URL.parse(text);
  if (url === null || !['http:', 'https:'].includes(url.protocol)) return undefined;
  if (url.username !== '' || url.password !== '' || url.hostname.includes('[')) return undefined;
  const rest = url.href.slice(url.origin.length);
  const safe = url.origin + rest.replace(MEANT_BY_CHAT, percentEncode);
  return safe.length <= maxLength ? safe : undefined;
}

function percentEncode(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
