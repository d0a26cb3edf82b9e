import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseAllowed } from '../../../src/feeds/fetch/allowed.ts';
import { checkedConnector } from '../../../src/feeds/fetch/connect.ts';
import { systemResolve } from '../../../src/feeds/fetch/resolve.ts';
import { type DnsServer, startDns } from '../../servers/dns.ts';

/** Both listen on one port: the second is allowed, and the first is inside. Linux has all of 127.0.0.0/8. */
const [INSIDE, OUTSIDE] = ['127.0.0.1', '127.0.0.2'];
const servers: Server[] = [];
let port: number;
let dns: DnsServer;

async function listen(host: string, wanted: number): Promise<number> {
  const server = createServer((socket) => socket.end());
  servers.push(server);
  await new Promise<void>((done) => server.listen(wanted, host, done));
  return (server.address() as AddressInfo).port;
}

beforeAll(async () => {
  port = await listen(INSIDE, 0);
  if (process.platform === 'linux') await listen(OUTSIDE, port);
  dns = await startDns((name, times) => {
    if (name === 'rebinding.example.com') return times === 1 ? [OUTSIDE] : [INSIDE];
    return [INSIDE, OUTSIDE, '10.0.0.1', '169.254.169.254'];
  });
});
afterAll(async () => {
  await dns.stop();
  for (const server of servers) server.close();
});

function connect(hostname: string): Promise<string | undefined> {
  const connector = checkedConnector(dns.resolve, parseAllowed(`${OUTSIDE}:${port}`) ?? []);
  return new Promise((resolve, reject) => {
    const options = { hostname, host: hostname, port: String(port), protocol: 'http:' };
    connector(options, (error: Error | null, socket: Socket | null) => {
      const address = socket?.remoteAddress;
      socket?.destroy();
      if (error) reject(error);
      else resolve(address);
    });
  });
}

describe.skipIf(process.platform !== 'linux')('a connection', () => {
  it('goes to the address that was checked, whatever the name points to a moment later', async () => {
    expect(await connect('rebinding.example.com')).toBe(OUTSIDE);
    expect(dns.asked).toEqual(['rebinding.example.com']);
    await expect(connect('rebinding.example.com')).rejects.toThrow('127.0.0.1 is no public address');
  });

  it('leaves out what is not public among several addresses', async () => {
    expect(await connect('several.example.com')).toBe(OUTSIDE);
  });

  it('to an address without a name is checked as well', async () => {
    await expect(connect(INSIDE)).rejects.toThrow('127.0.0.1 is no public address');
    await expect(connect('[::1]')).rejects.toThrow('::1 is no public address');
  });
});

describe('a host name', () => {
  it('of /etc/hosts is known', async () => {
    expect(await systemResolve('localhost')).toContain('127.0.0.1');
  });

  it('that nobody knows is told plainly', async () => {
    await expect(systemResolve('nothing.invalid')).rejects.toThrow(/nothing\.invalid/);
  });
});
