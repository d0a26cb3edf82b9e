/** `writethru ingest`: articles of a file into what the bot knows; each is told by its line, its id and its version. */
import type { Config } from '../config.ts';
import type { Article } from '../core/model.ts';
import { messageOf } from '../errors.ts';
import { mustBeFile } from '../feeds/read-articles.ts';
import { readItems } from '../feeds/read-items.ts';
import type { Log } from '../log.ts';
import { openIntake } from './open-intake.ts';

/** Stored and woken together: so many, and so many UTF-16 units of text. */
const BATCH = 100;
const BATCH_TEXT = 2_000_000;

/** Returns the problems; "-" is standard input. */
export async function ingest(
  file: string,
  config: Config,
  log: Log,
  print: (line: string) => void,
): Promise<readonly string[]> {
  await mustBeFile(file);
  const problems: string[] = [];
  const intake = await openIntake(config, log);
  let text = 0;
  let batch: { readonly place: number; readonly article: Article }[] = [];

  async function flush(): Promise<void> {
    const sent = batch;
    batch = [];
    text = 0;
    const result = await intake.take(sent.map(({ article }) => article));
    for (const [index, taken] of result.articles.entries())
      print(JSON.stringify({ line: sent[index]?.place, ...taken }));
    if (result.stored) return;
    const next = sent[result.articles.length]?.place;
    throw new Error(
      `${file}:${next}: could not be stored: ${messageOf(result.error)}. Give the file again: nothing is taken twice.`,
    );
  }

  try {
    for await (const read of readItems(file, new Date().toISOString())) {
      if ('problem' in read) problems.push(`${file}:${read.place}: ${read.problem}`);
      else {
        batch.push(read);
        text += read.article.body.length;
      }
      if (batch.length >= BATCH || text >= BATCH_TEXT) await flush();
    }
    if (batch.length > 0) await flush();
  } finally {
    await intake.close();
  }
  return problems;
}
