/**
 * Shootings: for each story its last report alone, the killed and injured read there against those that a database
 * recorded in the end. What the last report does not say cannot be read in it, so that no reader gets all.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type Toll, tollOf } from '../src/core/read/casualties/toll.ts';
import { readArticle } from '../src/core/read/read-article.ts';
import { evalStream } from './gva-stream.ts';
import { type Scores, score } from './score.ts';

const Report = z.object({
  id: z.string(),
  story: z.string(),
  headline: z.string(),
  url: z.string(),
  published: z.string(),
  body: z.string(),
});
const EndState = z.object({ story: z.string(), killed: z.number(), injured: z.number() });

export type Report = z.infer<typeof Report>;

interface Case {
  readonly gold: z.infer<typeof EndState>;
  readonly report: z.infer<typeof Report>;
  readonly toll: Toll;
}

export async function evalGva(folder: string): Promise<Scores> {
  const cases = await casesOf(folder);
  const isKilled = ({ gold, toll }: Case) => gold.killed === toll.deaths;
  const isInjured = ({ gold, toll }: Case) => gold.injured === toll.injured;
  const killing = cases.filter(({ toll }) => toll.deaths > 0);
  const injuring = cases.filter(({ toll }) => toll.injured > 0);
  return [
    measure('killed', cases, isKilled),
    measure('injured', cases, isInjured),
    measure('killed and injured', cases, (one) => isKilled(one) && isInjured(one)),
    measure('killed, where stated', killing, isKilled),
    measure('injured, where stated', injuring, isInjured),
    ...evalStream(
      cases.map(({ gold }) => gold),
      await reportsOf(folder),
    ),
  ];
}

/** The stories that are wrong are many, and not all of them are the reader's mistakes: none are listed. */
function measure(name: string, cases: readonly Case[], isRight: (one: Case) => boolean): Scores[number] {
  return { ...score(name, cases, isRight, ({ gold: { story } }) => story), wrong: [] };
}

export async function casesOf(folder: string): Promise<readonly Case[]> {
  const reports = await reportsOf(folder);
  return (await lines(join(folder, 'gva-endstate.jsonl'))).flatMap((line) => {
    const gold = EndState.parse(JSON.parse(line));
    const report = reports.get(gold.story)?.at(-1);
    return report ? [{ gold, report, toll: tollIn(report) }] : [];
  });
}

/** The reports of each story by date; those of one day as they stand in the file. */
async function reportsOf(folder: string): Promise<ReadonlyMap<string, readonly Report[]>> {
  const reports = new Map<string, Report[]>();
  for (const line of await lines(join(folder, 'gva.jsonl'))) {
    const report = Report.parse(JSON.parse(line));
    reports.set(report.story, [...(reports.get(report.story) ?? []), report]);
  }
  for (const list of reports.values())
    list.sort((a, b) => (a.published < b.published ? -1 : a.published > b.published ? 1 : 0));
  return reports;
}

async function lines(file: string): Promise<string[]> {
  return (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
}

function tollIn(report: z.infer<typeof Report>): Toll {
  const reading = readArticle({ ...report, published: `${report.published.slice(0, 10)}T12:00:00.000Z` });
  return reading.readable ? tollOf(reading.claims) : { deaths: 0, injured: 0 };
}
