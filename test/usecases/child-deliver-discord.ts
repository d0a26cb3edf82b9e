/** Delivers to Discord whatever is due until nothing is open: child-deliver-discord.ts DATABASE SCHEMA API_URL TOKEN */
import { createLog } from '../../src/log.ts';
import { openDiscord } from '../../src/platforms/discord/index.ts';
import { openSender } from '../../src/platforms/discord/rest.ts';
import { openPostgres, openStore } from '../../src/store/index.ts';
import { deliverDigest } from '../../src/usecases/deliver-digest.ts';
import { story } from '../store/examples.ts';

const [url = '', schema = '', apiUrl = '', token = ''] = process.argv.slice(2);
const log = createLog('silent', []);
const pool = await openPostgres(url);
const store = await openStore(pool, schema);
const platforms = { discord: openDiscord(openSender(token, apiUrl, log)) };
const ports = { store, platforms, stories: [story('tinplate')], log };
while ((await store.openDeliveries()) > 0) {
  const due = await store.dueDeliveries(['discord'], 100);
  await Promise.all(due.map((id) => deliverDigest(ports, id)));
}
await pool.end();
