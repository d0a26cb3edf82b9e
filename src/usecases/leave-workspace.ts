import type { Log } from '../log.ts';
import type { PlatformName, Store } from '../ports.ts';

/** The bot was removed from a workspace: nothing of it is kept that could be posted there. `prefix` of its channels. */
export async function leaveWorkspace(
  store: Pick<Store, 'forgetChannels'>,
  platform: PlatformName,
  prefix: string,
  log: Log,
): Promise<void> {
  const ended = await store.forgetChannels(platform, prefix, 'the bot was removed from the workspace');
  log.warn({ platform, prefix, ended }, 'The bot was removed from a workspace; its subscriptions have ended');
}
