/** A Redis cluster on this machine, of three masters that share the slots. https://redis.io/docs/latest/operate/oss_and_stack/management/scaling/ */
import { spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { startOwnRedis } from './redis.ts';
import { freePort, type RunningServer } from './server.ts';

/** Why there can be none here; empty when there can. A container would have to publish ports that nodes tell each other. */
export const NO_REDIS_CLUSTER =
  spawnSync('redis-server', ['--version']).status === 0 ? '' : ' (skipped: redis-server is not on the PATH)';

const SETTINGS = ['--cluster-enabled', 'yes', '--cluster-node-timeout', '2000'];
const SLOTS = 16_384;
const FORM_LIMIT_MS = 30_000;
/** Nodes talk to each other at their port and this. */
const BUS = 10_000;

export interface RedisCluster extends RunningServer {
  readonly ports: readonly number[];
}

/** `url` names all nodes. Pass the ports of an earlier one to bring it back, empty. */
export async function startRedisCluster(ports?: readonly number[]): Promise<RedisCluster> {
  const wanted = ports ?? [await portWithBus(), await portWithBus(), await portWithBus()];
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

async function portWithBus(): Promise<number> {
  for (;;) {
    const port = await freePort();
    if (port + BUS < 65_536) return port;
  }
}

async function form(ports: readonly number[]): Promise<void> {
  const clients = ports.map((port) => new Redis(port, '127.0.0.1'));
  try {
    for (const [index, client] of clients.entries()) {
      const [first, end] = [index, index + 1].map((part) => Math.floor((part * SLOTS) / ports.length));
      const slots = Array.from({ length: (end ?? 0) - (first ?? 0) }, (_, slot) => (first ?? 0) + slot);
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
