/** Opens the store when told to: child-migrate.ts URL SCHEMA */
import { openPostgres, openStore } from '../../src/store/index.ts';

const [url = '', schema = ''] = process.argv.slice(2);
const pool = await openPostgres(url);
process.send?.('ready');
await new Promise((resolve) => process.once('message', resolve));
const store = await openStore(pool, schema);
process.send?.(await store.openDeliveries());
await pool.end();
process.disconnect();
