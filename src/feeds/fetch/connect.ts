/**
 * Connects to the very address that was checked. Whoever checks a name and then lets the socket look it up again can be
 * told one address first and another one then (DNS rebinding).
 */
import ipaddr from 'ipaddr.js';
import { buildConnector } from 'undici';
import { addressProblem } from './address.ts';
import { type Allowed, allowsHost } from './allowed.ts';
import { portOf } from './check-url.ts';

/** Every address of a host name; throws when it has none. */
export type Resolve = (hostname: string) => Promise<readonly string[]>;

/** The address of this host may not be asked; asking again will not help. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
}

const CONNECT_LIMIT_MS = 5_000;
/** Addresses of one host that are tried. */
const MOST_TRIES = 3;

/** `ca`: who else signs certificates, in PEM; those that Node knows otherwise. A certificate must be of the host's name. */
export function checkedConnector(
  resolve: Resolve,
  allowed: readonly Allowed[],
  ca?: string,
): buildConnector.connector {
  const connect = buildConnector({ timeout: CONNECT_LIMIT_MS, ...(ca !== undefined && { ca }) });
  return (options, callback) => {
    addressesOf(options, resolve, allowed).then(
      (addresses) => tryEach(addresses),
      (error: Error) => callback(error, null),
    );
    const tryEach = ([hostname = '', ...others]: readonly string[]): void =>
      connect({ ...options, hostname }, (...result) => {
        if (result[0] !== null && others.length > 0) tryEach(others);
        else callback(...result);
      });
  };
}

/** IPv4 first: many networks have no IPv6 and learn so by waiting. */
async function addressesOf(
  options: buildConnector.Options,
  resolve: Resolve,
  allowed: readonly Allowed[],
): Promise<readonly string[]> {
  const { hostname } = options;
  const port = portOf(options);
  const bare = hostname.replace(/^\[|\]$/g, '');
  const found = ipaddr.isValid(bare) ? [bare] : await resolve(bare);
  const isAllowed = allowsHost(allowed, hostname, port);
  const safe = found.filter(
    (ip) => isAllowed || allowsHost(allowed, ip, port) || addressProblem(ip) === undefined,
  );
  const [first] = found;
  if (safe.length === 0) {
    throw new RefusedError(
      first === undefined ? `${bare} has no address` : `${bare} points to ${addressProblem(first)}`,
    );
  }
  return [...safe].sort((a, b) => Number(a.includes(':')) - Number(b.includes(':'))).slice(0, MOST_TRIES);
}
