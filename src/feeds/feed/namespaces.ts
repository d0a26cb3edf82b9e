/** The prefixes that feeds usually have, by the address of their namespace; '' is the feed's own. */
const PREFIXES: readonly (readonly [address: RegExp, prefix: string])[] = [
  [/^https?:\/\/www\.w3\.org\/2005\/atom/i, ''],
  [/^https?:\/\/purl\.org\/(?:atom|pie)\//i, ''],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content/i, 'content'],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/syndication/i, 'sy'],
  [/^https?:\/\/purl\.org\/(?:net\/)?rss/i, ''],
  [/^https?:\/\/(?:my|channel)\.netscape\.com\//i, ''],
  [/^https?:\/\/(?:backend|my)\.userland\.com\/|^https?:\/\/(?:blogs|cyber)\.law\.harvard\.edu\//i, ''],
  [/^https?:\/\/purl\.org\/dc\/elements\//i, 'dc'],
  [/^https?:\/\/purl\.org\/dc\/terms/i, 'dcterms'],
  [/^https?:\/\/(?:www\.)?itunes\.com\/dtds\/podcast/i, 'itunes'],
  [/^https?:\/\/search\.yahoo\.com\/mrss/i, 'media'],
  [/^https?:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns/i, 'rdf'],
  [/^https?:\/\/www\.w3\.org\/1999\/xhtml/i, 'xhtml'],
];

export function prefixOf(namespace: string): string | undefined {
  return PREFIXES.find(([address]) => address.test(namespace.trim()))?.[1];
}
