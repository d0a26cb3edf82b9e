import { PGlite } from '@electric-sql/pglite';

/** Opens the engine on a folder of its own. Without extensions: pgvector hangs beside pg_trgm on Node 20. */
export function openEngine(folder: string): Promise<PGlite> {
  return PGlite.create(folder, {
    // The whole postgresql.conf. The default of 128 MB would be memory that this process holds for nothing.
    postgresqlconf: ['shared_buffers=16MB', 'timezone=UTC'],
  });
}
