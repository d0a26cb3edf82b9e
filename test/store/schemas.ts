import { expect, test } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { type Bench, uniqueSchema } from '../contracts/store.ts';
import { article, NOON, story } from './examples.ts';

export function schemaContract(bench: Bench): void {
  test('two schemas of one database know nothing of each other', () =>
    inSchema(bench, async (schema) => {
      const other = await openStore(bench.engine.pool, schema);
      await bench.store.followStories([story('a')]);
      await bench.store.saveArticle(article(), NOON);
      expect(await other.unsettledVersions(10)).toEqual([]);
      expect((await other.saveArticle(article(), NOON)).fresh).toBe(true);
    }));

  test('a schema that is opened again has what was stored', async () => {
    const { versionId } = await bench.store.saveArticle(article(), NOON);
    const again = await openStore(bench.engine.pool, bench.schema);
    expect((await again.version(versionId))?.article).toEqual(article());
  });

  test('opening one schema many times at once makes its tables once', () =>
    inSchema(bench, async (schema) => {
      const opening = Array.from({ length: 5 }, () => openStore(bench.engine.pool, schema));
      const stores = await Promise.all(opening);
      const saved = await Promise.all(stores.map((store) => store.saveArticle(article(), NOON)));
      expect(saved.filter(({ fresh }) => fresh)).toHaveLength(1);
    }));

  test('tables that a newer Writethru made are refused, with the next step', () =>
    inSchema(bench, async (schema) => {
      await openStore(bench.engine.pool, schema);
      await bench.engine.pool.query(
        `insert into ${schema}.kysely_migration values ('9999-later', '2031-01-01')`,
      );
      await expect(openStore(bench.engine.pool, schema)).rejects.toThrow('If a newer Writethru made them');
    }));

  test('a closed store refuses calls and leaves the pool open', () =>
    inSchema(bench, async (schema) => {
      const extra = await openStore(bench.engine.pool, schema);
      await extra.close();
      await expect(extra.openDeliveries()).rejects.toThrow('destroyed');
      expect(await bench.store.openDeliveries()).toBe(0);
    }));
}

async function inSchema(bench: Bench, work: (schema: string) => Promise<void>): Promise<void> {
  const schema = uniqueSchema();
  try {
    await work(schema);
  } finally {
    await bench.engine.pool.query(`drop schema ${schema} cascade`);
  }
}
