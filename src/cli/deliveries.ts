/** `writethru deliveries`: of each digest and channel whether, when and why (not) it was posted. */
import { UsageError } from '../errors.ts';
import type { Store } from '../ports.ts';
import { drawDeliveries } from './draw-deliveries.ts';
import type { Ink } from './wrap-runs.ts';

/** Newest first; others are asked for by story, digest or channel. */
const MOST_SHOWN = 100;

/** As they stand on the command line; `retry` and `drop` are ids of deliveries. */
export interface DeliveryOptions {
  readonly story?: string;
  readonly digest?: number;
  readonly channel?: string;
  readonly failed?: boolean;
  readonly json?: boolean;
  readonly retry?: readonly string[];
  readonly drop?: readonly string[];
  readonly replay?: boolean;
  readonly data?: string;
}

export async function tellDeliveries(
  store: Store,
  options: DeliveryOptions,
  columns: number,
  ink: Ink,
): Promise<string> {
  const { story, digest: seq, channel, failed: isFailed, json, retry, drop } = options;
  if (retry !== undefined) return repairAll(store, 'retry', retry);
  if (drop !== undefined) return repairAll(store, 'drop', drop);
  const entries = await store.deliveries({ story, seq, channel, isFailed }, MOST_SHOWN);
  if (json === true) return JSON.stringify(entries);
  if (entries.length === 0) return 'no such delivery is on record';
  const drawn = drawDeliveries(entries, columns, ink);
  return entries.length < MOST_SHOWN
    ? drawn
    : `${drawn}; older ones by --story, --digest, --channel or --failed`;
}

type Verb = 'retry' | 'drop';

/** Each is done that can be; then it is told which could not. */
async function repairAll(store: Store, verb: Verb, ids: readonly string[]): Promise<string> {
  const problems: string[] = [];
  for (const id of ids) {
    const problem = await repair(store, verb, id);
    if (problem !== undefined) problems.push(ids.length === 1 ? problem : `${id}: ${problem}`);
  }
  if (problems.length > 0) throw new UsageError(problems.join('\n'));
  const [it, them] = ids.length === 1 ? ['it is', 'it'] : ['they are', 'they'];
  return verb === 'retry' ? `${it} tried again as soon as a bot runs` : `${them} will not be posted`;
}

/** Why it could not be done. */
async function repair(store: Store, verb: Verb, id: string): Promise<string | undefined> {
  const [entry] = await store.deliveries({ id }, 1);
  if (!entry) return `no delivery "${id}" is on record; writethru deliveries lists them`;
  if (entry.messageId !== undefined) return `it is posted, as ${entry.messageId}; nothing is to be done`;
  if (verb === 'retry' && !entry.follows)
    return `${entry.platform} ${entry.channel} no longer follows ${entry.story}; subscribe it first`;
  const isDone =
    verb === 'retry'
      ? await store.retryDelivery(id)
      : await store.dropDelivery(id, 'dropped by the operator');
  if (isDone) return undefined;
  if (entry.status === 'merged') return `it was not posted by itself: ${entry.reason}`;
  return entry.isLeased ? 'it is being posted this moment; look again in a minute' : 'it is given up already';
}
