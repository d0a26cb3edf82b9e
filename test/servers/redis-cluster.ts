/** A Redis cluster on this machine, of three masters that share the slots. https://redis.io/docs/latest/operate/oss_and_stack/management/scaling/ */
import { spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { startOwnRedis } from './redis.ts';
import { freePort, type RunningServer } from './server.ts';

/** Why there can be none here; empty when there can. A container would have to publish ports that nodes tell each other. */
export const NO_REDIS_CLUSTER =
  spawnSync('redis-server', ['--version']).status === 0 ? '' : ' (skipped: redis-server is not on the PATH)';

/** A node that stands still for a while on a busy machine is not to be taken for dead. Milliseconds. */
const SETTINGS = ['--cluster-enabled', 'yes', '--cluster-node-timeout', '60000'];
const SLOTS = 16_384;
const FORM_LIMIT_MS = 120_000;

export interface RedisCluster extends RunningServer {
  readonly ports: readonly number[];
}

/** `url` names all nodes. Pass the ports of an earlier one to bring it back, empty. */
export async function startRedisCluster(ports?: readonly number[]): Promise<RedisCluster> {
  // Nodes talk to each other at their port and ten thousand, which is below 32768 too.
  const wanted = ports ?? [await freePort(), await freePort(), await freePort()];
  const nodes: RunningServer[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(nodes.map((node) => node.stop()));
  };
  try {
    for (const port of wanted) nodes.push(await startOwnRedis(port, SETTINGS));
    await form(wanted);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `redis://${wanted.map((port) => `127.0.0.1:${port}`).join(',')}`, ports: wanted, stop };
}

/** Of the node at this place. */
function firstSlot(index: number, nodes: number): number {
  return Math.floor((index * SLOTS) / nodes);
}

async function form(ports: readonly number[]): Promise<void> {
  const clients = ports.map((port) => new Redis(port, '127.0.0.1'));
  try {
    for (const [index, client] of clients.entries()) {
      const first = firstSlot(index, ports.length);
      const count = firstSlot(index + 1, ports.length) - first;
      const slots = Array.from({ length: count }, (_, slot) => first + slot);
      await client.cluster('ADDSLOTS', ...slots);
      await client.cluster('MEET', '127.0.0.1', ports[0] ?? 0);
    }
    const isFormed = async (client: Redis): Promise<boolean> => {
      const info = await client.cluster('INFO');
      return info.includes('cluster_state:ok') && info.includes(`cluster_known_nodes:${ports.length}`);
    };
    const late = Date.now() + FORM_LIMIT_MS;
    while (!(await Promise.all(clients.map(isFormed))).every(Boolean)) {
      if (Date.now() > late) throw new Error(`No Redis cluster came about on the ports ${ports}.`);
      await sleep(50);
    }
  } finally {
    for (const client of clients) client.disconnect();
  }
}

/** Moves the slot of a key, with all that is in it, to the next node, as one does to spread the load anew. */
export async function moveSlotOf(key: string, ports: readonly number[]): Promise<void> {
  const clients = ports.map((port) => new Redis(port, '127.0.0.1'));
  try {
    const slot = await clients[0]?.cluster('KEYSLOT', key);
    const from = ports.findLastIndex((_port, index) => firstSlot(index, ports.length) <= Number(slot));
    const to = (from + 1) % ports.length;
    const [source, target, port] = [clients[from], clients[to], ports[to]];
    if (slot === undefined || !source || !target || port === undefined)
      throw new Error('There is no such node.');
    const [sourceId, targetId] = await Promise.all([source.cluster('MYID'), target.cluster('MYID')]);
    await target.cluster('SETSLOT', slot, 'IMPORTING', sourceId);
    await source.cluster('SETSLOT', slot, 'MIGRATING', targetId);
    for (;;) {
      const keys = await source.cluster('GETKEYSINSLOT', slot, 100);
      if (keys.length === 0) break;
      await source.call('MIGRATE', '127.0.0.1', port, '', 0, 5_000, 'KEYS', ...keys);
    }
    for (const client of [target, source, ...clients])
      await client.cluster('SETSLOT', slot, 'NODE', targetId);
  } finally {
    for (const client of clients) client.disconnect();
  }
}
