/** Posts and edits what is due of a story until nothing is: child-deliver.ts ORDERS */
import { createLog } from '../../src/log.ts';
import { openDiscord } from '../../src/platforms/discord/index.ts';
import { openSender } from '../../src/platforms/discord/rest.ts';
import { installedIn } from '../../src/platforms/slack/authorise.ts';
import { openSlack } from '../../src/platforms/slack/index.ts';
import { openPostgres, openStore } from '../../src/store/index.ts';
import { deliverDigest } from '../../src/usecases/deliver-digest.ts';
import { storyOf } from './corrected-story.ts';

export interface DeliverOrders {
  readonly database: string;
  readonly schema: string;
  readonly story: string;
  readonly slack: { readonly api: string; readonly team: string; readonly botToken: string };
  readonly discord: { readonly api: string; readonly token: string };
}

const { database, schema, story, slack, discord }: DeliverOrders = JSON.parse(process.argv[2] ?? '');
const log = createLog('silent', []);
const pool = await openPostgres(database);
const store = await openStore(pool, schema);
const platforms = {
  slack: openSlack(installedIn([slack]), slack.api),
  discord: openDiscord(openSender(discord.token, discord.api, log, 20_000)),
};
const ports = { store, platforms, stories: [storyOf(story)], log };
const due = () => store.dueDeliveries(['slack', 'discord'], 10);
for (let ids = await due(); ids.length > 0; ids = await due()) {
  await Promise.all(ids.map((id) => deliverDigest(ports, id)));
}
await store.close();
await pool.end();
process.disconnect?.();
