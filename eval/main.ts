/** `npm run eval -- --data DIR [--set NAME] [--json]`: how right the reader and the ledger are on labelled data. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { evalAnswers } from './answers.ts';
import { evalAnswersModel } from './answers-model.ts';
import { evalAnswersSeeds } from './answers-seeds.ts';
import { evalClusters } from './cluster.ts';
import { evalDates } from './dates.ts';
import { evalDeals } from './deals.ts';
import { evalEdits } from './edits.ts';
import { evalFeeds } from './feeds.ts';
import { evalGva } from './gva.ts';
import { evalSeedMemory, evalStoryMemory } from './memory.ts';
import { evalNewsQuant } from './newsquant.ts';
import { evalPages } from './pages.ts';
import { rateOf, type Score, type Scores } from './score.ts';
import { evalSeeds } from './seeds.ts';

const SETS: Readonly<Record<string, (folder: string) => Promise<Scores>>> = {
  seeds: async (folder) => [
    ...(await evalSeeds(folder)),
    ...(await evalDates(folder)),
    ...(await evalSeedMemory(folder)),
    ...(await evalAnswersSeeds(folder)),
    ...(await evalAnswersModel(folder)),
  ],
  quantities: evalNewsQuant,
  stories: async (folder) => [
    ...(await evalGva(folder)),
    ...(await evalClusters(folder)),
    ...(await evalStoryMemory(folder)),
  ],
  deals: evalDeals,
  edits: evalEdits,
  feeds: evalFeeds,
  pages: evalPages,
  answers: evalAnswers,
};

const { values } = parseArgs({
  options: { data: { type: 'string' }, set: { type: 'string' }, json: { type: 'boolean', default: false } },
});
if (!values.data) {
  process.stderr.write(
    'eval: say where the labelled data is: npm run eval -- --data DIR (DIR/seeds/articles.jsonl, ...)\n',
  );
  process.exit(2);
}

if (values.set !== undefined && !Object.hasOwn(SETS, values.set)) {
  process.stderr.write(`eval: there is no set "${values.set}"; known are ${Object.keys(SETS).join(', ')}\n`);
  process.exit(2);
}

const results: Record<string, Scores> = {};
for (const [name, run] of Object.entries(SETS)) {
  if (values.set !== undefined && values.set !== name) continue;
  const folder = join(values.data, name);
  if (existsSync(folder)) results[name] = await run(folder);
  else process.stderr.write(`eval: ${folder} is not there; "${name}" is left out\n`);
}
if (Object.keys(results).length === 0) process.exit(1);
process.stdout.write(values.json ? `${JSON.stringify(measures(results))}\n` : table(results));

function measures(sets: Readonly<Record<string, Scores>>): Record<string, Record<string, number>> {
  return Object.fromEntries(
    Object.entries(sets).map(([set, scores]) => [
      set,
      Object.fromEntries(scores.map((score) => [score.measure, rateOf(score)])),
    ]),
  );
}

function table(sets: Readonly<Record<string, Scores>>): string {
  const lines = Object.entries(sets).flatMap(([set, scores]) =>
    scores.flatMap((score) => [
      `${set.padEnd(10)} ${score.measure.padEnd(42)} ${shown(score)}`,
      ...score.wrong.map((what) => `${' '.repeat(13)}wrong: ${what}`),
    ]),
  );
  return `${lines.join('\n')}\n`;
}

/** "35/37"; with precision and recall where findings are counted: "P .952 R .938 F1 .945". */
function shown(score: Score): string {
  const { right, of, found } = score;
  if (found === undefined) return `${right}/${of}`.padStart(9);
  const parts = [right / found, right / of, rateOf(score)].map((part) => part.toFixed(3).replace(/^0/, ''));
  return `P ${parts[0]} R ${parts[1]} F1 ${parts[2]}`;
}
