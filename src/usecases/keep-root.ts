/**
 * The root message of a story in a channel: posted once before the first update, shown anew after each. The lane's
 * order does the locking: only the claim on the first open delivery of a story in a channel leads here.
 */
import { createHash } from 'node:crypto';
import type { Story } from '../core/model.ts';
import { messageOf } from '../errors.ts';
import type { ClaimedDelivery, PostResult, Root, Roots, RootView, Store } from '../ports.ts';
import { readBoard } from './read-board.ts';

/** Either the message that updates go under, or why there is none yet. */
export type EnsuredRoot =
  | { readonly root: Root; readonly messageId: string }
  | { readonly ended: Exclude<PostResult, { readonly outcome: 'posted' }> };

/** Safe to run twice: a post whose end nobody knows is looked for before another one is made. */
export async function ensureRoot(
  store: Store,
  roots: Roots,
  story: Story,
  delivery: ClaimedDelivery,
): Promise<EnsuredRoot> {
  const root = await store.root(delivery.story, delivery.platform, delivery.channel);
  if (root.messageId !== undefined) return { root, messageId: root.messageId };
  const view = await viewOf(store, root, story, delivery);
  if (root.attemptedAt !== undefined) {
    try {
      const found = await roots.find(view, root.attemptedAt);
      if (found !== undefined) return recorded(store, root, found, undefined);
    } catch (error) {
      const reason = `could not look for an earlier root: ${messageOf(error)}`;
      return { ended: { outcome: 'unknown', reason } };
    }
  }
  await store.changeRoot(root.id, { state: 'posting' });
  const result = await roots.post(view).catch(thrown);
  if (result.outcome === 'posted') return recorded(store, root, result.messageId, fingerprint(view));
  if (result.outcome !== 'unknown') await store.changeRoot(root.id, { state: 'refused' });
  return { ended: result };
}

async function recorded(
  store: Store,
  root: Root,
  messageId: string,
  shown: string | undefined,
): Promise<EnsuredRoot> {
  await store.changeRoot(root.id, { state: 'posted', messageId, shown });
  return { root: { ...root, messageId, shown }, messageId };
}

/** Shows where the story stands by now; undefined when the root already does. */
export async function refreshRoot(
  store: Store,
  roots: Roots,
  story: Story,
  delivery: ClaimedDelivery,
  { root, messageId }: { readonly root: Root; readonly messageId: string },
): Promise<PostResult | undefined> {
  const view = await viewOf(store, root, story, delivery);
  const shown = fingerprint(view);
  if (root.shown === shown) return undefined;
  const result = await roots.update(view, messageId).catch(thrown);
  if (result.outcome === 'posted') await store.changeRoot(root.id, { state: 'posted', messageId, shown });
  if (result.outcome === 'rootless') await store.changeRoot(root.id, { state: 'lost' });
  return result;
}

async function viewOf(
  store: Store,
  root: Root,
  story: Story,
  { digest, channel }: ClaimedDelivery,
): Promise<RootView> {
  const board = await readBoard(store, story);
  return { id: root.id, channel, board, news: { headline: digest.headline, at: digest.asOf } };
}

function fingerprint({ board, news }: RootView): string {
  return createHash('sha256')
    .update(JSON.stringify([board, news]))
    .digest('hex');
}

/** An adapter should tell how a post ended; when it throws instead, nobody knows. */
function thrown(error: unknown): PostResult {
  return { outcome: 'unknown', reason: messageOf(error) };
}
