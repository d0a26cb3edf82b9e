import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Agent, request } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseAllowed } from '../../../src/feeds/fetch/allowed.ts';
import { checkedConnector } from '../../../src/feeds/fetch/connect.ts';

const folder = mkdtempSync(join(tmpdir(), 'writethru-tls-'));
const [keyFile, certFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
const isMade = makeCertificate();
let server: Server;
let port: number;

/** Of news.example.com alone. False where there is no openssl. */
function makeCertificate(): boolean {
  const what =
    'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=news.example.com';
  const name = ['-addext', 'subjectAltName=DNS:news.example.com'];
  try {
    execFileSync('openssl', [...what.split(' '), ...name, '-keyout', keyFile, '-out', certFile], {
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false;
  }
}

beforeAll(async () => {
  if (!isMade) return;
  server = createServer({ key: readFileSync(keyFile), cert: readFileSync(certFile) }, (_, answer) =>
    answer.end('news'),
  );
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  if (isMade) await new Promise((done) => server.close(done));
});

async function ask(host: string, ca: string | undefined): Promise<string> {
  const allowed = parseAllowed(`127.0.0.1:${port}`) ?? [];
  const dispatcher = new Agent({ connect: checkedConnector(async () => ['127.0.0.1'], allowed, ca) });
  try {
    const { body } = await request(`https://${host}:${port}/`, { dispatcher });
    return await body.text();
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  } finally {
    await dispatcher.destroy();
  }
}

describe.skipIf(!isMade)('a certificate (needs openssl)', () => {
  it.each([
    [
      'of the name that was asked for is good, though the socket is given an address',
      'news.example.com',
      true,
      'news',
    ],
    ['of another name is not', 'other.example.com', true, 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['of the name is not good for the bare address', '127.0.0.1', true, 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['that nobody known has signed is not', 'news.example.com', false, 'DEPTH_ZERO_SELF_SIGNED_CERT'],
  ])('%s', async (_, host, isTrusted, expected) => {
    expect(await ask(host, isTrusted ? readFileSync(certFile, 'utf8') : undefined)).toBe(expected);
  });
});
