/** Adds `count` steps to the story "a", each from an article of its own: child-update.ts URL SCHEMA NAME COUNT */
import { openPostgres, openStore } from '../../src/store/index.ts';
import { article, evidence, NOON, step } from './examples.ts';

const [url = '', schema = '', name = '', count = ''] = process.argv.slice(2);
const pool = await openPostgres(url);
const store = await openStore(pool, schema);
process.send?.('ready');
await new Promise((resolve) => process.once('message', resolve));
for (let index = 0; index < Number(count); index++) {
  const origin = `${name} ${index}`;
  const { versionId } = await store.saveArticle(article({ id: origin, url: undefined, body: origin }), NOON);
  await store.updateStory('a', versionId, () => step({ evidence: [evidence({ origin })] }));
}
await store.close();
await pool.end();
process.disconnect();
