/**
 * A web server for `npm run bench:feeds`, in a process of its own: a feed of twenty items on every address, with its
 * ETag. "/slow" is answered after ten seconds. Says its port on standard output.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

const SLOW_MS = 10_000;
const ITEMS = 20;

const server = createServer(({ url = '', headers }, response) => {
  const answer = (): void => {
    const etag = `"${url}"`;
    if (headers['if-none-match'] === etag) {
      response.writeHead(304).end();
      return;
    }
    const head = { etag, 'content-type': 'application/rss+xml', 'content-encoding': 'gzip' };
    response.writeHead(200, head).end(gzipSync(feedAt(`http://${headers.host}${url}`)));
  };
  if (url.startsWith('/slow')) setTimeout(answer, SLOW_MS).unref();
  else answer();
});

function feedAt(address: string): string {
  const items = Array.from(
    { length: ITEMS },
    (_, index) => `<item><guid>${address}/${index}</guid><link>${address}/${index}</link>
      <title>Orvex opens its plant number ${index} in Arden</title>
      <description>${'Orvex opened a plant in Arden on Monday, it said. '.repeat(10)}</description>
      <pubDate>Mon, 05 May 2031 12:${String(index).padStart(2, '0')}:00 GMT</pubDate></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Orvex news</title>${items.join('')}</channel></rss>`;
}

server.listen(0, '0.0.0.0', () => {
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
});
process.stdin.on('end', () => process.exit()).resume();
