/** Delivers to Slack whatever is due until nothing is open: child-deliver.ts DATABASE SCHEMA API_URL TEAM TOKEN */
import { createLog } from '../../src/log.ts';
import { installedIn } from '../../src/platforms/slack/authorise.ts';
import { openSlack } from '../../src/platforms/slack/index.ts';
import { openPostgres, openStore } from '../../src/store/index.ts';
import { deliverDigest } from '../../src/usecases/deliver-digest.ts';
import { story } from '../store/examples.ts';

const [url = '', schema = '', apiUrl = '', team = '', botToken = ''] = process.argv.slice(2);
const pool = await openPostgres(url);
const store = await openStore(pool, schema);
const platforms = { slack: openSlack(installedIn([{ team, botToken }]), apiUrl) };
const ports = { store, platforms, stories: [story('tinplate')], log: createLog('silent', []) };
while ((await store.openDeliveries()) > 0) {
  const due = await store.dueDeliveries(['slack'], 100);
  await Promise.all(due.map((id) => deliverDigest(ports, id)));
}
await pool.end();
