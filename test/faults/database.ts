/** Databases of their own in a server that others use too. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** One statement, on a connection of its own. */
export async function runSql(url: string, statement: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: url });
  // A server that goes down says so by an event as well.
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

export async function makeDatabase(server: string): Promise<{ url: string; drop(): Promise<unknown> }> {
  const name = `faults_${randomUUID().replaceAll('-', '')}`;
  const url = new URL(server);
  url.pathname = `/${name}`;
  await runSql(server, `create database ${name}`);
  return { url: url.href, drop: () => runSql(server, `drop database ${name} with (force)`) };
}
