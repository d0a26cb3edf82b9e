/** Whether an address may be asked at all, by how it is written; what it resolves to is checked when connecting. */
import ipaddr from 'ipaddr.js';
import { addressProblem } from './address.ts';
import { type Allowed, allowsHost } from './allowed.ts';

export type CheckedUrl = { readonly url: URL } | { readonly problem: string };

const LONGEST_URL = 2_000;

/** Where the web is published. Anything else is some other service, until ALLOW_HOSTS names it. */
const PORTS: readonly number[] = [80, 443, 8080, 8443];

/**
 * Names that mean something inside one network only. https://www.iana.org/assignments/special-use-domain-names and
 * ".internal". https://www.icann.org/en/board-activities-and-meetings/materials/approved-resolutions-special-meeting-of-the-icann-board-29-07-2024-en
 */
const LOCAL_NAME =
  /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|private|home\.arpa|onion|alt|test|invalid)$/;

/** `text` may be relative to `base`. URL has made one spelling of all by then: "0x7f.1" is 127.0.0.1. */
export function checkUrl(text: string, allowed: readonly Allowed[], base?: URL): CheckedUrl {
  if (text.length > LONGEST_URL) return { problem: `its address is longer than ${LONGEST_URL} characters` };
  if (!URL.canParse(text, base?.href)) return { problem: 'its address cannot be read' };
  const url = new URL(text, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return { problem: `${url.protocol.slice(0, 20)} is not asked, only http and https` };
  }
  if (url.username !== '' || url.password !== '')
    return { problem: 'its address holds a user name or password' };
  url.hash = '';
  const port = portOf(url);
  if (allowsHost(allowed, url.hostname, port)) return { url };
  const problem = hostProblem(url.hostname) ?? portProblem(port);
  return problem === undefined ? { url } : { problem: `${problem}; ALLOW_HOSTS can permit it` };
}

export function portOf({ port, protocol }: { readonly port: string; readonly protocol: string }): number {
  return Number(port) || (protocol === 'https:' ? 443 : 80);
}

function hostProblem(hostname: string): string | undefined {
  const bare = hostname.replace(/^\[|\]$/g, '');
  if (ipaddr.isValid(bare)) return addressProblem(bare);
  const name = bare.replace(/\.$/, '');
  if (!name.includes('.') || LOCAL_NAME.test(name)) return `${name.slice(0, 100)} is no public host name`;
  return undefined;
}

function portProblem(port: number): string | undefined {
  return PORTS.includes(port) ? undefined : `port ${port} is none that news is published on`;
}
