import { inject } from 'vitest';
import { openPostgres } from '../../src/store/index.ts';
import { storeContract } from '../contracts/store.ts';

storeContract('Postgres', async () => {
  const pool = await openPostgres(inject('databaseUrl'));
  return { pool, close: () => pool.end() };
});
