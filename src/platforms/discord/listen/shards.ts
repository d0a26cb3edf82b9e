/**
 * Lines to the gateway in processes of their own, kept by discord.js's manager: a line carries 2,500 servers at most.
 * https://docs.discord.com/developers/events/gateway#sharding
 */
import { type APIGatewayBotInfo, Routes, ShardingManager } from 'discord.js';
import type { Log } from '../../../log.ts';
import type { Sender } from '../rest.ts';

/** Milliseconds until a process must be ready; it opens the store first. */
const READY_MS = 60_000;

/** `script` is run with `args` once for each line; a process that dies is started again. Returns what ends them. */
export async function spawnShards(
  { rest }: Sender,
  token: string,
  count: number | 'auto',
  script: string,
  args: readonly string[],
  log: Log,
): Promise<() => Promise<void>> {
  const advised = async (): Promise<number> =>
    ((await rest.get(Routes.gatewayBot())) as APIGatewayBotInfo).shards;
  const totalShards = count === 'auto' ? await advised() : count;
  const manager = new ShardingManager(script, { totalShards, token, shardArgs: [...args] });
  let isStopping = false;
  manager.on('shardCreate', (shard) => {
    shard.on('death', () => {
      if (!isStopping) log.warn({ shard: shard.id }, 'Process of a Discord line died; it is started again');
    });
  });
  const stop = async (): Promise<void> => {
    isStopping = true;
    const ended = [...manager.shards.values()].map((shard) => {
      const { process: child } = shard;
      const gone = child && new Promise((resolve) => child.once('exit', resolve));
      shard.kill();
      return gone;
    });
    await Promise.all(ended);
  };
  try {
    await manager.spawn({ timeout: READY_MS });
  } catch (error) {
    await stop();
    throw error;
  }
  log.info({ shards: totalShards }, 'Discord lines are up, each in a process of its own');
  return stop;
}
