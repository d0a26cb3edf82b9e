import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createLog, type Log, redact } from '../src/log.ts';
import { cpuTime } from './cpu-time.ts';
import { inFolder } from './store/folders.ts';

/** What `write` leaves in the log. */
function logged(secrets: readonly string[], write: (log: Log) => void): Promise<string> {
  return inFolder(async (folder) => {
    const path = join(folder, 'log');
    const fd = openSync(path, 'w');
    write(createLog('trace', secrets, fd));
    closeSync(fd);
    return readFileSync(path, 'utf8');
  });
}

describe('what looks secret is taken out of any text', () => {
  test.each([
    ['postgres://acme:hunter22@db.example/db', 'postgres://acme:[redacted]@db.example/db'],
    ['redis://:hunter22@redis.example:6379', 'redis://:[redacted]@redis.example:6379'],
    ['https://acme:hunter22@wire.example/feed', 'https://acme:[redacted]@wire.example/feed'],
    ['postgres://acme:hun@ter@22@db.example/db', 'postgres://acme:[redacted]@db.example/db'],
    ['postgres://acme:hun/ter:22@db.example/db', 'postgres://acme:[redacted]@db.example/db'],
    ['postgres://acme:hun%40ter22@db.example/db', 'postgres://acme:[redacted]@db.example/db'],
    ["postgres://acme:hun'ter$22!@db.example/db", 'postgres://acme:[redacted]@db.example/db'],
    [String.raw`"postgres://acme:hun\"ter\\22@db.example/db"`, '"postgres://acme:[redacted]@db.example/db"'],
    ['token xoxb-12-34-abcDEF is wrong', 'token [redacted] is wrong'],
    ['xoxp-1-a, xoxe-2-b and xapp-1-A2-c', '[redacted], [redacted] and [redacted]'],
    ['Authorization: Bearer abc.DEF-1_2~3+4/5==', 'Authorization: Bearer [redacted]'],
    ['"authorization":"bearer  abc"', '"authorization":"bearer  [redacted]"'],
    [
      'postgres://a:secret-1@x/d and redis://b:secret-2@y',
      'postgres://a:[redacted]@x/d and redis://b:[redacted]@y',
    ],
  ])('%s', (text, expected) => {
    expect(redact(text, [])).toBe(expected);
  });

  test.each([
    'https://wire.example:8080/acme?at=10:30',
    'postgres://db.example:5432/db',
    'at 10:30 http://wire.example/ wrote to desk@wire.example',
    'http://wire.example:80 desk@wire.example',
  ])('%s stays', (text) => {
    expect(redact(text, [])).toBe(text);
  });

  test('a long text takes no time', () => {
    const start = cpuTime();
    redact(`${'Bearer '.repeat(20_000)}${' '.repeat(200_000)}${'://a:'.repeat(20_000)}`, []);
    expect(cpuTime() - start).toBeLessThan(5_000);
  });
});

const SECRETS = ['postgres://acme:h"u\\n/ter@db.example/db', 'h"u\\n/ter', 'discord-token-1'];

const inner = new Error('login with discord-token-1 failed');
const outer = Object.assign(new Error(`no answer from ${SECRETS[0]}`, { cause: inner }), {
  input: SECRETS[0],
  command: { name: 'auth', args: ['acme', SECRETS[1]] },
});

test.each<[string, (log: Log) => void]>([
  ['a message', (log) => log.info(`connecting to ${SECRETS[0]}`)],
  ['a field', (log) => log.info({ url: SECRETS[0] }, 'Connecting')],
  ['the name of a field', (log) => log.info({ 'discord-token-1': true }, 'Connecting')],
  ['a field deep inside', (log) => log.info({ a: [{ b: { c: `x${SECRETS[1]}x` } }] }, 'Connecting')],
  ['an error with its cause and its own fields', (log) => log.error({ err: outer }, 'Failed')],
  ['an error that is the message', (log) => log.error(outer)],
  ['a stack', (log) => log.error({ stack: outer.stack, cause: inner.stack }, 'Failed')],
  ['a child log', (log) => log.child({ token: 'discord-token-1' }).warn('Connecting')],
])('a secret in %s is not logged', async (_where, write) => {
  const text = await logged(SECRETS, write);
  expect(text).toContain('[redacted]');
  for (const secret of ['h"u', 'h\\"u', 'ter@db', 'discord-token-1']) expect(text).not.toContain(secret);
  expect(() => JSON.parse(text)).not.toThrow();
});

test('an error keeps what helps: its words, its stack and its cause', async () => {
  const text = await logged([], (log) => log.error({ err: outer }, 'Failed'));
  expect(JSON.parse(text)).toMatchObject({
    msg: 'Failed',
    err: { type: 'Error', stack: expect.stringContaining('log.test.ts') },
  });
});
