/** `writethru deliveries`: of each digest and channel whether, when and why (not) it was posted. */
import type { Config } from '../config.ts';
import { UsageError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { DeliveryEntry, Store } from '../ports.ts';
import { minute } from './minute.ts';
import { mustHaveRecord, openEngine } from './open-engine.ts';
import { SPACES } from './spaces.ts';

/** Newest first; older ones are asked for by story. */
const MOST_SHOWN = 100;

/** As they stand on the command line; `retry` and `drop` are ids of deliveries. */
export interface DeliveryOptions {
  readonly story?: string;
  readonly failed?: boolean;
  readonly retry?: string;
  readonly drop?: string;
  readonly replay?: boolean;
  readonly data?: string;
}

export async function deliveries(
  { story, failed, retry, drop, replay }: DeliveryOptions,
  config: Config,
  log: Log,
): Promise<string> {
  const space = SPACES[replay ? 'replay' : 'bot'];
  mustHaveRecord(config, space);
  const engine = await openEngine(config, space, log);
  try {
    if (retry !== undefined) return await repair(engine.store, 'retry', retry);
    if (drop !== undefined) return await repair(engine.store, 'drop', drop);
    const entries = await engine.store.deliveries({ story, isFailed: failed }, MOST_SHOWN);
    return entries.length === 0 ? 'no such delivery is on record' : entries.map(tell).join('\n');
  } finally {
    await engine.close();
  }
}

async function repair(store: Store, verb: 'retry' | 'drop', id: string): Promise<string> {
  const [entry] = await store.deliveries({ id }, 1);
  if (!entry) throw new UsageError(`no delivery "${id}" is on record; writethru deliveries lists them`);
  if (entry.messageId !== undefined)
    throw new UsageError(`it is posted, as ${entry.messageId}; nothing is to be done`);
  if (verb === 'retry' && !entry.follows)
    throw new UsageError(
      `${entry.platform} ${entry.channel} no longer follows ${entry.story}; subscribe it first`,
    );
  const isDone =
    verb === 'retry'
      ? await store.retryDelivery(id)
      : await store.dropDelivery(id, 'dropped by the operator');
  if (!isDone) {
    const why = entry.isLeased
      ? 'it is being posted this moment; look again in a minute'
      : 'it is given up already';
    throw new UsageError(why);
  }
  return verb === 'retry' ? 'it is tried again as soon as a bot runs' : 'it will not be posted';
}

function tell(entry: DeliveryEntry): string {
  const { id, story, seq, audience, platform, channel, headline } = entry;
  return `${id}  ${story} #${seq} to ${platform} ${channel} (${audience}): ${headline}\n  ${stateOf(entry)}`;
}

function stateOf(entry: DeliveryEntry): string {
  const { status, attempts, reason, messageId, partIds, createdAt, endedAt, crosspostAt } = entry;
  const tries = `${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}`;
  const at = endedAt === undefined ? '' : ` ${minute(endedAt)}`;
  const passedOn = crosspostAt === undefined ? '' : `; crossposted from ${minute(crosspostAt)} on`;
  const others = partIds.length > 1 ? ` and ${partIds.length - 1} more` : '';
  const begun = partIds.length > 0 ? `its first ${messages(partIds.length)} posted; ` : '';
  if (status === 'sent') return `posted${at} after ${tries}, as ${messageId}${others}${passedOn}`;
  if (status === 'dead') return `given up${at} after ${tries}: ${begun}${reason}`;
  if (messageId !== undefined)
    return `posted, as ${messageId}${others}; its root message comes later: ${reason ?? 'it waits for its turn'}`;
  return `waits since ${minute(createdAt)}: ${begun}${whyWaiting(entry)}`;
}

function messages(count: number): string {
  return count === 1 ? 'message is' : `${count} messages are`;
}

function whyWaiting({
  isLeased,
  mutedUntil,
  isBehind,
  attempts,
  reason,
  createdAt,
  nextAttemptAt,
  platform,
}: DeliveryEntry): string {
  if (isLeased) return 'it is being posted';
  if (mutedUntil !== undefined) return `the channel is muted until ${minute(mutedUntil)}`;
  if (isBehind) return 'an earlier one of this channel comes first';
  if (attempts > 0)
    return `tried again from ${minute(nextAttemptAt)} (${attempts} so far): ${reason ?? 'its worker died'}`;
  if (nextAttemptAt > createdAt)
    return `for its turn under the limits of ${platform}, about ${minute(nextAttemptAt)}`;
  return 'for a bot that posts there';
}
