import type { Board } from '../core/model/board.ts';
import type { Story } from '../core/model.ts';
import type { PlatformName, Store } from '../ports.ts';
import { readBoard } from './read-board.ts';

/** Where a story stands, for a workspace whose channels' ids begin so; undefined when none of them follows it. */
export async function boardIn(
  store: Pick<Store, 'record' | 'subscriptionsOf'>,
  stories: readonly Story[],
  platform: PlatformName,
  prefix: string,
  slug: string,
): Promise<Board | undefined> {
  const story = stories.find((one) => one.slug === slug);
  if (story === undefined) return undefined;
  const subscriptions = await store.subscriptionsOf(platform, prefix);
  return subscriptions.some((one) => one.story === slug) ? readBoard(store, story) : undefined;
}
