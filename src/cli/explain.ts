/** `writethru explain`: what became of an article, for each story, and why. */
import type { Config } from '../config.ts';
import { UsageError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { StoredOutcome } from '../ports.ts';
import { mustHaveRecord, openEngine } from './open-engine.ts';
import { SPACES, type Space } from './spaces.ts';

export async function explain(articleId: string, space: Space, config: Config, log: Log): Promise<string> {
  mustHaveRecord(config, SPACES[space]);
  const engine = await openEngine(config, SPACES[space], log);
  try {
    const outcomes = await engine.store.outcomes(articleId);
    if (outcomes.length === 0) {
      const other =
        space === 'replay'
          ? 'Articles of the bot itself are asked for without --replay.'
          : 'Replayed articles are asked for with --replay.';
      throw new UsageError(`no article "${articleId}" is on record. ${other}`);
    }
    return outcomes.map(explainOutcome).join('\n');
  } finally {
    await engine.close();
  }
}

function explainOutcome({ story, version, kind, reason, trace }: StoredOutcome): string {
  const head = `${story}  version ${version}  ${kind}: ${reason}`;
  return [head, ...trace.map((line, index) => `  ${index + 1}. ${line}`)].join('\n');
}
