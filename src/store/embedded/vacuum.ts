import type { SqlPool } from '../pool.ts';

/** Bytes. A smaller table is not worth rewriting. */
const LARGE = 32 * 1024 * 1024;
/** A large table is rewritten when its rows would fit in this part of it. */
const SPARSE = 0.25;

/**
 * Autovacuum never runs in PGlite: without this, eight minutes of jobs grew 14 MB to 412 MB. At the start as well, and
 * not only when it seems needed: what a killed process left behind is in no statistics, and it takes 0.1 s.
 */
export async function vacuumAtStart(pool: SqlPool): Promise<void> {
  await pool.query('vacuum');
  const { rows } = await pool.query<{ name: string }>(LARGE_TABLES, [LARGE]);
  for (const { name } of rows) await shrink(pool, name);
}

export async function vacuumAndAnalyze(pool: SqlPool): Promise<void> {
  await pool.query('vacuum (analyze)');
}

/** Gives the space of a nearly empty table back to the disk. Everything else waits meanwhile, so: at start only. */
async function shrink(pool: SqlPool, name: string): Promise<void> {
  await pool.query(`analyze ${name}`);
  const { rows } = await pool.query<{ sparse: boolean }>(IS_SPARSE, [name, SPARSE]);
  if (rows[0]?.sparse) await pool.query(`vacuum full ${name}`);
}

const LARGE_TABLES = `
  select c.oid::regclass::text as name
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r'
    and n.nspname not in ('pg_catalog', 'information_schema')
    and pg_relation_size(c.oid) > $1::bigint`;

/** 28 bytes: the header and the line pointer of a row. The heap alone, since pg_stats does not see what TOAST holds. */
const IS_SPARSE = `
  select c.reltuples * (
    select 28 + coalesce(sum(s.avg_width), 0) from pg_stats s
    where s.schemaname = n.nspname and s.tablename = c.relname
  ) < pg_relation_size(c.oid) * $2::float8 as sparse
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.oid = $1::regclass`;
