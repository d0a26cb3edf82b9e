import type { CompiledQuery } from 'kysely';
import type { Db } from './schema.ts';

/**
 * A statement that is run often: it is built and made SQL once, which takes longer than to run it. What `build` gets only stands
 * for the values of a run, so it may put them into the statement, and not look at them.
 */
export function compiled<V extends object, R>(
  build: (db: Db, values: V) => CompiledQuery<R>,
): (db: Db, values: V) => Promise<readonly R[]> {
  const queries = new WeakMap<Db, CompiledQuery<R>>();
  const names = new Map<unknown, keyof V>();
  const standIns = new Proxy({} as V, {
    get: (_target, name) => {
      const standIn = { name };
      names.set(standIn, name as keyof V);
      return standIn;
    },
  });
  return async (db, values) => {
    const query = queries.get(db) ?? build(db, standIns);
    queries.set(db, query);
    const parameters = query.parameters.map((given) => {
      const name = names.get(given);
      return name === undefined ? given : values[name];
    });
    const { rows } = await db.executeQuery<R>({ ...query, parameters });
    return rows;
  };
}
