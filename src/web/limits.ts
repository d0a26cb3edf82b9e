/** What one caller may cost, and how long it may take. */
export interface WebLimits {
  /** Bytes of a pushed body: the longest text that is read, as JSON. */
  readonly bodyBytes: number;
  /** Articles in one push. */
  readonly articles: number;
  /** Articles that one way in (the token, the secret) may push a minute. */
  readonly articlesPerMinute: number;
  /** Wrong tokens and signatures that one address may try a minute, before it is no longer told why. */
  readonly failuresPerMinute: number;
  /** Versions that wait to be read; more are taken when some of them are done. */
  readonly waitingVersions: number;
  readonly headerBytes: number;
  readonly connections: number;
  /** Milliseconds until all headers are here. */
  readonly headersMs: number;
  /** Milliseconds until all of the request is here. */
  readonly requestMs: number;
  /** Milliseconds without a byte in either direction. */
  readonly silenceMs: number;
  /** Milliseconds between two requests on one connection. */
  readonly idleMs: number;
  /** Milliseconds that requests in hand have when the server stops. */
  readonly closeMs: number;
}

export const WEB_LIMITS: WebLimits = {
  bodyBytes: 10_000_000,
  articles: 500,
  // Three hundred a second, and above what one Postgres takes.
  articlesPerMinute: 20_000,
  failuresPerMinute: 20,
  waitingVersions: 50_000,
  headerBytes: 16_384,
  connections: 1_000,
  headersMs: 10_000,
  requestMs: 30_000,
  silenceMs: 20_000,
  idleMs: 10_000,
  closeMs: 5_000,
};
