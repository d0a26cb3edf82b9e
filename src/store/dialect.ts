import {
  type DatabaseIntrospector,
  type Dialect,
  type Kysely,
  PostgresDialect,
  type PostgresPool,
} from 'kysely';

interface Catalogue {
  readonly 'pg_catalog.pg_namespace': { readonly oid: number; readonly nspname: string };
  readonly 'pg_catalog.pg_class': {
    readonly relnamespace: number;
    readonly relname: string;
    readonly relkind: string;
  };
}

/**
 * Postgres, seen as one schema. Kysely's own way to look for its migration tables lists those of every schema of the
 * database, and fails when one of them, of whatever program, is dropped at that moment.
 */
export function dialectOf(pool: PostgresPool, schema: string): Dialect {
  const postgres = new PostgresDialect({ pool });
  return {
    createAdapter: () => postgres.createAdapter(),
    createDriver: () => postgres.createDriver(),
    createQueryCompiler: () => postgres.createQueryCompiler(),
    createIntrospector: (db: Kysely<Catalogue>) => introspector(db, schema),
  };
}

/** Tells names; columns are not asked for by migrations. */
function introspector(db: Kysely<Catalogue>, schema: string): DatabaseIntrospector {
  const getTables = async () => {
    const tables = await db
      .selectFrom('pg_catalog.pg_class as c')
      .innerJoin('pg_catalog.pg_namespace as n', 'n.oid', 'c.relnamespace')
      .select('c.relname as name')
      .where('n.nspname', '=', schema)
      .where('c.relkind', '=', 'r')
      .execute();
    return tables.map(({ name }) => ({ name, schema, isView: false, columns: [] }));
  };
  return {
    getSchemas: async () => {
      const namespaces = db.selectFrom('pg_catalog.pg_namespace').select('nspname as name');
      return namespaces.where('nspname', '=', schema).execute();
    },
    getTables,
    getMetadata: async () => ({ tables: await getTables() }),
  };
}
