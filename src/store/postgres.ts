import pg from 'pg';
import { messageOf } from '../errors.ts';

const CONNECT_TIMEOUT_MS = 5_000;
/** The queue keeps one for each job name, to hear of new jobs; the others are for the work. */
const MOST_CONNECTIONS = 20;

/** A pool on a Postgres server that is known to answer. */
export async function openPostgres(url: string): Promise<pg.Pool> {
  const server = serverOf(url);
  const pool = new pg.Pool({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    max: MOST_CONNECTIONS,
    application_name: 'writethru',
  });
  // A connection that drops while idle is replaced by the pool, and one in use fails its query; without listeners for both
  // it would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  try {
    await pool.query('select 1');
  } catch (error) {
    await pool.end();
    throw new Error(
      `Postgres at ${server} cannot be used: ${reasonOf(error)}. Check DATABASE_URL and that the server runs, or unset DATABASE_URL to use the embedded engine.`,
      { cause: error },
    );
  }
  return pool;
}

/** Host, port and database alone: the URL holds the password. */
function serverOf(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined || !['postgres:', 'postgresql:'].includes(parsed.protocol)) {
    throw new Error('DATABASE_URL cannot be read. Write it as postgres://user:password@host:5432/database.');
  }
  return `${parsed.hostname || 'localhost'}:${parsed.port || 5432}${parsed.pathname}`;
}

/** Several addresses of one host fail as one AggregateError, whose own message is empty. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  return messageOf(error);
}
