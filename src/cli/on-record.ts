/** Asks what is on record: here, or of the bot that has it open. */
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { mustHaveRecord, openRecord } from './open-engine.ts';
import { askBot } from './operator-door.ts';
import { type OperatorRequest, tellOperator } from './operator-requests.ts';
import { SPACES, type Space } from './spaces.ts';

export async function onRecord(
  request: OperatorRequest,
  space: Space,
  config: Config,
  log: Log,
): Promise<string> {
  mustHaveRecord(config, SPACES[space]);
  const isBots = space === 'bot' && config.databaseUrl === undefined;
  const told = isBots ? await askBot(config.dataDir, request) : undefined;
  if (told !== undefined) return told;
  const record = await openRecord(config, SPACES[space], log);
  try {
    return await tellOperator(record.store, request);
  } finally {
    await record.close();
  }
}
