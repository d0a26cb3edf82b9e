/** What the operator lets us ask although it is not public: ALLOW_HOSTS. */
import ipaddr from 'ipaddr.js';

type Cidr = ReturnType<typeof ipaddr.parseCIDR>;

/** One host name or one range of addresses, on one port or on all. */
export type Allowed = ({ readonly host: string } | { readonly range: Cidr }) & {
  readonly port: number | undefined;
};

const ENTRY = /^(?:\[(?<bracketed>[^\]]+)\](?<bits>\/\d+)?|(?<plain>[^:\s]+))(?::(?<port>\d{1,5}))?$/;

/** "feeds.lan, 10.1.0.0/16:8080, [fd00::1]:80": undefined when an entry cannot be read. */
export function parseAllowed(text: string): readonly Allowed[] | undefined {
  const entries = text.split(/[\s,]+/).filter((entry) => entry !== '');
  const allowed = entries.map(parseEntry);
  return allowed.every((entry) => entry !== undefined) ? allowed : undefined;
}

function parseEntry(entry: string): Allowed | undefined {
  const groups = ENTRY.exec(entry)?.groups;
  const name = groups?.plain ?? `${groups?.bracketed ?? ''}${groups?.bits ?? ''}`;
  if (name === '') return undefined;
  const port = groups?.port === undefined ? undefined : Number(groups.port);
  if (port !== undefined && (port < 1 || port > 65_535)) return undefined;
  if (ipaddr.isValidCIDR(name)) return { range: ipaddr.parseCIDR(name), port };
  if (ipaddr.isValid(name)) {
    const address = ipaddr.process(name);
    return { range: [address, address.kind() === 'ipv4' ? 32 : 128], port };
  }
  const host =
    /^[^/?#@]+$/.test(name) && URL.canParse(`http://${name}/`) ? new URL(`http://${name}/`).host : undefined;
  return host === undefined || host.includes(':') ? undefined : { host, port };
}

/** `host` as URL.hostname has it. */
export function allowsHost(allowed: readonly Allowed[], host: string, port: number): boolean {
  return allowed.some(
    (one) =>
      (one.port === undefined || one.port === port) &&
      ('host' in one ? one.host === host : isIn(one.range, host.replace(/^\[|\]$/g, ''))),
  );
}

function isIn(range: Cidr, ip: string): boolean {
  if (!ipaddr.isValid(ip)) return false;
  const address = ipaddr.process(ip);
  return address.kind() === range[0].kind() && address.match(range);
}
