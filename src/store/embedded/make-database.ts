import { spawn } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const DRAFT = 'pg-draft-';

/**
 * Makes the database on the first start, in a child process: initdb takes up to 840 MB of memory, which would stay
 * with this process for as long as it runs. The rename at the end means that a half-made database is never opened.
 */
export async function makeDatabase(folder: string, database: string): Promise<void> {
  removeDrafts(folder);
  if (existsSync(join(database, 'PG_VERSION'))) return;
  if (existsSync(database)) {
    throw new Error(
      `${database} is there and is no database. Move it away; a new one is made on the next start.`,
    );
  }
  const draft = join(folder, `${DRAFT}${process.pid}`);
  await runInitialise(draft);
  renameSync(draft, database);
}

/** What a start that was killed left behind. */
function removeDrafts(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name.startsWith(DRAFT)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function runInitialise(draft: string): Promise<void> {
  const script = fileURLToPath(new URL('./initialise.js', import.meta.url));
  const child = spawn(process.execPath, [script, draft], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) return resolve();
      const last = stderr.trim().split('\n').slice(-5).join('\n');
      reject(
        new Error(
          `The database could not be made in ${draft} (${signal ?? `exit code ${code}`}). Check that the disk has 100 MB and the machine 1 GB of memory free, then start again.\n${last}`,
        ),
      );
    });
  });
}
