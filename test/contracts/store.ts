/** What every Store does, on whatever engine: articles, stories and deliveries, each in a file of its own. */
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import type { Store } from '../../src/ports.ts';
import { openStore, type SqlPool } from '../../src/store/index.ts';
import { amendContract } from '../store/amends.ts';
import { articleContract } from '../store/articles.ts';
import { audienceContract } from '../store/audiences.ts';
import { countsContract } from '../store/counts.ts';
import { deliveryContract } from '../store/deliveries.ts';
import { deliveryLogContract } from '../store/delivery-log.ts';
import { hubContract } from '../store/hubs.ts';
import { installationContract } from '../store/installations.ts';
import { laneLockContract } from '../store/lane-locks.ts';
import { modelUseContract } from '../store/model-uses.ts';
import { rootContract } from '../store/roots.ts';
import { schemaContract } from '../store/schemas.ts';
import { storyContract } from '../store/stories.ts';
import { talkContract } from '../store/talks.ts';
import { togetherContract } from '../store/together.ts';
import { turnsContract } from '../store/turns.ts';
import { unsaidContract } from '../store/unsaid.ts';
import { watchContract } from '../store/watches.ts';

export interface Engine {
  readonly pool: SqlPool;
  close(): Promise<void>;
}

/** The store under test. It is empty when a test begins. */
export interface Bench {
  readonly store: Store;
  readonly engine: Engine;
  readonly schema: string;
}

export function storeContract(name: string, open: () => Promise<Engine>): void {
  describe(`the store on ${name}`, () => {
    // Filled before the first test; the suites read it inside their tests only.
    const bench = {} as { store: Store; engine: Engine; schema: string };
    let tables = '';

    beforeAll(async () => {
      bench.engine = await open();
      bench.schema = uniqueSchema();
      bench.store = await openStore(bench.engine.pool, bench.schema);
      tables = await tablesIn(bench);
    });
    afterEach(async () => {
      await bench.engine.pool.query(`truncate ${tables}`);
    });
    afterAll(async () => {
      await bench.store.close();
      await bench.engine.pool.query(`drop schema ${bench.schema} cascade`);
      await bench.engine.close();
    });

    amendContract(bench);
    articleContract(bench);
    storyContract(bench);
    audienceContract(bench);
    deliveryContract(bench);
    laneLockContract(bench);
    unsaidContract(bench);
    deliveryLogContract(bench);
    countsContract(bench);
    hubContract(bench);
    installationContract(bench);
    modelUseContract(bench);
    rootContract(bench);
    schemaContract(bench);
    talkContract(bench);
    togetherContract(bench);
    turnsContract(bench);
    watchContract(bench);
  });
}

/** The database may be one that other tests use at the same time. */
export function uniqueSchema(): string {
  return `test_${randomUUID().replaceAll('-', '')}`;
}

async function tablesIn({ engine, schema }: Bench): Promise<string> {
  const { rows } = await engine.pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname = $1 and tablename not like 'kysely%'`,
    [schema],
  );
  return rows.map(({ name }) => name).join(', ');
}
