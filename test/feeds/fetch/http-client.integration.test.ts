import type { ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createTcp, type Server } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parseAllowed } from '../../../src/feeds/fetch/allowed.ts';
import { type HttpClient, openHttpClient } from '../../../src/feeds/fetch/http-client.ts';
import { type DnsServer, startDns } from '../../servers/dns.ts';
import { startWeb, type WebServer } from '../../servers/web.ts';

const LIMITS = { bytes: 50_000, totalMs: 60_000 };
/** For what never ends. */
const SHORT_MS = 1_500;
const TEXT = 'Acme buys Zenith. '.repeat(100);
const BOMB = Buffer.alloc(20_000_000);

/** Nobody may reach it: it stands for everything inside our own network. */
let inside: WebServer;
/** The one server that ALLOW_HOSTS names, as if it were on the public web. */
let outside: WebServer;
let dns: DnsServer;
let client: HttpClient;
const raw: Server[] = [];

type Page = (response: ServerResponse, path: string) => void;
const PAGES: Record<string, Page> = {
  '/plain': (response) => response.end(TEXT),
  '/gzip': packed('gzip', gzipSync(TEXT)),
  '/x-gzip': packed('X-GZIP', gzipSync(TEXT)),
  '/br': packed('br', brotliCompressSync(TEXT)),
  '/deflate': packed('deflate', deflateSync(TEXT)),
  '/bare-deflate': packed('deflate', deflateRawSync(TEXT)),
  '/identity': packed('identity', Buffer.from(TEXT)),
  '/gzip-bomb': packed('gzip', gzipSync(BOMB)),
  '/br-bomb': packed('br', brotliCompressSync(BOMB)),
  '/deflate-bomb': packed('deflate', deflateSync(BOMB)),
  '/twice': packed('gzip, gzip', gzipSync(gzipSync(TEXT))),
  '/many': packed(Array(500).fill('gzip').join(','), gzipSync(TEXT)),
  '/zstd': packed('zstd', Buffer.from(TEXT)),
  '/cut-gzip': packed('gzip', gzipSync(TEXT).subarray(0, 20)),
  '/no-gzip': packed('gzip', Buffer.from(TEXT)),
  '/says-large': (response) => response.writeHead(200, { 'content-length': '9999999999' }).flushHeaders(),
  '/endless': (response) => {
    const more = (): void => {
      while (response.writable && response.write(TEXT));
    };
    response.on('drain', more);
    more();
  },
  '/silent': () => {},
  '/dripping': (response) => {
    const timer = setInterval(() => response.write('a'), 50);
    response.on('close', () => clearInterval(timer));
  },
  '/cut': (response) => {
    response.writeHead(200, { 'content-length': '5000' });
    response.write(TEXT);
    setTimeout(() => response.destroy(), 50);
  },
  '/large-headers': (response) => response.writeHead(200, { 'x-much': 'a'.repeat(100_000) }).end(),
  '/cookie': (response) => response.writeHead(302, { 'set-cookie': 'a=1', location: '/plain' }).end(),
  '/loop': (response) => response.writeHead(302, { location: '/loop' }).end(),
  '/chain': (response) => response.writeHead(302, { location: '/chain' }).end(),
  '/nowhere': (response) => response.writeHead(302).end(),
  '/missing': (response) => response.writeHead(404).end('no'),
  '/error-bomb': (response) => response.writeHead(500, { 'content-encoding': 'gzip' }).end('no gzip'),
};

function packed(encoding: string, body: Uint8Array): Page {
  return (response) => response.writeHead(200, { 'content-encoding': encoding }).end(body);
}

/** "/to/301/URL" redirects there. */
function answer(path: string, response: ServerResponse): void {
  const [, status = '', target = ''] = /^\/to\/(\d+)\/(.*)$/.exec(path) ?? [];
  if (status) response.writeHead(Number(status), { location: decodeURIComponent(target) }).end();
  else (PAGES[path] ?? ((one) => one.end(TEXT)))(response, path);
}

beforeAll(async () => {
  inside = await startWeb((_, response) => response.end('a secret'));
  outside = await startWeb(({ url = '' }, response) => answer(url, response));
  dns = await startDns((name) => POINTS_TO[name] ?? []);
  const allowed = parseAllowed(outside.origin.slice('http://'.length)) ?? [];
  client = openHttpClient('Writethru-test', allowed, dns.resolve);
});
afterAll(async () => {
  await client.close();
  await Promise.all([inside.stop(), outside.stop(), dns.stop()]);
  for (const server of raw) server.close();
});
beforeEach(() => {
  inside.requests.length = 0;
  outside.requests.length = 0;
});

const POINTS_TO: Record<string, readonly string[]> = {
  'loopback.example.com': ['127.0.0.1'],
  'loopback6.example.com': ['::1'],
  'mapped.example.com': ['::ffff:127.0.0.1'],
  'nat64.example.com': ['64:ff9b::7f00:1'],
  'private.example.com': ['10.0.0.1', '192.168.0.1'],
  'metadata.example.com': ['169.254.169.254'],
  'zero.example.com': ['0.0.0.0'],
  'nothing.example.com': [],
};

const get = (url: string) => client.get(url, {}, LIMITS);
const PORT = (url: string) => url.replace('PORT', String(inside.port));

describe('a request to an address that is not public', () => {
  it.each([
    ['loopback', 'http://127.0.0.1:PORT/'],
    ['loopback on the usual port', 'http://127.0.0.1/'],
    ['another loopback', 'http://127.99.0.1:PORT/'],
    ['a short form', 'http://127.1:PORT/'],
    ['one number', 'http://2130706433:PORT/'],
    ['one hexadecimal number', 'http://0x7f000001:PORT/'],
    ['hexadecimal parts', 'http://0x7f.0.0.1:PORT/'],
    ['octal parts', 'http://0177.0.0.01:PORT/'],
    ['a dot at the end', 'http://127.0.0.1.:PORT/'],
    ['full-width digits', 'http://１２７．０．０．１:PORT/'],
    ['circled digits', 'http://①②⑦.⓪.⓪.①:PORT/'],
    ['percent signs', 'http://%31%32%37.0.0.1:PORT/'],
    ['backslashes', 'http:\\\\127.0.0.1:PORT\\'],
    ['a line break inside', 'ht\ntp://127.0.\n0.1:PORT/'],
    ['a user name that looks like a host', 'http://news.example.com@127.0.0.1:PORT/'],
    ['a fragment that looks like a host', 'http://127.0.0.1:PORT#@news.example.com/'],
    ['localhost', 'http://localhost:PORT/'],
    ['localhost in capitals', 'http://LOCALHOST:PORT/'],
    ['localhost with a dot', 'http://localhost.:PORT/'],
    ['a name below localhost', 'http://a.localhost:PORT/'],
    ['this host', 'http://0.0.0.0:PORT/'],
    ['this host as 0', 'http://0:PORT/'],
    ['IPv6 loopback', 'http://[::1]:PORT/'],
    ['IPv6 loopback at length', 'http://[0:0:0:0:0:0:0:1]:PORT/'],
    ['IPv6 this host', 'http://[::]:PORT/'],
    ['IPv4-mapped', 'http://[::ffff:127.0.0.1]:PORT/'],
    ['IPv4-mapped in hexadecimal', 'http://[::ffff:7f00:1]:PORT/'],
    ['IPv4-mapped public', 'http://[::ffff:8.8.8.8]/'],
    ['IPv4-compatible', 'http://[::127.0.0.1]:PORT/'],
    ['IPv4-translated', 'http://[::ffff:0:127.0.0.1]:PORT/'],
    ['NAT64', 'http://[64:ff9b::7f00:1]/'],
    ['NAT64 of one network', 'http://[64:ff9b:1::7f00:1]/'],
    ['6to4', 'http://[2002:7f00:1::1]/'],
    ['Teredo', 'http://[2001:0:7f00:1::1]/'],
    ['10/8', 'http://10.1.2.3/'],
    ['172.16/12', 'http://172.31.255.254/'],
    ['192.168/16', 'http://192.168.1.1/'],
    ['carrier-grade NAT', 'http://100.64.0.1/'],
    ['link-local', 'http://169.254.0.1/'],
    ['metadata of AWS and others', 'http://169.254.169.254/latest/meta-data/'],
    ['metadata of AWS on IPv6', 'http://[fd00:ec2::254]/latest/meta-data/'],
    ['metadata of Google', 'http://metadata.google.internal/computeMetadata/v1/'],
    ['metadata of Azure', 'http://168.63.129.16/metadata/'],
    ['metadata of Alibaba', 'http://100.100.100.200/latest/meta-data/'],
    ['metadata of Oracle', 'http://192.0.0.192/latest/'],
    ['benchmarking', 'http://198.18.0.1/'],
    ['documentation', 'http://192.0.2.1/'],
    ['multicast', 'http://224.0.0.1/'],
    ['broadcast', 'http://255.255.255.255/'],
    ['reserved', 'http://240.0.0.1/'],
    ['IPv6 link-local', 'http://[fe80::1]/'],
    ['IPv6 unique local', 'http://[fc00::1]/'],
    ['IPv6 site-local', 'http://[fec0::1]/'],
    ['IPv6 multicast', 'http://[ff02::1]/'],
    ['IPv6 documentation', 'http://[2001:db8::1]/'],
    ['IPv6 unassigned', 'http://[4000::1]/'],
    ['a name of one network', 'http://printer.local/'],
    ['a name without a dot', 'http://intranet/'],
    ['a hidden service', 'http://abcdefghij.onion/'],
    ['a name that points to loopback', 'http://loopback.example.com/'],
    ['a name that points to IPv6 loopback', 'http://loopback6.example.com/'],
    ['a name that points to IPv4-mapped', 'http://mapped.example.com/'],
    ['a name that points to NAT64', 'http://nat64.example.com/'],
    ['a name that points to private addresses', 'http://private.example.com/'],
    ['a name that points to metadata', 'http://metadata.example.com/'],
    ['a name that points to this host', 'http://zero.example.com/'],
    ['the same over TLS', 'https://loopback.example.com/'],
  ])('is refused: %s', async (_, url) => {
    const result = await get(PORT(url));
    expect(result).toMatchObject({
      outcome: 'refused',
      reason: expect.stringMatching(/no public|user name/),
    });
    expect(inside.requests).toEqual([]);
  });

  it.each([301, 302, 303, 307, 308])('is refused after a redirect with %i', async (status) => {
    const to = encodeURIComponent(`${inside.origin}/`);
    expect(await get(`${outside.origin}/to/${status}/${to}`)).toMatchObject({ outcome: 'refused' });
    expect(inside.requests).toEqual([]);
  });

  it.each([
    ['without its scheme', '//127.0.0.1:PORT/'],
    ['after another redirect', 'OUTSIDE/to/302/http%3A%2F%2F127.0.0.1%3APORT%2F'],
    ['to IPv6', 'http://[::1]:PORT/'],
    ['to a name that points inside', 'http://loopback.example.com/'],
    ['to metadata', 'http://169.254.169.254/'],
    ['to a file', 'file:///etc/passwd'],
    ['to a password', 'http://a:b@news.example.com/'],
    ['to another port', 'http://news.example.com:6379/'],
  ])('is refused after a redirect %s', async (_, target) => {
    const to = encodeURIComponent(PORT(target).replace('OUTSIDE', outside.origin));
    expect(await get(`${outside.origin}/to/302/${to}`)).toMatchObject({ outcome: 'refused' });
    expect(inside.requests).toEqual([]);
  });

  it('is made when ALLOW_HOSTS names it, and to that port only', async () => {
    expect(await get(`${outside.origin}/plain`)).toMatchObject({ outcome: 'answer', status: 200 });
    expect(await get(inside.origin)).toMatchObject({ outcome: 'refused' });
  });
});

describe('an address', () => {
  it.each([
    ['of a file', 'file:///etc/passwd', /only http/],
    ['of FTP', 'ftp://news.example.com/', /only http/],
    ['of Gopher', 'gopher://news.example.com:70/', /only http/],
    ['with its content', 'data:text/html,hello', /only http/],
    ['with a script', 'javascript:alert(1)', /only http/],
    ['with a password', 'https://jane:secret@news.example.com/', /user name or password/],
    ['with a user name', 'https://jane@news.example.com/', /user name or password/],
    ['of SSH', 'http://news.example.com:22/', /port 22/],
    ['of mail', 'http://news.example.com:25/', /port 25/],
    ['of Redis', 'http://news.example.com:6379/', /port 6379/],
    ['of Postgres', 'http://news.example.com:5432/', /port 5432/],
    ['that is too long', `http://news.example.com/${'a'.repeat(2_000)}`, /longer than 2000/],
    ['that is none', 'http://', /cannot be read/],
    ['without a scheme', '/etc/passwd', /cannot be read/],
    ['with half a bracket', 'http://[::1/', /cannot be read/],
  ])('%s is refused', async (_, url, reason) => {
    expect(await get(url)).toEqual({ outcome: 'refused', reason: expect.stringMatching(reason) });
  });

  it('that no name server knows fails', async () => {
    expect(await get('http://nothing.example.com/')).toMatchObject({
      outcome: expect.stringMatching(/failed|refused/),
    });
  });
});

describe('an answer', () => {
  it.each(['/plain', '/gzip', '/x-gzip', '/br', '/deflate', '/bare-deflate', '/identity', '/cookie'])(
    'of %s is read',
    async (path) => {
      const result = await get(outside.origin + path);
      expect(result.outcome === 'answer' && Buffer.from(result.body).toString()).toBe(TEXT);
    },
  );

  it.each([
    ['/gzip-bomb', /unpacks to more than 50000 bytes/],
    ['/br-bomb', /unpacks to more than 50000 bytes/],
    ['/deflate-bomb', /unpacks to more than 50000 bytes/],
    ['/twice', /compressed more than once/],
    ['/many', /compressed more than once/],
    ['/zstd', /"zstd", which was not asked for/],
    ['/cut-gzip', /compression is broken/],
    ['/no-gzip', /compression is broken/],
    ['/says-large', /larger than 50000 bytes/],
    ['/endless', /larger than 50000 bytes/],
    ['/cut', /./],
    ['/large-headers', /./],
    ['/loop', /redirects more than 5 times/],
    ['/nowhere', /without saying where/],
  ])('of %s fails', async (path, reason) => {
    expect(await get(outside.origin + path)).toEqual({
      outcome: 'failed',
      reason: expect.stringMatching(reason),
    });
  });

  it.each(['/silent', '/dripping'])('of %s fails in time', async (path) => {
    expect(await client.get(outside.origin + path, {}, { ...LIMITS, totalMs: SHORT_MS })).toEqual({
      outcome: 'failed',
      reason: `no full answer within ${SHORT_MS} ms`,
    });
  });

  it.each([
    ['another protocol', 'SSH-2.0-OpenSSH_9.6\r\n'],
    ['headers without end', `HTTP/1.1 200 OK\r\n${'a: b\r\n'.repeat(50_000)}`],
    ['two lengths', 'HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 5\r\n\r\nabcde'],
    ['interim answers without end', 'HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n'.repeat(20_000)],
    ['nothing', ''],
  ])('that is %s fails', async (_, bytes) => {
    const server = createTcp((socket) => {
      socket.on('error', () => {});
      socket.end(bytes);
    });
    raw.push(server);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const reader = openHttpClient('Writethru-test', parseAllowed(`127.0.0.1:${port}`) ?? []);
    const result = await reader.get(`http://127.0.0.1:${port}/`, {}, LIMITS);
    await reader.close();
    expect(result.outcome).toBe('failed');
  });

  it('of an error has its status, and what is broken in it does not matter', async () => {
    expect(await get(`${outside.origin}/missing`)).toMatchObject({ outcome: 'answer', status: 404 });
    expect(await get(`${outside.origin}/error-bomb`)).toMatchObject({ outcome: 'answer', status: 500 });
  });

  it('tells where it moved for good, as far as every step said so', async () => {
    const { origin } = outside;
    const to = (status: number, target: string) => `${origin}/to/${status}/${encodeURIComponent(target)}`;
    expect(await get(to(301, '/plain'))).toMatchObject({
      url: `${origin}/plain`,
      movedTo: `${origin}/plain`,
    });
    expect(await get(to(308, to(302, '/plain')))).toMatchObject({ movedTo: to(302, '/plain') });
    const forNow = await get(to(302, to(301, '/plain')));
    expect(forNow).toMatchObject({ url: `${origin}/plain`, movedTo: undefined });
  });

  it('is asked for with who asks and what may be packed, and without cookies', async () => {
    await get(`${outside.origin}/cookie`);
    expect(outside.requests.map(({ headers }) => headers)).toEqual([
      expect.objectContaining({ 'user-agent': 'Writethru-test', 'accept-encoding': 'gzip, br, deflate' }),
      expect.not.objectContaining({ cookie: expect.anything() }),
    ]);
  });
});
