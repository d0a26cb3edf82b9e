/** A Redis for the tests: the one in REDIS_URL, or a server of their own that ends with them. */
import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, unlink, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort, type OwnServer, RUN_UNTIL_STDIN_ENDS, type RunningServer, restartIn } from './server.ts';

const run = promisify(execFile);

/** A first `docker run` pulls the image before the server starts. */
const START_LIMIT_MS = 120_000;

/** What production asks of its Redis. https://docs.bullmq.io/guide/going-to-production */
const SETTINGS = [
  ...['--appendonly', 'yes', '--appendfsync', 'everysec'],
  ...['--maxmemory-policy', 'noeviction', '--save', ''],
];

export async function startRedis(): Promise<RunningServer> {
  const url = process.env.REDIS_URL;
  return url ? { url, stop: async () => {} } : startOwnRedis();
}

/** A server that nobody else uses, so that a test may stop or flush it. Pass a port to bring one back. */
export async function startOwnRedis(port?: number, settings: readonly string[] = []): Promise<OwnServer> {
  const wanted = port ?? (await freePort());
  const server = [...(await serverCommand(wanted)), ...settings];
  const dir = await mkdtemp(join(tmpdir(), 'writethru-redis-'));
  // Detached: a Ctrl-C in the terminal must reach the tests alone, which then end the server.
  const child = spawn('sh', ['-c', RUN_UNTIL_STDIN_ENDS, dir, ...server], { detached: true, cwd: dir });
  // Ending the server closes the pipe under us.
  child.stdin.on('error', () => {});
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said = (said + chunk).slice(-2000);
    });
  }
  const gone = new AbortController();
  const exited = new Promise<false>((resolve) =>
    child.once('exit', () => {
      gone.abort();
      resolve(false);
    }),
  );

  async function stop(): Promise<void> {
    child.stdin.end();
    await exited;
  }

  const answered = await Promise.race([answers(wanted, gone.signal), exited]);
  if (!answered) {
    await stop();
    throw new Error(
      `${server[0]} gave no answer on port ${wanted}. It said:\n${said}\nStart a Redis yourself and set REDIS_URL.`,
    );
  }
  return { url: `redis://127.0.0.1:${wanted}`, stop, restart: () => restartIn(dir) };
}

async function serverCommand(port: number): Promise<readonly string[]> {
  const local = ['redis-server', '--bind', '127.0.0.1', '--port', `${port}`, ...SETTINGS];
  if (await succeeds('redis-server', '--version')) return local;
  if (await succeeds('docker', 'info')) {
    const publish = `127.0.0.1:${port}:6379`;
    return ['docker', 'run', '--rm', '-p', publish, 'redis:7-alpine', 'redis-server', ...SETTINGS];
  }
  if (process.getuid?.() === 0 && (await succeeds('apt-get', '--version'))) {
    await installRedis();
    return local;
  }
  throw new Error(
    'The tests need a Redis server and found none. Install one ("sudo apt-get install redis-server", ' +
      '"brew install redis"), or start Docker, or set REDIS_URL to a Redis that tests may write to.',
  );
}

const POLICY = '/usr/sbin/policy-rc.d';

/** Debian starts a server as soon as it is installed; the policy file keeps port 6379 free. */
async function installRedis(): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['install', '-y', '-o', 'DPkg::Lock::Timeout=120', 'redis-server'];
  const ours = !existsSync(POLICY);
  if (ours) await writeFile(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    await run('apt-get', install, { env }).catch(async () => {
      // No package lists yet, or old ones.
      await run('apt-get', ['update'], { env });
      await run('apt-get', install, { env });
    });
    await succeeds('systemctl', 'disable', '--now', 'redis-server');
  } catch (cause) {
    throw new Error('apt-get could not install redis-server. Install Redis by hand, or set REDIS_URL.', {
      cause,
    });
  } finally {
    if (ours) await unlink(POLICY);
  }
}

async function succeeds(command: string, ...args: readonly string[]): Promise<boolean> {
  return run(command, args, { timeout: 60_000 }).then(
    () => true,
    () => false,
  );
}

async function answers(port: number, gone: AbortSignal): Promise<boolean> {
  const until = Date.now() + START_LIMIT_MS;
  while (Date.now() < until && !gone.aborted) {
    if (await pings(port)) return true;
    await sleep(50);
  }
  return false;
}

function pings(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
    socket.setTimeout(10_000, () => socket.destroy());
    socket.on('data', (reply) => {
      resolve(reply.toString().startsWith('+PONG'));
      socket.destroy();
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(false));
  });
}
