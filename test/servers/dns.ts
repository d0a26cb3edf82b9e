/** A DNS server of our own, so that a test decides what a name points to, and can tell one thing first and another then. */
import { createSocket } from 'node:dgram';
import { Resolver } from 'node:dns/promises';
import type { AddressInfo } from 'node:net';
import ipaddr from 'ipaddr.js';
import type { Resolve } from '../../src/feeds/fetch/connect.ts';

export interface DnsServer {
  /** Asks this server alone. */
  readonly resolve: Resolve;
  /** Names that were asked for, A records only, in order. */
  readonly asked: readonly string[];
  readonly stop: () => Promise<void>;
}

const A = 1;
const AAAA = 28;

/** `answer` gives the addresses of a name when it is asked for the nth time, from 1. */
export async function startDns(
  answer: (name: string, times: number) => readonly string[],
): Promise<DnsServer> {
  const socket = createSocket('udp4');
  const asked: string[] = [];
  socket.on('message', (query, { port, address }) => {
    const { name, type, end } = questionOf(query);
    if (type === A) asked.push(name);
    const times = asked.filter((one) => one === name).length;
    const addresses = answer(name, Math.max(times, 1))
      .map((ip) => ipaddr.parse(ip))
      .filter((ip) => ip.kind() === (type === A ? 'ipv4' : 'ipv6'));
    socket.send(reply(query.subarray(0, end), type, addresses), port, address);
  });
  await new Promise<void>((done) => socket.bind(0, '127.0.0.1', done));
  const resolver = new Resolver({ timeout: 30_000, tries: 1 });
  resolver.setServers([`127.0.0.1:${(socket.address() as AddressInfo).port}`]);
  return {
    asked,
    resolve: async (name) => {
      const none = (): string[] => [];
      const v4 = await resolver.resolve4(name).catch(none);
      return [...v4, ...(await resolver.resolve6(name).catch(none))];
    },
    stop: () => new Promise((done) => socket.close(() => done())),
  };
}

/** https://www.rfc-editor.org/rfc/rfc1035#section-4.1 */
function questionOf(query: Buffer) {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('ascii', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join('.').toLowerCase(), type: query.readUInt16BE(at + 1), end: at + 5 };
}

function reply(question: Buffer, type: number, addresses: readonly (ipaddr.IPv4 | ipaddr.IPv6)[]): Buffer {
  const head = Buffer.from(question);
  head.writeUInt16BE(0x8180, 2);
  head.writeUInt16BE(addresses.length, 6);
  head.writeUInt32BE(0, 8);
  const records = addresses.map((ip) => {
    const data = Buffer.from(ip.toByteArray());
    const record = Buffer.alloc(12);
    record.writeUInt16BE(0xc00c, 0);
    record.writeUInt16BE(type === A ? A : AAAA, 2);
    record.writeUInt16BE(1, 4);
    record.writeUInt16BE(data.length, 10);
    return Buffer.concat([record, data]);
  });
  return Buffer.concat([head, ...records]);
}
