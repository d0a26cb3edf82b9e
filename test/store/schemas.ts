import { Kysely, Migrator, type PostgresPool, type PostgresPoolClient } from 'kysely';
import { expect, test } from 'vitest';
import { dialectOf } from '../../src/store/dialect.ts';
import { openStore } from '../../src/store/index.ts';
import { migrationsOf } from '../../src/store/migrations/index.ts';
import { type Bench, uniqueSchema } from '../contracts/store.ts';
import { article, leases, NOON, story, told } from './examples.ts';

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

  test('what was told per level is what the plain audiences were told, and its deliveries go on', () =>
    inSchema(bench, async (schema) => {
      await migrateTo(bench, schema, '0006-facts');
      for (const statement of OLD_ROWS) await bench.engine.pool.query(statement.replaceAll('SCHEMA', schema));
      const store = await openStore(bench.engine.pool, schema);
      const facts = { price: told('1') };
      expect(await store.record('a')).toMatchObject({ told: { all: facts }, audiences: [] });
      expect(await store.subscriptions('a')).toEqual([
        { story: 'a', platform: 'slack', channel: 'C1', level: 'all' },
        { story: 'a', platform: 'slack', channel: 'C2', level: 'major' },
      ]);
      expect(await store.claimDelivery('d1', leases(60_000))).toMatchObject({
        seq: 1,
        channel: 'C1',
        digest: { headline: 'Old news' },
      });
    }));

  test('a closed store refuses calls and leaves the pool open', () =>
    inSchema(bench, async (schema) => {
      const extra = await openStore(bench.engine.pool, schema);
      await extra.close();
      await expect(extra.openDeliveries()).rejects.toThrow('destroyed');
      expect(await bench.store.openDeliveries()).toBe(0);
    }));
}

/** As the level was the key: two channels, one digest on its way. */
const OLD_ROWS = [
  `insert into SCHEMA.article (id, identity) values ('x', 'x')`,
  `insert into SCHEMA.version (id, article_id, source_id, version, content_hash, content, received_at)
   values ('v', 'x', 'x', 1, '${'0'.repeat(64)}', '{}', now())`,
  `insert into SCHEMA.story (slug, definition, active, followed_from) values ('a', '{}', true, 0)`,
  `insert into SCHEMA.ledger_step (story, seq, version_id, told) values ('a', 1, 'v', '{}')`,
  `insert into SCHEMA.told (story, level, facts)
   values ('a', 'all', '${JSON.stringify({ price: told('1') })}')`,
  `insert into SCHEMA.digest (story, seq, level, content) values ('a', 1, 'all', '{"headline": "Old news"}')`,
  `insert into SCHEMA.subscription (story, platform, channel, level) values ('a', 'slack', 'C1', 'all')`,
  `insert into SCHEMA.subscription (story, platform, channel, level) values ('a', 'slack', 'C2', 'major')`,
  `insert into SCHEMA.delivery (id, dedupe_key, story, seq, level, platform, channel)
   values ('d1', 'slack|C1|a|1|all', 'a', 1, 'all', 'slack', 'C1')`,
];

async function migrateTo({ engine }: Bench, schema: string, name: string): Promise<void> {
  const pool: PostgresPool = {
    connect: async () => (await engine.pool.connect()) as unknown as PostgresPoolClient,
    end: () => Promise.resolve(),
  };
  const db = new Kysely<unknown>({ dialect: dialectOf(pool, schema) });
  const provider = { getMigrations: () => Promise.resolve(migrationsOf(schema)) };
  const { error } = await new Migrator({ db, migrationTableSchema: schema, provider }).migrateTo(name);
  if (error) throw error;
}

async function inSchema(bench: Bench, work: (schema: string) => Promise<void>): Promise<void> {
  const schema = uniqueSchema();
  try {
    await work(schema);
  } finally {
    await bench.engine.pool.query(`drop schema ${schema} cascade`);
  }
}
