import type { Board } from '../core/model/board.ts';
import type { Story } from '../core/model.ts';
import type { PlatformName, Store } from '../ports.ts';
import type { HomeStory } from './commands/command.ts';
import { readBoard } from './read-board.ts';

/** The stories that channels follow, of a workspace whose channels' ids begin so, with where each stands. */
export async function showHome(
  store: Pick<Store, 'record' | 'subscriptionsOf'>,
  stories: readonly Story[],
  platform: PlatformName,
  prefix: string,
): Promise<readonly HomeStory[]> {
  const subscriptions = await store.subscriptionsOf(platform, prefix);
  const followed = stories.filter(({ slug }) => subscriptions.some(({ story }) => story === slug));
  const boards: Board[] = [];
  for (const story of followed) boards.push(await readBoard(store, story));
  return boards.map((board) => ({
    board,
    channels: subscriptions.filter(({ story }) => story === board.story).map(({ channel }) => channel),
  }));
}
