/** Claims each delivery as it is named, and says whether it won, until told to end: child-claim.ts URL SCHEMA */
import { openPostgres, openStore } from '../../src/store/index.ts';
import { leases } from './examples.ts';

const [url = '', schema = ''] = process.argv.slice(2);
const pool = await openPostgres(url);
const store = await openStore(pool, schema);
process.on('message', async (id: string) => {
  if (id === 'end') {
    await pool.end();
    process.disconnect();
    return;
  }
  const claimed = await store.claimDelivery(id, leases(60_000));
  process.send?.({ id, won: claimed !== undefined });
});
process.send?.('ready');
