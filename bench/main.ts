/** `npm run bench [-- --data DIR] [--json]`: articles per CPU-second of reading and of reading with ledger and digest. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { tellStory } from '../eval/tell-story.ts';
import type { Article } from '../src/core/model.ts';
import { readArticle } from '../src/core/read/read-article.ts';
import { readArticles } from '../src/feeds/read-articles.ts';
import { loadStories } from '../src/stories/load-stories.ts';

const ROUNDS = 5;
const SECONDS_A_ROUND = 2;

const { values } = parseArgs({
  options: { data: { type: 'string' }, json: { type: 'boolean', default: false } },
});
const file = values.data
  ? join(values.data, 'seeds', 'articles.jsonl')
  : fileURLToPath(new URL('../demo/articles.jsonl', import.meta.url));
const articles: Article[] = [];
for await (const one of readArticles(file)) if ('article' in one) articles.push(one.article);
const [story] = await loadStories(fileURLToPath(new URL('../digests', import.meta.url)));
if (!story || articles.length === 0)
  throw new Error('bench needs a story in digests/ and at least one article');
const kilobytes = articles.reduce((sum, { body }) => sum + body.length, 0) / articles.length / 1000;

const results = {
  'read, articles per CPU-second': best(() => articles.forEach((article) => void readArticle(article))),
  'read + diff, articles per CPU-second': best(() => void tellStory(articles, story)),
};
const report = { ...results, 'mean article, kB': Number(kilobytes.toFixed(1)) };
process.stdout.write(
  values.json
    ? `${JSON.stringify(report)}\n`
    : `${Object.entries(report)
        .map(([name, figure]) => `${name.padEnd(40)} ${figure}`)
        .join('\n')}\n`,
);

/** Articles per second of this process's CPU time, the best of several rounds: noise only ever slows down. */
function best(pass: () => void): number {
  let most = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = process.cpuUsage();
    const until = Date.now() + SECONDS_A_ROUND * 1000;
    let passes = 0;
    while (Date.now() < until) {
      pass();
      passes += 1;
    }
    const { user, system } = process.cpuUsage(start);
    most = Math.max(most, (passes * articles.length) / ((user + system) / 1e6));
  }
  return Math.round(most);
}
