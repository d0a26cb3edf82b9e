import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The major version goes with it: neither another engine nor another major reads the files. */
const ENGINE = 'PGlite, PostgreSQL 18';

/** Refuses a folder that another engine wrote: its files look alike and cannot be read. */
export function checkMarker(folder: string): void {
  const path = join(folder, 'ENGINE');
  if (!existsSync(path)) {
    const foreign = ['PG_VERSION', 'pg/PG_VERSION'].find((name) => existsSync(join(folder, name)));
    if (foreign !== undefined) refuse(folder, `an unknown engine (it has ${foreign} and no ENGINE file)`);
    return;
  }
  const made = readFileSync(path, 'utf8').trim();
  if (made !== ENGINE) refuse(folder, `"${made}"`);
}

export function writeMarker(folder: string): void {
  writeFileSync(join(folder, 'ENGINE'), `${ENGINE}\n`);
}

function refuse(folder: string, maker: string): never {
  throw new Error(
    `The data folder ${folder} was made by ${maker}; this is "${ENGINE}", which cannot read it. Choose another folder, or go back to the version that made it.`,
  );
}
