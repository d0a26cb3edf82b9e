/** `npm run bench [-- --data DIR] [--json]`: the speed of reading, of reading with ledger and digest, of comparing versions, and of reading feeds and pages. */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { tellStory } from '../eval/tell-story.ts';
import type { Article } from '../src/core/model.ts';
import { readArticle } from '../src/core/read/read-article.ts';
import { evidenceOf } from '../src/core/story/evidence.ts';
import { loadStories } from '../src/stories/load-stories.ts';
import { versionFigures } from './align.ts';
import { answerFigures } from './answer.ts';
import { benchArticles, longBody } from './articles.ts';
import { cpuSeconds, passesPerSecond } from './cpu.ts';
import { documentFigures } from './documents.ts';
import { ledgerFigures } from './ledger.ts';
import { memoryFigures } from './memory.ts';
import { startUpMilliseconds } from './start-up.ts';

/** UTF-16 units: the longest text that is read, and one that is long enough to be timed against it. */
const LONG = 4_999_000;
const SHORT = LONG / 50;

const { values } = parseArgs({
  options: { data: { type: 'string' }, json: { type: 'boolean', default: false } },
});
const sets = await benchArticles(values.data);
const [story] = await loadStories(fileURLToPath(new URL('../digests', import.meta.url)));
const [first = []] = Object.values(sets);
const [article] = first;
if (!story || !article) throw new Error('bench needs a story in digests/ and at least one article');

const { modules, firstArticle } = await startUpMilliseconds(article);
const figures: Record<string, number> = {
  'start-up of the reader, CPU ms': modules,
  'its first article, CPU ms': firstArticle,
};
for (const [name, articles] of Object.entries(sets)) {
  const size = articles.reduce((sum, { body }) => sum + body.length, 0) / articles.length / 1000;
  figures[`${name}: mean article, kB`] = size;
  figures[`${name}: read, articles per CPU-second`] =
    articles.length * passesPerSecond(() => articles.forEach((one) => void readArticle(one)));
}
figures['read + diff, articles per CPU-second'] =
  first.length * passesPerSecond(() => void tellStory(first, story));
const reading = readArticle(article);
const said = reading.readable ? evidenceOf(reading.claims, article, 1, story) : [];
if (said.length === 0) throw new Error('bench needs a first article that states something of its story');
Object.assign(figures, ledgerFigures(said, story));
Object.assign(figures, memoryFigures(first, Object.values(sets).at(-1) ?? first, story));
Object.assign(figures, versionFigures(Object.values(sets).at(-1) ?? first));
Object.assign(figures, await documentFigures(values.data, first));
Object.assign(figures, answerFigures(Object.values(sets).at(-1) ?? first));
figures['time per kB at 5 MB, times that at 0.1 MB'] =
  timePerUnit(article, LONG) / timePerUnit(article, SHORT);

process.stdout.write(
  values.json
    ? `${JSON.stringify(figures)}\n`
    : Object.entries(figures)
        .map(([name, figure]) => `${name.padEnd(44)} ${figure.toFixed(figure < 100 ? 1 : 0)}\n`)
        .join(''),
);

function timePerUnit(one: Article, length: number): number {
  const long = { ...one, body: longBody(first, length).slice(0, length) };
  return Math.min(...[1, 2, 3].map(() => cpuSeconds(() => void readArticle(long)))) / length;
}
