/** Which addresses may be asked: those of the public internet alone. */
import ipaddr from 'ipaddr.js';

/**
 * Azure's wire server answers machines inside Azure on an address that is public by its number. Every other cloud's
 * metadata address lies in a range that is not public.
 * https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16
 */
const METADATA = '168.63.129.16';

/** All that is routed lies in it. https://www.iana.org/assignments/ipv6-address-space */
const GLOBAL_IPV6 = ipaddr.parseCIDR('2000::/3');

/**
 * Why this IP address may not be asked, or undefined when it may. Addresses that carry another one (IPv4-mapped, NAT64,
 * 6to4, Teredo) are refused whatever they carry.
 */
export function addressProblem(ip: string): string | undefined {
  if (!ipaddr.isValid(ip)) return `${ip} is no IP address`;
  const address = ipaddr.parse(ip);
  const range = address.range();
  if (range !== 'unicast') return `${ip} is no public address (${range})`;
  if (address.kind() === 'ipv6' && !address.match(GLOBAL_IPV6))
    return `${ip} is no public address (unassigned)`;
  if (address.toString() === METADATA) return `${ip} is no public address (cloud metadata)`;
  return undefined;
}
